import { type Insertable, type Kysely, sql } from 'kysely'
import type { Extraction } from '../extract.ts'
import type { LogEntry } from '../record/index.ts'
import { recordArrivals } from './captures.ts'
import { type Entry, prepareEntry } from './entry.ts'
import { inGroups } from './groups.ts'
import { insertAll } from './insert.ts'
import { appendToLog } from './log.ts'
import type { NameUse } from './name-uses.ts'
import { PART_TABLES } from './rows.ts'
import type { Schema } from './schema.ts'
import { settleVersions } from './versions.ts'
import { wantedWords } from './wanted.ts'
import type { Intake, Known, Recorded } from './write.ts'

/** Rows of one statement with a parameter for each value. */
const ROWS_AT_ONCE = 100

/** Another program put one of the documents on record at the same time; to be done again, now that it is there. */
class Overtaken extends Error {
  readonly code = '40001'
}

/**
 * Puts documents on record in one transaction, all or none, in their order, as if they came one by one: what is on
 * record already, or comes twice, is noted as having come again.
 */
export async function recordEntries(db: Kysely<Schema>, entries: readonly Entry[]): Promise<readonly Recorded[]> {
  const recorded: Recorded[] = []
  for (const run of runs(entries))
    recorded.push(...(await db.transaction().execute((transaction) => recordRun(transaction, run))))
  return recorded
}

/** Cuts before an entry that may be the same document as one before it, which must be on record to be found. */
function* runs(entries: readonly Entry[]): Generator<readonly Entry[]> {
  let run: Entry[] = []
  let seen = new Set<string>()
  for (const entry of entries) {
    const marks = [entry.key, entry.document.id, entry.document.text_sha256]
    if (marks.some((mark) => seen.has(mark))) {
      yield run
      run = []
      seen = new Set()
    }
    run.push(entry)
    for (const mark of marks) seen.add(mark)
  }
  if (run.length > 0) yield run
}

async function recordRun(db: Kysely<Schema>, entries: readonly Entry[]): Promise<readonly Recorded[]> {
  const known = await knownOf(db, entries)
  const fresh = entries.filter((entry) => !known.has(entry))
  await insertBytes(db, entries)
  const numbers = await insertDocuments(db, fresh)
  await recordNames(
    db,
    fresh.flatMap(({ names }) => names),
  )
  const numberOf = (entry: Entry) => known.get(entry)?.number ?? numbers.get(entry.document.id)!
  await recordArrivals(
    db,
    entries.map((entry) => ({ ...entry, document: numberOf(entry), bytesHash: entry.bytes.sha256 })),
  )
  const again = entries.flatMap((entry) => known.get(entry)?.number ?? [])
  if (again.length > 0) await settleVersions(db, again)
  await appendToLog(db, fresh.map(logEntry))
  return entries.map((entry) => ({ id: known.get(entry)?.id ?? entry.document.id, isNew: !known.has(entry) }))
}

/** The entries whose document is on record: the same intake, the same document, or the same text at one address. */
async function knownOf(db: Kysely<Schema>, entries: readonly Entry[]): Promise<ReadonlyMap<Entry, Known>> {
  const ofKey = await knownKeys(
    db,
    entries.map(({ key }) => key),
  )
  const likely = await likelyDocuments(db, entries)
  const found = new Map<Entry, Known>()
  for (const entry of entries) {
    const same = ofKey.get(entry.key) ?? likely.find((row) => isSame(row, entry.document))
    if (same) found.set(entry, { id: same.id, number: same.number })
  }
  return found
}

function likelyDocuments(db: Kysely<Schema>, entries: readonly Entry[]) {
  const ids = entries.map(({ document }) => document.id)
  const texts = entries.map(({ document }) => document.text_sha256)
  const numbers = db.selectFrom('document').select('number')
  // Each list by its own index: Postgres would read the whole table for one or the other.
  const ofId = numbers.where('id', 'in', wantedWords(db, ids))
  const ofText = numbers.where('text_sha256', 'in', wantedWords(db, texts))
  return db
    .selectFrom('document')
    .select(['id', 'number', 'text_sha256', 'url', 'outlet', 'headline'])
    .where('number', 'in', ofId.union(ofText))
    .orderBy('number')
    .execute()
}

type Likely = Awaited<ReturnType<typeof likelyDocuments>>[number]

function isSame(row: Likely, document: Entry['document']): boolean {
  if (row.id === document.id) return true
  const { text_sha256, url, outlet, headline } = document
  const isSameText = row.text_sha256 === text_sha256 && row.headline === headline
  return url !== null && isSameText && row.url === url && row.outlet === outlet
}

/** In the order of their hashes, so that two programs wait for each other in one order. */
async function insertBytes(db: Kysely<Schema>, entries: readonly Entry[]): Promise<void> {
  const bytes = new Map(entries.map((entry) => [entry.bytes.sha256, entry.bytes]))
  const rows = [...bytes.values()].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  for (const group of inGroups(rows, ROWS_AT_ONCE)) {
    await db
      .insertInto('bytes')
      .values([...group])
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
  }
}

/** Inserts documents with all their parts; returns their numbers by their ids. */
async function insertDocuments(db: Kysely<Schema>, entries: readonly Entry[]): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>()
  for (const group of inGroups(entries, ROWS_AT_ONCE)) {
    const rows = await db
      .insertInto('document')
      .values(group.map(({ document }) => document))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning(['id', 'number'])
      .execute()
    for (const { id, number } of rows) numbers.set(id, number)
  }
  if (numbers.size < entries.length) throw new Overtaken('Another program recorded one of the documents meanwhile.')
  for (const table of PART_TABLES) {
    const rows = entries.flatMap(({ document, parts }) => {
      const number = numbers.get(document.id)!
      return parts[table].map((row) => ({ ...row, document: number }))
    })
    await insertAll(db, table, rows as readonly Insertable<Schema[typeof table]>[])
  }
  const unsettled = [...numbers.values()].map((document) => ({ document }))
  await insertAll(db, 'unsettled', unsettled)
  return numbers
}

function logEntry({ document: { id, bytes_sha256, text_sha256, seal } }: Entry): LogEntry {
  return { kind: 'document', document: id, bytes: bytes_sha256, text: text_sha256, seal }
}

/** Adds names to those by which a party can be asked for, in the order of the key: programs wait in one order. */
async function recordNames(db: Kysely<Schema>, names: readonly NameUse[]): Promise<void> {
  const rows = summed(names)
  for (const group of inGroups(rows, ROWS_AT_ONCE)) {
    await db
      .insertInto('party_name')
      .values([...group])
      .onConflict((conflict) =>
        conflict.columns(['folded', 'party']).doUpdateSet({
          uses: sql`party_name.uses + excluded.uses`,
          is_full: sql`case when excluded.is_full > party_name.is_full then excluded.is_full else party_name.is_full end`,
          country: sql`coalesce(party_name.country, excluded.country)`,
          name: sql`case when excluded.name > party_name.name then excluded.name else party_name.name end`,
        }),
      )
      .execute()
  }
}

/** One row for each name of a party: of several ways of writing it the last by its letters, which has fewer capitals. */
function summed(names: readonly NameUse[]): readonly NameUse[] {
  const sums = new Map<string, NameUse>()
  for (const each of names) {
    const key = JSON.stringify([each.folded, each.party])
    const sum = sums.get(key)
    sums.set(key, sum ? added(sum, each) : each)
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name)
}

function added(a: NameUse, b: NameUse): NameUse {
  return {
    ...a,
    name: [a.name, b.name].sort()[1]!,
    country: a.country ?? b.country,
    is_full: Math.max(a.is_full, b.is_full),
    uses: a.uses + b.uses,
  }
}

/** The same for one document. */
export async function recordDocument(db: Kysely<Schema>, intake: Intake, extraction: Extraction): Promise<Recorded> {
  const [recorded] = await recordEntries(db, [prepareEntry(intake, extraction)])
  return recorded!
}

/** Which of some intakes gave a document before, and which document, by their keys. */
export async function knownKeys(db: Kysely<Schema>, keys: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const rows = await db
    .selectFrom('intake')
    .innerJoin('document', 'document.number', 'intake.document')
    .select(['intake.key', 'document.id', 'document.number'])
    .where('intake.key', 'in', wantedWords(db, keys))
    .execute()
  return new Map(rows.map(({ key, id, number }) => [key, { id, number }]))
}
