import type { Kysely } from 'kysely'
import { bm25, type Collection, type PhraseHit, phraseFinder, type SearchQuery, searchQuery } from '../record/index.ts'
import { codeUnitOffsets } from '../text/index.ts'
import { inGroups } from './groups.ts'
import { unpackCounts, unpackPostings } from './postings.ts'
import type { Schema } from './schema.ts'
import { wantedNumbers, wantedWords } from './wanted.ts'
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
  for (const some of inGroups(best.slice(from), AT_ONCE)) found.push(...(await passages(db, some, query, most)))
  return { total, found }
}

/** Documents whose texts are read at once. */
const AT_ONCE = 50

/** How often a phrase stands in each document of each batch, by batch and place. */
type Uses = readonly Uint32Array[]

async function rank(
  db: Kysely<Schema>,
  query: SearchQuery,
  limit: number,
): Promise<{ readonly total: number; readonly best: readonly number[] }> {
  const batches = await readBatches(db)
  const lists = await readWords(db, query, batches)
  const uses = query.map((phrase) => batches.map((batch) => usesOf(phrase, batch, lists)))
  const score = scorer(uses, batches)
  const [holders, scores]: [number[], number[]] = [[], []]
  for (const [at, { documents }] of batches.entries()) {
    const own = uses.map((each) => each[at]!)
    for (let place = 0; place < documents.length; place += 1) {
      if (!standsIn(own, place)) continue
      const { number, length } = documents[place]!
      holders.push(number)
      scores.push(score(at, place, length))
    }
  }
  return { total: holders.length, best: await inOrder(db, holders, Float64Array.from(scores), limit) }
}

/** Whether all of some phrases stand in a document, by its place in the batch. */
function standsIn(uses: readonly Uint32Array[], place: number): boolean {
  for (const each of uses) if (each[place] === 0) return false
  return true
}

/** How well a document fits, by its batch, its place there, and its words. */
function scorer(
  uses: readonly Uses[],
  batches: readonly Batch[],
): (batch: number, place: number, length: number) => number {
  const all = batches.flatMap(({ documents }) => documents)
  const total = all.reduce((sum, { length }) => sum + length, 0)
  const collection: Collection = { documents: all.length, length: total / all.length }
  const phrases = uses.map((each) => ({ each, holders: each.reduce((sum, counts) => sum + countHolders(counts), 0) }))
  return (batch, place, length) =>
    phrases.reduce((sum, { each, holders }) => sum + bm25(collection, holders, each[batch]![place]!, length), 0)
}

function countHolders(counts: Uint32Array): number {
  let holders = 0
  for (const count of counts) if (count > 0) holders += 1
  return holders
}

/** The first of them; those that fit as well as each other in the order of their ids, which is the same in every case. */
async function inOrder(
  db: Kysely<Schema>,
  documents: readonly number[],
  scores: Float64Array,
  limit: number,
): Promise<readonly number[]> {
  const last = scores.toSorted()[Math.max(0, scores.length - limit)] ?? 0
  const within = documents.flatMap((document, at) => (scores[at]! < last ? [] : { document, score: scores[at]! }))
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
  const wanted = wantedNumbers(db, documents)
  const rows = await db.selectFrom('document').select(['number', 'id']).where('number', 'in', wanted).execute()
  return new Map(rows.map(({ number, id }) => [number, id]))
}

/** What the index has of a word in a batch; the positions where it stands in a phrase of several words. */
interface List {
  readonly counts: Uint8Array
  readonly positions: Uint8Array | null
}

/** The lists of some words, by word and batch. */
type Lists = ReadonlyMap<string, ReadonlyMap<number, List>>

async function readWords(db: Kysely<Schema>, query: SearchQuery, batches: readonly Batch[]): Promise<Lists> {
  const followed = new Set(query.filter((phrase) => phrase.length > 1).flat())
  const single = new Set(query.flat().filter((word) => !followed.has(word)))
  const lists = new Map<string, Map<number, List>>()
  const rows = [
    ...(await listsOf(db, ['counts'], [...single], batches)),
    ...(await listsOf(db, ['counts', 'positions'], [...followed], batches)),
  ]
  for (const { word, batch, counts, positions = null } of rows) {
    const own = lists.get(word)
    if (own) own.set(batch, { counts, positions })
    else lists.set(word, new Map([[batch, { counts, positions }]]))
  }
  return lists
}

async function listsOf(
  db: Kysely<Schema>,
  columns: readonly ('counts' | 'positions')[],
  words: readonly string[],
  batches: readonly Batch[],
): Promise<
  readonly {
    readonly word: string
    readonly batch: number
    readonly counts: Uint8Array
    readonly positions?: Uint8Array
  }[]
> {
  if (words.length === 0) return []
  const numbers = batches.map(({ batch }) => batch)
  return db
    .selectFrom('word')
    .select(['batch', 'word', 'counts'])
    .select(columns)
    .where('batch', 'in', wantedNumbers(db, numbers))
    .where('word', 'in', wantedWords(db, words))
    .execute()
}

function usesOf(phrase: readonly string[], { batch, documents }: Batch, lists: Lists): Uint32Array {
  const found = phrase.flatMap((word) => lists.get(word)?.get(batch) ?? [])
  if (found.length < phrase.length) return new Uint32Array(documents.length)
  return found.length === 1 ? unpackCounts(found[0]!.counts, documents.length) : phraseCounts(found, documents.length)
}

/** How often words follow each other, by the place of the document in the batch. */
function phraseCounts(words: readonly List[], documents: number): Uint32Array {
  const places = words.map(({ counts }) => unpackCounts(counts, documents))
  const [first, ...others] = words.map(({ counts, positions }) =>
    unpackPostings({ counts, positions: positions! }, (place) => places.every((each) => each[place]! > 0)),
  )
  const found = new Uint32Array(documents)
  for (const [at, { place, positions }] of first!.entries()) {
    const starts = others.reduce<readonly number[]>(
      (left, each, ahead) => followed(left, each[at]!.positions, ahead + 1),
      positions,
    )
    found[place] = starts.length
  }
  return found
}

/** The places that have one of others so far ahead of them; both ascend. */
function followed(places: readonly number[], others: readonly number[], ahead: number): readonly number[] {
  let next = 0
  return places.filter((place) => {
    while (next < others.length && others[next]! < place + ahead) next += 1
    return others[next] === place + ahead
  })
}

/** The sentences of some documents that hold words of the query, of each at most so many. */
async function passages(
  db: Kysely<Schema>,
  documents: readonly number[],
  query: SearchQuery,
  most: number,
): Promise<readonly Found[]> {
  const wanted = wantedNumbers(db, documents)
  const texts = await db.selectFrom('document').select(['number', 'text']).where('number', 'in', wanted).execute()
  const sentences = await db
    .selectFrom('sentence')
    .select(['document', 'span_start', 'span_end'])
    .where('document', 'in', wanted)
    .orderBy('document')
    .orderBy('position')
    .execute()
  const textOf = new Map(texts.map(({ number, text }) => [number, text]))
  const sentencesOf = Map.groupBy(sentences, ({ document }) => document)
  const find = phraseFinder(query)
  return documents.map((document) => {
    const text = textOf.get(document)!
    const all = inSentences(text, sentencesOf.get(document) ?? [], find(text))
    return { document, passages: all.slice(0, most), further: Math.max(0, all.length - most) }
  })
}

/** The sentences in which phrases begin, those with most of them first. */
function inSentences(
  text: string,
  sentences: readonly { readonly span_start: number; readonly span_end: number }[],
  hits: readonly PhraseHit[],
): Found['passages'] {
  const unit = codeUnitOffsets(text)
  const found: { start: number; end: number; kinds: number }[] = []
  let next = 0
  for (const { span_start: start, span_end: end } of sentences) {
    const [from, to] = [unit(start), unit(end)]
    while (next < hits.length && hits[next]!.start < from) next += 1
    const first = next
    while (next < hits.length && hits[next]!.start < to) next += 1
    if (next === first) continue
    found.push({ start, end, kinds: new Set(hits.slice(first, next).map(({ phrase }) => phrase)).size })
  }
  return found
    .sort((a, b) => b.kinds - a.kinds || a.start - b.start)
    .map(({ start, end }) => ({ start, end, words: text.slice(unit(start), unit(end)) }))
}
