/** A linear-chain model over the labels outside, begin, inside (Lafferty et al., 2001), for one sentence at a time. */

export const OUTSIDE = 0
export const BEGIN = 1
export const INSIDE = 2
const LABELS = 3

/** Scores of following one label by another, shape [3, 3], row = before. Inside never follows outside. */
export type Moves = Float32Array

/** Sums over all labellings: shape [words, 3] in logs, with their total. */
export interface Lattice {
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly total: number
}

/** `scores` has shape [words, 3]. */
export function lattice(scores: Float64Array, moves: Moves): Lattice {
  const words = scores.length / LABELS
  const forward = new Float64Array(scores.length)
  const backward = new Float64Array(scores.length)
  for (let label = 0; label < LABELS; label++) forward[label] = scores[label]! + (label === INSIDE ? -Infinity : 0)
  for (let at = 1; at < words; at++) {
    const row = at * LABELS
    for (let label = 0; label < LABELS; label++) {
      forward[row + label] = scores[row + label]! + logSum(
        forward[row - 3]! + moves[label]!,
        forward[row - 2]! + moves[3 + label]!,
        forward[row - 1]! + moves[6 + label]!,
      ) // biome-ignore format: one sum
    }
  }
  for (let at = words - 2; at >= 0; at--) {
    const next = (at + 1) * LABELS
    for (let label = 0; label < LABELS; label++) {
      const move = label * LABELS
      backward[at * LABELS + label] = logSum(
        moves[move]! + scores[next]! + backward[next]!,
        moves[move + 1]! + scores[next + 1]! + backward[next + 1]!,
        moves[move + 2]! + scores[next + 2]! + backward[next + 2]!,
      )
    }
  }
  const last = (words - 1) * LABELS
  return { forward, backward, total: logSum(forward[last]!, forward[last + 1]!, forward[last + 2]!) }
}

/** Probability of the label at the word. */
export function marginal({ forward, backward, total }: Lattice, at: number, label: number): number {
  return Math.exp(forward[at * LABELS + label]! + backward[at * LABELS + label]! - total)
}

/** A range of words with the probability that it is marked exactly so. */
export interface Marked {
  readonly from: number
  readonly to: number
  readonly probability: number
}

const LONGEST = 14 // words; 99.9 % of the cues in the training articles are shorter

/** The likeliest range that begins at the word. */
export function likeliestFrom(
  at: number,
  scores: Float64Array,
  moves: Moves,
  { forward, backward, total }: Lattice,
): Marked {
  const words = scores.length / LABELS
  let path = forward[at * LABELS + BEGIN]!
  let best: Marked = { from: at, to: at + 1, probability: 0 }
  for (let to = at + 1; to <= words && to <= at + LONGEST; to++) {
    const label = to - at > 1 ? INSIDE : BEGIN
    const probability = Math.exp(path + leaving(label, to, scores, moves, backward) - total)
    if (probability > best.probability) best = { from: at, to, probability }
    if (to < words) path += moves[label * LABELS + INSIDE]! + scores[to * LABELS + INSIDE]!
  }
  return best
}

/** Log sum over everything after a range that ends before the word. */
function leaving(label: number, to: number, scores: Float64Array, moves: Moves, backward: Float64Array): number {
  const row = to * LABELS
  if (row >= scores.length) return 0
  const outside = moves[label * LABELS]! + scores[row]! + backward[row]!
  const begin = moves[label * LABELS + BEGIN]! + scores[row + BEGIN]! + backward[row + BEGIN]!
  return logSum(outside, begin, -Infinity)
}

function logSum(a: number, b: number, c: number): number {
  const top = Math.max(a, b, c)
  if (top === -Infinity) return top
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top))
}
