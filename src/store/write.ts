import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import type { Document } from '../document/index.ts'
import type { Extraction } from '../extract.ts'
import { insertAll } from './insert.ts'
import { appendToLog } from './log.ts'
import { recordNames } from './parties.ts'
import { PART_TABLES, partRows } from './rows.ts'
import type { Schema } from './schema.ts'
import { sealOf } from './seal.ts'

/** What was handed to `add`: the bytes, and a key for them together with all that was said of them. */
export interface Intake {
  readonly key: string
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Recorded {
  /** Id of the document in the case. */
  readonly id: string
  /** False where the same bytes from the same place were on record already. */
  readonly isNew: boolean
}

/** The document that this intake gave before, or null. */
export async function documentOfIntake(db: Kysely<Schema>, key: string): Promise<string | null> {
  const found = await db
    .selectFrom('intake')
    .innerJoin('document', 'document.number', 'intake.document')
    .select('document.id')
    .where('intake.key', '=', key)
    .executeTakeFirst()
  return found?.id ?? null
}

/** Puts a document and all that was found in it on record: in one transaction, so wholly or not at all. */
export async function recordDocument(db: Kysely<Schema>, intake: Intake, extraction: Extraction): Promise<Recorded> {
  const bytesHash = sha256(intake.bytes)
  const id = documentId(bytesHash, extraction.document)
  const gzip = gzipSync(intake.bytes)
  return db.transaction().execute(async (transaction) => {
    const known = await transaction.selectFrom('document').select('number').where('id', '=', id).executeTakeFirst()
    const number = known?.number ?? (await insertDocument(transaction, { id, bytesHash, gzip, intake, extraction }))
    await transaction
      .insertInto('intake')
      .values({ key: intake.key, document: number, path: intake.path })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .execute()
    return { id, isNew: known === undefined }
  })
}

interface NewDocument {
  readonly id: string
  readonly bytesHash: string
  readonly gzip: Uint8Array
  readonly intake: Intake
  readonly extraction: Extraction
}

async function insertDocument(db: Kysely<Schema>, { id, bytesHash, gzip, intake, extraction }: NewDocument) {
  await db
    .insertInto('bytes')
    .values({ sha256: bytesHash, length: intake.bytes.length, gzip })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  const { document } = extraction
  const { number } = await db
    .insertInto('document')
    .values(documentRow(id, bytesHash, document))
    .returning('number')
    .executeTakeFirstOrThrow()
  const parts = partRows(number, extraction)
  for (const table of PART_TABLES)
    await insertAll(db, table, parts[table] as readonly Insertable<Schema[typeof table]>[])
  await recordNames(db, extraction.mentions.entities, document.text)
  await indexWords(db, number, document)
  await db.insertInto('unsettled').values({ document: number }).execute()
  const seal = await sealOf(db, number)
  await db.updateTable('document').set({ seal }).where('number', '=', number).execute()
  await appendToLog(db, [{ kind: 'document', document: id, bytes: bytesHash, text: sha256(document.text), seal }])
  return number
}

function documentRow(id: string, bytesHash: string, document: Document): Insertable<Schema['document']> {
  const textHash = sha256(document.text)
  return {
    id,
    given_id: document.id === textHash ? null : document.id,
    bytes_sha256: bytesHash,
    text_sha256: textHash,
    url: document.url ?? null,
    outlet: document.outlet ?? null,
    agency: document.agency ?? null,
    headline: document.headline ?? null,
    byline: JSON.stringify(document.byline),
    dateline_place: document.dateline?.place ?? null,
    dateline_date: document.dateline?.date ?? null,
    published: document.published ?? null,
    modified: document.modified ?? null,
    language: document.language,
    text: document.text,
  }
}

async function indexWords(db: Kysely<Schema>, number: number, { headline, text }: Document): Promise<void> {
  const values = [number, headline ?? null, text]
  await db.executeQuery(
    CompiledQuery.raw('insert into document_words (rowid, headline, text) values (?, ?, ?)', values),
  )
}

/** The same bytes under another URL or from another outlet are another document. */
function documentId(bytesHash: string, { url, outlet }: Document): string {
  return sha256([bytesHash, url ?? '', outlet ?? ''].join('\n')).slice(0, 24)
}

/** SHA-256 in hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
