import { type Features, total, type Weights } from './features.ts'

/** Candidates for one role: ranges of words, each with its features in one shared row. */
export interface Candidates {
  readonly from: number[]
  readonly to: number[]
  /** Candidate `i` has the features `ids[starts[i]..starts[i + 1])`. */
  readonly ids: number[]
  readonly starts: number[]
}

export function candidates(): Candidates {
  return { from: [], to: [], ids: [], starts: [0] }
}

export function offer(to: Candidates, from: number, end: number, { ids, count }: Features): void {
  to.from.push(from)
  to.to.push(end)
  for (let at = 0; at < count; at++) to.ids.push(ids[at]!)
  to.starts.push(to.ids.length)
}

/** Scores of all candidates in nats. */
export function scores({ ids, starts }: Candidates, weights: Weights): Float64Array {
  const row = Int32Array.from(ids)
  return Float64Array.from(starts.slice(0, -1), (from, index) => total(weights, row, from, starts[index + 1]!))
}

/** Turns scores into probabilities, in place. */
export function softmax(values: Float64Array): Float64Array {
  let top = -Infinity
  for (const value of values) if (value > top) top = value
  let sum = 0
  for (const [at, value] of values.entries()) sum += values[at] = Math.exp(value - top)
  for (let at = 0; at < values.length; at++) values[at]! /= sum
  return values
}
