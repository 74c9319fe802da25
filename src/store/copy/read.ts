import type { Kysely } from 'kysely'
import type { CountedReport, Dependence, TracedReport } from '../../record/index.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers, wantedWords } from '../wanted.ts'

/** Documents read at once. */
const AT_ONCE = 500

/** Every document with where it was taken from, in the order in which they came. */
export async function* tracedDocuments(db: Kysely<Schema>): AsyncGenerator<TracedReport> {
  for (let after = 0; ; ) {
    const rows = await readAfter(db, after)
    yield* rows.map(asTraced)
    const last = rows.at(-1)
    if (!last) return
    after = last.number
  }
}

/** Where some documents were taken from, by their ids in full. */
export async function tracesOf(db: Kysely<Schema>, ids: readonly string[]): Promise<readonly TracedReport[]> {
  const rows = await traces(db).where('document.id', 'in', wantedWords(db, ids)).orderBy('document.id').execute()
  return rows.map(asTraced)
}

/** Every document as far as it takes to count what outlets print, under its number. */
export async function countedReports(db: Kysely<Schema>): Promise<readonly CountedReport<number>[]> {
  const rows = await db
    .selectFrom('document')
    .leftJoin('taken', (join) => join.onRef('taken.document', '=', 'document.number').on('taken.position', '=', 0))
    .leftJoin('origin', 'origin.document', 'document.number')
    .select(['document.number', 'document.outlet', 'document.agency', 'document.published'])
    .select(['taken.dependence', 'taken.source', 'origin.origin'])
    .execute()
  // Field by field: a copy of the rest of each row would cost as much as the question.
  return rows.map(({ number, outlet, agency, published, dependence, source, origin }) => ({
    id: number,
    outlet,
    agency,
    published,
    source,
    dependence: (dependence ?? 'original') as Dependence,
    origin: origin ?? number,
  }))
}

/** A text that documents go back to. */
export interface Text {
  readonly id: string
  readonly number: number
}

/** Texts that more than one document goes back to, those with most documents first, and how many there are. */
export async function copiedTexts(
  db: Kysely<Schema>,
  limit: number,
  from: number,
): Promise<{ readonly total: number; readonly texts: readonly Text[] }> {
  const { total } = await db
    .selectFrom('origin')
    .select(({ fn }) => fn.count<number>('origin').distinct().as('total'))
    .executeTakeFirstOrThrow()
  const ordered = db
    .selectFrom('origin')
    .innerJoin('document', 'document.number', 'origin.origin')
    .select(['document.id', 'document.number'])
    .groupBy(['document.number', 'document.id'])
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('document.id')
  const texts = await (Number.isFinite(limit) ? ordered.limit(limit).offset(from) : ordered).execute()
  return { total: Number(total), texts }
}

/** All documents that go back to some texts, with these themselves. */
export async function tracesOfTexts(db: Kysely<Schema>, texts: readonly Text[]): Promise<readonly TracedReport[]> {
  const numbers = texts.map(({ number }) => number)
  const copies = await db
    .selectFrom('origin')
    .select('document')
    .where('origin', 'in', wantedNumbers(db, numbers))
    .execute()
  const wanted = wantedNumbers(db, [...numbers, ...copies.map(({ document }) => document)])
  const rows = await traces(db).where('document.number', 'in', wanted).orderBy('document.number').execute()
  return rows.map(asTraced)
}

/** The number of a document, by its id in full. */
export async function numberOf(db: Kysely<Schema>, id: string): Promise<number> {
  return (await db.selectFrom('document').select('number').where('id', '=', id).executeTakeFirstOrThrow()).number
}

function readAfter(db: Kysely<Schema>, number: number) {
  return traces(db).where('document.number', '>', number).orderBy('document.number').limit(AT_ONCE).execute()
}

type Row = Awaited<ReturnType<typeof readAfter>>[number]

function asTraced({ number: _, dependence, ...row }: Row): TracedReport {
  return { ...row, dependence: (dependence ?? 'original') as TracedReport['dependence'], origin: row.origin ?? row.id }
}

function traces(db: Kysely<Schema>) {
  return db
    .selectFrom('document')
    .leftJoin('taken', (join) => join.onRef('taken.document', '=', 'document.number').on('taken.position', '=', 0))
    .leftJoin('document as source', 'source.number', 'taken.source')
    .leftJoin('origin', 'origin.document', 'document.number')
    .leftJoin('document as first', 'first.number', 'origin.origin')
    .select(['document.number', 'document.id', 'document.outlet', 'document.agency', 'document.headline'])
    .select(['document.url', 'document.published', 'taken.dependence', 'taken.extent'])
    .select(['source.id as source', 'first.id as origin'])
    .select(({ selectFrom }) =>
      selectFrom('intake')
        .select('path')
        .whereRef('intake.document', '=', 'document.number')
        .orderBy('path')
        .limit(1)
        .as('path'),
    )
}

/** The text of a document, by its id in full. */
export async function textOfDocument(db: Kysely<Schema>, id: string): Promise<string> {
  const { text } = await db.selectFrom('document').select('text').where('id', '=', id).executeTakeFirstOrThrow()
  return text
}
