import type { Choice } from '../src/statement/choose.ts'
import { choiceFeatures, type Decision, evidence } from '../src/statement/confidence.ts'
import { features } from '../src/statement/features.ts'
import type { Passage } from '../src/statement/passage.ts'
import { Learner } from './statement-learner.ts'
import { shuffled } from './statement-random.ts'

/** A choice in the numbers and features that the decision sees, and whether it was right. */
export interface Judged {
  readonly numbers: readonly number[]
  readonly ids: Int32Array
  readonly right: boolean
}

export function judge(p: Passage, choice: Choice, right: boolean): Judged {
  const row = features()
  choiceFeatures(p, choice, row)
  return { numbers: evidence(choice), ids: row.ids.slice(0, row.count), right }
}

const WEIGHTS = 1 << 16
const PACE = { rounds: 4, rate: 0.05, decay: 1e-5, dropout: 0 }

/** The numbers first; the features then learn what the numbers leave open. */
export function trainDecision(judged: readonly Judged[]): Decision {
  const sureness = regression(judged)
  const learner = new Learner(WEIGHTS, PACE)
  for (let round = 0; round < PACE.rounds; round++) {
    for (const { numbers, ids, right } of shuffled(judged, round)) {
      const base = numbers.reduce((sum, x, at) => sum + x * sureness[at]!, 0)
      const chance = 1 / (1 + Math.exp(-base - learner.score(ids, 0, ids.length)))
      learner.learn(ids, 0, ids.length, chance - (right ? 1 : 0))
    }
    learner.endRound()
  }
  return { sureness, choice: { values: learner.average(), unit: 1 } }
}

/** Logistic regression by full-batch Newton steps with a ridge; few dimensions, so the Hessian is small. */
function regression(judged: readonly Judged[]): Float32Array {
  const size = judged[0]!.numbers.length
  let weights = new Float64Array(size)
  for (let round = 0; round < 25; round++) {
    const gradient = Float64Array.from(weights, (w) => 0.1 * w)
    const hessian = Array.from({ length: size }, (_, at) =>
      Float64Array.from({ length: size }, (_, b) => (at === b ? 0.1 : 0)),
    )
    for (const { numbers: row, right } of judged) {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, x, f) => sum + x * weights[f]!, 0)))
      for (let a = 0; a < size; a++) {
        gradient[a]! += (p - (right ? 1 : 0)) * row[a]!
        for (let b = 0; b < size; b++) hessian[a]![b]! += p * (1 - p) * row[a]! * row[b]!
      }
    }
    const step = solve(hessian, gradient)
    weights = weights.map((w, f) => w - step[f]!)
  }
  return Float32Array.from(weights)
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length
  const rows = matrix.map((row, at) => Float64Array.from([...row, vector[at]!]))
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let at = column + 1; at < size; at++)
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at
    const held = rows[column]!
    rows[column] = rows[pivot]!
    rows[pivot] = held
    for (let at = column + 1; at < size; at++) {
      const factor = rows[at]![column]! / rows[column]![column]!
      for (let c = column; c <= size; c++) rows[at]![c]! -= factor * rows[column]![c]!
    }
  }
  const found = new Float64Array(size)
  for (let at = size - 1; at >= 0; at--) {
    let sum = rows[at]![size]!
    for (let c = at + 1; c < size; c++) sum -= rows[at]![c]! * found[c]!
    found[at] = sum / rows[at]![at]!
  }
  return found
}
