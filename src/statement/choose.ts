import { type Anchor, anchor } from './anchor.ts'
import type { Marked } from './chain.ts'
import { pieces } from './contents.ts'
import { features, total, type Weights } from './features.ts'
import type { Passage } from './passage.ts'
import { jointFeatures } from './piece-features.ts'
import { type Question, question, type Range } from './question.ts'
import { type Candidates, scores, softmax } from './ranker.ts'
import { inheritedSubject, sourceCandidates } from './sources.ts'

export interface ChoiceModel {
  readonly source: Weights
  readonly piece: Weights
  readonly joint: Weights
}

/** A cue with the likeliest source and content, and how likely each is. Ranges are of words of the document. */
export interface Choice {
  readonly cue: Anchor
  /** `from === to`: nobody is named. */
  readonly source: Range
  /** In the order of the text, one or two, none empty. */
  readonly content: readonly Range[]
  readonly sourceProbability: number
  /** Among all contents that are not empty. */
  readonly contentProbability: number
  /** That nothing is said: the cue is none. */
  readonly nothing: number
}

export const KEPT = 8 // pieces on each side that are tried together

/** The likeliest source and content of a cue; null where no piece is possible. */
export function choose(p: Passage, marked: Marked, model: ChoiceModel): Choice | null {
  const cue = anchor(p, marked)
  const source = chooseSource(p, cue, model.source)
  return chooseContent(p, cue, source, model)
}

export interface ChosenSource extends Range {
  readonly probability: number
}

export function chooseSource(p: Passage, cue: Anchor, weights: Weights): ChosenSource {
  const found = sourceCandidates(p, cue)
  const chances = softmax(scores(found, weights))
  let best = highest(chances)
  if (best === 0) best = likeliestWith(found, chances, inheritedSubject(p, cue))
  return { from: found.from[best]!, to: found.to[best]!, probability: chances[best]! }
}

/** The likeliest candidate that has the word in it; 0, nobody, where none has. */
function likeliestWith({ from, to }: Candidates, chances: Float64Array, word: number): number {
  let best = 0
  for (let at = 1; at < chances.length; at++) {
    const holds = from[at]! <= word && word < to[at]!
    if (holds && (best === 0 || chances[at]! > chances[best]!)) best = at
  }
  return best
}

function chooseContent(p: Passage, cue: Anchor, source: ChosenSource, model: ChoiceModel): Choice | null {
  const asked = question(p, cue, source, 'left')
  const left = pieces(asked)
  const right = pieces(question(p, cue, source, 'right'))
  const pairs = paired(asked, left, right, model)
  const chances = softmax(Float64Array.from(pairs, ({ score }) => score))
  const nothing = pairs.findIndex((pair) => pair.left === 0 && pair.right === 0)
  const none = nothing < 0 ? 0 : chances[nothing]!
  if (nothing >= 0) chances[nothing] = -1
  const best = highest(chances)
  const chosen = pairs[best]
  if (chosen === undefined || chances[best]! < 0) return null
  const content = [rangeOf(left, chosen.left), rangeOf(right, chosen.right)].filter(({ from, to }) => to > from)
  return {
    cue,
    source,
    content,
    sourceProbability: source.probability,
    contentProbability: chances[best]! / Math.max(1 - none, 1e-9),
    nothing: none,
  }
}

export interface Pair {
  readonly left: number
  readonly right: number
  readonly score: number
}

/** The best pieces of both sides in all combinations; candidate 0 of a side, nothing, always takes part. */
export function paired(asked: Question, left: Candidates, right: Candidates, model: ChoiceModel): readonly Pair[] {
  const leftScores = scores(left, model.piece)
  const rightScores = scores(right, model.piece)
  const row = features()
  const found: Pair[] = []
  for (const l of leading(leftScores))
    for (const r of leading(rightScores)) {
      jointFeatures(asked, rangeOf(left, l), rangeOf(right, r), row)
      found.push({
        left: l,
        right: r,
        score: leftScores[l]! + rightScores[r]! + total(model.joint, row.ids, 0, row.count),
      })
    }
  return found
}

/** Ranges in two columns. */
export interface Ranges {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

export function rangeOf({ from, to }: Ranges, index: number): Range {
  return { from: from[index]!, to: to[index]! }
}

/** Candidate 0 and the highest others. */
export function leading(values: Float64Array): readonly number[] {
  const order = Array.from(values.keys()).slice(1)
  if (order.length > KEPT) order.sort((a, b) => values[b]! - values[a]! || a - b)
  return [0, ...order.slice(0, KEPT)]
}

function highest(values: Float64Array): number {
  let best = 0
  for (let at = 1; at < values.length; at++) if (values[at]! > values[best]!) best = at
  return best
}
