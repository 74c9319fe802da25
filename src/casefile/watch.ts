import type { Feed, Memory, Visit } from '../fetch/index.ts'
import { feedRows, recordFeed, recordVisit, type Store, type VisitRow, visitsOf } from '../store/index.ts'

/** The case as what fetching remembers by. */
export function memory({ db }: Store): Memory {
  return {
    recall: async (urls) => new Map((await visitsOf(db, urls)).map((row) => [row.url, asVisit(row)])),
    remember: ({ lastModified, ...visit }) => recordVisit(db, { ...visit, last_modified: lastModified }),
  }
}

function asVisit({ last_modified: lastModified, outcome, ...row }: VisitRow): Visit {
  return { ...row, outcome: outcome === 'read' ? 'read' : 'refused', lastModified }
}

export async function feeds({ db }: Store): Promise<readonly Feed[]> {
  const rows = await feedRows(db)
  return rows.map(({ added_at, next_at, checked_at, last_modified, ...row }) => ({
    ...row,
    ...{ addedAt: added_at, nextAt: next_at, checkedAt: checked_at, lastModified: last_modified },
  }))
}

export async function watch({ db }: Store, feed: Feed): Promise<void> {
  const { addedAt, nextAt, checkedAt, lastModified, ...row } = feed
  await recordFeed(db, {
    ...row,
    ...{ added_at: addedAt, next_at: nextAt, checked_at: checkedAt, last_modified: lastModified },
  })
}
