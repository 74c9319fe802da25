import type { EntityKind } from '../mention/index.ts'
import {
  type Level,
  type Party,
  type PartyCount,
  type PlaceCounted,
  partyCounts,
  placeCounts,
  type Tie,
  ties,
} from '../record/index.ts'
import {
  countriesOfParties,
  type DealingFilter,
  dealingsOnRecord,
  fullNames,
  placesOnRecord,
  type Store,
  statementsBySpeaker,
} from '../store/index.ts'

/** A party with how much it did, met with, and said. */
export interface PartyListed extends Party, Omit<PartyCount, 'party'> {
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
export async function parties({ db }: Store, { kind, limit, from }: PartyQuery): Promise<Parties> {
  const said = await statementsBySpeaker(db)
  const doings = partyCounts(await dealingsOnRecord(db, {}))
  const known = new Set(doings.map(({ party }) => party))
  const silent = [...said.keys()].filter((party) => !known.has(party)).map((party) => ({ party, did: 0, met: 0 }))
  const all = [...doings, ...silent]
    .map((each) => ({ ...each, said: said.get(each.party) ?? 0 }))
    .filter(({ party }) => kind === undefined || kindOf(party) === kind)
    .sort((a, b) => weightOf(b) - weightOf(a) || (a.party < b.party ? -1 : 1))
  const page = all.slice(from, from + limit)
  const named = await partiesNamed(
    db,
    page.map(({ party }) => party),
  )
  return { total: all.length, parties: page.map(({ party, ...counts }) => ({ ...named.get(party)!, ...counts })) }
}

function weightOf({ did, met, said }: { readonly [Name in 'did' | 'met' | 'said']: number }): number {
  return did + met + said
}

/** The kind that a party's key begins with; countries go by their codes. */
function kindOf(key: string): string {
  return key.includes(':') ? key.slice(0, key.indexOf(':')) : 'country'
}

/** @param limit the most ties */
export async function network(store: Store, filter: DealingFilter, level: Level, limit: number): Promise<Network> {
  const { db } = store
  const all = ties(await dealingsOnRecord(db, filter), level, await countriesOfParties(db))
  const shown = all.slice(0, limit)
  const named = await partiesNamed(db, [...new Set(shown.flatMap(({ from, to }) => [from, to]))])
  return {
    total: { ties: all.length, parties: new Set(all.flatMap(({ from, to }) => [from, to])).size },
    parties: [...named.values()],
    ties: shown,
  }
}

/** Where it happened, the places with most events first. */
export async function places({ db }: Store, filter: DealingFilter): Promise<readonly PlaceCounted[]> {
  return placeCounts(await placesOnRecord(db, filter))
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
