/** A stream of bytes whose beginning is known before the rest is read; empty for an empty stream. */
export interface Peeked {
  readonly start: Uint8Array
  /** All of it, the start too. It must be read, or be ended, for the stream to be closed. */
  readonly all: AsyncIterable<Uint8Array>
}

/** Reads a stream up to where its beginning is enough, by default with its first chunk. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
  isEnough: (start: Uint8Array) => boolean = () => true,
): Promise<Peeked> {
  const chunks = stream[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array()
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value])
    if (isEnough(start)) break
  }
  return { start, all: withStart(start, chunks) }
}

async function* withStart(
  start: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (start.length > 0) yield start
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}
