const LINE_FEED = 0x0a

/** A stretch of a stream; what is not read of it is skipped by `ByteReader.leave`. */
export interface Part {
  readonly bytes: AsyncIterable<Uint8Array>
  /** What comes next of it, at most `most` bytes; empty at the end alone. */
  some(most: number): Promise<Uint8Array>
  /** How many of its bytes have not been read yet. */
  left(): number
}

/** Reads a stream of bytes piece by piece. Holds what it was asked for and no more. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()
  #position = 0

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]()
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#position
  }

  /** The next bytes, fewer at the end, without going past them. */
  async peek(length: number): Promise<Uint8Array> {
    if (this.#held.length < length) await this.#hold(length)
    return this.#held.subarray(0, length)
  }

  /** The next bytes, fewer at the end. */
  async take(length: number): Promise<Uint8Array> {
    return this.#advance(await this.peek(length))
  }

  /** Bytes up to the next line feed, with it; at most `limit` of them. Empty at the end alone. */
  async line(limit: number): Promise<Uint8Array> {
    let looked = 0
    for (;;) {
      const end = this.#held.indexOf(LINE_FEED, looked)
      if (end >= 0 && end < limit) return this.#advance(this.#held.subarray(0, end + 1))
      looked = this.#held.length
      if (looked >= limit || !(await this.#hold(looked + 1))) break
    }
    return this.#advance(this.#held.subarray(0, limit))
  }

  /** Whatever comes next, at most `most` bytes of it; empty at the end alone. */
  async some(most: number): Promise<Uint8Array> {
    if (this.#held.length === 0) await this.#hold(1)
    return this.#advance(this.#held.subarray(0, most))
  }

  /** The next `length` bytes as a stream of their own. */
  part(length: number): Part {
    let left = length
    const some = async (most: number) => {
      const chunk = left > 0 ? await this.some(Math.min(left, most)) : new Uint8Array()
      left -= chunk.length
      return chunk
    }
    return { bytes: untilEmpty(() => some(left)), some, left: () => left }
  }

  /** Goes past a number of bytes; says how many were missing. */
  async skip(length: number): Promise<number> {
    let left = length
    while (left > 0) {
      const { length: skipped } = await this.some(left)
      if (skipped === 0) break
      left -= skipped
    }
    return left
  }

  /** Puts bytes back, to be read again. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#position -= bytes.length
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([bytes, this.#held])
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  #advance(taken: Uint8Array): Uint8Array {
    this.#held = this.#held.subarray(taken.length)
    this.#position += taken.length
    return taken
  }

  /** Makes sure that so many bytes are held; false where the stream ends before. */
  async #hold(length: number): Promise<boolean> {
    const pieces = [this.#held]
    let held = this.#held.length
    while (held < length) {
      const next = await this.#chunks.next()
      if (next.done) break
      pieces.push(next.value)
      held += next.value.length
    }
    if (pieces.length > 1)
      this.#held = this.#held.length === 0 && pieces.length === 2 ? pieces[1]! : Buffer.concat(pieces)
    return held >= length
  }
}

async function* untilEmpty(next: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  for (let chunk = await next(); chunk.length > 0; chunk = await next()) yield chunk
}
