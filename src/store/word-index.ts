import type { Kysely } from 'kysely'
import { searchableWords } from '../record/index.ts'
import { inGroups } from './groups.ts'
import { insertAll } from './insert.ts'
import { type Packed, Packer, type Posting, packPostings, Unpacker, unpackPostings } from './postings.ts'
import type { Schema } from './schema.ts'

/**
 * The index of words: documents in batches, and for each batch and word the documents that hold it. A batch is written
 * at once and is never changed; when eight of about one size have come together, one takes their place, so that there
 * are few to look into however many documents came one by one.
 */
const MERGE_AT = 8

/** Documents in a batch from which on it is left alone: merging more would hold up those who wait to write. */
const LARGEST_MERGED = 4096

/** One document in a batch. */
export interface Indexed {
  readonly number: number
  /** Words. */
  readonly length: number
}

export interface Batch {
  readonly batch: number
  /** In the order of their places. */
  readonly documents: readonly Indexed[]
}

/** Words and where they stand. */
type Lists = ReadonlyMap<string, readonly Posting[]>

/** Puts some documents into the index; what it held of them before goes. */
export async function settleWords(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  await forgetWords(db, documents)
  const { indexed, lists } = await listWords(db, documents)
  await writeBatch(db, indexed, lists)
  await mergeBatches(db)
}

/** Takes documents out of the index. */
export async function forgetWords(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  const gone = new Set(documents)
  for (const batch of await readBatches(db)) {
    if (!batch.documents.some(({ number }) => gone.has(number))) continue
    const rest = joined([{ batch, lists: await readLists(db, batch.batch) }], ({ number }) => !gone.has(number))
    await removeBatch(db, batch.batch)
    await writeBatch(db, rest.indexed, rest.lists)
  }
}

/** The words of some documents, as a batch of their own, in this order. */
export async function listWords(db: Kysely<Schema>, documents: readonly number[]) {
  const lists = new Map<string, Posting[]>()
  const indexed: Indexed[] = []
  for (const group of inGroups(documents, 200)) {
    const rows = await db
      .selectFrom('document')
      .select(['number', 'headline', 'text'])
      .where('number', 'in', group)
      .execute()
    const found = new Map(rows.map((row) => [row.number, row]))
    for (const { number, headline, text } of group.flatMap((each) => found.get(each) ?? [])) {
      const stems = stemsOf(headline, text)
      addPostings(lists, indexed.length, stems)
      indexed.push({ number, length: stems.length })
    }
  }
  return { indexed, lists }
}

/** The words of the text, and before them those of a headline that does not stand in it, with a gap between. */
function stemsOf(headline: string | null, text: string): readonly string[] {
  const own = searchableWords(text).map(({ stem }) => stem)
  if (headline === null || text.includes(headline)) return own
  return [...searchableWords(headline).map(({ stem }) => stem), '', ...own]
}

function addPostings(lists: Map<string, Posting[]>, place: number, stems: readonly string[]): void {
  for (const [stem, positions] of Map.groupBy(stems.keys(), (at) => stems[at]!)) {
    if (stem === '') continue
    const list = lists.get(stem)
    if (list) list.push({ place, positions })
    else lists.set(stem, [{ place, positions }])
  }
}

/** All batches, in the order in which they were made. */
export async function readBatches(db: Kysely<Schema>): Promise<readonly Batch[]> {
  const rows = await db.selectFrom('word_batch').select(['batch', 'documents']).orderBy('batch').execute()
  return rows.map(({ batch, documents }) => ({ batch, documents: unpackDocuments(documents) }))
}

function unpackDocuments(packed: Uint8Array): readonly Indexed[] {
  const from = new Unpacker(packed)
  const documents: Indexed[] = []
  while (!from.isAtEnd) documents.push({ number: from.take(), length: from.take() })
  return documents
}

async function readLists(db: Kysely<Schema>, batch: number): Promise<Lists> {
  const rows = await db.selectFrom('word').select(['word', 'counts', 'positions']).where('batch', '=', batch).execute()
  return new Map(rows.map((row) => [row.word, unpackPostings(row)]))
}

async function writeBatch(db: Kysely<Schema>, indexed: readonly Indexed[], lists: Lists): Promise<void> {
  if (indexed.length === 0) return
  const documents = new Packer()
  for (const { number, length } of indexed) {
    documents.put(number)
    documents.put(length)
  }
  const { batch } = await db
    .insertInto('word_batch')
    .values({ documents: documents.bytes() })
    .returning('batch')
    .executeTakeFirstOrThrow()
  const rows = packLists(lists).map(({ word, counts, positions }) => ({ batch, word, counts, positions }))
  for (const group of inGroups(rows, 10_000)) await insertAll(db, 'word', group)
}

/** In the order of the key, in which a table is written quickest. */
export function packLists(lists: Lists): readonly (Packed & { readonly word: string })[] {
  const words = [...lists.keys()].sort()
  return words.map((word) => ({ word, ...packPostings(lists.get(word)!) }))
}

async function removeBatch(db: Kysely<Schema>, batch: number): Promise<void> {
  await db.deleteFrom('word').where('batch', '=', batch).execute()
  await db.deleteFrom('word_batch').where('batch', '=', batch).execute()
}

/** Makes one batch of eight of the same order of size, the smallest first, until there are not so many of any. */
async function mergeBatches(db: Kysely<Schema>): Promise<void> {
  for (;;) {
    const batches = (await readBatches(db)).filter(({ documents }) => documents.length < LARGEST_MERGED / MERGE_AT)
    const sizes = Map.groupBy(batches, ({ documents }) => Math.floor(Math.log(documents.length) / Math.log(MERGE_AT)))
    const smallest = [...sizes].sort(([a], [b]) => a - b).find(([, group]) => group.length >= MERGE_AT)
    if (smallest === undefined) return
    await merge(db, smallest[1])
  }
}

async function merge(db: Kysely<Schema>, batches: readonly Batch[]): Promise<void> {
  const parts: { batch: Batch; lists: Lists }[] = []
  for (const batch of batches) parts.push({ batch, lists: await readLists(db, batch.batch) })
  const { indexed, lists } = joined(parts, () => true)
  for (const { batch } of batches) await removeBatch(db, batch)
  await writeBatch(db, indexed, lists)
}

/** The documents of several batches that are wanted, one after another, with new places. */
function joined(
  parts: readonly { readonly batch: Batch; readonly lists: Lists }[],
  isWanted: (document: Indexed) => boolean,
): { readonly indexed: readonly Indexed[]; readonly lists: Lists } {
  const indexed: Indexed[] = []
  const all = new Map<string, Posting[]>()
  for (const { batch, lists } of parts) {
    const places = batch.documents.map((document) => (isWanted(document) ? indexed.push(document) - 1 : null))
    for (const [word, postings] of lists) {
      const kept = postings.flatMap(({ place, positions }) => {
        const moved = places[place] ?? null
        return moved === null ? [] : [{ place: moved, positions }]
      })
      if (kept.length === 0) continue
      const list = all.get(word)
      if (list) list.push(...kept)
      else all.set(word, kept)
    }
  }
  return { indexed, lists: all }
}

/**
 * Whether the index holds the words of every document that does not wait to be put into it, and no others. Of one that
 * was read anew and waits, it holds the words that it had before.
 */
export async function indexFits(db: Kysely<Schema>): Promise<boolean> {
  const batches = await readBatches(db)
  const waiting = new Set((await db.selectFrom('unsettled').select('document').execute()).map((row) => row.document))
  for (const batch of batches) if (!(await batchFits(db, batch, waiting))) return false
  return (await isWhole(db, batches)) && !(await holdsStrays(db))
}

async function batchFits(
  db: Kysely<Schema>,
  { batch, documents }: Batch,
  waiting: ReadonlySet<number>,
): Promise<boolean> {
  const { indexed, lists } = await listWords(
    db,
    documents.map(({ number }) => number),
  )
  const waits = new Set(documents.flatMap(({ number }, place) => (waiting.has(number) ? [place] : [])))
  const isSame = (each: Indexed, place: number) => waits.has(place) || equal(each, documents[place]!)
  if (indexed.length !== documents.length || !indexed.every(isSame)) return false
  const rows = await db.selectFrom('word').select(['word', 'counts', 'positions']).where('batch', '=', batch).execute()
  if (waits.size > 0) {
    const found = new Map(rows.map((row) => [row.word, unpackPostings(row)]))
    return sameLists(without(found, waits), without(lists, waits))
  }
  const stored = new Map(rows.map((row) => [row.word, row]))
  return stored.size === lists.size && packLists(lists).every((each) => samePacked(each, stored.get(each.word)))
}

/** Lists as they are without some places. */
function without(lists: Lists, places: ReadonlySet<number>): Lists {
  const rest = [...lists].map(([word, list]) => [word, list.filter(({ place }) => !places.has(place))] as const)
  return new Map(rest.filter(([, list]) => list.length > 0))
}

function sameLists(a: Lists, b: Lists): boolean {
  const same = (word: string, list: readonly Posting[]) => JSON.stringify(list) === JSON.stringify(b.get(word))
  return a.size === b.size && [...a].every(([word, list]) => same(word, list))
}

function equal(a: Indexed, b: Indexed): boolean {
  return a.number === b.number && a.length === b.length
}

function samePacked(a: Packed, b: Packed | undefined): boolean {
  return b !== undefined && Buffer.compare(a.counts, b.counts) === 0 && Buffer.compare(a.positions, b.positions) === 0
}

/** Whether each document stands in one batch, or waits. */
async function isWhole(db: Kysely<Schema>, batches: readonly Batch[]): Promise<boolean> {
  const numbers = batches.flatMap(({ documents }) => documents.map(({ number }) => number))
  const settled = await db
    .selectFrom('document')
    .leftJoin('unsettled', 'unsettled.document', 'document.number')
    .select('document.number')
    .where('unsettled.document', 'is', null)
    .execute()
  const indexed = new Set(numbers)
  return indexed.size === numbers.length && settled.every(({ number }) => indexed.has(number))
}

/** Whether there are lists of a batch that is not there. */
async function holdsStrays(db: Kysely<Schema>): Promise<boolean> {
  const stray = await db
    .selectFrom('word')
    .leftJoin('word_batch', 'word_batch.batch', 'word.batch')
    .select('word.word')
    .where('word_batch.batch', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return stray !== undefined
}
