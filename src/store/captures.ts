import type { Kysely } from 'kysely'
import type { Answer } from '../resource/index.ts'
import { inGroups } from './groups.ts'
import { sha256 } from './hash.ts'
import type { Schema } from './schema.ts'
import { instant } from './versions.ts'

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

/** One time that bytes came. */
export interface Capture {
  readonly path: string
  readonly at: string
  /** SHA-256 of the bytes, in hex. */
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
