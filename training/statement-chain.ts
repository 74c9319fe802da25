/** Trains the linear-chain model that finds cues: log-likelihood by AdaGrad (Duchi et al., 2011), one sentence at a time. */
import { BEGIN, INSIDE, lattice, type Moves } from '../src/statement/chain.ts'
import { shuffled } from './statement-random.ts'

/** One sentence: the features of its words one after another, where each word's begin, and the labels. */
export interface LabelledSentence {
  readonly ids: Int32Array
  readonly starts: Int32Array
  readonly labels: Uint8Array
}

export interface Chain {
  readonly begin: Float32Array
  readonly inside: Float32Array
  readonly moves: Moves
}

const RATE = 0.12
const DECAY = 1e-6 // L2, of each weight at each use

/** `size` weights for each label, a power of two; `counted` tells which features are frequent enough to weigh. */
export function trainChain(
  sentences: readonly LabelledSentence[],
  size: number,
  rounds: number,
  counted: Uint8Array,
): Chain {
  const begin = new Float32Array(size)
  const inside = new Float32Array(size)
  const moves = new Float32Array(9)
  moves[INSIDE] = -Infinity
  const gradients = {
    begin: new Float32Array(size).fill(1),
    inside: new Float32Array(size).fill(1),
    moves: new Float32Array(9).fill(1),
  }
  const mask = size - 1
  const step = (weights: Float32Array, squares: Float32Array, at: number, gradient: number): void => {
    const g = gradient + DECAY * weights[at]!
    squares[at]! += g * g
    weights[at]! -= (RATE * g) / Math.sqrt(squares[at]!)
  }
  for (let round = 0; round < rounds; round++)
    for (const { ids, starts, labels } of shuffled(sentences, round)) {
      const words = labels.length
      const scores = new Float64Array(3 * words)
      for (let at = 0; at < words; at++) {
        let b = 0
        let i = 0
        for (let f = starts[at]!; f < starts[at + 1]!; f++) {
          const id = ids[f]! & mask
          b += begin[id]!
          i += inside[id]!
        }
        scores[3 * at + BEGIN] = b
        scores[3 * at + INSIDE] = i
      }
      const sums = lattice(scores, moves)
      for (let at = 0; at < words; at++) {
        const gb =
          Math.exp(sums.forward[3 * at + 1]! + sums.backward[3 * at + 1]! - sums.total) - (labels[at] === BEGIN ? 1 : 0)
        const gi =
          Math.exp(sums.forward[3 * at + 2]! + sums.backward[3 * at + 2]! - sums.total) -
          (labels[at] === INSIDE ? 1 : 0)
        if (Math.abs(gb) > 1e-4)
          for (let f = starts[at]!; f < starts[at + 1]!; f++)
            if (counted[ids[f]! & mask]) step(begin, gradients.begin, ids[f]! & mask, gb)
        if (Math.abs(gi) > 1e-4)
          for (let f = starts[at]!; f < starts[at + 1]!; f++)
            if (counted[ids[f]! & mask]) step(inside, gradients.inside, ids[f]! & mask, gi)
      }
      for (let at = 1; at < words; at++)
        for (let before = 0; before < 3; before++)
          for (let label = 0; label < 3; label++) {
            const move = 3 * before + label
            if (moves[move] === -Infinity) continue
            const p = Math.exp(
              sums.forward[3 * (at - 1) + before]! +
                moves[move]! +
                scores[3 * at + label]! +
                sums.backward[3 * at + label]! -
                sums.total,
            )
            step(moves, gradients.moves, move, p - (labels[at - 1] === before && labels[at] === label ? 1 : 0))
          }
    }
  return { begin, inside, moves }
}
