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
}

export function question(p: Passage, cue: Anchor, source: Range, side: Side): Question {
  const place = source.to === source.from ? 0 : source.to <= cue.from ? 1 : 2
  return { p, cue, source, side, key: (side === 'left' ? 4 : 8) + place + (cue.quoted ? 16 : 0) }
}
