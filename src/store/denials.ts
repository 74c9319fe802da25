import type { Kysely } from 'kysely'
import type { Telling } from '../record/index.ts'
import { partiesOf } from './common-party.ts'
import type { PartyFilter } from './find.ts'
import { withCopies } from './find-tellings.ts'
import type { Schema } from './schema.ts'
import type { PartAt } from './wanted.ts'

/** Which denials; what is absent does not narrow. */
export interface DenialFilter {
  readonly actor: PartyFilter
  /** To whom it is said, or who is spoken of in its words. */
  readonly spokenOf: PartyFilter
  /** First and last day, ISO 8601. */
  readonly since?: string
  readonly until?: string
}

/**
 * What a party denies or rejects where another is spoken of, in the order of time, undated last.
 *
 * @param limit how many, from the one at `from` on
 */
export async function findDenials(
  db: Kysely<Schema>,
  { actor, spokenOf, since, until }: DenialFilter,
  limit: number,
  from: number,
): Promise<readonly Telling<PartAt>[]> {
  let query = db
    .selectFrom('denial')
    .innerJoin('telling', (join) =>
      join.onRef('telling.document', '=', 'denial.document').onRef('telling.claim', '=', 'denial.claim'),
    )
    .select(['denial.document', 'denial.claim as id', 'telling.is_withdrawn'])
    .where('denial.actor', 'in', partiesOf(actor))
    .where('denial.spoken_of', 'in', partiesOf(spokenOf))
  if (since !== undefined) query = query.where('denial.until', '>=', since)
  if (until !== undefined) query = query.where('denial.day', '<=', until)
  const ordered = query
    .groupBy(['denial.document', 'denial.claim', 'telling.is_withdrawn'])
    .groupBy(['denial.day', 'denial.until', 'denial.report', 'denial.position'])
    .orderBy('denial.day')
    .orderBy('denial.until')
    .orderBy('denial.report')
    .orderBy('denial.position')
  const page = Number.isFinite(limit) ? ordered.limit(limit).offset(from) : ordered
  return withCopies(db, await page.execute())
}
