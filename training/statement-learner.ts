import { mix } from '../src/syntax/index.ts'

/** How to learn. */
export interface Pace {
  readonly rounds: number
  readonly rate: number
  /** L2, of each weight at each use. */
  readonly decay: number
  /** Share of the features that each example goes without, so that no feature is relied on alone. */
  readonly dropout: number
}

const LEAST_GRADIENT = 1e-4

/** Weights over hashed features in training: AdaGrad (Duchi et al., 2011), averaged over the rounds. */
export class Learner {
  readonly #values: Float32Array
  readonly #squares: Float32Array
  readonly #sums: Float64Array
  readonly #pace: Pace
  #rounds = 0

  constructor(size: number, pace: Pace) {
    this.#values = new Float32Array(size)
    this.#squares = new Float32Array(size).fill(1)
    this.#sums = new Float64Array(size)
    this.#pace = pace
  }

  score(ids: Int32Array, from: number, to: number): number {
    const mask = this.#values.length - 1
    let sum = 0
    for (let at = from; at < to; at++) sum += this.#values[ids[at]! & mask]!
    return sum / (1 - this.#pace.dropout)
  }

  learn(ids: Int32Array, from: number, to: number, gradient: number): void {
    if (Math.abs(gradient) < LEAST_GRADIENT) return
    const { rate, decay } = this.#pace
    const mask = this.#values.length - 1
    for (let f = from; f < to; f++) {
      const at = ids[f]! & mask
      const g = gradient + decay * this.#values[at]!
      this.#squares[at]! += g * g
      this.#values[at]! -= (rate * g) / Math.sqrt(this.#squares[at]!)
    }
  }

  /** To be called after each round; the first is left out of the average. */
  endRound(): void {
    this.#rounds++
    if (this.#rounds > 1 || this.#pace.rounds === 1)
      for (let at = 0; at < this.#sums.length; at++) this.#sums[at]! += this.#values[at]!
  }

  average(): Float32Array {
    const rounds = Math.max(1, this.#rounds - 1)
    return Float32Array.from(this.#sums, (sum) => sum / rounds)
  }
}

/** The mean of several models of one shape: they differ in the order of the examples and in what was dropped. */
export function mean(models: readonly Float32Array[]): Float32Array {
  return Float32Array.from(models[0]!, (_, at) => models.reduce((sum, model) => sum + model[at]!, 0) / models.length)
}

/** Rows of features, row `i` being `ids[starts[i]..starts[i + 1])`. */
export interface Rows {
  readonly ids: Int32Array
  readonly starts: Int32Array
}

/** The rows without a share of the features; a feature that is left out is left out of all rows. */
export function thinned({ ids, starts }: Rows, dropout: number, seed: number): Rows {
  if (dropout === 0) return { ids, starts }
  const least = dropout * 2 ** 32
  const kept = new Int32Array(ids.length)
  const begins = new Int32Array(starts.length)
  let count = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row]!; at < starts[row + 1]!; at++)
      if (mix(ids[at]!, seed) >>> 0 >= least) kept[count++] = ids[at]!
    begins[row + 1] = count
  }
  return { ids: kept, starts: begins }
}
