import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BEGIN, INSIDE, lattice, likeliestFrom, marginal } from '../../src/statement/chain.ts'

const LABELS = [0, BEGIN, INSIDE]

/** Every labelling of so many words. */
function labellings(words: number): readonly (readonly number[])[] {
  if (words === 0) return [[]]
  return labellings(words - 1).flatMap((before) => LABELS.map((label) => [...before, label]))
}

function scoreOf(labels: readonly number[], scores: Float64Array, moves: Float32Array): number {
  if (labels[0] === INSIDE) return Number.NEGATIVE_INFINITY
  return labels.reduce(
    (sum, label, at) => sum + scores[3 * at + label]! + (at > 0 ? moves[3 * labels[at - 1]! + label]! : 0),
    0,
  )
}

const score = fc.double({ min: -3, max: 3, noNaN: true })
const moves = fc
  .array(score, { minLength: 9, maxLength: 9 })
  .map((row) => Float32Array.from(row, (value, at) => (at === INSIDE ? Number.NEGATIVE_INFINITY : value)))
const sentence = fc
  .integer({ min: 1, max: 5 })
  .chain((words) => fc.array(score, { minLength: 3 * words, maxLength: 3 * words }))

test('marginals are sums over all labellings', () => {
  fc.assert(
    fc.property(sentence, moves, (row, m) => {
      const scores = Float64Array.from(row)
      const sums = lattice(scores, m)
      const all = labellings(row.length / 3).map((labels) => ({
        labels,
        chance: Math.exp(scoreOf(labels, scores, m) - sums.total),
      }))
      expect(all.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 4)
      for (let at = 0; at < row.length / 3; at++) {
        const begins = all.filter(({ labels }) => labels[at] === BEGIN).reduce((sum, { chance }) => sum + chance, 0)
        expect(marginal(sums, at, BEGIN)).toBeCloseTo(begins, 4)
      }
    }),
  )
})

test('a range is as likely as the labellings that mark it exactly so', () => {
  fc.assert(
    fc.property(sentence, moves, (row, m) => {
      const scores = Float64Array.from(row)
      const sums = lattice(scores, m)
      const { to, probability } = likeliestFrom(0, scores, m, sums)
      const exact = labellings(row.length / 3)
        .filter(
          (labels) =>
            labels[0] === BEGIN &&
            labels.findIndex((label, at) => at > 0 && label !== INSIDE) === (to < labels.length ? to : -1),
        )
        .reduce((sum, labels) => sum + Math.exp(scoreOf(labels, scores, m) - sums.total), 0)
      expect(probability).toBeCloseTo(exact, 4)
    }),
  )
})
