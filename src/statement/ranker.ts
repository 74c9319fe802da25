import { type Features, total, type Weights } from './features.ts'

/** Rows of features, one after another: row `i` is `ids[starts[i]..starts[i + 1])`. */
export interface FeatureRows {
  ids: Int32Array
  readonly starts: number[]
}

/**
 * Candidates for one role: ranges of words of the document. Each is described by up to three rows, because where it
 * begins and where it ends is common to many.
 */
export interface Candidates {
  readonly from: number[]
  readonly to: number[]
  readonly rows: FeatureRows
  /** Three row numbers for each candidate; -1 for none. */
  readonly parts: number[]
}

export const PARTS = 3

export function candidates(): Candidates {
  return { from: [], to: [], rows: { ids: new Int32Array(2048), starts: [0] }, parts: [] }
}

/** Keeps a copy of the features as a new row and tells its number. */
export function keep(rows: FeatureRows, { ids, count }: Features): number {
  const start = rows.starts.at(-1)!
  if (start + count > rows.ids.length) {
    const wider = new Int32Array(2 * rows.ids.length)
    wider.set(rows.ids)
    rows.ids = wider
  }
  for (let at = 0; at < count; at++) rows.ids[start + at] = ids[at]!
  return rows.starts.push(start + count) - 2
}

/** Offers a range, described by the features and by two rows that are kept already. */
export function offer(to: Candidates, from: number, end: number, row: Features, starting = -1, ending = -1): void {
  to.from.push(from)
  to.to.push(end)
  to.parts.push(keep(to.rows, row), starting, ending)
}

/** Scores of all candidates in nats. */
export function scores({ rows: { ids, starts }, parts }: Candidates, weights: Weights): Float64Array {
  const ofRows = new Float64Array(starts.length - 1)
  for (let row = 0; row < ofRows.length; row++) ofRows[row] = total(weights, ids, starts[row]!, starts[row + 1]!)
  return summed(ofRows, parts)
}

/** Sums over the rows of each candidate. */
export function summed(ofRows: Float64Array, parts: readonly number[]): Float64Array {
  const sums = new Float64Array(parts.length / PARTS)
  for (let at = 0; at < parts.length; at++) if (parts[at]! >= 0) sums[Math.floor(at / PARTS)]! += ofRows[parts[at]!]!
  return sums
}

/** Turns scores into probabilities, in place. */
export function softmax(values: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY
  for (const value of values) top = Math.max(top, value)
  let sum = 0
  for (let at = 0; at < values.length; at++) {
    values[at] = Math.exp(values[at]! - top)
    sum += values[at]!
  }
  for (let at = 0; at < values.length; at++) values[at]! /= sum
  return values
}
