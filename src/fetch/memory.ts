import type { Validators } from './settings.ts'

/** What came of a URL when it was last asked for, or of an entry of a feed that holds its text itself. */
export interface Visit extends Validators {
  /** As it was asked for. */
  readonly url: string
  /** ISO 8601 with time, in UTC. */
  readonly at: string
  /** Whether what was there is on record, or will not be however often it is asked for. */
  readonly outcome: 'read' | 'refused'
  /** The code of the error that it was refused with. */
  readonly code: string | null
  /** The date that a feed or a sitemap gave it, as it was written there. */
  readonly dated: string | null
}

/** What earlier runs leave to later ones. */
export interface Memory {
  /** The visits to some URLs, by URL; those that were never asked for, or without a lasting result, are not in it. */
  recall(urls: readonly string[]): Promise<ReadonlyMap<string, Visit>>
  /** Notes a visit, in the place of an earlier one. */
  remember(visit: Visit): Promise<void>
}
