import { type Kysely, sql } from 'kysely'
import type { EventType } from '../claim/index.ts'
import type { EventsAtPlace, EventsOfTie, Level } from '../record/index.ts'
import type { Schema } from './schema.ts'
import { wantedPairs, wantedWords } from './wanted.ts'

/** Which events are counted; what is absent does not narrow. */
export interface DealingFilter {
  readonly types?: readonly string[]
  /** First and last day, ISO 8601: what may have been on one of these days. */
  readonly since?: string
  readonly until?: string
}

/** How many ties there are, between how many parties, and some of them. */
export interface FoundTies {
  readonly ties: number
  readonly parties: number
  readonly found: readonly { readonly actor: string; readonly recipient: string; readonly types: EventsOfTie }[]
}

/** Who did what to whom, counted in events: the ties with most events first, then in the order of the parties' keys. */
export async function findTies(
  db: Kysely<Schema>,
  filter: DealingFilter,
  level: Level,
  { limit, from }: { readonly limit: number; readonly from: number },
): Promise<FoundTies> {
  const all = narrowed(db, filter, level)
  const each = (role: 'actor' | 'recipient') => all.select(`${role} as party`).distinct()
  const { parties } = await db
    .selectFrom(each('actor').union(each('recipient')).as('each'))
    .select(({ fn }) => fn.countAll<number>().as('parties'))
    .executeTakeFirstOrThrow()
  const shown = await all
    .select(['actor', 'recipient'])
    .select(({ fn }) => fn.countAll<number>().as('events'))
    .select(sql<number>`count(*) over ()`.as('ties'))
    .groupBy(['actor', 'recipient'])
    .orderBy('events', 'desc')
    .orderBy('actor')
    .orderBy('recipient')
    .limit(limit)
    .offset(from)
    .execute()
  // Of a page behind the last there is no row that would say how many there are.
  if (shown.length === 0 && from > 0)
    return { ...(await findTies(db, filter, level, { limit: 1, from: 0 })), found: [] }
  const types = await typesOf(db, filter, level, shown)
  return {
    ties: Number(shown[0]?.ties ?? 0),
    parties: Number(parties),
    found: shown.map(({ actor, recipient }) => ({ actor, recipient, types: types.get(`${actor}\n${recipient}`)! })),
  }
}

function narrowed(db: Kysely<Schema>, { types, since, until }: DealingFilter, level: Level) {
  // As the conditions of the indexes `dealing_of_parties` and others, which a parameter would not meet.
  const counts = level === 'parties' ? sql<boolean>`between_parties = 1` : sql<boolean>`between_countries = 1`
  let query = db.selectFrom('dealing').where(counts)
  if (types) query = query.where('type', 'in', types)
  if (since !== undefined) query = query.where('until', '>=', since)
  if (until !== undefined) query = query.where('day', '<=', until)
  return query
}

/** How many events of each type some ties have, by both keys. */
async function typesOf(
  db: Kysely<Schema>,
  filter: DealingFilter,
  level: Level,
  ties: readonly { readonly actor: string; readonly recipient: string }[],
): Promise<ReadonlyMap<string, EventsOfTie>> {
  const pairs = wantedPairs(
    db,
    ties.map(({ actor, recipient }) => [actor, recipient] as const),
  )
  const rows = await narrowed(db, filter, level)
    .select(['actor', 'recipient', 'type'])
    .select(({ fn }) => fn.countAll<number>().as('events'))
    .where(sql<boolean>`(actor, recipient) in ${pairs}`)
    .groupBy(['actor', 'recipient', 'type'])
    .execute()
  const counts = rows.map(({ actor, recipient, type, events }) => {
    return { pair: `${actor}\n${recipient}`, type: type as EventType, events: Number(events) }
  })
  return Map.groupBy(counts, ({ pair }) => pair)
}

/** How many events took place where, by type, with the name by which most of them call the place. */
export async function eventsAtPlaces(
  db: Kysely<Schema>,
  { types, since, until }: DealingFilter,
): Promise<readonly EventsAtPlace[]> {
  let all = db.selectFrom('event_place')
  if (types) all = all.where('type', 'in', types)
  if (since !== undefined) all = all.where('last_day', '>=', since)
  if (until !== undefined) all = all.where('first_day', '<=', until)
  const counted = await all
    .select(['latitude', 'longitude', 'level', 'type'])
    .select(sql<number>`count(distinct event)`.as('events'))
    .groupBy(['latitude', 'longitude', 'level', 'type'])
    .execute()
  const named = await all
    .select(['latitude', 'longitude', 'level', 'name'])
    .select(({ fn }) => [fn.min('country').as('country'), fn.countAll<number>().as('events')])
    .groupBy(['latitude', 'longitude', 'level', 'name'])
    .orderBy('events')
    .orderBy('name', 'desc')
    .execute()
  const keyOf = (row: { readonly [Name in 'latitude' | 'longitude' | 'level']: number }) =>
    `${row.latitude} ${row.longitude} ${row.level}`
  const names = new Map(named.map((row) => [keyOf(row), { name: row.name, country: row.country }]))
  return counted.map(({ type, events, level, ...at }) => ({
    ...{ ...at, ...names.get(keyOf({ ...at, level }))!, precision: level === 0 ? null : level },
    ...{ type: type as EventType, events: Number(events) },
  }))
}

/** A party as it is named in full, by its key: the name that is used most. */
export async function fullNames(db: Kysely<Schema>, keys: readonly string[]) {
  const units = await db
    .selectFrom('unit')
    .select(['party', 'entity_party'])
    .distinct()
    .where('party', 'in', wantedWords(db, keys))
    .execute()
  const own = new Map<string, string[]>()
  for (const key of keys) own.set(key, [key])
  for (const { party, entity_party } of units) own.get(party)?.push(entity_party)
  const rows = await db
    .selectFrom('party_name')
    .select(['party', 'name', 'kind', 'country', 'uses', 'is_full'])
    .where('party', 'in', wantedWords(db, new Set([...own.values()].flat())))
    .execute()
  const byParty = Map.groupBy(rows, ({ party }) => party)
  return new Map(
    keys.map((key) => {
      const names = own.get(key)!.flatMap((each) => byParty.get(each) ?? [])
      const [best] = names.toSorted(
        (a, b) => b.is_full - a.is_full || Number(b.uses) - Number(a.uses) || (a.name < b.name ? -1 : 1),
      )
      return [key, best ?? null] as const
    }),
  )
}
