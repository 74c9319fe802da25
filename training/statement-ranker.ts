/** Trains the models that choose among candidates, on the log-likelihood of the right one. */
import type { Anchor } from '../src/statement/anchor.ts'
import { leading, type Ranges, rangeOf } from '../src/statement/choose.ts'
import { features } from '../src/statement/features.ts'
import type { Passage } from '../src/statement/passage.ts'
import { jointFeatures } from '../src/statement/piece-features.ts'
import { question, type Range } from '../src/statement/question.ts'
import { type Candidates, PARTS, softmax, summed } from '../src/statement/ranker.ts'
import { Learner, type Pace, type Rows, thinned } from './statement-learner.ts'
import { shuffled } from './statement-random.ts'

/** Candidates with their rows cut to size: there are millions of them in memory at once. */
export interface Packed extends Ranges {
  readonly rows: Rows
  readonly parts: readonly number[]
}

export function packed({ from, to, rows: { ids, starts }, parts }: Candidates): Packed {
  return { from, to, rows: { ids: ids.slice(0, starts.at(-1)), starts: Int32Array.from(starts) }, parts }
}

/** The candidate that is the range or, if none is, shares most with it; -1 where none shares half. */
export function nearest({ from, to }: Ranges, gold: Range): number {
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

export function trainSources(examples: readonly SourceExample[], size: number, pace: Pace, seed: number): Float32Array {
  const learner = new Learner(size, pace)
  for (let round = 0; round < pace.rounds; round++) {
    for (const [index, { candidates, right }] of shuffled(examples, seed + round).entries()) {
      const rows = thinned(candidates.rows, pace.dropout, (seed + round) * 0x10001 + index)
      const gradients = softmax(summed(scored(learner, rows), candidates.parts))
      gradients[right]! -= 1
      learnRows(learner, rows, candidates.parts, gradients)
    }
    learner.endRound()
  }
  return learner.average()
}

export interface ContentExample {
  readonly passage: Passage
  readonly cue: Anchor
  readonly source: Range
  readonly left: Packed
  readonly right: Packed
  /** The right candidate on either side. */
  readonly ofLeft: number
  readonly ofRight: number
}

export interface ContentWeights {
  readonly piece: Float32Array
  readonly joint: Float32Array
}

export function trainContents(
  examples: readonly ContentExample[],
  sizes: { readonly piece: number; readonly joint: number },
  pace: Pace,
  seed: number,
): ContentWeights {
  const piece = new Learner(sizes.piece, pace)
  const joint = new Learner(sizes.joint, pace)
  for (let round = 0; round < pace.rounds; round++) {
    for (const [index, example] of shuffled(examples, seed + round).entries())
      learnContent(example, piece, joint, pace.dropout, (seed + round) * 0x10001 + index)
    piece.endRound()
    joint.endRound()
  }
  return { piece: piece.average(), joint: joint.average() }
}

function learnContent(example: ContentExample, piece: Learner, joint: Learner, dropout: number, seed: number): void {
  const left = thinned(example.left.rows, dropout, seed)
  const right = thinned(example.right.rows, dropout, seed)
  const leftScores = summed(scored(piece, left), example.left.parts)
  const rightScores = summed(scored(piece, right), example.right.parts)
  const lefts = withRight(leading(leftScores), example.ofLeft)
  const rights = withRight(leading(rightScores), example.ofRight)
  const pairs = lefts.flatMap((l) => rights.map((r) => ({ l, r })))
  const rows = thinned(jointRows(example, pairs), dropout, seed)
  const chances = softmax(
    scored(joint, rows).map((score, at) => score + leftScores[pairs[at]!.l]! + rightScores[pairs[at]!.r]!),
  )
  const leftGradients = new Float64Array(leftScores.length)
  const rightGradients = new Float64Array(rightScores.length)
  for (const [at, { l, r }] of pairs.entries()) {
    const gradient = chances[at]! - (l === example.ofLeft && r === example.ofRight ? 1 : 0)
    joint.learn(rows.ids, rows.starts[at]!, rows.starts[at + 1]!, gradient)
    leftGradients[l]! += gradient
    rightGradients[r]! += gradient
  }
  learnRows(piece, left, example.left.parts, leftGradients)
  learnRows(piece, right, example.right.parts, rightGradients)
}

/** Hands each candidate's gradient on to its rows, and learns each row once. */
function learnRows(learner: Learner, { ids, starts }: Rows, parts: readonly number[], gradients: Float64Array): void {
  const ofRows = new Float64Array(starts.length - 1)
  for (const [at, row] of parts.entries()) if (row >= 0) ofRows[row]! += gradients[Math.floor(at / PARTS)]!
  for (const [row, gradient] of ofRows.entries()) learner.learn(ids, starts[row]!, starts[row + 1]!, gradient)
}

function jointRows(
  { passage, cue, source, left, right }: ContentExample,
  pairs: readonly { l: number; r: number }[],
): Rows {
  const row = features()
  const asked = question(passage, cue, source, 'left')
  const ids: number[] = []
  const starts = [0]
  for (const { l, r } of pairs) {
    jointFeatures(asked, rangeOf(left, l), rangeOf(right, r), row)
    for (let at = 0; at < row.count; at++) ids.push(row.ids[at]!)
    starts.push(ids.length)
  }
  return { ids: Int32Array.from(ids), starts: Int32Array.from(starts) }
}

function withRight(kept: readonly number[], right: number): readonly number[] {
  return kept.includes(right) ? kept : [...kept, right]
}

function scored(learner: Learner, { ids, starts }: Rows): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, at) => learner.score(ids, starts[at]!, starts[at + 1]!))
}
