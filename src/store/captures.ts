import type { Kysely } from 'kysely'
import type { Answer } from '../resource/index.ts'
import { inGroups } from './groups.ts'
import { sha256 } from './hash.ts'
import type { Schema } from './schema.ts'
import { instant, settleVersions } from './versions.ts'

/** Bytes that came, and how. */
export interface Arrival {
  /** A hash of the bytes and all that was said of them. */
  readonly key: string
  readonly path: string
  /** When they were read: ISO 8601 with time, in UTC. */
  readonly at: string
  /** What the server said, where one sent them. */
  readonly answer?: Answer
}

/** An arrival with the document that the bytes hold. */
export interface ArrivalOf extends Arrival {
  readonly document: number
  readonly bytesHash: string
}

/**
 * Notes that the bytes of documents came: a file once, however often it is read, and what a server sent once for each
 * answer. The bytes must be in the case.
 */
export async function recordArrivals(db: Kysely<Schema>, arrivals: readonly ArrivalOf[]): Promise<void> {
  for (const group of inGroups(arrivals, ARRIVALS_AT_ONCE)) {
    await db
      .insertInto('intake')
      .values(group.map(({ key, document, path }) => ({ key, document, path })))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    await db
      .insertInto('capture')
      .values(group.map(captureRow))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/** Rows of one statement with a parameter for each value. */
const ARRIVALS_AT_ONCE = 100

function captureRow({ key, path, at, answer, document, bytesHash }: ArrivalOf) {
  return {
    id: (answer ? sha256(`${key} ${answer.url} ${answer.at} ${answer.status}`) : key).slice(0, 24),
    ...{ document, bytes_sha256: bytesHash, path, at: instant(answer?.at ?? null) ?? at },
    ...{ url: answer?.url ?? null, status: answer?.status ?? null },
    headers: answer ? JSON.stringify(answer.headers) : null,
  }
}

/** A server says that what it sent before is still what it would send. */
const NOT_MODIFIED = 304

/** Whether an answer says that a page is as it was, and brought no bytes. */
export function isUnchanged({ status }: Pick<Answer, 'status'>): boolean {
  return status === NOT_MODIFIED
}

/**
 * Notes that an address holds what last came from there, as its server says.
 *
 * @returns false where nothing on record came from there: the page of a feed, or of a live blog
 */
export async function recordUnchanged(db: Kysely<Schema>, answer: Answer): Promise<boolean> {
  const last = await lastFrom(db, answer.url)
  if (last === null) return false
  const { document, path, bytes_sha256: bytesHash } = last
  const row = captureRow({ key: bytesHash, path, at: answer.at, answer, document, bytesHash })
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('capture')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    await settleVersions(transaction, [document])
  })
  return true
}

async function lastFrom(db: Kysely<Schema>, url: string) {
  const found = await db
    .selectFrom('capture')
    .select(['document', 'path', 'bytes_sha256'])
    .where('url', '=', url)
    .orderBy('at', 'desc')
    .orderBy('id')
    .executeTakeFirst()
  return found ?? null
}

/** One time that bytes came, or that a server said that they are as they were. */
export interface Capture {
  readonly path: string
  readonly at: string
  /** SHA-256 of the bytes, in hex; where a server sent none, of those that came before. */
  readonly bytes: string
  readonly answer: Answer | null
}

/** Each time that a document's text came, in the order of time. */
export async function capturesOf(db: Kysely<Schema>, document: number): Promise<readonly Capture[]> {
  const rows = await db
    .selectFrom('capture')
    .select(['path', 'at', 'bytes_sha256', 'url', 'status', 'headers'])
    .where('document', '=', document)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ path, at, bytes_sha256: bytes, url, status, headers }) => ({
    ...{ path, at, bytes },
    answer:
      url === null || status === null
        ? null
        : { url, at, status, headers: JSON.parse(headers ?? '[]') as Answer['headers'] },
  }))
}

/** Stored bytes, gzipped as they are kept. */
export async function bytesOf(db: Kysely<Schema>, hash: string): Promise<Uint8Array> {
  return (await db.selectFrom('bytes').select('gzip').where('sha256', '=', hash).executeTakeFirstOrThrow()).gzip
}
