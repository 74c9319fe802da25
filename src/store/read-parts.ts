import { type Kysely, type Selectable, sql } from 'kysely'
import { NO_DECISIONS, type RecordedClaim, type RecordedStatement, type Report } from '../record/index.ts'
import { inGroups } from './groups.ts'
import { judgedDocuments } from './judgements.ts'
import { assemble, documentReader, type OfDocument, type RecordedDocument, type Rows, selectEntities } from './read.ts'
import type { EntityTable, Schema } from './schema.ts'
import { type PartAt, wantedNumbers, wantedParts, wantedWords } from './wanted.ts'

/** Where a claim stands: the number of its document, and its id there. */
export type ClaimAt = PartAt

/** Claims and statements that were asked for, by where they stand, with the reports that have them. */
export interface ReadParts {
  claim(at: PartAt): RecordedClaim
  statement(at: PartAt): RecordedStatement
  report(document: number): Report
}

/**
 * Reads some claims and statements without the rest of their documents, each as people left it. A page of a list needs
 * one claim of each of fifty documents, which hold a thousand statements that nobody asks for.
 *
 * @param documents others whose reports are wanted too
 */
export async function readParts(
  db: Kysely<Schema>,
  wanted: {
    readonly claims?: readonly PartAt[]
    readonly statements?: readonly PartAt[]
    readonly documents?: readonly number[]
  },
): Promise<ReadParts> {
  const { claims = [], statements = [], documents = [] } = wanted
  const parts = [...claims, ...statements]
  const [reports, judged] = await Promise.all([
    readReports(db, [...new Set([...documents, ...parts.map(({ document }) => document)])]),
    judgedDocuments(db),
  ])
  const isJudged = ({ document }: PartAt) => judged.has(reports.get(document)?.id ?? '')
  const read = new Map<number, RecordedDocument>()
  const whole = documentReader(db)
  for (const document of new Set(parts.filter(isJudged).map((each) => each.document)))
    read.set(document, await whole(document))
  const others = (each: PartAt) => !isJudged(each)
  for (const [document, rows] of await readRows(db, claims.filter(others), statements.filter(others)))
    read.set(document, assemble({ ...rows, report: reports.get(document)! }, NO_DECISIONS))
  return {
    claim: ({ document, id }) => read.get(document)!.claims.get(id)!,
    statement: ({ document, id }) => read.get(document)!.statements.get(id)!,
    report: (document) => reports.get(document)!,
  }
}

/** A stretch of a document. */
interface Stretch {
  readonly document: number
  readonly passages: readonly { readonly start: number; readonly end: number }[]
}

/**
 * The claims and statements that share words with passages of some documents, in the order of the text; of documents of
 * which something was judged all, since people may have corrected where they stand.
 */
export async function partsAt(db: Kysely<Schema>, stretches: readonly Stretch[]) {
  const documents = wantedNumbers(
    db,
    stretches.map(({ document }) => document),
  )
  const claims = await db
    .selectFrom('claim')
    .select(['document', 'id', 'span_start', 'span_end'])
    .where('document', 'in', documents)
    .orderBy('document')
    .orderBy('position')
    .execute()
  const statements = await db
    .selectFrom('statement_span')
    .select(['document', 'statement as id'])
    .select(({ fn }) => [fn.min('span_start').as('span_start'), fn.max('span_end').as('span_end')])
    .where('document', 'in', documents)
    .where('role', '=', 'content')
    .groupBy(['document', 'statement'])
    .orderBy('document')
    .orderBy('span_start')
    .orderBy('statement')
    .execute()
  const passages = new Map(stretches.map((each) => [each.document, each.passages]))
  const judged = await judgedNumbers(db)
  const isNear = ({ document, span_start, span_end }: (typeof claims)[number]) =>
    judged.has(document) || passages.get(document)!.some(({ start, end }) => span_start < end && start < span_end)
  return { claims: claims.filter(isNear), statements: statements.filter(isNear) }
}

async function judgedNumbers(db: Kysely<Schema>): Promise<ReadonlySet<number>> {
  const judged = wantedWords(db, await judgedDocuments(db))
  const rows = await db.selectFrom('document').select('number').where('id', 'in', judged).execute()
  return new Set(rows.map(({ number }) => number))
}

/** Reads some claims, each as people left it; see `readParts`. */
export async function readClaims(
  db: Kysely<Schema>,
  claims: readonly PartAt[],
): Promise<(at: PartAt) => RecordedClaim> {
  return (await readParts(db, { claims })).claim
}

/** Documents that are read at once; one has some ten kilobytes. */
const AT_ONCE = 50

/** Reads some documents with everything that was recorded of them, as people left it; those that are there. */
export async function readDocuments(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<ReadonlyMap<number, RecordedDocument>> {
  const judged = await judgedNumbers(db)
  const whole = documentReader(db)
  const read = new Map<number, RecordedDocument>()
  for (const some of inGroups(documents, AT_ONCE)) {
    const reports = await readReports(db, some)
    const there = some.filter((each) => reports.has(each))
    const rows = await allRows(
      db,
      there.filter((each) => !judged.has(each)),
    )
    for (const document of there) {
      const own = rows.get(document)
      read.set(
        document,
        own ? assemble({ ...own, report: reports.get(document)! }, NO_DECISIONS) : await whole(document),
      )
    }
  }
  return read
}

async function allRows(db: Kysely<Schema>, documents: readonly number[]): Promise<ReadonlyMap<number, Parts>> {
  return eachDocument(documents, {
    claims: await rowsOfDocuments(db, 'claim', documents, 'position'),
    claimSpans: await rowsOfDocuments(db, 'claim_span', documents, 'position'),
    claimParties: await rowsOfDocuments(db, 'claim_party', documents, 'position'),
    claimVoices: await rowsOfDocuments(db, 'claim_voice', documents, 'position'),
    statements: await rowsOfDocuments(db, 'statement', documents, 'position'),
    statementSpans: await rowsOfDocuments(db, 'statement_span', documents, 'position'),
    entities: await selectEntities(db)
      .select('entity.document')
      .where('entity.document', 'in', wantedNumbers(db, documents))
      .execute(),
    times: await rowsOfDocuments(db, 'time', documents, 'id'),
    quantities: await rowsOfDocuments(db, 'quantity', documents, 'id'),
    captions: await rowsOfDocuments(db, 'caption', documents, 'position'),
  })
}

type Parts = Omit<Rows, 'report'>

async function readRows(
  db: Kysely<Schema>,
  claimsWanted: readonly PartAt[],
  statementsWanted: readonly PartAt[],
): Promise<ReadonlyMap<number, Parts>> {
  const documents = [...new Set([...claimsWanted, ...statementsWanted].map(({ document }) => document))]
  // Side by side, where the database answers several connections at once.
  const [claims, claimSpans, claimParties, claimVoices] = await Promise.all([
    rowsOf(db, 'claim', 'id', claimsWanted, 'position'),
    rowsOf(db, 'claim_span', 'claim', claimsWanted, 'position', sql`and found.role = 'object'`),
    rowsOf(db, 'claim_party', 'claim', claimsWanted, 'position'),
    rowsOf(db, 'claim_voice', 'claim', claimsWanted, 'position'),
  ])
  const said = [...statementsWanted, ...claimVoices.map(({ document, statement }) => ({ document, id: statement }))]
  const [statements, statementSpans] = await Promise.all([
    rowsOf(db, 'statement', 'id', said, 'position'),
    rowsOf(db, 'statement_span', 'statement', said, 'position'),
  ])
  const named = [
    ...claimParties.map(({ document, entity }) => ({ document, id: entity })),
    ...statements.flatMap(({ document, speaker, via }) => [at(document, speaker), at(document, via)]),
    ...claims.map(({ document, place }) => at(document, place)),
  ]
  const timed = [...claims, ...statements].map(({ document, time }) => at(document, time))
  const counted = claims.map(({ document, quantity }) => at(document, quantity))
  const [entities, times, quantities, captions] = await Promise.all([
    entitiesOf(db, named),
    rowsOf(db, 'time', 'id', timed, 'id'),
    rowsOf(db, 'quantity', 'id', counted, 'id'),
    rowsOfDocuments(db, 'caption', documents, 'position'),
  ])
  return eachDocument(documents, {
    ...{ claims, claimSpans, claimParties, claimVoices, statements, statementSpans },
    ...{ entities, times, quantities, captions },
  })
}

function at(document: number, id: string | null): PartAt {
  return { document, id: id ?? '' }
}

/** Each place once. */
function once(places: readonly PartAt[]): Iterable<PartAt> {
  return new Map(places.flatMap((each) => (each.id === '' ? [] : [[`${each.document}/${each.id}`, each]]))).values()
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

/**
 * Rows of a table whose column holds one of the ids. The list leads, and the key of the table finds its rows.
 *
 * @param narrowed what else must be so of a row
 */
async function rowsOf<Table extends OfDocument>(
  db: Kysely<Schema>,
  table: Table,
  column: 'id' | 'claim' | 'statement',
  places: readonly PartAt[],
  order: 'id' | 'position',
  narrowed = sql``,
): Promise<readonly (Selectable<Schema[Table]> & { readonly document: number })[]> {
  type Row = Selectable<Schema[Table]> & { readonly document: number }
  if (places.length === 0) return []
  const query = sql<Row>`
    select found.* from ${wantedParts(db, once(places))} as wanted cross join ${sql.table(table)} as found
    where found.document = wanted.document and found.${sql.ref(column)} = wanted.part ${narrowed}
    order by found.document, found.${sql.ref(order)}`
  return (await query.execute(db)).rows
}

async function rowsOfDocuments<Table extends OfDocument>(
  db: Kysely<Schema>,
  table: Table,
  documents: readonly number[],
  order: 'id' | 'position',
): Promise<readonly (Selectable<Schema[Table]> & { readonly document: number })[]> {
  type Row = Selectable<Schema[Table]> & { readonly document: number }
  const query = sql<Row>`
    select found.* from ${wantedNumbers(db, documents)} as wanted cross join ${sql.table(table)} as found
    where found.document = wanted.number order by found.document, found.${sql.ref(order)}`
  return (await query.execute(db)).rows
}

/** Each with the party that the registry says it is; a party that many stand for is looked up once. */
async function entitiesOf(db: Kysely<Schema>, places: readonly PartAt[]) {
  if (places.length === 0) return []
  const query = sql<Entity & { readonly unit: string | null }>`
    select entity.document, entity.id, entity.name, entity.kind, entity.country, entity.sector, entity.party,
      entity.latitude, entity.longitude, entity.place_precision, linked.unit
    from ${wantedParts(db, once(places))} as wanted
    cross join entity left join linked on linked.document = entity.document and linked.entity = entity.id
    where entity.document = wanted.document and entity.id = wanted.part`
  const { rows } = await query.execute(db)
  const partyOf = await partiesOfUnits(db, new Set(rows.flatMap(({ unit }) => unit ?? [])))
  return rows.map(({ unit, ...entity }) => ({ ...entity, party: partyOf.get(unit ?? '') ?? entity.party }))
}

type Entity = Selectable<EntityTable>

async function partiesOfUnits(db: Kysely<Schema>, units: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  if (units.size === 0) return new Map()
  const wanted = wantedWords(db, units)
  const rows = await db.selectFrom('unit').select(['key', 'party']).where('key', 'in', wanted).execute()
  return new Map(rows.map(({ key, party }) => [key, party]))
}

async function readReports(db: Kysely<Schema>, documents: readonly number[]): Promise<ReadonlyMap<number, Report>> {
  const rows = await db
    .selectFrom('document')
    .select(['number', 'id', 'outlet', 'agency', 'headline', 'url', 'published'])
    .select(({ selectFrom }) =>
      selectFrom('intake')
        .select(({ fn }) => fn.min('intake.path').as('path'))
        .whereRef('intake.document', '=', 'document.number')
        .as('path'),
    )
    .where('number', 'in', wantedNumbers(db, documents))
    .execute()
  return new Map(rows.map(({ number, ...report }) => [number, report]))
}
