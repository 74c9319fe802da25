/** Trains the models that choose among candidates: log-likelihood of the right one, by AdaGrad. */
import type { Anchor } from '../src/statement/anchor.ts'
import { leading, rangeOf } from '../src/statement/choose.ts'
import { jointFeatures, type Range } from '../src/statement/contents.ts'
import { features } from '../src/statement/features.ts'
import type { Passage } from '../src/statement/passage.ts'
import { type Candidates, softmax } from '../src/statement/ranker.ts'
import { shuffled } from './statement-random.ts'

const RATE = 0.1
const LEAST_GRADIENT = 1e-4

/** Weights in training, with the sums of their squared gradients. */
export class Learner {
  readonly values: Float32Array
  readonly #squares: Float32Array
  readonly #mask: number
  readonly #decay: number

  constructor(size: number, decay = 2e-6) {
    this.values = new Float32Array(size)
    this.#squares = new Float32Array(size).fill(1)
    this.#mask = size - 1
    this.#decay = decay
  }

  score(ids: ArrayLike<number>, from: number, to: number): number {
    let sum = 0
    for (let at = from; at < to; at++) sum += this.values[ids[at]! & this.#mask]!
    return sum
  }

  learn(ids: ArrayLike<number>, from: number, to: number, gradient: number): void {
    if (Math.abs(gradient) < LEAST_GRADIENT) return
    for (let f = from; f < to; f++) {
      const at = ids[f]! & this.#mask
      const g = gradient + this.#decay * this.values[at]!
      this.#squares[at]! += g * g
      this.values[at]! -= (RATE * g) / Math.sqrt(this.#squares[at]!)
    }
  }
}

export interface Packed {
  readonly from: number[]
  readonly to: number[]
  readonly ids: Int32Array
  readonly starts: Int32Array
}

export function packed({ from, to, ids, starts }: Candidates): Packed {
  return { from, to, ids: Int32Array.from(ids), starts: Int32Array.from(starts) }
}

/** The candidate that is the range or, if none is, shares most with it; -1 where none shares half. */
export function nearest({ from, to }: { from: readonly number[]; to: readonly number[] }, gold: Range): number {
  if (gold.from === gold.to) return 0
  let best = -1
  let share = 0.5
  for (let at = 1; at < from.length; at++) {
    const both = Math.min(to[at]!, gold.to) - Math.max(from[at]!, gold.from)
    if (both <= 0) continue
    const all = Math.max(to[at]!, gold.to) - Math.min(from[at]!, gold.from)
    if (both / all > share) {
      share = both / all
      best = at
    }
  }
  return best
}

export interface SourceExample {
  readonly candidates: Packed
  readonly right: number
}

export function trainSources(examples: readonly SourceExample[], size: number, rounds: number): Float32Array {
  const learner = new Learner(size)
  for (let round = 0; round < rounds; round++)
    for (const { candidates, right } of shuffled(examples, round)) {
      const chances = softmax(scored(learner, candidates))
      for (const [at, chance] of chances.entries())
        learner.learn(
          candidates.ids,
          candidates.starts[at]!,
          candidates.starts[at + 1]!,
          chance - (at === right ? 1 : 0),
        )
    }
  return learner.values
}

export interface ContentExample {
  readonly passage: Passage
  readonly cue: Anchor
  readonly source: Range
  readonly left: Packed
  readonly right: Packed
  readonly rightLeft: number
  readonly rightRight: number
}

export function trainContents(
  examples: readonly ContentExample[],
  size: number,
  rounds: number,
): { piece: Float32Array; joint: Float32Array } {
  const piece = new Learner(size)
  const joint = new Learner(size / 8)
  const row = features()
  for (let round = 0; round < rounds; round++)
    for (const example of shuffled(examples, round)) {
      const { left, right } = example
      const ls = scored(piece, left)
      const rs = scored(piece, right)
      const lefts = withGold(leading(ls), example.rightLeft)
      const rights = withGold(leading(rs), example.rightRight)
      const jointIds: number[] = []
      const jointStarts = [0]
      const values: number[] = []
      for (const l of lefts)
        for (const r of rights) {
          jointFeatures(
            example.passage,
            example.cue,
            example.source,
            rangeOf(left as never, l),
            rangeOf(right as never, r),
            row,
          )
          for (let f = 0; f < row.count; f++) jointIds.push(row.ids[f]!)
          jointStarts.push(jointIds.length)
          values.push(ls[l]! + rs[r]! + joint.score(row.ids, 0, row.count))
        }
      const chances = softmax(Float64Array.from(values))
      const ofLeft = new Float64Array(lefts.length)
      const ofRight = new Float64Array(rights.length)
      for (let l = 0, at = 0; l < lefts.length; l++)
        for (let r = 0; r < rights.length; r++, at++) {
          const gradient = chances[at]! - (lefts[l] === example.rightLeft && rights[r] === example.rightRight ? 1 : 0)
          joint.learn(jointIds, jointStarts[at]!, jointStarts[at + 1]!, gradient)
          ofLeft[l]! += gradient
          ofRight[r]! += gradient
        }
      for (const [l, at] of lefts.entries()) piece.learn(left.ids, left.starts[at]!, left.starts[at + 1]!, ofLeft[l]!)
      for (const [r, at] of rights.entries())
        piece.learn(right.ids, right.starts[at]!, right.starts[at + 1]!, ofRight[r]!)
    }
  return { piece: piece.values, joint: joint.values }
}

function withGold(kept: readonly number[], gold: number): readonly number[] {
  return kept.includes(gold) ? kept : [...kept, gold]
}

function scored(learner: Learner, { ids, starts }: Packed): Float64Array {
  const values = new Float64Array(starts.length - 1)
  for (let at = 0; at < values.length; at++) values[at] = learner.score(ids, starts[at]!, starts[at + 1]!)
  return values
}
