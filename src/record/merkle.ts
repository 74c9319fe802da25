/**
 * The Merkle tree of RFC 6962, section 2.1: who knows its root knows all that is in it and in which order, and can be
 * shown that one entry is in it, or that it only grew, by a handful of hashes.
 */
import { hash } from 'node:crypto'

/** SHA-256, in hex. */
export type Hash = string

/** The root of a tree without leaves. */
export const EMPTY_ROOT: Hash = hash('sha256', '')

/** The hash of an entry, written as UTF-8. */
export function leafHash(entry: string): Hash {
  return hash('sha256', Buffer.concat([LEAF, Buffer.from(entry)]))
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return hash('sha256', Buffer.concat([NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]))
}

const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)

/**
 * All that it takes to let a tree grow and to know its root: its size, and the roots of the full subtrees that it is
 * made of, the largest first; as many as `size` has ones in binary.
 */
export interface Peaks {
  readonly size: number
  readonly hashes: readonly Hash[]
}

export const NO_PEAKS: Peaks = { size: 0, hashes: [] }

/** The tree with more leaves. */
export function grown({ size, hashes }: Peaks, leaves: Iterable<Hash>): Peaks {
  const peaks = [...hashes]
  let count = size
  for (const leaf of leaves) {
    let joined = leaf
    for (let rest = count; rest % 2 === 1; rest = Math.floor(rest / 2)) joined = nodeHash(peaks.pop()!, joined)
    peaks.push(joined)
    count += 1
  }
  return { size: count, hashes: peaks }
}

export function rootOf({ hashes }: Peaks): Hash {
  return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right))
}

/**
 * The hashes beside the way from a leaf up to the root, the lowest first (RFC 6962, 2.1.1).
 *
 * @param leaves of the whole tree
 */
export function inclusionProof(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (leaves.length <= 1) return []
  const half = largestPowerBelow(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return index < half
    ? [...inclusionProof(left, index), treeRoot(right)]
    : [...inclusionProof(right, index - half), treeRoot(left)]
}

/** What shows that a tree has grown out of its first `size` leaves (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: readonly Hash[], size: number): readonly Hash[] {
  return size === 0 || size === leaves.length ? [] : subproof(leaves, size, true)
}

function subproof(leaves: readonly Hash[], size: number, isWhole: boolean): readonly Hash[] {
  if (size === leaves.length) return isWhole ? [] : [treeRoot(leaves)]
  const half = largestPowerBelow(leaves.length)
  const [left, right] = [leaves.slice(0, half), leaves.slice(half)]
  return size <= half
    ? [...subproof(left, size, isWhole), treeRoot(right)]
    : [...subproof(right, size - half, false), treeRoot(left)]
}

/** Whether the leaf stands at the index of the tree with this size and root (RFC 9162, 2.1.3.2). */
export function provesInclusion(
  proof: readonly Hash[],
  { leaf, index, size, root }: { readonly leaf: Hash; readonly index: number; readonly size: number; root: Hash },
): boolean {
  if (!(index >= 0 && index < size)) return false
  let [at, last, found] = [index, size - 1, leaf]
  for (const each of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      found = nodeHash(each, found)
      while (at % 2 === 0 && at !== 0) [at, last] = [halved(at), halved(last)]
    } else found = nodeHash(found, each)
    ;[at, last] = [halved(at), halved(last)]
  }
  return last === 0 && found === root
}

/** A tree as a checkpoint names it. */
export interface TreeHead {
  readonly size: number
  readonly root: Hash
}

/** Whether the newer tree begins with all of the older one (RFC 9162, 2.1.4.2). */
export function provesConsistency(proof: readonly Hash[], older: TreeHead, newer: TreeHead): boolean {
  if (older.size > newer.size) return false
  if (older.size === newer.size) return proof.length === 0 && older.root === newer.root
  if (older.size === 0) return proof.length === 0 && older.root === EMPTY_ROOT
  const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : proof
  let [at, last] = [older.size - 1, newer.size - 1]
  while (at % 2 === 1) [at, last] = [halved(at), halved(last)]
  const [first, ...rest] = path
  if (first === undefined) return false
  let [oldRoot, newRoot] = [first, first]
  for (const each of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      oldRoot = nodeHash(each, oldRoot)
      newRoot = nodeHash(each, newRoot)
      while (at % 2 === 0 && at !== 0) [at, last] = [halved(at), halved(last)]
    } else newRoot = nodeHash(newRoot, each)
    ;[at, last] = [halved(at), halved(last)]
  }
  return last === 0 && oldRoot === older.root && newRoot === newer.root
}

function treeRoot(leaves: readonly Hash[]): Hash {
  return rootOf(grown(NO_PEAKS, leaves))
}

/** The largest power of two that is smaller; of 2 or more. */
function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count))
}

function halved(count: number): number {
  return Math.floor(count / 2)
}
