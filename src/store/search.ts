import type { Kysely } from 'kysely'
import { bm25, type Collection, type SearchQuery, searchableWords, searchQuery } from '../record/index.ts'
import { codeUnitOffsets } from '../text/index.ts'
import { inChunks } from './chunks.ts'
import { type Packed, unpackCounts, unpackPostings } from './postings.ts'
import type { Schema } from './schema.ts'
import { wantedDocuments } from './wanted.ts'
import { type Batch, readBatches } from './word-index.ts'

/** A document in which all the words stand. */
export interface Found {
  readonly document: number
  /** The sentences that hold some of the words, those with most of them first, in code points. */
  readonly passages: readonly { readonly start: number; readonly end: number; readonly words: string }[]
  /** How many more there are. */
  readonly further: number
}

/** Which of what was found. */
export interface SearchPage {
  readonly limit: number
  readonly from: number
  /** The most passages of one document. */
  readonly passages: number
}

/** Documents that hold all the words, in any inflection, the most fitting first, and how many there are. */
export async function searchWords(
  db: Kysely<Schema>,
  words: string,
  { limit, from, passages: most }: SearchPage,
): Promise<{ readonly total: number; readonly found: readonly Found[] }> {
  const query = searchQuery(words)
  if (query.length === 0) return { total: 0, found: [] }
  const { total, best } = await rank(db, query, from + limit)
  const found: Found[] = []
  for (const document of best.slice(from)) {
    const all = await passages(db, document, query)
    found.push({ document, passages: all.slice(0, most), further: Math.max(0, all.length - most) })
  }
  return { total, found }
}

/** How often a phrase stands in the documents that hold it, by number. */
type Uses = ReadonlyMap<number, number>

async function rank(
  db: Kysely<Schema>,
  query: SearchQuery,
  limit: number,
): Promise<{ readonly total: number; readonly best: readonly number[] }> {
  const batches = await readBatches(db)
  const lists = await readWords(db, [...new Set(query.flat())], batches)
  const uses = query.map((phrase) => usesOf(phrase, batches, lists))
  const lengths = new Map(batches.flatMap(({ documents }) => documents.map((each) => [each.number, each.length])))
  const [rarest] = uses.toSorted((a, b) => a.size - b.size)
  const score = scorer(uses, lengths)
  const holders = [...rarest!.keys()].filter((document) => uses.every((each) => each.has(document)))
  return { total: holders.length, best: await inOrder(db, holders, Float64Array.from(holders, score), limit) }
}

function scorer(uses: readonly Uses[], lengths: ReadonlyMap<number, number>): (document: number) => number {
  const total = lengths.values().reduce((sum, length) => sum + length, 0)
  const collection: Collection = { documents: lengths.size, length: total / lengths.size }
  return (document) =>
    uses
      .map((each) => bm25(collection, each.size, each.get(document)!, lengths.get(document)!))
      .reduce((sum, each) => sum + each, 0)
}

/** The first of them; those that fit as well as each other in the order of their ids, which is the same in every case. */
async function inOrder(
  db: Kysely<Schema>,
  documents: readonly number[],
  scores: Float64Array,
  limit: number,
): Promise<readonly number[]> {
  const last = scores.toSorted()[Math.max(0, scores.length - limit)] ?? 0
  const within = documents
    .map((document, at) => ({ document, score: scores[at]! }))
    .filter(({ score }) => score >= last)
  const ids = await idsOf(
    db,
    within.map(({ document }) => document),
  )
  const compare = (a: string, b: string) => (a < b ? -1 : 1)
  return within
    .sort((a, b) => b.score - a.score || compare(ids.get(a.document)!, ids.get(b.document)!))
    .slice(0, limit)
    .map(({ document }) => document)
}

async function idsOf(db: Kysely<Schema>, documents: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const wanted = wantedDocuments(db, documents)
  const rows = await db.selectFrom('document').select(['number', 'id']).where('number', 'in', wanted).execute()
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** The lists of some words, by word and batch. */
type Lists = ReadonlyMap<string, ReadonlyMap<number, Packed>>

async function readWords(
  db: Kysely<Schema>,
  words: readonly string[],
  batches: readonly Pick<Batch, 'batch'>[],
): Promise<Lists> {
  const rows = await inChunks(
    batches.map(({ batch }) => batch),
    (some) =>
      db
        .selectFrom('word')
        .select(['batch', 'word', 'counts', 'positions'])
        .where('batch', 'in', some)
        .where('word', 'in', words)
        .execute(),
  )
  const lists = new Map<string, Map<number, Packed>>(words.map((word) => [word, new Map()]))
  for (const { word, batch, counts, positions } of rows) lists.get(word)!.set(batch, { counts, positions })
  return lists
}

function usesOf(phrase: readonly string[], batches: readonly Batch[], lists: Lists): Uses {
  const uses = new Map<number, number>()
  for (const { batch, documents } of batches) {
    const packed = phrase.map((word) => lists.get(word)!.get(batch))
    if (!packed.every((each) => each !== undefined)) continue
    const found = packed.length === 1 ? unpackCounts(packed[0]!.counts) : phraseCounts(packed)
    for (const [place, count] of found) uses.set(documents[place]!.number, count)
  }
  return uses
}

/** How often words follow each other, by the place of the document in the batch. */
function phraseCounts(words: readonly Packed[]): ReadonlyMap<number, number> {
  const places = words.map(({ counts }) => unpackCounts(counts))
  const postings = words.map((each) => {
    const wanted = unpackPostings(each, (place) => places.every((others) => others.has(place)))
    return new Map(wanted.map(({ place, positions }) => [place, positions]))
  })
  const found = new Map<number, number>()
  for (const [place, starts] of postings[0]!) {
    const followers = postings.slice(1).map((each) => new Set(each.get(place)))
    const count = starts.filter((start) => followers.every((each, at) => each.has(start + at + 1))).length
    if (count > 0) found.set(place, count)
  }
  return found
}

async function passages(db: Kysely<Schema>, document: number, query: SearchQuery): Promise<Found['passages']> {
  const { text } = await db
    .selectFrom('document')
    .select('text')
    .where('number', '=', document)
    .executeTakeFirstOrThrow()
  const sentences = await db
    .selectFrom('sentence')
    .select(['span_start', 'span_end'])
    .where('document', '=', document)
    .orderBy('position')
    .execute()
  const unit = codeUnitOffsets(text)
  const hits = hitsIn(text, query)
  let next = 0
  return sentences
    .map(({ span_start: start, span_end: end }) => {
      const [from, to] = [unit(start), unit(end)]
      while (next < hits.length && hits[next]!.start < from) next += 1
      const kinds = new Set<number>()
      for (; next < hits.length && hits[next]!.start < to; next += 1) kinds.add(hits[next]!.phrase)
      return { start, end, kinds: kinds.size, words: text.slice(from, to) }
    })
    .filter(({ kinds }) => kinds > 0)
    .sort((a, b) => b.kinds - a.kinds || a.start - b.start)
    .map(({ start, end, words }) => ({ start, end, words }))
}

/** Where the phrases of the query begin in the text, and which of them, in the order of the text. */
function hitsIn(text: string, query: SearchQuery): readonly { readonly start: number; readonly phrase: number }[] {
  const words = searchableWords(text)
  const byFirst = Map.groupBy(query.keys(), (which) => query[which]![0]!)
  const hits: { start: number; phrase: number }[] = []
  for (const [at, { stem, start }] of words.entries()) {
    for (const phrase of byFirst.get(stem) ?? [])
      if (query[phrase]!.every((each, ahead) => words[at + ahead]?.stem === each)) hits.push({ start, phrase })
  }
  return hits
}
