import type { Anchor } from './anchor.ts'
import type { Passage } from './passage.ts'

/** A stretch of words of the document, half-open. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type Side = 'left' | 'right'

/** What is asked when content is looked for: of which cue, with which source, on which side of the cue. */
export interface Question {
  readonly p: Passage
  readonly cue: Anchor
  /** `from === to` where nobody is named. */
  readonly source: Range
  readonly side: Side
  /** The side, the place of the source, and whether the cue is quoted, as one small number. */
  readonly key: number
  /** Whether source and cue stand between marks, as in ", analysts say, at ...": 1 a mark before, 2 one after, 4 short, 8 words after it. */
  readonly aside: number
}

export function question(p: Passage, cue: Anchor, source: Range, side: Side): Question {
  const place = source.to === source.from ? 0 : source.to <= cue.from ? 1 : 2
  const key = (side === 'left' ? 4 : 8) + place + (cue.quoted ? 16 : 0)
  return { p, cue, source, side, key, aside: asideOf(p, cue, source) }
}

function asideOf(p: Passage, cue: Anchor, source: Range): number {
  const named = source.to > source.from
  const from = named ? Math.min(source.from, cue.from) : cue.from
  const to = named ? Math.max(source.to, cue.to) : cue.to
  const before = from > cue.lo && p.mark[from - 1] ? 1 : 0
  const after = to < cue.hi && p.mark[to] ? 2 : 0
  return before + after + (to - from < 8 ? 4 : 0) + (wordsBetween(p, to, cue.hi) ? 8 : 0)
}

function wordsBetween(p: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!p.mark[at]) return true
  return false
}
