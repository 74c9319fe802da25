import { createHash } from 'node:crypto'
import type { Certainty, EventType, Polarity } from '../claim/index.ts'
import type { Anchor, Passage } from './anchor.ts'
import { canonical } from './canonical.ts'
import type { Figure, Party } from './report.ts'

/** What a person decided: appended for ever, beside what the machine said and never in its place. */
export interface Judgement {
  /** 16 hex digits of the hash of all the rest: the same judgement twice is one. */
  readonly id: string
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string
  /** The name of who judged. */
  readonly by: string
  /** The reason that was given, or null. */
  readonly why: string | null
  readonly act: Act
}

/** One claim or statement, with what it takes to find it again when its report was read anew. */
export interface Subject<What extends 'claim' | 'statement' = 'claim' | 'statement'> {
  readonly what: What
  /** "3f…/c4": the document's id in full, and the part of it. */
  readonly id: string
  readonly anchor: Anchor
}

/** Two things that are one, or are not, in the order of their ids. */
export type Pair<Each = string> = readonly [first: Each, second: Each]

/** What pairs are of: parties by their keys, events by two claims that tell of them, texts by two documents' ids. */
export type Paired = 'party' | 'event' | 'text'

/** What a note can be written to: a document by its id, a party by its key. */
export type Noted = Subject | { readonly what: 'document' | 'party'; readonly id: string }

export type Act =
  | { readonly kind: 'accept' | 'reject'; readonly subject: Subject }
  | { readonly kind: 'correct'; readonly subject: Subject<'claim'>; readonly set: ClaimCorrection }
  | { readonly kind: 'correct'; readonly subject: Subject<'statement'>; readonly set: StatementCorrection }
  | { readonly kind: 'merge' | 'split'; readonly what: 'party' | 'text'; readonly pair: Pair }
  | { readonly kind: 'merge' | 'split'; readonly what: 'event'; readonly pair: Pair<Subject<'claim'>> }
  | { readonly kind: 'note'; readonly subject: Noted; readonly text: string }
  | { readonly kind: 'undo'; readonly judgement: string }

/** Days that a person set: first and last, ISO 8601. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** Every field of a claim that a person can set; null says that there is none. */
export interface ClaimFields {
  readonly type: EventType
  readonly mode: string | null
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  /** The words for what is given, taken, ordered, tested. */
  readonly objects: readonly Passage[]
  readonly quantity: Figure | null
  readonly place: Party | null
  readonly dates: Days | null
  readonly polarity: Polarity
  readonly certainty: Certainty
  /** The statements that vouch for it, outermost first; none where the outlet itself does. */
  readonly voices: readonly Subject<'statement'>[]
  /** The clause that says it. */
  readonly evidence: Passage
}

/** Every field of a statement that a person can set. */
export interface StatementFields {
  readonly source: readonly Passage[]
  readonly cue: readonly Passage[]
  readonly content: readonly Passage[]
  readonly speaker: Party | null
  readonly via: Party | null
  readonly dates: Days | null
}

export type ClaimCorrection = Partial<ClaimFields>
export type StatementCorrection = Partial<StatementFields>

/** What was set of one claim or statement, and for each field the judgement that set it last. */
export interface Corrected<Fields = ClaimFields & StatementFields> {
  readonly set: Partial<Fields>
  readonly from: { readonly [Field in keyof Fields]?: Judgement }
}

/** What all judgements that stand come to. Claims and statements go by their id, "3f…/c4". */
export interface Decisions {
  readonly accepted: ReadonlyMap<string, Judgement>
  readonly rejected: ReadonlyMap<string, Judgement>
  readonly corrections: ReadonlyMap<string, Corrected>
  /** Pairs of party keys: the same party under two, and two that are not. */
  readonly sameParty: readonly Pair[]
  readonly otherParty: readonly Pair[]
  /** Pairs of claims that tell of one event, and that don't. */
  readonly sameEvent: readonly Pair[]
  readonly otherEvent: readonly Pair[]
  /** Pairs of documents of which one repeats the other's text, and of which neither does. */
  readonly sameText: readonly Pair[]
  readonly otherText: readonly Pair[]
  /** By the id of what they are written to: a claim's, a statement's, a document's or a party's key. */
  readonly notes: ReadonlyMap<string, readonly Judgement[]>
}

/** Nobody has judged anything. */
export const NO_DECISIONS: Decisions = {
  ...{ accepted: new Map(), rejected: new Map(), corrections: new Map(), notes: new Map() },
  ...{ sameParty: [], otherParty: [], sameEvent: [], otherEvent: [], sameText: [], otherText: [] },
}

/** A judgement with its id. */
export function judgement(given: Omit<Judgement, 'id'>): Judgement {
  const { at, by, why, act } = given
  const hash = createHash('sha256').update(canonical({ at, by, why, act }))
  return { id: hash.digest('hex').slice(0, 16), at, by, why, act }
}

/** Two things in the order of their ids, so that a pair is one whichever is named first. */
export function pair<Each extends string | Subject>(a: Each, b: Each): Pair<Each> {
  return idOf(a) <= idOf(b) ? [a, b] : [b, a]
}

function idOf(each: string | Subject): string {
  return typeof each === 'string' ? each : each.id
}
