/**
 * Which documents repeat another's text. Containment of five-word shingles finds copies that were cut, retitled and
 * lightly edited (Broder 1997, "On the resemblance and containment of documents"); a quarter of the shingles, chosen
 * by their hash, is enough to find the documents that are worth comparing.
 */
const SHINGLE_WORDS = 5
const SAMPLE_ONE_IN = 4

/** Shared shingles of the shorter text from which it counts as a copy; no two events' reports reached it. */
export const COPY_CONTAINMENT = 0.3

/** Shingles below which a text is too short to call a copy. */
const MIN_SHINGLES = 8

/** Hashes of all runs of five words, each once; case and punctuation do not count. */
export function shingles(text: string): ReadonlySet<number> {
  const hashes = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hashWord)
  const found = new Set<number>()
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at += 1) {
    let hash = 0
    for (let word = at; word < at + SHINGLE_WORDS; word += 1)
      hash = Math.imul(hash ^ hashes[word]!, 0x9e3779b1) ^ (hash >>> 15)
    found.add(mix(hash))
  }
  return found
}

/** The quarter of the shingles that goes into the index; the same ones whatever text they stand in. */
export function sample(all: ReadonlySet<number>): readonly number[] {
  return [...all].filter((hash) => hash % SAMPLE_ONE_IN === 0)
}

/** The share of the smaller set that stands in the other, 0..1; 0 where it is too small to tell. */
export function containment(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size < MIN_SHINGLES) return 0
  let shared = 0
  for (const hash of small) if (large.has(hash)) shared += 1
  return shared / small.size
}

/**
 * Joins documents that are copies of each other, also by way of a third, and names each set by its smallest member.
 * The order of the pairs does not matter.
 */
export function origins<Id extends string | number>(pairs: Iterable<readonly [Id, Id]>): (document: Id) => Id {
  const parent = new Map<Id, Id>()
  const find = (document: Id): Id => {
    let root = document
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    for (let at = document; at !== root; ) {
      const up = parent.get(at)!
      parent.set(at, root)
      at = up
    }
    return root
  }
  for (const [a, b] of pairs) {
    const [low, high] = [find(a), find(b)].sort((x, y) => (x < y ? -1 : 1)) as [Id, Id]
    if (low !== high) parent.set(high, low)
  }
  return find
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** Spreads the bits (Murmur3's finaliser) and makes the hash a non-negative integer below 2^32. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
