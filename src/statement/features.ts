import { mix } from '../syntax/index.ts'

/** The features of one thing to be scored: hashes, in `ids[0..count)`. Reused, so that nothing is allocated. */
export interface Features {
  ids: Int32Array
  count: number
}

export function features(): Features {
  return { ids: new Int32Array(256), count: 0 }
}

/** Adds the feature that a template has these values. Each template has a number of its own within its step. */
export function add(to: Features, template: number, a: number, b = 0): void {
  to.ids[to.count++] = mix(mix(template + 1, a), b)
}

/** A linear model over hashed features: a power of two of weights, found by the low bits of the feature. */
export interface Weights {
  readonly values: Float32Array | Int8Array
  /** What one unit of `values` is worth, in nats. */
  readonly unit: number
}

/** The sum of the weights of `ids[from..to)`, in nats. */
export function total({ values, unit }: Weights, ids: Int32Array, from: number, to: number): number {
  const mask = values.length - 1
  let sum = 0
  for (let at = from; at < to; at++) sum += values[ids[at]! & mask]!
  return sum * unit
}
