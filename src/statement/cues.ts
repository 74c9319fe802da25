import { BEGIN, INSIDE, lattice, likeliestFrom, type Marked, type Moves, marginal } from './chain.ts'
import { cueFeatures } from './cue-features.ts'
import { type Features, features, total, type Weights } from './features.ts'
import { frames, merged } from './frames.ts'
import type { Passage } from './passage.ts'

export interface CueModel {
  readonly begin: Weights
  readonly inside: Weights
  readonly moves: Moves
}

/** Ranges of words of the document that may be cues, learned or by rule, disjoint, in the order of the text. */
export function cueCandidates(p: Passage, model: CueModel, least = LEAST): readonly Marked[] {
  return merged(learnedCues(p, model, least), frames(p))
}

const LEAST = 0.12 // probability; below it too few turn out to be cues

function learnedCues(p: Passage, model: CueModel, least: number): readonly Marked[] {
  const found: Marked[] = []
  const row = features()
  for (let sentence = 0; sentence + 1 < p.first.length; sentence++) {
    const from = p.first[sentence]!
    const scores = cueScores(p, from, p.first[sentence + 1]!, model, row)
    const sums = lattice(scores, model.moves)
    const possible: Marked[] = []
    for (let at = 0; at < scores.length / 3; at++)
      if (marginal(sums, at, BEGIN) >= least) possible.push(likeliestFrom(at, scores, model.moves, sums))
    for (const { from: start, to, probability } of disjoint(possible, least))
      found.push({ from: from + start, to: from + to, probability })
  }
  return found
}

/** Scores of the labels, shape [words, 3]. */
function cueScores(p: Passage, from: number, to: number, { begin, inside }: CueModel, row: Features): Float64Array {
  const scores = new Float64Array(3 * (to - from))
  for (let at = from; at < to; at++) {
    cueFeatures(p, at, row)
    scores[3 * (at - from) + BEGIN] = total(begin, row.ids, 0, row.count)
    scores[3 * (at - from) + INSIDE] = total(inside, row.ids, 0, row.count)
  }
  return scores
}

/** The likelier of two that overlap stays. */
function disjoint(possible: readonly Marked[], least: number): readonly Marked[] {
  const kept: Marked[] = []
  for (const each of possible.toSorted((a, b) => b.probability - a.probability))
    if (each.probability >= least / 2 && kept.every(({ from, to }) => each.to <= from || to <= each.from))
      kept.push(each)
  return kept.sort((a, b) => a.from - b.from)
}
