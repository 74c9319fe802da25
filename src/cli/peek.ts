/** A stream of bytes whose first chunk is known before the rest is read; empty for an empty stream. */
export interface Peeked {
  readonly start: Uint8Array
  /** All of it, the start too. It must be read, or be ended, for the stream to be closed. */
  readonly all: AsyncIterable<Uint8Array>
}

export async function peek(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const chunks = stream[Symbol.asyncIterator]()
  const first = await chunks.next()
  const start = first.done ? new Uint8Array() : first.value
  return { start, all: withStart(start, chunks) }
}

async function* withStart(
  start: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield start
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
