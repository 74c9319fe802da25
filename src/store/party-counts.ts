import type { Kysely } from 'kysely'
import { inGroups } from './groups.ts'
import { insertAll } from './insert.ts'
import type { Schema } from './schema.ts'
import { wantedWords } from './wanted.ts'

/** Parties that are counted at once. */
const AT_ONCE = 5000

/** Counts anew what some parties did, met with and said, from what is written down of events and statements. */
export async function countParties(db: Kysely<Schema>, parties: ReadonlySet<string>): Promise<void> {
  for (const some of inGroups([...parties].sort(), AT_ONCE)) {
    const wanted = wantedWords(db, some)
    const doings = await db
      .selectFrom('event_party')
      .select(['party', 'role'])
      .select(({ fn }) => fn.countAll<number>().as('events'))
      .where('party', 'in', wanted)
      .groupBy(['party', 'role'])
      .execute()
    const sayings = await db
      .selectFrom('statement_party')
      .select('party')
      .select(({ fn }) => fn.countAll<number>().as('said'))
      .where('party', 'in', wanted)
      .where('role', '=', 'speaker')
      .groupBy('party')
      .execute()
    await db.deleteFrom('party_count').where('party', 'in', wanted).execute()
    const counts = new Map(some.map((party) => [party, { party, did: 0, met: 0, said: 0 }]))
    for (const { party, role, events } of doings) counts.get(party)![role === 'actor' ? 'did' : 'met'] = Number(events)
    for (const { party, said } of sayings) counts.get(party)!.said = Number(said)
    const known = await registeredAmong(db, some)
    const rows = [...counts.values()].filter(
      ({ party, did, met, said }) => did + met > 0 || (said > 0 && known.has(party)),
    )
    await insertAll(
      db,
      'party_count',
      rows.map((row) => ({ ...row, kind: kindOf(row.party), weight: -(row.did + row.met + row.said) })),
    )
  }
}

/** Countries, and those who go by a name: who is only described, as "a spokesman", is listed by what they do alone. */
async function registeredAmong(db: Kysely<Schema>, parties: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('unit')
    .select('party')
    .distinct()
    .where('party', 'in', wantedWords(db, parties))
    .execute()
  return new Set([...rows.map(({ party }) => party), ...parties.filter((party) => kindOf(party) === 'country')])
}

/** The kind that a party's key begins with; countries go by their codes. */
export function kindOf(key: string): string {
  return key.includes(':') ? key.slice(0, key.indexOf(':')) : 'country'
}

/** Which parties: all kinds where it is absent. */
export interface CountedParties {
  readonly kind?: string
  readonly limit: number
  readonly from: number
}

/** The parties with most that is told of them first; of one weight in the order of their keys. */
export async function partiesByWeight(db: Kysely<Schema>, { kind, limit, from }: CountedParties) {
  const all = db.selectFrom('party_count')
  const some = kind === undefined ? all : all.where('kind', '=', kind)
  const { rows } = await some.select(({ fn }) => fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()
  const parties = await some
    .select(['party', 'did', 'met', 'said'])
    .orderBy('weight')
    .orderBy('party')
    .limit(limit)
    .offset(from)
    .execute()
  return { total: Number(rows), parties }
}
