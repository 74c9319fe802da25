/**
 * Linear-chain conditional random field (Lafferty et al., 2001), trained online with FTRL-Proximal (McMahan et al.,
 * 2013), whose L1 term leaves most weights at exactly zero.
 */
import type { LinearRows } from '../../src/syntax/linear.ts'

/** A run of words to be tagged: features of word t are `features[starts[t]..starts[t + 1])`, as hashes. */
export interface Instance {
  readonly features: Int32Array
  readonly starts: Int32Array
  readonly tags: Uint8Array
  /** How much it counts, 1 for hand-made annotation. */
  readonly weight: number
}

export interface Settings {
  readonly epochs: number
  /** Step size, strength of L1 and of L2. */
  readonly alpha: number
  readonly l1: number
  readonly l2: number
  /** A feature must occur this often to be kept. */
  readonly rarest: number
  /** The share of features hidden from each word in each round, so that none is leaned on alone. */
  readonly hidden: number
}

const BETA = 1

export class Crf {
  readonly #labels: number
  readonly #rows = new Map<number, number>()
  readonly #weights: Float32Array
  readonly #sums: Float32Array
  readonly #squares: Float32Array
  readonly transitions: Float32Array
  readonly #transitionSums: Float32Array
  readonly #transitionSquares: Float32Array
  readonly #settings: Settings

  constructor(labels: number, instances: readonly Instance[], settings: Settings) {
    this.#labels = labels
    this.#settings = settings
    const counts = new Map<number, number>()
    for (const { features } of instances)
      for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    for (const [feature, count] of counts) if (count >= settings.rarest) this.#rows.set(feature, this.#rows.size)
    const size = this.#rows.size * labels
    this.#weights = new Float32Array(size)
    this.#sums = new Float32Array(size)
    this.#squares = new Float32Array(size)
    this.transitions = new Float32Array(labels * labels)
    this.#transitionSums = new Float32Array(labels * labels)
    this.#transitionSquares = new Float32Array(labels * labels)
  }

  /** Learns; gives the mean loss per word of the last round. */
  train(instances: readonly Instance[], random: () => number): number {
    const interned = instances.map((instance) => this.#intern(instance))
    const order = Int32Array.from(interned, (_, at) => at)
    let loss = 0
    for (let epoch = 0; epoch < this.#settings.epochs; epoch++) {
      for (let at = order.length - 1; at > 0; at--) {
        const other = Math.floor(random() * (at + 1))
        const swap = order[at]!
        order[at] = order[other]!
        order[other] = swap
      }
      loss = 0
      let words = 0
      for (const at of order) {
        loss += this.#learn(interned[at]!, random)
        words += interned[at]!.tags.length
      }
      loss /= words
    }
    return loss
  }

  #intern({ features, starts, tags, weight }: Instance): Instance {
    const rows: number[] = []
    const from = new Int32Array(starts.length)
    for (let t = 0; t + 1 < starts.length; t++) {
      from[t] = rows.length
      for (let f = starts[t]!; f < starts[t + 1]!; f++) {
        const row = this.#rows.get(features[f]!)
        if (row !== undefined) rows.push(row)
      }
    }
    from[starts.length - 1] = rows.length
    return { features: Int32Array.from(rows), starts: from, tags, weight }
  }

  #learn(instance: Instance, random: () => number): number {
    const { starts, tags, weight } = instance
    const labels = this.#labels
    const size = tags.length
    const { hidden } = this.#settings
    const features = hidden > 0 ? instance.features.map((row) => (random() < hidden ? -1 : row)) : instance.features
    const scores = new Float64Array(size * labels)
    for (let t = 0; t < size; t++) {
      for (let f = starts[t]!; f < starts[t + 1]!; f++) {
        const row = features[f]! * labels
        if (row >= 0) for (let k = 0; k < labels; k++) scores[t * labels + k]! += this.#weights[row + k]!
      }
    }
    const { nodes, edges, loss } = marginals(scores, this.transitions, size, labels, tags)
    for (let t = 0; t < size; t++) {
      for (let f = starts[t]!; f < starts[t + 1]!; f++) {
        const row = features[f]! * labels
        if (row < 0) continue
        for (let k = 0; k < labels; k++) {
          const gradient = nodes[t * labels + k]!
          if (gradient > 1e-4 || gradient < -1e-4)
            step(this.#weights, this.#sums, this.#squares, row + k, gradient * weight, this.#settings)
        }
      }
    }
    for (let e = 0; e < edges.length; e++)
      step(this.transitions, this.#transitionSums, this.#transitionSquares, e, edges[e]! * weight, {
        ...this.#settings,
        l1: 0,
      })
    return loss
  }

  /** The weights as integers, `scale` to the unit, without those below `smallest` units and features that have no other. */
  rows(labels: readonly string[], { scale, smallest }: { scale: number; smallest: number }): LinearRows {
    const kept: { key: number; entries: { label: number; weight: number }[] }[] = []
    for (const [key, row] of this.#rows) {
      const entries: { label: number; weight: number }[] = []
      for (let k = 0; k < this.#labels; k++) {
        const weight = Math.round(this.#weights[row * this.#labels + k]! * scale)
        if (Math.abs(weight) >= smallest * scale)
          entries.push({ label: k, weight: Math.max(-32_768, Math.min(32_767, weight)) })
      }
      if (entries.length > 0) kept.push({ key, entries })
    }
    kept.sort((a, b) => a.key - b.key)
    const entries = kept.flatMap((row) => row.entries)
    return {
      labels,
      keys: Int32Array.from(kept, (row) => row.key),
      lengths: Uint8Array.from(kept, (row) => row.entries.length),
      rowLabels: Uint8Array.from(entries, (entry) => entry.label),
      weights: Int16Array.from(entries, (entry) => entry.weight),
    }
  }
}

/** One FTRL-Proximal step on one weight. */
function step(
  weights: Float32Array,
  sums: Float32Array,
  squares: Float32Array,
  at: number,
  gradient: number,
  { alpha, l1, l2 }: Pick<Settings, 'alpha' | 'l1' | 'l2'>,
): void {
  const before = squares[at]!
  const after = before + gradient * gradient
  const rootAfter = Math.sqrt(after)
  const sum = sums[at]! + gradient - ((rootAfter - Math.sqrt(before)) / alpha) * weights[at]!
  sums[at] = sum
  squares[at] = after
  weights[at] = Math.abs(sum) <= l1 ? 0 : (Math.sign(sum) * l1 - sum) / ((BETA + rootAfter) / alpha + l2)
}

/**
 * Forward and backward: expected minus observed counts for words, shape [size, labels], and for pairs of neighbours,
 * shape [labels, labels]. Before the first word and after the last stands label 0.
 */
function marginals(scores: Float64Array, transitions: Float32Array, size: number, labels: number, tags: Uint8Array) {
  const forward = new Float64Array(size * labels)
  const backward = new Float64Array(size * labels)
  const scales = new Float64Array(size)
  const local = new Float64Array(size * labels)
  const between = Float64Array.from(transitions, Math.exp)
  let loss = 0
  for (let t = 0; t < size; t++) {
    let most = -Infinity
    for (let k = 0; k < labels; k++) most = Math.max(most, scores[t * labels + k]!)
    for (let k = 0; k < labels; k++) local[t * labels + k] = Math.exp(scores[t * labels + k]! - most)
    let sum = 0
    for (let k = 0; k < labels; k++) {
      let reach = 0
      if (t === 0) reach = between[k]!
      else for (let j = 0; j < labels; j++) reach += forward[(t - 1) * labels + j]! * between[j * labels + k]!
      forward[t * labels + k] = reach * local[t * labels + k]!
      sum += forward[t * labels + k]!
    }
    for (let k = 0; k < labels; k++) forward[t * labels + k]! /= sum
    scales[t] = sum
    loss +=
      Math.log(sum) +
      most -
      scores[t * labels + tags[t]!]! -
      transitions[(t > 0 ? tags[t - 1]! : 0) * labels + tags[t]!]!
  }
  const last = (size - 1) * labels
  let ending = 0
  for (let k = 0; k < labels; k++) {
    backward[last + k] = between[k * labels]!
    ending += forward[last + k]! * backward[last + k]!
  }
  for (let k = 0; k < labels; k++) backward[last + k]! /= ending
  loss += Math.log(ending) - transitions[tags[size - 1]! * labels]!
  const edges = new Float64Array(labels * labels)
  for (let t = size - 2; t >= 0; t--) {
    for (let j = 0; j < labels; j++) {
      let reach = 0
      for (let k = 0; k < labels; k++) {
        const onward = between[j * labels + k]! * local[(t + 1) * labels + k]! * backward[(t + 1) * labels + k]!
        reach += onward
        edges[j * labels + k]! += (forward[t * labels + j]! * onward) / scales[t + 1]!
      }
      backward[t * labels + j] = reach / scales[t + 1]!
    }
  }
  const nodes = new Float64Array(size * labels)
  for (let at = 0; at < nodes.length; at++) nodes[at] = forward[at]! * backward[at]!
  for (let k = 0; k < labels; k++) {
    edges[k]! += nodes[k]!
    edges[k * labels]! += nodes[last + k]!
  }
  for (let t = 0; t < size; t++) {
    nodes[t * labels + tags[t]!]! -= 1
    edges[(t > 0 ? tags[t - 1]! : 0) * labels + tags[t]!]! -= 1
  }
  edges[tags[size - 1]! * labels]! -= 1
  return { nodes, edges, loss }
}
