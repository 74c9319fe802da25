/** Which documents hold which hashes: two columns of one length, in the order of the hashes. */
export interface Postings {
  readonly hashes: Uint32Array
  readonly documents: Uint32Array
}

/** Hashes that one document holds. */
export interface Held {
  readonly document: number
  readonly hashes: ReadonlySet<number> | Uint32Array | readonly number[]
}

export const NO_POSTINGS: Postings = { hashes: new Uint32Array(), documents: new Uint32Array() }

export function postingsOf(all: readonly Held[]): Postings {
  const lists = all.toSorted((a, b) => a.document - b.document)
  const length = lists.reduce((sum, { hashes }) => sum + ('size' in hashes ? hashes.size : hashes.length), 0)
  const [hashes, documents] = [new Uint32Array(length), new Uint32Array(length)]
  let count = 0
  for (const each of lists) {
    const from = count
    for (const hash of each.hashes) {
      hashes[count] = hash
      count += 1
    }
    documents.fill(each.document, from, count)
  }
  return inOrder({ hashes, documents })
}

/** Bits that one pass of the sort looks at, and the passes that 32 bits take. */
const DIGIT = 11
const PASSES = 3

/** Least significant digits first: a stable sort in time proportional to the length (Knuth 3, 5.2.5). */
function inOrder(postings: Postings): Postings {
  let from = postings
  for (let pass = 0; pass < PASSES; pass += 1) from = sortedByDigit(from, pass * DIGIT)
  return from
}

function sortedByDigit({ hashes, documents }: Postings, shift: number): Postings {
  const mask = (1 << DIGIT) - 1
  const next = new Uint32Array(mask + 2)
  for (const hash of hashes) next[((hash >>> shift) & mask) + 1]! += 1
  for (let digit = 0; digit <= mask; digit += 1) next[digit + 1]! += next[digit]!
  const sorted = { hashes: new Uint32Array(hashes.length), documents: new Uint32Array(hashes.length) }
  for (let at = 0; at < hashes.length; at += 1) {
    const digit = (hashes[at]! >>> shift) & mask
    const to = next[digit]!
    next[digit] = to + 1
    sorted.hashes[to] = hashes[at]!
    sorted.documents[to] = documents[at]!
  }
  return sorted
}

/** Two lists as one, in which what both hold stands once: a document may be entered anew. */
export function joined(a: Postings, b: Postings): Postings {
  const length = a.hashes.length + b.hashes.length
  const hashes = new Uint32Array(length)
  const documents = new Uint32Array(length)
  let count = 0
  for (let i = 0, j = 0; i < a.hashes.length || j < b.hashes.length; ) {
    const order = compare(a, i, b, j)
    const [from, index] = order <= 0 ? [a, i] : [b, j]
    hashes[count] = from.hashes[index]!
    documents[count] = from.documents[index]!
    count += 1
    if (order <= 0) i += 1
    if (order >= 0) j += 1
  }
  return { hashes: hashes.slice(0, count), documents: documents.slice(0, count) }
}

/** Negative where the entry of `a` comes first, positive where that of `b` does; an entry past the end comes last. */
function compare(a: Postings, i: number, b: Postings, j: number): number {
  if (i === a.hashes.length) return 1
  if (j === b.hashes.length) return -1
  return a.hashes[i]! - b.hashes[j]! || a.documents[i]! - b.documents[j]!
}

/**
 * Counts how many of some hashes each document holds.
 *
 * @param hashes in the order of their numbers
 * @param counts one place for each document's number, raised in place
 * @param met documents whose count was 0, added in place
 */
export function countHolders(
  { hashes: all, documents }: Postings,
  hashes: Uint32Array,
  counts: Uint16Array,
  met: number[],
): void {
  let at = 0
  for (const hash of hashes) {
    at = firstFrom(all, at, hash)
    for (; at < all.length && all[at] === hash; at += 1) {
      const document = documents[at]!
      if (counts[document] === 0) met.push(document)
      counts[document]! += 1
    }
  }
}

/** The first place from some place on that holds a hash or a greater one: in steps that double, then by halves. */
function firstFrom(hashes: Uint32Array, from: number, hash: number): number {
  let step = 1
  let low = from
  while (low + step < hashes.length && hashes[low + step]! < hash) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, hashes.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hashes[middle]! < hash) low = middle + 1
    else high = middle
  }
  return low
}
