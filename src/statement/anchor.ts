import { mix } from '../syntax/index.ts'
import type { Marked } from './chain.ts'
import type { Passage } from './passage.ts'
import { FRAME } from './relations.ts'

/** A cue in its sentence: what the steps that look for its source and its content ask of it. */
export interface Anchor extends Marked {
  readonly sentence: number
  /** First word of the sentence, and one past its last. */
  readonly lo: number
  readonly hi: number
  /** The word of the cue that the others hang on, preferring one with content: "called" in "was called on". */
  readonly head: number
  /** The heads above it, nearest first, at most five. */
  readonly above: readonly number[]
  readonly lemma: number
  readonly fine: number
  readonly middle: number
  /** Bits of the relations of all dependents that stand outside of the cue. */
  readonly frame: number
  readonly quoted: boolean
}

const FAR = 5 // steps in the tree

export function anchor(p: Passage, cue: Marked): Anchor {
  const sentence = p.sentence[cue.from]!
  const head = headOf(p, cue)
  const above: number[] = []
  for (let up = p.head[head]!; up >= 0 && above.length < FAR; up = p.head[up]!) above.push(up)
  return {
    ...cue,
    sentence,
    lo: p.first[sentence]!,
    hi: p.first[sentence + 1]!,
    head,
    above,
    lemma: p.lemma[head]!,
    fine: p.fine[head]!,
    middle: p.middle[head]!,
    frame: p.below[head]! & FRAME,
    quoted: p.quoted[cue.from]! >= 0,
  }
}

function headOf(p: Passage, { from, to }: Marked): number {
  for (let at = from; at < to; at++) {
    const up = p.head[at]!
    if (!p.mark[at] && (up < from || up >= to)) return at
  }
  return from
}

/**
 * The relations on the way from a word to the cue as one number; equal ways give equal numbers, ways of more than
 * five steps up are all one.
 */
export function wayTo(p: Passage, { from, to, head, above }: Anchor, word: number): number {
  let way = 1
  let at = word
  for (let steps = 0; steps <= FAR; steps++) {
    if (at >= from && at < to) return way
    const down = above.indexOf(at)
    if (down >= 0) return mix(way, descent(p, head, above, down))
    way = mix(way, p.deprel[at]!)
    at = p.head[at]!
    if (at < 0) return 3
  }
  return 5
}

/** The relations from the `index`-th head above down to the cue. */
function descent(p: Passage, head: number, above: readonly number[], index: number): number {
  let way = 2
  for (let at = head, step = 0; step <= index; step++) {
    way = mix(way, p.deprel[at]!)
    at = above[step]!
  }
  return way
}
