import type { Span } from '../text/index.ts'

export type Quotation = 'direct' | 'indirect' | 'mixed'

/** Somebody said something: PARC's attribution relation. A role can be in several pieces. */
export interface Statement {
  /** "s1", "s2" … in the order of the content. */
  readonly id: string
  /** Empty where nobody is named: "it was alleged that". */
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Id of the entity that speaks, pronouns resolved. */
  readonly speaker?: string
  readonly quotation: Quotation
  /** Id of the entity through which it came: "published by KCNA", "told AFP". */
  readonly via?: string
  /** Id of the time at which it was said. */
  readonly time?: string
  /** Id of the statement that reports this one. */
  readonly within?: string
  /** How sure we are that this is a statement with these spans, 0..1. */
  readonly confidence: number
}
