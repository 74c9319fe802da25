/** The tables of what follows from many claims together; all of it can be made anew from what is recorded and judged. */
export interface RecordSchema {
  readonly told: ToldTable
  readonly told_key: ToldKeyTable
  readonly told_party: ToldPartyTable
  readonly event: EventTable
  readonly event_party: EventPartyTable
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

/** Actors and recipients of each claim by their keys in the registry, and by the codes of their countries. */
export interface ToldPartyTable {
  readonly party: string
  readonly role: 'actor' | 'recipient'
  readonly document: number
  readonly claim: string
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
}

/** The parties of all claims of an event. */
export interface EventPartyTable {
  readonly party: string
  readonly role: 'actor' | 'recipient'
  readonly event: string
}
