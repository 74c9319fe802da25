import type { Certainty, EventType, Polarity } from '../claim/index.ts'
import type { EntityKind, PlacePrecision, TimePrecision } from '../mention/index.ts'
import type { Quotation } from '../statement/index.ts'
import type { Judged } from './judged.ts'

/** A document as the record quotes it: whose words they are and when they appeared. */
export interface Report {
  /** Id in the case: 24 hex digits. */
  readonly id: string
  readonly outlet: string | null
  readonly agency: string | null
  readonly headline: string | null
  readonly url: string | null
  /** Where `add` first found it: "inbox/a.txt", "news.jsonl:12", "standard input". */
  readonly path: string | null
  /** ISO 8601 date or date with time. */
  readonly published: string | null
}

/** A person, country, place, organisation or group, the same in every document that speaks of it. */
export interface Party {
  /** "PRK" for a country, "person:kim jong un" for the rest. */
  readonly key: string
  readonly name: string
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-3 that it is, belongs to or acts for. */
  readonly country: string | null
  /** PLOVER's sector, where it is known: GOV, MIL, OPP … */
  readonly sector?: string
}

/** Where something took place. */
export interface PlaceOnRecord extends Party {
  /** Degrees; null where nothing nearer than a province is known, or no gazetteer knows it. */
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: PlacePrecision | null
}

/** What a date rests on: the event's own, when it was said, when the report appeared, or nothing. */
export type DatedBy = 'event' | 'statement' | 'publication' | 'nothing'

/** First and last day, ISO 8601; both null where nothing gives a date. */
export interface Dating {
  readonly first: string | null
  readonly last: string | null
  readonly by: DatedBy
}

/** One link of the chain that vouches for a claim. */
export interface Voice {
  /** Null where nobody is named: "it was alleged". */
  readonly speaker: Party | null
  /** The words that name it: "South Korean and Western intelligence agencies"; may be empty. */
  readonly source: string
  /** "confirmed", "according to". */
  readonly cue: string
  readonly quotation: Quotation
  /** The words that say when: "in April", and the first day they can mean. */
  readonly time: { readonly words: string; readonly first: string | null } | null
}

export interface Figure {
  readonly words: string
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
}

/** A claim with all that it points to, as the record prints it. */
export interface RecordedClaim {
  /** "3f…/c4": the document and the claim in it. */
  readonly id: string
  readonly report: Report
  readonly rule: string
  readonly type: EventType
  readonly mode: string | null
  /** PLOVER's contexts. */
  readonly contexts?: readonly string[]
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** The words for what is given, taken, ordered, tested; one for each span. */
  readonly objects: readonly string[]
  readonly quantity: Figure | null
  readonly place: PlaceOnRecord | null
  readonly time: { readonly words: string; readonly precision: TimePrecision; readonly edtf: string | null } | null
  readonly dating: Dating
  /** Outermost first; empty where the outlet itself says so. */
  readonly voices: readonly Voice[]
  /** The clause that says it. */
  readonly evidence: string
  /** Offsets of the evidence in the text, in code points. */
  readonly span: readonly [start: number, end: number]
  /** Whether the words stand under a picture. */
  readonly inCaption: boolean
  /** There where people judged it; corrected fields have the values they set. */
  readonly judged?: Judged
}

/** A statement with all that it points to. */
export interface RecordedStatement {
  readonly id: string
  readonly report: Report
  readonly speaker: Party | null
  readonly via: Party | null
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly quotation: Quotation
  readonly confidence: number
  readonly time: { readonly words: string; readonly first: string | null } | null
  readonly dating: Dating
  /** Offsets of the first to the last word of the content, in code points. */
  readonly span: readonly [start: number, end: number]
  /** There where people judged it. */
  readonly judged?: Judged
}
