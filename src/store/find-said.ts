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
  const own = db
    .selectFrom('statement_party')
    .where('party', 'in', parties)
    .where('role', '=', 'speaker')
    .select(['day', 'until', 'report', 'position', 'document', 'statement as id'])
    // Of several keys a statement may have more than one; of one key none stands twice.
    .$if(parties.length > 1, (several) => several.distinct())
  const { rows } = await db
    .selectFrom(own.as('own'))
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  const ordered = own.orderBy('day').orderBy('until').orderBy('report').orderBy('position')
  const said = await (Number.isFinite(limit) ? ordered.limit(limit).offset(from) : ordered).execute()
  return { total: Number(rows), said }
}
