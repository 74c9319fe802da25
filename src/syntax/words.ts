import { BinaryReader } from './binary.ts'
import { hashString } from './hash.ts'

/**
 * What is known of common words: how frequent they are and which words they are like.
 * Clusters come from k-means over published GloVe vectors (`training/words.ts`); the words themselves are
 * kept as 32-bit hashes of their lower-case form.
 */
export interface WordTable {
  /** Row of the word by falling frequency, or -1. Takes the lower-case form's hash. */
  row(hash: number): number
  /** Cluster of a row at three grains: 0 the finest (1,024 clusters), 1 (256), 2 (64). */
  cluster(row: number, grain: 0 | 1 | 2): number
  readonly size: number
}

/** Reads `models/words.bin`: count, hashes (u32), finest clusters (u16), and two tables from finer to coarser clusters. */
export function wordTable(bytes: Uint8Array): WordTable {
  const reader = new BinaryReader(bytes, 'words')
  const hashes = reader.uint32s(reader.uint32())
  const fine = reader.uint16s(hashes.length)
  const middle = reader.uint16s(reader.uint32())
  const coarse = reader.uint16s(middle.length)
  const slots = slotsOf(hashes)
  const mask = slots.length - 1
  return {
    size: hashes.length,
    row(hash) {
      const key = hash >>> 0
      for (let at = (key ^ (key >>> 15)) & mask; ; at = (at + 1) & mask) {
        const row = slots[at]!
        if (row < 0 || hashes[row] === key) return row
      }
    },
    cluster(row, grain) {
      const finest = fine[row]!
      return grain === 0 ? finest : grain === 1 ? middle[finest]! : coarse[finest]!
    },
  }
}

/** Open addressing with linear probing, at most half full; -1 is free. */
function slotsOf(hashes: Uint32Array): Int32Array {
  let capacity = 2
  while (capacity < 2 * hashes.length) capacity *= 2
  const slots = new Int32Array(capacity).fill(-1)
  for (let row = 0; row < hashes.length; row++) {
    const key = hashes[row]!
    let at = (key ^ (key >>> 15)) & (capacity - 1)
    while (slots[at]! >= 0 && hashes[slots[at]!] !== key) at = (at + 1) & (capacity - 1)
    if (slots[at]! < 0) slots[at] = row
  }
  return slots
}

/** The hash under which a word stands in the table. */
export function wordHash(form: string): number {
  return hashString(form.toLowerCase())
}
