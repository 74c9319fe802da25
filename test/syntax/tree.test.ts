import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { treeFinder } from '../../src/syntax/tree.ts'

const { find } = treeFinder(16)

/** Scores of `count` words with `count + 1` heads, the last of them the root. */
const scoreTables = fc
  .integer({ min: 1, max: 5 })
  .chain((count) =>
    fc.array(fc.integer({ min: -99, max: 99 }), { minLength: count * (count + 1), maxLength: count * (count + 1) }),
  )

describe('the tree that is found', () => {
  test('is the best of all projective trees with one root', () => {
    fc.assert(
      fc.property(scoreTables, (values) => {
        const count = countOf(values)
        const scores = Float32Array.from(values)
        const heads = new Int32Array(count)
        find(scores, count, heads)
        expect(isProjectiveTree([...heads])).toBe(true)
        expect(total(scores, [...heads])).toBe(Math.max(...allTrees(count).map((tree) => total(scores, tree))))
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  test('of one word is that word', () => {
    const heads = new Int32Array(1)
    find(Float32Array.of(0, -5), 1, heads)
    expect([...heads]).toEqual([-1])
  })
})

function countOf(values: readonly number[]): number {
  return (Math.sqrt(1 + 4 * values.length) - 1) / 2
}

function total(scores: Float32Array, heads: readonly number[]): number {
  return heads.reduce(
    (sum, head, word) => sum + scores[word * (heads.length + 1) + (head < 0 ? heads.length : head)]!,
    0,
  )
}

/** Every projective tree with one root over `count` words, by trying all heads. */
function allTrees(count: number): number[][] {
  const partial = (at: number): number[][] =>
    at === count ? [[]] : partial(at + 1).flatMap((rest) => headsFor(at, count).map((head) => [head, ...rest]))
  return partial(0).filter(isProjectiveTree)
}

function headsFor(word: number, count: number): number[] {
  return [-1, ...Array.from({ length: count }, (_, head) => head).filter((head) => head !== word)]
}

function isProjectiveTree(heads: readonly number[]): boolean {
  const roots = heads.filter((head) => head < 0).length
  const words = [...heads.keys()]
  return (
    roots === 1 &&
    words.every((word) => reachesRoot(heads, word)) &&
    words.every((word) => isCoveredBy(heads, word, heads[word]!))
  )
}

function reachesRoot(heads: readonly number[], word: number): boolean {
  let at = word
  for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!
  return at < 0
}

/** Every word between a word and its head hangs, at some remove, from that head. */
function isCoveredBy(heads: readonly number[], word: number, head: number): boolean {
  if (head < 0) return true
  const between = heads.map((_, at) => at).filter((at) => at > Math.min(word, head) && at < Math.max(word, head))
  return between.every((at) => {
    for (let up = at; up >= 0; up = heads[up]!) if (up === head) return true
    return false
  })
}
