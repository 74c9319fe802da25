import { wayTo } from './anchor.ts'
import type { Choice } from './choose.ts'
import { add, type Features, total, type Weights } from './features.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'

/** Logistic regression over how sure the steps are, and over what they chose. */
export interface Decision {
  /** Weights of the numbers of `evidence`. */
  readonly sureness: Float32Array
  readonly choice: Weights
}

/** Probability that a choice is right. */
export function confidence(p: Passage, choice: Choice, { sureness, choice: weights }: Decision, row: Features): number {
  choiceFeatures(p, choice, row)
  let sum = total(weights, row.ids, 0, row.count)
  for (const [at, number] of evidence(choice).entries()) sum += sureness[at]! * number
  return 1 / (1 + Math.exp(-sum))
}

/** Numbers that tell whether a choice is right, the last a constant. */
export function evidence({
  cue,
  source,
  content,
  sourceProbability,
  contentProbability,
  nothing,
}: Choice): readonly number[] {
  const length = content.reduce((sum, { from, to }) => sum + to - from, 0)
  return [
    logit(cue.probability),
    logit(nothing),
    logit(sourceProbability),
    logit(contentProbability),
    source.to > source.from ? 1 : 0,
    cue.to - cue.from > 1 ? 1 : 0,
    Math.log(length),
    length === 1 ? 1 : 0,
    content.length > 1 ? 1 : 0,
    cue.quoted ? 1 : 0,
    1,
  ]
}

/** Kinds of cues, sources and contents that are more or less often right than their numbers say. */
export function choiceFeatures(p: Passage, { cue, source, content, nothing }: Choice, row: Features): void {
  row.count = 0
  const main = longest(content)
  const top = topOf(p, main)
  const way = wayTo(p, cue, top)
  const side = (main.to <= cue.from ? 1 : 2) + (content.length > 1 ? 2 : 0)
  const speaks = source.to > source.from ? topOf(p, source) : -1
  const tag = p.xpos[cue.head]!
  add(row, 0, cue.lemma)
  add(row, 1, cue.fine, tag)
  add(row, 2, cue.middle, tag)
  add(row, 3, cue.frame, tag)
  add(row, 4, p.form[cue.from]!, cue.to - cue.from)
  add(row, 5, p.lemma[main.from]!, cue.middle)
  add(row, 6, p.deprel[top]!, cue.lemma)
  add(row, 7, p.deprel[top]!, cue.fine)
  add(row, 8, way, side)
  add(row, 9, way, cue.middle)
  add(row, 10, p.xpos[top]!, tag)
  add(row, 11, p.deprel[cue.head]!, tag)
  add(row, 12, speaks < 0 ? 0 : p.fine[speaks]!, tag)
  add(row, 13, speaks < 0 ? 0 : p.lemma[speaks]!)
  add(row, 14, speaks < 0 ? 0 : wayTo(p, cue, speaks), tag)
  add(row, 15, p.fine[top]!, cue.middle)
  add(row, 16, p.quoted[main.from]! >= 0 ? 1 : 0, cue.middle)
  add(row, 17, Math.round(Math.log(cue.probability) * 2), side)
  add(row, 18, Math.round(nothing * 10), side * 2 + (speaks < 0 ? 1 : 0))
  add(row, 19, p.kind[cue.sentence]!, tag)
  add(row, 20, Math.min(main.to - main.from, 9), tag)
}

function longest(ranges: readonly Range[]): Range {
  return ranges.reduce((best, each) => (each.to - each.from > best.to - best.from ? each : best))
}

/** The word of a range whose head stands outside of it. */
export function topOf(p: Passage, { from, to }: Range): number {
  for (let at = from; at < to; at++) if (!p.mark[at] && (p.head[at]! < from || p.head[at]! >= to)) return at
  return from
}

const MOST = 0.9995

function logit(probability: number): number {
  const p = Math.min(Math.max(probability, 1 - MOST), MOST)
  return Math.log(p / (1 - p))
}
