import { type Kysely, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { PartyFilter } from './find.ts'
import type { EventPartyTable, ToldPartyTable } from './record-schema.ts'
import type { Schema } from './schema.ts'

/**
 * Whether so much is told of some parties that going through all claims or events in the order of time, and asking of
 * each whether it is theirs, is quicker than looking up each that is theirs. Postgres knows by itself.
 *
 * @param wanted how many of theirs are looked for, after which one stops; all where it is infinite
 * @param types of what alone is gone through, where an index leads to it
 */
export async function isCommon(
  db: Kysely<Schema>,
  things: 'claim' | 'telling' | 'event',
  filter: PartyFilter,
  roles: readonly (ToldPartyTable['role'] | EventPartyTable['role'])[],
  { wanted = Number.POSITIVE_INFINITY, types }: { readonly wanted?: number; readonly types?: readonly string[] } = {},
): Promise<boolean> {
  if (dialectOf(db) !== 'sqlite') return false
  const { all } = await db
    .selectFrom(things)
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .$if(types !== undefined, (query) => query.where('type', 'in', types!))
    .executeTakeFirstOrThrow()
  if (Number(all) === 0) return false
  // One is found in every all / own; going through wanted * all / own then takes less than looking up own.
  const enough = Math.max(FEW, Math.ceil(Math.min(all / DEARER, Math.sqrt(wanted * all))))
  // No more are counted than decide it.
  const some = db
    .selectFrom(things === 'event' ? 'event_party' : 'told_party')
    .select('party')
    .where('party', 'in', partiesOf(filter))
    .where('role', 'in', roles)
    .limit(enough)
  const { own } = await db
    .selectFrom(some.as('some'))
    .select(({ fn }) => fn.countAll<number>().as('own'))
    .executeTakeFirstOrThrow()
  return own >= enough
}

/** Claims or events that are looked up in no time. */
const FEW = 100

/** How many times longer it takes to look one up by its party than to ask of one that is at hand whose it is; measured. */
const DEARER = 1.5

/** The keys under which the parties of a filter stand in what is settled. */
export function partiesOf({ keys, countries }: PartyFilter): readonly string[] {
  return [...new Set([...keys, ...countries])]
}

/**
 * Whether a row that says a party and a role is of one of some parties, in one of some roles. Asked of a claim or an
 * event at hand, which has few such rows: of several parties or roles it goes through those rows, where looking up each
 * party in each role would take twice as long. The empty text keeps the databases from doing that.
 */
export function isOneOf(
  table: 'told_party' | 'event_party',
  filter: PartyFilter,
  roles: readonly (ToldPartyTable['role'] | EventPartyTable['role'])[],
) {
  const parties = partiesOf(filter)
  const end = parties.length * roles.length > 1 ? sql` || ''` : sql``
  const [party, role] = [sql.ref(`${table}.party`), sql.ref(`${table}.role`)]
  return sql<boolean>`(${party}${end}) in (${sql.join(parties)}) and (${role}${end}) in (${sql.join(roles)})`
}
