import { type Kysely, type Selectable, sql } from 'kysely'
import { NO_DECISIONS, type RecordedClaim } from '../record/index.ts'
import { judgedDocuments } from './judgements.ts'
import { assemble, documentReader, type OfDocument, type Rows, selectEntities } from './read.ts'
import type { Schema } from './schema.ts'

/** Where a claim stands: the number of its document, and its id there. */
export interface ClaimAt {
  readonly document: number
  readonly id: string
}

/** Documents that one query asks for: each is a condition of its own, and databases limit how many there are. */
const MOST_DOCUMENTS = 100

/**
 * Reads some claims without the rest of their documents, each as people left it. A page of a list needs one claim of
 * each of fifty documents, which hold a thousand statements that nobody asks for.
 *
 * @returns the claim that stands at a place that was asked for
 */
export async function readClaims(
  db: Kysely<Schema>,
  wanted: readonly ClaimAt[],
): Promise<(at: ClaimAt) => RecordedClaim> {
  const ids = byDocument(wanted)
  const reports = await readReports(db, [...ids.keys()])
  const judged = await judgedDocuments(db)
  const isJudged = (document: number) => judged.has(reports.get(document)?.id ?? '')
  const read = new Map<number, ReadonlyMap<string, RecordedClaim>>()
  const whole = documentReader(db)
  for (const document of ids.keys()) if (isJudged(document)) read.set(document, (await whole(document)).claims)
  const parts = await readParts(db, new Map([...ids].filter(([document]) => !isJudged(document))))
  for (const [document, rows] of parts)
    read.set(document, assemble({ ...rows, report: reports.get(document)! }, NO_DECISIONS).claims)
  return ({ document, id }) => read.get(document)!.get(id)!
}

/** Ids of one kind of part, by the number of their document. */
type Ids = ReadonlyMap<number, ReadonlySet<string>>

type Parts = Omit<Rows, 'report'>

async function readParts(db: Kysely<Schema>, ids: Ids): Promise<ReadonlyMap<number, Parts>> {
  const claims = await rowsOf(db, 'claim', 'id', ids, 'position')
  const claimSpans = await rowsOf(db, 'claim_span', 'claim', ids, 'position')
  const claimParties = await rowsOf(db, 'claim_party', 'claim', ids, 'position')
  const claimVoices = await rowsOf(db, 'claim_voice', 'claim', ids, 'position')
  const voices = byDocument(claimVoices.map(({ document, statement }) => ({ document, id: statement })))
  const statements = await rowsOf(db, 'statement', 'id', voices, 'position')
  const statementSpans = await rowsOf(db, 'statement_span', 'statement', voices, 'position')
  const named = [
    ...claimParties.map(({ document, entity }) => ({ document, id: entity })),
    ...statements.flatMap(({ document, speaker, via }) => [at(document, speaker), at(document, via)]),
    ...claims.map(({ document, place }) => at(document, place)),
  ]
  const timed = [...claims, ...statements].map(({ document, time }) => at(document, time))
  const counted = claims.map(({ document, quantity }) => at(document, quantity))
  const captioned = new Map([...ids.keys()].map((document) => [document, new Set<string>()]))
  const all = {
    claims,
    claimSpans,
    claimParties,
    claimVoices,
    statements,
    statementSpans,
    entities: await entitiesOf(db, byDocument(named)),
    times: await rowsOf(db, 'time', 'id', byDocument(timed), 'id'),
    quantities: await rowsOf(db, 'quantity', 'id', byDocument(counted), 'id'),
    captions: await rowsOf(db, 'caption', null, captioned, 'position'),
  }
  return eachDocument([...ids.keys()], all)
}

function at(document: number, id: string | null): ClaimAt {
  return { document, id: id ?? '' }
}

function byDocument(places: readonly ClaimAt[]): Ids {
  const ids = new Map<number, Set<string>>()
  for (const { document, id } of places) {
    if (id === '') continue
    const known = ids.get(document)
    if (known) known.add(id)
    else ids.set(document, new Set([id]))
  }
  return ids
}

/** Rows of all documents, parted by document. */
function eachDocument(
  documents: readonly number[],
  all: { readonly [Key in keyof Parts]: readonly (Parts[Key][number] & { readonly document: number })[] },
): ReadonlyMap<number, Parts> {
  const parted = Object.entries(all).map(
    ([name, rows]) => [name, Map.groupBy<number, { document: number }>(rows, ({ document }) => document)] as const,
  )
  const partsOf = (document: number) =>
    Object.fromEntries(parted.map(([name, rows]) => [name, rows.get(document) ?? []])) as unknown as Parts
  return new Map(documents.map((document) => [document, partsOf(document)]))
}

/** Rows of a table whose column holds one of the ids, or all of the documents where it has no such column. */
async function rowsOf<Table extends OfDocument>(
  db: Kysely<Schema>,
  table: Table,
  column: string | null,
  ids: Ids,
  order: 'id' | 'position',
): Promise<readonly (Selectable<Schema[Table]> & { readonly document: number })[]> {
  type Row = Selectable<Schema[Table]> & { readonly document: number }
  const [from, by] = [sql.table(table), sql.ref(order)]
  return inParts(ids, async (isWanted) => {
    const query = sql<Row>`select * from ${from} where ${isWanted('document', column)} order by document, ${by}`
    return (await query.execute(db)).rows
  })
}

async function entitiesOf(db: Kysely<Schema>, ids: Ids) {
  return inParts(ids, (isWanted) =>
    selectEntities(db).select('entity.document').where(isWanted('entity.document', 'entity.id')).execute(),
  )
}

/** Asks for some documents at a time, by a condition over the two columns. */
async function inParts<Row>(
  ids: Ids,
  ask: (isWanted: (document: string, id: string | null) => ReturnType<typeof sql<boolean>>) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all = [...ids]
  const rows: Row[] = []
  for (let from = 0; from < all.length; from += MOST_DOCUMENTS) {
    const some = all.slice(from, from + MOST_DOCUMENTS)
    const isWanted = (document: string, id: string | null) => {
      const each = some.map(([number, wanted]) => {
        const isOfDocument = sql`${sql.ref(document)} = ${number}`
        return id === null ? isOfDocument : sql`(${isOfDocument} and ${sql.ref(id)} in (${sql.join([...wanted])}))`
      })
      return sql<boolean>`(${sql.join(each, sql` or `)})`
    }
    rows.push(...(await ask(isWanted)))
  }
  return rows
}

async function readReports(db: Kysely<Schema>, documents: readonly number[]) {
  const ids = new Map(documents.map((document) => [document, new Set<string>()]))
  const rows = await inParts(ids, (isWanted) =>
    db
      .selectFrom('document')
      .select(['number', 'id', 'outlet', 'agency', 'headline', 'url', 'published'])
      .select(({ selectFrom }) =>
        selectFrom('intake')
          .select(({ fn }) => fn.min('intake.path').as('path'))
          .whereRef('intake.document', '=', 'document.number')
          .as('path'),
      )
      .where(isWanted('number', null))
      .execute(),
  )
  return new Map(rows.map(({ number, ...report }) => [number, report]))
}
