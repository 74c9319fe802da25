/**
 * Where a word stands in a batch of documents, packed: numbers below 128 take one byte, most of them are.
 * @module
 */

/** Writes whole numbers from 0 on, seven bits to a byte, the lowest first; the highest bit says that more follow. */
export class Packer {
  #bytes = new Uint8Array(32)
  #length = 0

  put(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length * 2)
      longer.set(this.#bytes)
      this.#bytes = longer
    }
    let rest = value
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
    this.#bytes[this.#length++] = rest
  }

  /** All that was put, in a buffer of its own. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }
}

/** Reads what a `Packer` wrote. */
export class Unpacker {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  take(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
  }

  /** Passes over some numbers. */
  skip(count: number): void {
    for (let left = count; left > 0 && this.#at < this.#bytes.length; this.#at += 1)
      if (this.#bytes[this.#at]! < 0x80) left -= 1
  }
}

/** One word in one document. */
export interface Posting {
  /** Place of the document in its batch, from 0. */
  readonly place: number
  /** Which words of the document it is, ascending. */
  readonly positions: readonly number[]
}

/** A list of postings as it is stored, in the order of their places. */
export interface Packed {
  /** For each document: how far its place is behind the last, and how often the word stands in it. */
  readonly counts: Uint8Array
  /** For each document in turn: how far each position is behind the last. */
  readonly positions: Uint8Array
}

export function packPostings(postings: Iterable<Posting>): Packed {
  const [counts, positions] = [new Packer(), new Packer()]
  let before = 0
  for (const posting of postings) {
    counts.put(posting.place - before)
    counts.put(posting.positions.length)
    before = posting.place
    let last = 0
    for (const position of posting.positions) {
      positions.put(position - last)
      last = position
    }
  }
  return { counts: counts.bytes(), positions: positions.bytes() }
}

/** How often a word stands in each of some documents, by their places; 0 where it does not. */
export function unpackCounts(counts: Uint8Array, documents: number): Uint32Array {
  const found = new Uint32Array(documents)
  const from = new Unpacker(counts)
  for (let place = 0; !from.isAtEnd; ) {
    place += from.take()
    found[place] = from.take()
  }
  return found
}

/** The postings of some documents, or of all. */
export function unpackPostings(packed: Packed, isWanted: (place: number) => boolean = () => true): readonly Posting[] {
  const found: Posting[] = []
  const [counts, from] = [new Unpacker(packed.counts), new Unpacker(packed.positions)]
  for (let place = 0; !counts.isAtEnd; ) {
    place += counts.take()
    const uses = counts.take()
    if (isWanted(place)) found.push({ place, positions: takePositions(from, uses) })
    else from.skip(uses)
  }
  return found
}

function takePositions(from: Unpacker, uses: number): readonly number[] {
  const positions: number[] = []
  let last = 0
  for (let at = 0; at < uses; at += 1) {
    last += from.take()
    positions.push(last)
  }
  return positions
}
