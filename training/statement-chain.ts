/** Trains the linear-chain model that finds cues on the log-likelihood of whole sentences. */
import { BEGIN, INSIDE, type Lattice, lattice, type Moves } from '../src/statement/chain.ts'
import { Learner, type Pace, type Rows, thinned } from './statement-learner.ts'
import { shuffled } from './statement-random.ts'

/** One sentence: the features of its words, a row each, and the labels. */
export interface LabelledSentence extends Rows {
  readonly labels: Uint8Array
}

export interface Chain {
  readonly begin: Float32Array
  readonly inside: Float32Array
  readonly moves: Moves
}

/** `size` weights for each label, a power of two. */
export function trainChain(sentences: readonly LabelledSentence[], size: number, pace: Pace, seed: number): Chain {
  const begin = new Learner(size, pace)
  const inside = new Learner(size, pace)
  const moves = new Float32Array(9)
  moves[INSIDE] = Number.NEGATIVE_INFINITY
  const squares = new Float32Array(9).fill(1)
  for (let round = 0; round < pace.rounds; round++) {
    for (const [at, sentence] of shuffled(sentences, seed + round).entries()) {
      const rows = thinned(sentence, pace.dropout, (seed + round) * 0x10001 + at)
      const scores = scored(rows, begin, inside)
      const sums = lattice(scores, moves)
      learnLabels(rows, sentence.labels, sums, begin, inside)
      learnMoves(scores, sentence.labels, sums, moves, squares, pace.rate)
    }
    begin.endRound()
    inside.endRound()
  }
  return { begin: begin.average(), inside: inside.average(), moves }
}

function scored({ ids, starts }: Rows, begin: Learner, inside: Learner): Float64Array {
  const words = starts.length - 1
  const scores = new Float64Array(3 * words)
  for (let at = 0; at < words; at++) {
    scores[3 * at + BEGIN] = begin.score(ids, starts[at]!, starts[at + 1]!)
    scores[3 * at + INSIDE] = inside.score(ids, starts[at]!, starts[at + 1]!)
  }
  return scores
}

function learnLabels({ ids, starts }: Rows, labels: Uint8Array, sums: Lattice, begin: Learner, inside: Learner): void {
  for (let at = 0; at < labels.length; at++)
    for (const [label, learner] of [
      [BEGIN, begin],
      [INSIDE, inside],
    ] as const) {
      const chance = Math.exp(sums.forward[3 * at + label]! + sums.backward[3 * at + label]! - sums.total)
      learner.learn(ids, starts[at]!, starts[at + 1]!, chance - (labels[at] === label ? 1 : 0))
    }
}

function learnMoves(
  scores: Float64Array,
  labels: Uint8Array,
  sums: Lattice,
  moves: Moves,
  squares: Float32Array,
  rate: number,
): void {
  for (let at = 1; at < labels.length; at++)
    for (let move = 0; move < 9; move++) {
      if (moves[move] === Number.NEGATIVE_INFINITY) continue
      const before = Math.floor(move / 3)
      const label = move % 3
      const path =
        sums.forward[3 * (at - 1) + before]! + moves[move]! + scores[3 * at + label]! + sums.backward[3 * at + label]!
      const gradient = Math.exp(path - sums.total) - (labels[at - 1] === before && labels[at] === label ? 1 : 0)
      squares[move]! += gradient * gradient
      moves[move]! -= (rate * gradient) / Math.sqrt(squares[move]!)
    }
}
