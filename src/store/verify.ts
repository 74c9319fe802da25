import { gunzipSync } from 'node:zlib'
import { type Kysely, sql } from 'kysely'
import { codeUnitOffsets } from '../text/index.ts'
import { sha256 } from './hash.ts'
import { findDamage } from './integrity.ts'
import type { Schema } from './schema.ts'
import { sealOf } from './seal.ts'
import { indexFits } from './word-index.ts'

/** Something in the case file that is not as it was recorded. */
export interface Fault {
  /** Id of the document, or null where it concerns the file. */
  readonly document: string | null
  /** "claim c3", "bytes", "text". */
  readonly where: string
  readonly what: string
}

/** The tables whose rows repeat the words of a span. */
const QUOTING = [
  ['caption', 'position'],
  ['mention', 'entity'],
  ['time', 'id'],
  ['quantity', 'id'],
  ['statement_span', 'statement'],
  ['claim', 'id'],
  ['claim_span', 'claim'],
] as const

/** What a check of one document found, and how many spans it compared. */
export interface Checked {
  readonly spans: number
  readonly faults: readonly Fault[]
}

/** Numbers of all documents, in the order in which they were recorded. */
export async function documentNumbers(db: Kysely<Schema>): Promise<readonly number[]> {
  const rows = await db.selectFrom('document').select('number').orderBy('number').execute()
  return rows.map((row) => row.number)
}

/** Checks the database itself, and that the index of words fits the texts. */
export async function checkFile(db: Kysely<Schema>): Promise<readonly Fault[]> {
  const damage = await findDamage(db)
  const file = (where: string, what: string): Fault => ({ document: null, where, what })
  return [
    ...damage.map(({ where, what }) => file(where, what)),
    ...((await indexFits(db)) ? [] : [file('index', 'the index of words does not fit the texts')]),
  ]
}

/**
 * Checks one document: its bytes and its text against their hashes, every span's words against the text, and all that
 * was recorded of it against its seal, which is told of where nothing else says what changed.
 */
export async function checkDocument(db: Kysely<Schema>, number: number): Promise<Checked> {
  const document = await db
    .selectFrom('document')
    .select(['id', 'text', 'text_sha256', 'seal', 'bytes_sha256'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const { id, text } = document
  const faults: Fault[] = []
  const report = (where: string, what: string) => faults.push({ document: id, where, what })
  for (const { sha256: hash, gzip } of await storedBytes(db, number, document.bytes_sha256)) {
    if (bytesHash(gzip) !== hash) report('bytes', 'the stored bytes do not have the hash they were recorded under')
  }
  if (sha256(text) !== document.text_sha256) report('text', 'the text does not have the hash it was recorded under')
  const words = slicer(text)
  let spans = 0
  for (const [table, name] of QUOTING) {
    for (const row of await quotations(db, table, name, number)) {
      const found = words(row)
      spans += 1
      if (found !== row.words) report(`${table} ${row.name}`, `says “${row.words}” where the text says “${found}”`)
    }
  }
  const isSealed = document.seal === null || (await sealOf(db, number)) === document.seal
  if (!isSealed && faults.length === 0) report('record', 'what is said of it or was found in it has been changed')
  return { spans, faults }
}

/** The bytes a document was read from, and those that came later around the same text. */
async function storedBytes(db: Kysely<Schema>, number: number, own: string) {
  const captured = await db.selectFrom('capture').select('bytes_sha256').where('document', '=', number).execute()
  const hashes = [...new Set([own, ...captured.map(({ bytes_sha256 }) => bytes_sha256)])].sort()
  return Promise.all(
    hashes.map((hash) =>
      db.selectFrom('bytes').select(['sha256', 'gzip']).where('sha256', '=', hash).executeTakeFirstOrThrow(),
    ),
  )
}

interface Quotation {
  readonly name: string | number
  readonly span_start: number
  readonly span_end: number
  readonly words: string
}

async function quotations(
  db: Kysely<Schema>,
  table: string,
  name: string,
  number: number,
): Promise<readonly Quotation[]> {
  const { rows } = await sql<Quotation>`
    select ${sql.ref(name)} as name, span_start, span_end, words from ${sql.table(table)} where document = ${number}`.execute(
    db,
  )
  return rows
}

/** The words between two offsets in code points. */
function slicer(text: string): (span: Quotation) => string {
  const unit = codeUnitOffsets(text)
  return ({ span_start, span_end }) => text.slice(unit(span_start), unit(span_end))
}

function bytesHash(gzip: Uint8Array): string | null {
  try {
    return sha256(gunzipSync(gzip))
  } catch {
    return null
  }
}
