import type { Insertable, Kysely } from 'kysely'
import type { Reading } from '../document/index.ts'
import { articleOf, articleOfPost } from '../record/index.ts'
import type { Schema } from './schema.ts'

/** Puts some documents in their places among the versions of their articles, and takes them out where they stood before. */
export async function settleVersions(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  const articles = new Set<string>()
  for (const { number, article, before } of await addresses(db, documents)) {
    if (article !== null) articles.add(article)
    if (article === before) continue
    if (before !== null) articles.add(before)
    await enter(db, number, article)
  }
  for (const article of [...articles].sort()) await order(db, article)
}

async function addresses(db: Kysely<Schema>, documents: readonly number[]) {
  const rows = await db
    .selectFrom('document')
    .leftJoin('version', 'version.document', 'document.number')
    .select(['document.number', 'url', 'canonical', 'reading', 'article as before'])
    .where('document.number', 'in', documents)
    .orderBy('document.number')
    .execute()
  return rows.map(({ number, url, canonical, reading, before }) => {
    return { number, before, article: isLivePost(reading) ? articleOfPost(url) : articleOf(url, canonical) }
  })
}

function isLivePost(reading: string | null): boolean {
  return reading !== null && (JSON.parse(reading) as Reading).kind === 'live-post'
}

/** Says which article a document is a version of; `order` says which one of them. */
async function enter(db: Kysely<Schema>, document: number, article: string | null): Promise<void> {
  await db.deleteFrom('version').where('document', '=', document).execute()
  if (article === null) return
  await db
    .insertInto('version')
    .values({ document, article, number: 0, first_at: '', last_at: '', is_newest: 0 })
    .execute()
}

async function order(db: Kysely<Schema>, article: string): Promise<void> {
  const versions = await versionsOnRecord(db, article)
  const placed = versions.map((each) => ({ ...each, ...timesOf(each) })).sort(byTime)
  const last = placed
    .map(({ lastAt }) => lastAt)
    .sort()
    .at(-1)
  const newest = placed.findLast(({ lastAt }) => lastAt === last)
  for (const [at, each] of placed.entries()) {
    const row = { number: at + 1, first_at: each.firstAt, last_at: each.lastAt, is_newest: each === newest ? 1 : 0 }
    if (isChanged(each, row)) await db.updateTable('version').set(row).where('document', '=', each.document).execute()
  }
}

type Row = Awaited<ReturnType<typeof versionsOnRecord>>[number]

async function versionsOnRecord(db: Kysely<Schema>, article: string) {
  return db
    .selectFrom('version')
    .innerJoin('document', 'document.number', 'version.document')
    .leftJoin('capture', 'capture.document', 'version.document')
    .select(['version.document', 'version.number', 'first_at', 'last_at', 'is_newest'])
    .select(['document.id', 'document.published', 'document.modified'])
    .select(({ fn, eb }) => {
      const answered = eb.case().when('capture.status', 'is not', null).then(eb.ref('capture.at')).end()
      return [
        fn.min('capture.at').as('read_at'),
        fn.min(answered).as('first_answer'),
        fn.max(answered).as('last_answer'),
      ]
    })
    .where('article', '=', article)
    .groupBy(['version.document', 'version.number', 'first_at', 'last_at', 'is_newest'])
    .groupBy(['document.id', 'published', 'modified'])
    .execute()
}

/**
 * When a version is known to have stood at its address: when a server sent it or, of a file, when it says that it was
 * last changed or published, else when it was read.
 */
function timesOf({ first_answer, last_answer, modified, published, read_at }: Row) {
  if (first_answer !== null && last_answer !== null) return { firstAt: first_answer, lastAt: last_answer }
  const at = instant(modified) ?? instant(published) ?? read_at ?? ''
  return { firstAt: at, lastAt: at }
}

/** A date with or without time, as a moment in UTC; null for what is neither. A time without a zone is taken for UTC. */
export function instant(date: string | null): string | null {
  const at = Date.parse((date ?? '').replace(/(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/, '$1Z'))
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

interface Timed {
  readonly id: string
  readonly read_at: string | null
  readonly firstAt: string
  readonly lastAt: string
}

function byTime(a: Timed, b: Timed): number {
  const [before, after] = [-1, 1]
  if (a.firstAt !== b.firstAt) return a.firstAt < b.firstAt ? before : after
  if (a.lastAt !== b.lastAt) return a.lastAt < b.lastAt ? before : after
  if (a.read_at !== b.read_at) return (a.read_at ?? '') < (b.read_at ?? '') ? before : after
  return a.id < b.id ? before : after
}

function isChanged(row: Row, next: Omit<Insertable<Schema['version']>, 'document' | 'article'>): boolean {
  return (
    row.number !== next.number ||
    row.first_at !== next.first_at ||
    row.last_at !== next.last_at ||
    row.is_newest !== next.is_newest
  )
}

/** One version of an article. */
export interface Version {
  /** Which one, from 1, in the order in which they appeared. */
  readonly version: number
  /** The document's number and id in the case. */
  readonly number: number
  readonly id: string
  readonly article: string
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  /** When it is first and last known to have stood there: ISO 8601 with time, in UTC; empty where nothing says. */
  readonly firstAt: string
  readonly lastAt: string
  /** Whether it stands there now, as far as is known. */
  readonly isNewest: boolean
}

/** The versions of some articles, each article's in the order in which they appeared. */
export async function versionsOf(db: Kysely<Schema>, articles: readonly string[]): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('document', 'document.number', 'version.document')
    .select(['version.number as version', 'document', 'document.id', 'article', 'url', 'outlet', 'headline'])
    .select(['published', 'modified', 'first_at', 'last_at', 'is_newest'])
    .where('article', 'in', articles)
    .orderBy('article')
    .orderBy('version.number')
    .execute()
  return rows.map(({ document: number, first_at: firstAt, last_at: lastAt, is_newest, ...row }) => {
    return { ...row, number, firstAt, lastAt, isNewest: is_newest === 1 }
  })
}

/** The article at an address, under any of the addresses that its documents have; null where none is on record. */
export async function articleAt(db: Kysely<Schema>, url: string): Promise<string | null> {
  const article = articleOf(url)
  const found = await db
    .selectFrom('version')
    .innerJoin('document', 'document.number', 'version.document')
    .select('article')
    .where((where) => where.or([where('article', '=', article ?? ''), where('url', '=', url)]))
    .orderBy('document')
    .executeTakeFirst()
  return found?.article ?? null
}

/** The article that a document is a version of; null where it has no address. */
export async function articleOfDocument(db: Kysely<Schema>, document: number): Promise<string | null> {
  const found = await db.selectFrom('version').select('article').where('document', '=', document).executeTakeFirst()
  return found?.article ?? null
}

/** How many versions there are of the article that a document is one of; 1 where it is of none. */
export async function countVersions(db: Kysely<Schema>, document: number): Promise<number> {
  const { versions } = await db
    .selectFrom('version as own')
    .innerJoin('version', 'version.article', 'own.article')
    .select(({ fn }) => fn.countAll<number>().as('versions'))
    .where('own.document', '=', document)
    .executeTakeFirstOrThrow()
  return Math.max(1, Number(versions))
}

/** All articles of which several versions are on record. */
export async function editedArticles(db: Kysely<Schema>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('version')
    .select('article')
    .distinct()
    .where('number', '=', 2)
    .orderBy('article')
    .execute()
  return rows.map(({ article }) => article)
}

/** The numbers of the documents that another version has taken the place of. */
export async function supersededDocuments(db: Kysely<Schema>): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('version').select('document').where('is_newest', '=', 0).execute()
  return new Set(rows.map(({ document }) => document))
}

/** When a server sent which document of an article, in the order of time. */
export async function answersOf(
  db: Kysely<Schema>,
  article: string,
): Promise<readonly { readonly at: string; readonly document: number }[]> {
  return db
    .selectFrom('capture')
    .innerJoin('version', 'version.document', 'capture.document')
    .select(['capture.at', 'capture.document'])
    .where('article', '=', article)
    .where('status', 'is not', null)
    .orderBy('capture.at')
    .orderBy('capture.id')
    .execute()
}

export async function textOf(db: Kysely<Schema>, document: number): Promise<string> {
  return (await db.selectFrom('document').select('text').where('number', '=', document).executeTakeFirstOrThrow()).text
}
