import type { Kysely } from 'kysely'
import { partiesOf } from './common-party.ts'
import type { PartyFilter } from './find.ts'
import type { Schema } from './schema.ts'
import type { PartAt } from './wanted.ts'

/** The first statements of a party in the order of time, undated last, as people left them, and how many there are. */
export async function findSaid(
  db: Kysely<Schema>,
  party: PartyFilter,
  limit: number,
  from = 0,
): Promise<{ readonly total: number; readonly said: readonly PartAt[] }> {
  const parties = partiesOf(party)
  const ordered = saidBy(db, parties).orderBy('day').orderBy('until').orderBy('report').orderBy('position')
  const said = await (Number.isFinite(limit) ? ordered.limit(limit).offset(from) : ordered).execute()
  return { total: await countSaid(db, parties), said }
}

function saidBy(db: Kysely<Schema>, parties: readonly string[]) {
  return (
    db
      .selectFrom('statement_party')
      .where('party', 'in', parties)
      .where('role', '=', 'speaker')
      .select(['day', 'until', 'report', 'position', 'document', 'statement as id'])
      // Of several keys a statement may have more than one; of one key none stands twice.
      .$if(parties.length > 1, (several) => several.distinct())
  )
}

/** Those of the key with most of them were counted when they were settled; of the other keys, those are that it has not. */
async function countSaid(db: Kysely<Schema>, parties: readonly string[]): Promise<number> {
  const counted = await db
    .selectFrom('party_count')
    .select(['party', 'said'])
    .where('party', 'in', parties)
    .orderBy('said', 'desc')
    .orderBy('party')
    .limit(1)
    .executeTakeFirst()
  const most = counted ?? { party: '', said: 0 }
  const others = parties.filter((party) => party !== most.party)
  if (others.length === 0) return most.said
  const { rows } = await db
    .selectFrom(saidBy(db, others).as('own'))
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .where(({ not, exists, selectFrom, lit }) =>
      not(
        exists(
          selectFrom('statement_party as counted')
            .select(lit(1).as('one'))
            .where('counted.party', '=', most.party)
            .where('counted.role', '=', 'speaker')
            .whereRef('counted.day', '=', 'own.day')
            .whereRef('counted.until', '=', 'own.until')
            .whereRef('counted.report', '=', 'own.report')
            .whereRef('counted.position', '=', 'own.position'),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return most.said + Number(rows)
}
