import type { Span } from '../text/index.ts'

/** PLOVER's event types. */
export type EventType =
  | 'AGREE' | 'CONSULT' | 'SUPPORT' | 'CONCEDE' | 'COOPERATE' | 'AID' | 'RETREAT' | 'REQUEST'
  | 'ACCUSE' | 'REJECT' | 'THREATEN' | 'PROTEST' | 'SANCTION' | 'MOBILIZE' | 'COERCE' | 'ASSAULT' // biome-ignore format: a table

/** FactBank: said to be so, or said not to be. */
export type Polarity = 'positive' | 'negative'

/** FactBank: planned, demanded and hypothetical events are not certain. */
export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown'

/** One passage's report of an event. */
export interface Claim {
  /** "c1", "c2" … in the order of the trigger. */
  readonly id: string
  /** Id of the lexicon row that made it: stable. */
  readonly rule: string
  readonly type: EventType
  readonly mode?: string
  readonly context: readonly string[]
  /** The word or words that carry the event. */
  readonly trigger: readonly Span[]
  /** The clause: the least text that says it. */
  readonly evidence: Span
  /** Entity ids. */
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  /** What is given, taken, ordered, tested. */
  readonly object?: readonly Span[]
  /** Ids of a quantity, an entity, a time. */
  readonly quantity?: string
  readonly place?: string
  readonly time?: string
  readonly polarity: Polarity
  readonly certainty: Certainty
  /** Ids of the statements that vouch for it, outermost first; empty where the outlet itself does. */
  readonly voice: readonly string[]
}

/** A claim before it has its id. */
export type Draft = Omit<Claim, 'id'>
