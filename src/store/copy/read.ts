import type { Kysely } from 'kysely'
import type { Dependence, TracedReport } from '../../record/index.ts'
import type { Schema } from '../schema.ts'

/** Documents read at once. */
const AT_ONCE = 500

/** Every document with where it was taken from, in the order in which they came. */
export async function* tracedDocuments(db: Kysely<Schema>): AsyncGenerator<TracedReport> {
  for (let after = 0; ; ) {
    const rows = await readAfter(db, after)
    for (const { number, dependence, ...row } of rows)
      yield { ...row, dependence: (dependence ?? 'original') as Dependence | 'original', origin: row.origin ?? row.id }
    const last = rows.at(-1)
    if (!last) return
    after = last.number
  }
}

function readAfter(db: Kysely<Schema>, number: number) {
  return db
    .selectFrom('document')
    .leftJoin('taken', (join) => join.onRef('taken.document', '=', 'document.number').on('taken.position', '=', 0))
    .leftJoin('document as source', 'source.number', 'taken.source')
    .leftJoin('origin', 'origin.document', 'document.number')
    .leftJoin('document as first', 'first.number', 'origin.origin')
    .select(['document.number', 'document.id', 'document.outlet', 'document.agency', 'document.headline'])
    .select(['document.url', 'document.published', 'taken.dependence', 'taken.extent'])
    .select(['source.id as source', 'first.id as origin'])
    .select(({ selectFrom }) =>
      selectFrom('intake')
        .select('path')
        .whereRef('intake.document', '=', 'document.number')
        .orderBy('path')
        .limit(1)
        .as('path'),
    )
    .where('document.number', '>', number)
    .orderBy('document.number')
    .limit(AT_ONCE)
    .execute()
}

/** The text of a document, by its id in full. */
export async function textOfDocument(db: Kysely<Schema>, id: string): Promise<string> {
  const { text } = await db.selectFrom('document').select('text').where('id', '=', id).executeTakeFirstOrThrow()
  return text
}
