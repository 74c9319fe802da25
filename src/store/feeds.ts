import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Schema } from './schema.ts'

export type FeedRow = Selectable<Schema['feed']>

/** The feeds that are watched, the one that is due first at the front. */
export async function feedRows(db: Kysely<Schema>): Promise<readonly FeedRow[]> {
  return db.selectFrom('feed').selectAll().orderBy('next_at').orderBy('url').execute()
}

/** Notes how a feed stands, and begins to watch it where it is new. */
export async function recordFeed(db: Kysely<Schema>, { url, ...feed }: Insertable<Schema['feed']>): Promise<void> {
  await db
    .insertInto('feed')
    .values({ url, ...feed })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(feed))
    .execute()
}

/** Watches a feed no more; what it brought stays. Says whether it was watched. */
export async function removeFeed(db: Kysely<Schema>, url: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('feed').where('url', '=', url).executeTakeFirst()
  return numDeletedRows > 0n
}
