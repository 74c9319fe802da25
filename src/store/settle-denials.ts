import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { wantedNumbers } from './wanted.ts'

/** Writes down anew what the tellings of some documents deny, by who denies it and who is spoken of. */
export async function settleDenials(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  await db.deleteFrom('denial').where('document', 'in', wantedNumbers(db, documents)).execute()
  await sql`
    insert into denial (actor, spoken_of, day, until, report, position, document, claim)
    select distinct one.party, other.party, telling.day, telling.until, telling.report, telling.position,
      telling.document, telling.claim
    from ${wantedNumbers(db, documents)} as wanted
    cross join telling
    join told_party as one on one.document = telling.document and one.claim = telling.claim and one.role = 'actor'
    join told_party as other on other.document = telling.document and other.claim = telling.claim
      and other.role in ('recipient', 'mentioned')
    where telling.document = wanted.number and telling.type = 'REJECT'`.execute(db)
}
