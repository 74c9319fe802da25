import { gunzipSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import type { Reading } from '../document/index.ts'
import { NO_DECISIONS } from '../record/index.ts'
import { forgetCopies } from './copy/index.ts'
import { standAgain } from './judge.ts'
import type { StandingJudgement } from './judgements.ts'
import { appendToLog } from './log.ts'
import { recordNames, usesOnRecord, withdrawNames } from './name-uses.ts'
import { type RecordedDocument, readDocument } from './read.ts'
import { type DocumentFacts, type DocumentRows, PART_TABLES } from './rows.ts'
import type { Schema } from './schema.ts'
import { sealOf } from './seal.ts'
import { unsettle } from './unsettled.ts'
import { insertParts, readingFacts } from './write.ts'

/** A document to be read anew: its bytes, and how they were read. */
export interface Kept {
  readonly number: number
  readonly id: string
  readonly bytes: Uint8Array
  /** Null where an older layout did not keep it. */
  readonly reading: Reading | null
  readonly reader: string | null
  /** What was read of it. */
  readonly facts: DocumentFacts
}

/** The numbers of all documents, in the order in which they were recorded, and which reader read each. */
export async function readersOnRecord(
  db: Kysely<Schema>,
): Promise<readonly { readonly number: number; readonly id: string; readonly reader: string | null }[]> {
  return db.selectFrom('document').select(['number', 'id', 'reader']).orderBy('number').execute()
}

export async function keptDocument(db: Kysely<Schema>, number: number): Promise<Kept> {
  const { id, reading, reader, gzip, ...row } = await db
    .selectFrom('document')
    .innerJoin('bytes', 'bytes.sha256', 'document.bytes_sha256')
    .selectAll('document')
    .select('bytes.gzip')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return {
    ...{ number, id, reader, bytes: gunzipSync(gzip) },
    reading: reading === null ? null : (JSON.parse(reading) as Reading),
    facts: row,
  }
}

/** What a document was before it was read anew, and what it is now. */
export interface Replaced {
  readonly before: { readonly facts: DocumentFacts; readonly recorded: RecordedDocument }
  readonly after: { readonly facts: DocumentFacts; readonly recorded: RecordedDocument }
  /** Judgements that have moved with their words, or have lost them. */
  readonly judgements: readonly StandingJudgement[]
}

/** How a document was read anew. */
export interface ReadAnew {
  readonly rows: DocumentRows
  readonly reading: Reading
  readonly reader: string
}

/**
 * Puts what was read anew of a document in the place of what was read before, in one transaction: its rows, its names,
 * its seal and its entry in the log. Judgements are found again, and the document waits to be settled. The bytes stay.
 *
 * @param isKept false to see what would change, and to leave all as it was
 */
export async function replaceDocument(
  db: Kysely<Schema>,
  number: number,
  anew: ReadAnew,
  isKept: boolean,
): Promise<Replaced> {
  const outcome: { replaced?: Replaced } = {}
  const replacing = db.transaction().execute(async (transaction) => {
    outcome.replaced = await replace(transaction, number, anew)
    if (!isKept) throw new LeftAsItWas()
  })
  await replacing.catch((error: unknown) => {
    if (!(error instanceof LeftAsItWas)) throw error
  })
  return outcome.replaced!
}

/** Takes a transaction back; never leaves this file. */
class LeftAsItWas extends Error {}

async function replace(db: Kysely<Schema>, number: number, { rows, ...how }: ReadAnew): Promise<Replaced> {
  const { id, bytes_sha256: bytes, seal: known, ...facts } = await documentRow(db, number)
  const before = { facts, recorded: await readDocument(db, number, NO_DECISIONS) }
  const names = await usesOnRecord(db, number)
  const oldSeal = known ?? (await sealOf(db, number))
  await forgetCopies(db, [number])
  for (const table of PART_TABLES.toReversed()) await db.deleteFrom(table).where('document', '=', number).execute()
  await db
    .updateTable('document')
    .set({ ...rows.facts, ...readingFacts(how) })
    .where('number', '=', number)
    .execute()
  await insertParts(db, rows.parts)
  await recordNames(db, rows.names)
  await withdrawNames(db, names, rows.names)
  const seal = await sealOf(db, number)
  await db.updateTable('document').set({ seal }).where('number', '=', number).execute()
  const judgements = await standAgain(db, id)
  await unsettle(db, [number])
  const text = rows.facts.text_sha256
  await appendToLog(db, [{ kind: 'reread', before: oldSeal, document: id, bytes, text, seal }])
  const after = { facts: rows.facts, recorded: await readDocument(db, number, NO_DECISIONS) }
  return { before, after, judgements }
}

function documentRow(db: Kysely<Schema>, number: number) {
  return db.selectFrom('document').selectAll().where('number', '=', number).executeTakeFirstOrThrow()
}
