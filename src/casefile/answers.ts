import type { Document } from '../document/index.ts'
import type {
  ChangeOfAccount,
  Conflict,
  EventOnRecord,
  Exchange,
  RecordedClaim,
  RecordedStatement,
  RecordedTelling,
  Report,
  Resolution,
} from '../record/index.ts'
import type { Fault } from '../store/index.ts'

/** A claim with the document that makes it, as it was read. */
export interface ClaimInContext {
  /** Id of the claim in the analysis of the document: "c4". */
  readonly id: string
  readonly claim: RecordedClaim
  readonly document: Document
  /** The document's number in the case. */
  readonly number: number
}

/** Events in the order of time, and how many there are. */
export interface Events {
  readonly total: number
  readonly events: readonly EventOnRecord[]
}

/** One event with what brought its claims together: each to the earlier one that it is likest to. */
export interface EventInFull {
  readonly event: EventOnRecord
  readonly links: readonly {
    readonly claim: string
    readonly to: string
    /** Points, without a unit. */
    readonly score: number
    readonly because: string
  }[]
}

/** What two parties gave each other, and how many events there are in each direction. */
export interface ExchangeFound extends Exchange {
  readonly total: { readonly fromFirst: number; readonly fromSecond: number }
}

/** An event of which accounts contradict each other. */
export interface Contradiction {
  readonly event: EventOnRecord
  readonly conflicts: readonly Conflict[]
}

/** Who changed their account, and how many changes there are. */
export interface Changes {
  readonly total: number
  readonly changes: readonly ChangeOfAccount[]
}

/** Where accounts contradict each other, and of how many events. */
export interface Conflicts {
  readonly total: number
  readonly conflicts: readonly Contradiction[]
}

/** A party with what it did and said. */
export interface Profile {
  readonly party: Resolution
  /** Every name it goes by, the most used first, with the number of mentions. */
  readonly names: readonly { readonly name: string; readonly uses: number }[]
  /** Why names that differ count as one party's, the surest first; a party is told by its key where several are meant. */
  readonly joins: readonly {
    readonly party: string
    readonly name: string
    readonly to: string
    /** The keys of the two names, by which a person can say that they are two. */
    readonly keys: readonly [of: string, ofOther: string]
    readonly score: number
    readonly because: string
  }[]
  readonly claims: Tellings
  readonly statements: { readonly total: number; readonly said: readonly RecordedStatement[] }
  /** Where it said that something happened, and that it did not. */
  readonly changes: readonly ChangeOfAccount[]
}

/** How many claims there are, copies counted once, and the first of them. */
export interface Tellings {
  readonly total: number
  readonly told: readonly RecordedTelling[]
}

/** A document that a search found, with the sentences that hold the words and what stands in them. */
export interface Hit {
  readonly report: Report
  readonly passages: readonly string[]
  /** How many more sentences hold some of the words. */
  readonly further: number
  readonly claims: readonly RecordedClaim[]
  readonly statements: readonly RecordedStatement[]
}

/** How many documents a search found, and some of them. */
export interface Hits {
  readonly total: number
  readonly hits: readonly Hit[]
}

/** What a check of the whole case found. */
export interface Verification {
  readonly documents: number
  readonly spans: number
  /** Entries of the log, and checkpoints that it was held against. */
  readonly entries: number
  readonly checkpoints: number
  readonly faults: readonly Fault[]
}
