import type { EntityKind } from '../mention/index.ts'
import { type Level, type Party, type PlaceCounted, placeCounts, type Tie, tie } from '../record/index.ts'
import {
  type DealingFilter,
  eventsAtPlaces,
  findTies,
  fullNames,
  kindOf,
  partiesByWeight,
  type Store,
} from '../store/index.ts'

/** A party with how much it did, met with, and said. */
export interface PartyListed extends Party {
  /** Events of which it is an actor, and those of which it is a recipient. */
  readonly did: number
  readonly met: number
  /** Statements. */
  readonly said: number
}

/** How many parties there are, and some of them. */
export interface Parties {
  readonly total: number
  readonly parties: readonly PartyListed[]
}

/** Who did what to whom: the heaviest ties, and the parties between which they are. */
export interface Network {
  /** Ties and parties there are in all. */
  readonly total: { readonly ties: number; readonly parties: number }
  readonly parties: readonly Party[]
  readonly ties: readonly Tie[]
}

/** Which parties, and which of them. */
export interface PartyQuery {
  /** Kinds of parties; all where it is absent. */
  readonly kind?: EntityKind
  readonly limit: number
  readonly from: number
}

/** The parties that did or said something, or to whom something was done, those with most of it first. */
export async function parties({ db }: Store, query: PartyQuery): Promise<Parties> {
  const { total, parties: page } = await partiesByWeight(db, query)
  const named = await partiesNamed(
    db,
    page.map(({ party }) => party),
  )
  return { total, parties: page.map(({ party, ...counts }) => ({ ...named.get(party)!, ...counts })) }
}

/** Who did what to whom, the heaviest ties first. */
export async function network(
  { db }: Store,
  filter: DealingFilter,
  level: Level,
  limit: number,
  from = 0,
): Promise<Network> {
  const { ties, parties: count, found } = await findTies(db, filter, level, { limit, from })
  const named = await partiesNamed(db, [...new Set(found.flatMap(({ actor, recipient }) => [actor, recipient]))])
  return {
    total: { ties, parties: count },
    parties: [...named.values()],
    ties: found.map(({ actor, recipient, types }) => tie(actor, recipient, types)),
  }
}

/** Where it happened, the places with most events first. */
export async function places({ db }: Store, filter: DealingFilter): Promise<readonly PlaceCounted[]> {
  return placeCounts(await eventsAtPlaces(db, filter))
}

/** Parties by their keys, under the names by which they go. */
async function partiesNamed(db: Store['db'], keys: readonly string[]): Promise<ReadonlyMap<string, Party>> {
  const names = await fullNames(db, keys)
  return new Map(
    keys.map((key) => {
      const found = names.get(key)
      const kind = kindOf(key) as EntityKind
      return [
        key,
        { key, name: found?.name ?? key, kind, country: found?.country ?? (kind === 'country' ? key : null) },
      ]
    }),
  )
}
