/** One line of a stream; `bytes` is empty and `length` its true length where it is longer than the limit. */
export interface Line {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array
  /** In bytes, without the line feed. */
  readonly length: number
}

const LINE_FEED = 0x0a

/** Splits a stream of bytes at line feeds. Holds one line at a time, and never more than `limit` bytes of it. */
export async function* lines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line, void, undefined> {
  let number = 1
  let length = 0
  let parts: Uint8Array[] = []
  const take = (part: Uint8Array) => {
    length += part.length
    if (length > limit) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const finish = (): Line => {
    const line = { number, bytes: Buffer.concat(parts), length }
    number += 1
    length = 0
    parts = []
    return line
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, at))
      yield finish()
      from = at + 1
    }
    take(chunk.subarray(from))
  }
  if (length > 0) yield finish()
}
