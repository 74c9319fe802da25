import type { Generated } from 'kysely'
/** The tables of what follows from many claims together; all of it can be made anew from what is recorded and judged. */
export interface RecordSchema {
  readonly told: ToldTable
  readonly told_key: ToldKeyTable
  readonly told_party: ToldPartyTable
  readonly event: EventTable
  readonly event_party: EventPartyTable
  readonly telling: TellingTable
  readonly telling_copy: TellingCopyTable
  readonly statement_party: StatementPartyTable
  readonly dealing: DealingTable
  readonly denial: DenialTable
  readonly event_place: EventPlaceTable
  readonly party_count: PartyCountTable
  readonly review_item: ReviewItemTable
  readonly review_party: ReviewPartyTable
}

/** The event that a claim tells of; rejected claims have no row. */
export interface ToldTable {
  readonly document: number
  readonly claim: string
  /** Where it stands among all claims: by the day of its report, then by ids. */
  readonly place: string
  /** The claim that founded the event, "3f…/c4"; the event, which is another where a person merged two. */
  readonly founder: string
  readonly event: string
  /** The earlier claim that it is likest to, how like, in points, and why; null for a founder. */
  readonly is_like: string | null
  readonly score: number | null
  readonly because: string | null
  /** What it is compared by: a `Matter` as JSON. */
  readonly matter: string
  readonly type: string
  readonly polarity: string
  readonly certainty: string
  readonly first_day: string | null
  readonly last_day: string | null
  /** Who vouches for it: the innermost voice's party or words, else the outlet. */
  readonly voice: string
}

/** The keys by which claims are brought together to be compared: hashes of `matterKeys`. */
export interface ToldKeyTable {
  readonly key: number
  readonly document: number
  readonly claim: string
}

/**
 * Who did it, to whom, who vouches for it, and of whom else the words of the claim speak: by keys in the registry, and
 * by the codes of the countries for which they act.
 */
export interface ToldPartyTable {
  readonly party: string
  readonly role: 'actor' | 'recipient' | 'voice' | 'mentioned'
  readonly document: number
  readonly claim: string
  /** The country for which the party acts; null for none, and where the party is a country's code. */
  readonly country: string | null
}

/** A claim as one text tells it, by where it stands in the order of time; copies of it are no further ones. */
export interface TellingTable {
  readonly document: number
  readonly claim: string
  /** First and last day; of a claim without days "~" and nothing, so that it comes last. */
  readonly day: string
  readonly until: string
  /** Id of the document: the same in every case, as its number is not. */
  readonly report: string
  readonly position: number
  readonly type: string
  readonly certainty: string
  readonly polarity: string
  /** 1 where the report says when it was; else the days are those of what vouches for it. */
  readonly is_dated: number
  /** 1 where it goes on after its last day, for all that is known: "since March". */
  readonly is_open: number
  /** 1 where only earlier versions of articles say so. */
  readonly is_withdrawn: number
}

/** Claims that repeat another that a text they were taken from makes. */
export interface TellingCopyTable {
  readonly document: number
  readonly claim: string
  readonly of_document: number
  readonly of_claim: string
  /** From 0, in the order in which they are shown. */
  readonly place: number
}

/** Who said each statement, or carried it, by keys in the registry and codes of countries; in the order of time. */
export interface StatementPartyTable extends Pick<TellingTable, 'day' | 'until' | 'report' | 'position' | 'document'> {
  readonly party: string
  readonly role: 'speaker' | 'via'
  readonly statement: string
}

/** Events in which by one claim one party did something to another, by every key they can be asked for by; in the order of time. */
export interface DealingTable extends Pick<TellingTable, 'day' | 'until'>, Pick<EventTable, 'type'> {
  readonly actor: string
  readonly recipient: string
  readonly event: string
  /** 1 where it counts between these two as they are named: no country beside those who act for it. */
  readonly between_parties: number
  /** 1 where both are countries: they, or those who act for them. */
  readonly between_countries: number
}

/** Tellings in which a party denies or rejects something, by every key of it and of those who are spoken of. */
export interface DenialTable
  extends Pick<TellingTable, 'day' | 'until' | 'report' | 'position' | 'document' | 'claim'> {
  readonly actor: string
  readonly spoken_of: string
}

/** Where claims say that an event took place. */
export interface EventPlaceTable extends Pick<EventTable, 'type' | 'first_day' | 'last_day'> {
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  readonly event: string
  readonly name: string
  /** UCDP's level of precision, 1 the town itself to 7 international waters; 0 where it is not known. */
  readonly level: number
  readonly country: string | null
}

/** How much each party did, met with and said. */
export interface PartyCountTable {
  readonly party: string
  readonly kind: string
  /** Events of which it is an actor, and those of which it is a recipient. */
  readonly did: number
  readonly met: number
  /** Statements. */
  readonly said: number
  /** All of these together, below 0, so that the index has the greatest first. */
  readonly weight: number
}

/** What claims tell of. */
export interface EventTable {
  /** Its first claim: "3f…/c4". */
  readonly id: string
  /** The type that most of its claims have. */
  readonly type: string
  /** First and last day of the claims that say when it was or, where none does, of all. */
  readonly first_day: string | null
  readonly last_day: string | null
  readonly claims: number
  readonly documents: number
  /** Different voices that vouch for it. */
  readonly voices: number
  /** Claims that say it was not so. */
  readonly denials: number
  /** 1 where its claims may contradict each other. */
  readonly has_conflict: number
  /** 1 where they do, 0 where they do not; null where that is not worked out. */
  readonly is_contradicted: Generated<number | null>
}

/** The parties of all claims of an event. */
export interface EventPartyTable {
  readonly party: string
  readonly role: 'actor' | 'recipient'
  readonly event: string
}

/** A claim that nobody rejected, by how much it asks for a person's look. */
export interface ReviewItemTable {
  readonly document: number
  readonly claim: string
  /** The document's id, and which of its claims it is: "3f…/000004". */
  readonly place: string
  readonly signature: string
  /** Equal for claims that say of one matter that it was so, or that it was not; null where one side is not named. */
  readonly matter: string | null
  readonly polarity: string
  readonly source: string
  /** Points, below 0, so that the index has the highest first. */
  readonly score: number
  readonly is_accepted: number
}

/** The parties of claims that can be reviewed, as their documents name them. */
export interface ReviewPartyTable {
  readonly party: string
  readonly document: number
  readonly claim: string
}
