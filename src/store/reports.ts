import { type Kysely, sql } from 'kysely'
import type { Report } from '../record/index.ts'
import type { Schema } from './schema.ts'

/** The documents, the last published first, undated ones last; those of one time in the order of their ids. */
export async function listReports(
  db: Kysely<Schema>,
  limit: number,
  from: number,
): Promise<{ readonly total: number; readonly reports: readonly Report[] }> {
  const reports = await db
    .selectFrom('document')
    .select(['id', 'outlet', 'agency', 'headline', 'url', 'published'])
    .select(({ selectFrom }) =>
      selectFrom('intake')
        .select(({ fn }) => fn.min('intake.path').as('path'))
        .whereRef('intake.document', '=', 'document.number')
        .as('path'),
    )
    .orderBy(sql`published is null`)
    .orderBy('published', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(from)
    .execute()
  const { total } = await db
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { total: Number(total), reports }
}
