import type { Sentence, Token } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'

/**
 * How precisely a place is known, in the levels of UCDP's Georeferenced Event Dataset: 1 the town itself, 2 near it,
 * 3 a district, 4 a province, 5 a line or an area without borders, 6 the country, 7 international waters or airspace.
 */
export type PlacePrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type EntityKind = 'person' | 'country' | 'place' | 'organization' | 'group' | 'other'

/** PLOVER's sectors: what a party is, beside the country it belongs to. */
export type Sector =
  | 'COP' | 'GOV' | 'JUD' | 'LEG' | 'MIL' | 'PRM' | 'PTY' | 'REB' | 'SPY' | 'UAF' | 'UNK'
  | 'AGR' | 'BUS' | 'CRM' | 'CVL' | 'EDU' | 'ELI' | 'JRN' | 'LAB' | 'MED' | 'REF' | 'OPP' | 'PRE' | 'REL' | 'SOC'
  | 'IGO' | 'UNO' | 'EUR' | 'NGO' | 'ISM' | 'IMG' | 'MNC' // biome-ignore format: a table

/** One place where the text speaks of an entity: a name, a description ("the minister") or a pronoun. */
export interface Mention {
  readonly span: Span
  /** The word that heads it: "troops" in "North Korean troops". */
  readonly head: Token
  readonly form: 'name' | 'description' | 'pronoun'
}

/**
 * A party or place of the document. A country is one entity under all its names, demonyms ("Russian") and, where it
 * stands for the government, its capital's ("Moscow" in "Moscow denied it"; in "flew to Moscow" it is a place).
 * Governments, forces and people of a country are entities of their own that share its code.
 */
export interface Entity {
  /** "e1", "e2" … in the order of first mention. */
  readonly id: string
  /** The fullest name in the document: "Kim Jong Un"; for the unnamed, the words: "analysts". */
  readonly name: string
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-3 that it is, belongs to or acts for. */
  readonly country?: string
  readonly sector?: Sector
  /** Degrees, to a hundredth; those of a province are its namesake town's. Never the middle of a country. */
  readonly latitude?: number
  readonly longitude?: number
  readonly placePrecision?: PlacePrecision
  readonly mentions: readonly Mention[]
}

export type TimePrecision = 'time' | 'day' | 'week' | 'month' | 'season' | 'year' | 'interval'

/** A TIMEX3 expression (ISO-TimeML) with the days it can mean. */
export interface Time {
  /** "t1", "t2" … in the order of the text. */
  readonly id: string
  readonly span: Span
  /** `mod` as in TIMEX3: "LESS_THAN" of "nearly four years", "START" of "early this year". */
  readonly timex: { readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'; readonly value: string; readonly mod?: string }
  readonly edtf?: string
  /** First and last day it can mean, ISO 8601, where it can be placed. */
  readonly start?: string
  readonly end?: string
  readonly precision: TimePrecision
  readonly resolvedBy?: 'text' | 'published' | 'dateline' | 'other time'
}

/** "at least nine troops": 9, null, "troops". */
export interface Quantity {
  /** "q1", "q2" … in the order of the text. */
  readonly id: string
  readonly span: Span
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
}

/** Everything the sentences mention, with the ways in that later stages need. */
export interface Mentions {
  readonly entities: readonly Entity[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  /** The entity of the mention that the token heads or, for a word inside a name, of that name; else null. */
  entityOf(token: Token): Entity | null
  /** Who an entity stands for that is several taken up as one, "they" for "Norland and Sudland"; itself for all others. */
  membersOf(entity: Entity): readonly Entity[]
  /** Times and quantities whose span lies in the sentence, in the order of the text. */
  timesIn(sentence: Sentence): readonly Time[]
  quantitiesIn(sentence: Sentence): readonly Quantity[]
}
