import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Schema } from './schema.ts'

export type VisitRow = Selectable<Schema['visit']>

/** URLs that are asked for in one query; databases limit how many values a query may have. */
const BATCH = 500

/** What came of some URLs when they were last asked for. */
export async function visitsOf(db: Kysely<Schema>, urls: readonly string[]): Promise<readonly VisitRow[]> {
  const rows: VisitRow[] = []
  for (let at = 0; at < urls.length; at += BATCH) {
    const batch = urls.slice(at, at + BATCH)
    rows.push(...(await db.selectFrom('visit').selectAll().where('url', 'in', batch).orderBy('url').execute()))
  }
  return rows
}

/** Notes what came of a URL, in the place of what came of it before. */
export async function recordVisit(db: Kysely<Schema>, { url, ...visit }: Insertable<Schema['visit']>): Promise<void> {
  await db
    .insertInto('visit')
    .values({ url, ...visit })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(visit))
    .execute()
}
