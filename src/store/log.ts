import { CompiledQuery, type Kysely, sql } from 'kysely'
import { grown, type Hash, type LogEntry, leafHash, type Peaks, written } from '../record/index.ts'
import { compiled } from './compiled.ts'
import { insertAll } from './insert.ts'
import type { Schema } from './schema.ts'
import { sealOf } from './seal.ts'

/** An entry with its place in the log. */
export interface Logged {
  /** From 0. */
  readonly position: number
  /** Canonical JSON. */
  readonly entry: string
  readonly leaf: Hash
}

/** A checkpoint that was made of the log. */
export interface KeptCheckpoint {
  readonly size: number
  readonly root: Hash
  readonly note: string
}

/** Entries read at a time. */
const PAGE = 1000

/**
 * Appends to the log. Call it last in the transaction that records what the entries tell of: from here to its end,
 * others who append wait. Costs the hashes that the entries complete, however long the log is.
 */
export async function appendToLog(db: Kysely<Schema>, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return
  const { size, peaks } = await lockedHead(db)
  const rows = entries.map((each, at) => {
    const entry = written(each)
    return { position: size + at, entry, leaf: leafHash(entry) }
  })
  await insertAll(db, 'log_entry', rows)
  const after = grown(
    { size, hashes: peaks },
    rows.map(({ leaf }) => leaf),
  )
  const set = compiled(db, 'log_head', () => db.updateTable('log_head').set({ size: 0, peaks: '' }))
  await db.executeQuery(CompiledQuery.raw(set, [after.size, JSON.stringify(after.hashes)]))
}

/** The head, for whoever is the next to append: writing to it makes others wait for the end of the transaction. */
async function lockedHead(db: Kysely<Schema>) {
  const take = compiled(db, 'log_head taken', () =>
    db.updateTable('log_head').set({ size: sql`size` }).returning(['size', 'peaks']),
  )
  const { rows } = await db.executeQuery<{ size: number; peaks: string }>(CompiledQuery.raw(take, []))
  const { size, peaks } = rows[0]!
  return { size, peaks: JSON.parse(peaks) as readonly Hash[] }
}

/** The size of the log and what its root is made of, as the head has it. */
export async function logHead(db: Kysely<Schema>): Promise<Peaks> {
  const { size, peaks } = await db.selectFrom('log_head').select(['size', 'peaks']).executeTakeFirstOrThrow()
  return { size, hashes: JSON.parse(peaks) as readonly Hash[] }
}

/** The entries in their order, a page in memory at a time. */
export async function* loggedEntries(db: Kysely<Schema>, from = 0): AsyncGenerator<Logged, void, undefined> {
  for (let next = from; ; ) {
    const rows = await db
      .selectFrom('log_entry')
      .select(['position', 'entry', 'leaf'])
      .where('position', '>=', next)
      .orderBy('position')
      .limit(PAGE)
      .execute()
    yield* rows
    if (rows.length < PAGE) return
    next = rows.at(-1)!.position + 1
  }
}

/**
 * Enters what was recorded before cases had a log, as it is found: nothing is known of what happened to it before.
 *
 * @returns how many documents were entered
 */
export async function enterUnlogged(db: Kysely<Schema>): Promise<number> {
  if ((await logHead(db)).size > 0 || !(await holdsDocuments(db))) return 0
  return db.transaction().execute(async (transaction) => {
    if ((await lockedHead(transaction)).size > 0) return 0
    const documents = await transaction
      .selectFrom('document')
      .select(['number', 'id', 'bytes_sha256', 'text_sha256', 'seal'])
      .orderBy('number')
      .execute()
    const entries: LogEntry[] = []
    for (const { number, id, bytes_sha256: bytes, text_sha256: text, seal: known } of documents) {
      const seal = known ?? (await sealNow(transaction, number))
      entries.push({ kind: 'document', isLate: true, document: id, bytes, text, seal })
    }
    await appendToLog(transaction, entries)
    return entries.length
  })
}

async function holdsDocuments(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('document').select('number').limit(1).executeTakeFirst()) !== undefined
}

async function sealNow(db: Kysely<Schema>, number: number): Promise<string> {
  const seal = await sealOf(db, number)
  await db.updateTable('document').set({ seal }).where('number', '=', number).execute()
  return seal
}

export async function keepCheckpoint(db: Kysely<Schema>, checkpoint: KeptCheckpoint): Promise<void> {
  await db
    .insertInto('log_checkpoint')
    .values(checkpoint)
    .onConflict((conflict) => conflict.columns(['size', 'root', 'note']).doNothing())
    .execute()
}

export async function keptCheckpoints(db: Kysely<Schema>): Promise<readonly KeptCheckpoint[]> {
  return db
    .selectFrom('log_checkpoint')
    .select(['size', 'root', 'note'])
    .orderBy('size')
    .orderBy('root')
    .orderBy('note')
    .execute()
}
