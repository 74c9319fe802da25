import type { EventType } from '../claim/index.ts'
import type { Quotation } from '../statement/index.ts'

/** Half-open, in code points of the document's text. */
export type Range = readonly [start: number, end: number]

/** Some words of a document, where they stand and what stands around them (W3C Web Annotation's two text selectors). */
export interface Passage {
  readonly span: Range
  readonly words: string
  /** Up to 32 code points before and after. */
  readonly before: string
  readonly after: string
  /** How often the words stand in the text. */
  readonly occurrences: number
}

/** What it takes to find a claim or a statement again after its report was read anew, and to tell it from its like. */
export interface Anchor {
  /** The document's id in the case. */
  readonly document: string
  /** SHA-256 of the text, in hex. */
  readonly text: string
  readonly type: EventType | Quotation
  /** The claim's clause; of a statement all from the first word of its content to the last. */
  readonly quote: Passage
  /** The first word that carries the claim, or the cue of a statement; the content where it has none. */
  readonly head: Range
  /** What the machine made of it: polarity, parties, things; of a statement who speaks. */
  readonly says: string
}
