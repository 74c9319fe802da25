import type { LengthUnit } from './lexicon.ts'
import type { Period, PeriodUnit } from './period.ts'

/** TIMEX3's modifiers, as far as the grammar finds them. */
export type Modifier =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS'

/** "earlier this month" ends today, "later this month" begins today. */
export type Side = 'before now' | 'after now'

export interface Qualified {
  readonly modifier?: Modifier
  readonly side?: Side
  /** TIMEX3's code for a part of the day: "MO". */
  readonly part?: string
  readonly clock?: ClockTime
}

export interface ClockTime {
  /** After midnight. */
  readonly minutes: number
  /** Hours east of Greenwich; null where the text names no zone. */
  readonly zone: number | null
}

/** All parts stand in the text: "Dec. 12, 2024". */
export interface Fixed extends Qualified {
  readonly kind: 'fixed'
  readonly period: Period
  /** Names an event ("9/11"): nothing is counted from it. */
  readonly isName?: true
}

/** Comes round every year or week, and the text leaves open in which: "Dec. 12", "Friday", "the third quarter". */
export interface Cyclic extends Qualified {
  readonly kind: 'cyclic'
  readonly cycle: 'year' | 'week'
  /** The one in that year (of our era) or week (as `Period` counts them). */
  readonly at: (cycle: number) => Period
  /** "last April", "next Friday", "this summer"; null where only the verb tells. */
  readonly lean: 'last' | 'next' | 'this' | null
  /** TIMEX3 value where no day of reference is known: "XXXX-12-12". */
  readonly unplaced: string
}

/** So many periods from another time: "yesterday", "two weeks ago", "the following day". */
export interface Shifted extends Qualified {
  readonly kind: 'shifted'
  readonly unit: PeriodUnit
  readonly by: number
  /** From the day of publication, or from another time in the text. */
  readonly from: 'now' | 'text'
  /** A part of the period so found: April in "April last year". */
  readonly within?: (period: Period) => Period
  /** What it is where there is nothing to count from. */
  readonly unplaced: string
}

/** How long: "nearly four years", "the 120-day deployment". */
export interface Length extends Qualified {
  readonly kind: 'length'
  /** Null where the text leaves it open: "for years". */
  readonly amount: number | null
  readonly unit: LengthUnit
  /** A smaller part: the minutes of "two hours and 20 minutes". */
  readonly more?: { readonly amount: number; readonly unit: LengthUnit }
  /** "the past 24 hours" end today, "the next six months" begin today. */
  readonly reach: 'past' | 'future' | null
  /** First and last of the periods it fills: "the first three quarters of 2025". */
  readonly fills?: readonly [first: Period, last: Period]
}

/** How often: "every two weeks", "daily", "on Mondays". */
export interface Repeated extends Qualified {
  readonly kind: 'repeated'
  readonly value: string
}

/** Past, present or future and no more: "now", "recently". */
export interface Vague extends Qualified {
  readonly kind: 'vague'
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'
}

/** A time of day, on a day that stands elsewhere: "3:30 a.m.", "the morning". */
export interface Hours extends Qualified {
  readonly kind: 'hours'
}

/** Looks like a time and is none: "56 years old". */
export interface Nothing {
  readonly kind: 'nothing'
}

/** What an expression says by itself, before it is placed in the calendar. */
export type Meaning = Fixed | Cyclic | Shifted | Length | Repeated | Vague | Hours
