import type { Kysely } from 'kysely'
import type { Answer } from '../resource/index.ts'
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

/**
 * Notes that the bytes of a document came: a file once, however often it is read, and what a server sent once for each
 * answer. The bytes must be in the case.
 */
export async function recordArrival(
  db: Kysely<Schema>,
  { key, path, at, answer }: Arrival,
  { document, bytesHash }: { readonly document: number; readonly bytesHash: string },
): Promise<void> {
  await db
    .insertInto('intake')
    .values({ key, document, path })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const row = {
    id: (answer ? sha256(`${key} ${answer.url} ${answer.at} ${answer.status}`) : key).slice(0, 24),
    ...{ document, bytes_sha256: bytesHash, path, at: instant(answer?.at ?? null) ?? at },
    ...{ url: answer?.url ?? null, status: answer?.status ?? null },
    headers: answer ? JSON.stringify(answer.headers) : null,
  }
  await db
    .insertInto('capture')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
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
