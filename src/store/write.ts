import { gzipSync } from 'node:zlib'
import type { Insertable, Kysely } from 'kysely'
import type { Document, Reading } from '../document/index.ts'
import { type Arrival, recordArrivals } from './captures.ts'
import { sha256 } from './hash.ts'
import { insertAll } from './insert.ts'
import { PART_TABLES, type PartRows } from './rows.ts'
import type { Schema } from './schema.ts'
import { settleVersions } from './versions.ts'

/** What was handed to `add`, and how it is read. */
export interface Intake extends Arrival {
  readonly bytes: Uint8Array
  readonly reading: Reading
  /** Which reader found what is recorded of it. */
  readonly reader: string
}

export interface Recorded {
  /** Id of the document in the case. */
  readonly id: string
  /** False where the same bytes from the same place were on record already. */
  readonly isNew: boolean
}

/** A document on record; what is read anew of it takes its place. */
export interface Known {
  readonly id: string
  readonly number: number
}

/** The document that this intake gave before, or null. */
export async function documentOfIntake(db: Kysely<Schema>, key: string): Promise<Known | null> {
  const found = await db
    .selectFrom('intake')
    .innerJoin('document', 'document.number', 'intake.document')
    .select(['document.id', 'document.number'])
    .where('intake.key', '=', key)
    .executeTakeFirst()
  return found ?? null
}

/**
 * The document on record that says the same at the same address: the page came with other bytes, such as another
 * advertisement, around the same text.
 */
export async function documentOfText(db: Kysely<Schema>, document: Document): Promise<Known | null> {
  const { url, outlet, headline, text } = document
  if (url === undefined) return null
  const found = await db
    .selectFrom('document')
    .select(['id', 'number'])
    .where('text_sha256', '=', sha256(text))
    .where('url', '=', url)
    .where('outlet', outlet === undefined ? 'is' : '=', outlet ?? null)
    .where('headline', headline === undefined ? 'is' : '=', headline ?? null)
    .orderBy('number')
    .executeTakeFirst()
  return found ?? null
}

/** Notes that bytes came that hold a document which is on record; nothing is read. */
export async function recordAgain(
  db: Kysely<Schema>,
  intake: Omit<Intake, 'reading' | 'reader'>,
  { number }: Known,
): Promise<void> {
  const bytesHash = sha256(intake.bytes)
  const bytes = await packed(db, bytesHash, intake.bytes)
  await db.transaction().execute(async (transaction) => {
    await insertBytes(transaction, bytes)
    await recordArrivals(transaction, [{ ...intake, document: number, bytesHash }])
    await settleVersions(transaction, [number])
  })
}

type Bytes = Insertable<Schema['bytes']>

/** Bytes as they are kept; null where they are kept already. Packing takes too long to be done in a transaction. */
async function packed(db: Kysely<Schema>, hash: string, bytes: Uint8Array): Promise<Bytes | null> {
  const known = await db.selectFrom('bytes').select('length').where('sha256', '=', hash).executeTakeFirst()
  return known ? null : { sha256: hash, length: bytes.length, gzip: gzipSync(bytes) }
}

async function insertBytes(db: Kysely<Schema>, bytes: Bytes | null): Promise<void> {
  if (bytes === null) return
  await db
    .insertInto('bytes')
    .values(bytes)
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

/** Inserts what was read of a document. */
export async function insertParts(db: Kysely<Schema>, parts: PartRows): Promise<void> {
  for (const table of PART_TABLES)
    await insertAll(db, table, parts[table] as readonly Insertable<Schema[typeof table]>[])
}

/** How a document was read: enough to read it in the same way again. */
export function readingFacts({ reading, reader }: Pick<Intake, 'reading' | 'reader'>) {
  return { reading: writtenReading(reading), reader }
}

/** A reading in one way of writing. */
export function writtenReading(reading: Reading): string {
  return JSON.stringify(reading, Object.keys(reading).sort())
}

/** The same bytes under another URL or from another outlet are another document. */
export function documentId(bytesHash: string, { url, outlet }: Document): string {
  return sha256([bytesHash, url ?? '', outlet ?? ''].join('\n')).slice(0, 24)
}
