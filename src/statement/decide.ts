import type { Choice } from './choose.ts'

/** Logistic regression over what the steps are sure of. */
export type Decision = Float32Array

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

/** Probability that cue, source and content are right. */
export function confidence(weights: Decision, numbers: readonly number[]): number {
  let sum = 0
  for (const [at, number] of numbers.entries()) sum += weights[at]! * number
  return 1 / (1 + Math.exp(-sum))
}

const MOST = 0.9995

function logit(probability: number): number {
  const p = Math.min(Math.max(probability, 1 - MOST), MOST)
  return Math.log(p / (1 - p))
}
