import { CompiledQuery, type Kysely, type Selectable, sql } from 'kysely'
import type { Certainty, EventType, Polarity } from '../claim/index.ts'
import type { EntityKind, PlacePrecision, TimePrecision } from '../mention/index.ts'
import {
  type DatedBy,
  type Dating,
  type Decisions,
  isChanged,
  isRejected,
  judgeClaim,
  judgeStatement,
  NO_DECISIONS,
  type Party,
  type PlaceOnRecord,
  type RecordedClaim,
  type RecordedStatement,
  type Report,
  type Voice,
} from '../record/index.ts'
import type { Quotation } from '../statement/index.ts'
import { decisionsOf, judgedDocuments } from './judgements.ts'
import type { EntityTable, Schema } from './schema.ts'

/** One document with everything that was recorded of it, by the ids of its analysis, as people left it. */
export interface RecordedDocument {
  readonly report: Report
  /** Rejected ones too; in the order of the text. */
  readonly claims: ReadonlyMap<string, RecordedClaim>
  readonly statements: ReadonlyMap<string, RecordedStatement>
  /** The parties of its entities, by the ids of these. */
  readonly parties: ReadonlyMap<string, Party>
  /** Ids of the claims and statements that people made other than the machine did: themselves or one of their voices. */
  readonly changed: ReadonlySet<string>
}

/** Documents that are kept at hand; one has some ten kilobytes. */
const MOST_AT_HAND = 1000

/** Reads documents from the case by number. Those read last are kept, so that memory does not grow with the case. */
export function documentReader(db: Kysely<Schema>): (number: number) => Promise<RecordedDocument> {
  const read = rowReader(db)
  const judged = once(() => judgedDocuments(db))
  const atHand = new Map<number, Promise<RecordedDocument>>()
  const readJudged = async (number: number) => {
    const rows = await read(number)
    const { id } = rows.report
    return assemble(rows, (await judged()).has(id) ? await decisionsOf(db, id) : NO_DECISIONS)
  }
  return (number) => {
    const found = atHand.get(number) ?? readJudged(number)
    atHand.delete(number)
    atHand.set(number, found)
    if (atHand.size > MOST_AT_HAND) atHand.delete(atHand.keys().next().value!)
    return found
  }
}

/** One document as some decisions leave it. */
export async function readDocument(
  db: Kysely<Schema>,
  number: number,
  decisions: Decisions,
): Promise<RecordedDocument> {
  return assemble(await rowReader(db)(number), decisions)
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | null = null
  return () => {
    answer ??= ask()
    return answer
  }
}

/** The rows of one document that its claims and statements are put together from. */
export type Rows = Awaited<ReturnType<ReturnType<typeof rowReader>>>

/** One query a table, compiled once for all documents. */
function rowReader(db: Kysely<Schema>) {
  const readers = {
    entities: entitiesOfDocument(db),
    times: ofDocument(db, 'time', 'id'),
    quantities: ofDocument(db, 'quantity', 'id'),
    captions: ofDocument(db, 'caption', 'position'),
    statements: ofDocument(db, 'statement', 'position'),
    statementSpans: ofDocument(db, 'statement_span', 'position'),
    claims: ofDocument(db, 'claim', 'position'),
    claimSpans: ofDocument(db, 'claim_span', 'position'),
    claimParties: ofDocument(db, 'claim_party', 'position'),
    claimVoices: ofDocument(db, 'claim_voice', 'position'),
  }
  return async (number: number) => ({
    report: await readReport(db, number),
    entities: await readers.entities(number),
    times: await readers.times(number),
    quantities: await readers.quantities(number),
    captions: await readers.captions(number),
    statements: await readers.statements(number),
    statementSpans: await readers.statementSpans(number),
    claims: await readers.claims(number),
    claimSpans: await readers.claimSpans(number),
    claimParties: await readers.claimParties(number),
    claimVoices: await readers.claimVoices(number),
  })
}

function readReport(db: Kysely<Schema>, number: number): Promise<Report> {
  return db
    .selectFrom('document')
    .select(['id', 'outlet', 'agency', 'headline', 'url', 'published'])
    .select(({ selectFrom }) =>
      selectFrom('intake').select('path').where('intake.document', '=', number).orderBy('path').limit(1).as('path'),
    )
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
}

export type OfDocument = Exclude<keyof Schema, 'bytes' | 'document' | 'party_name'>

function ofDocument<Table extends OfDocument>(db: Kysely<Schema>, table: Table, order: 'id' | 'position') {
  const [from, by] = [sql.table(table), sql.ref(order)]
  const query = sql`select * from ${from} where document = ${0} order by ${by}`.compile(db)
  return async (number: number) =>
    (await db.executeQuery<Selectable<Schema[Table]>>(CompiledQuery.raw(query.sql, [number]))).rows
}

/** Entities, each with the party that the registry says it is; it is looked up one by one, which no planner gets wrong. */
export function selectEntities(db: Kysely<Schema>) {
  return db
    .selectFrom('entity')
    .select(['entity.id', 'entity.name', 'entity.kind', 'entity.country', 'entity.sector'])
    .select(['entity.latitude', 'entity.longitude', 'entity.place_precision'])
    .select(({ fn, selectFrom }) => {
      const registered = selectFrom('linked')
        .innerJoin('unit', 'unit.key', 'linked.unit')
        .select('unit.party')
        .whereRef('linked.document', '=', 'entity.document')
        .whereRef('linked.entity', '=', 'entity.id')
      return fn.coalesce(registered, 'entity.party').as('party')
    })
    .orderBy('entity.id')
}

function entitiesOfDocument(db: Kysely<Schema>) {
  const query = selectEntities(db).where('entity.document', '=', 0).compile()
  type Row = Pick<Selectable<EntityTable>, 'id' | 'name' | 'kind' | 'country' | 'sector' | 'party'> &
    Pick<Selectable<EntityTable>, 'latitude' | 'longitude' | 'place_precision'>
  return async (number: number) => (await db.executeQuery<Row>(CompiledQuery.raw(query.sql, [number]))).rows
}

/** Puts together what stands in the rows; parts whose rows are not there are left out. */
export function assemble(rows: Rows, decisions: Decisions): RecordedDocument {
  const entities = new Map(rows.entities.map((each) => [each.id, asParty(each)]))
  const times = new Map(rows.times.map((each) => [each.id, each]))
  const spans = groupBy(rows.statementSpans, (each) => `${each.statement} ${each.role}`)
  const parts = { rows, entities, times, spans }
  const statements = new Map(
    rows.statements.map((each) => [each.id, judgeStatement(asStatement(each, parts), decisions)] as const),
  )
  const claims = claimsOf(rows, { entities, times, statements, decisions })
  const changed = changedIn(rows, statements, claims)
  return { report: rows.report, statements, claims, parties: entities, changed }
}

function changedIn(
  { claimVoices }: Rows,
  statements: RecordedDocument['statements'],
  claims: RecordedDocument['claims'],
): ReadonlySet<string> {
  const changed = new Set([...statements, ...claims].filter(([, each]) => isChanged(each)).map(([id]) => id))
  if (changed.size > 0) for (const { claim, statement } of claimVoices) if (changed.has(statement)) changed.add(claim)
  return changed
}

type Words = { readonly span_start: number; readonly span_end: number; readonly words: string }

interface StatementParts {
  readonly rows: Rows
  readonly entities: ReadonlyMap<string, Party>
  readonly times: ReadonlyMap<string, Rows['times'][number]>
  readonly spans: ReadonlyMap<string, readonly Words[]>
}

function asParty({ party, name, kind, country, sector }: Rows['entities'][number]): Party {
  return { key: party, name, kind: kind as EntityKind, country, ...(sector !== null && { sector }) }
}

function asPlace(row: Rows['entities'][number]): PlaceOnRecord {
  const { latitude, longitude, place_precision } = row
  return { ...asParty(row), latitude, longitude, precision: place_precision as PlacePrecision | null }
}

function asStatement(
  row: Rows['statements'][number],
  { rows, entities, times, spans }: StatementParts,
): RecordedStatement {
  const time = times.get(row.time ?? '')
  const role = (name: string) => spans.get(`${row.id} ${name}`) ?? []
  const text = (name: string) => joined(role(name))
  const content = role('content')
  return {
    id: `${rows.report.id}/${row.id}`,
    report: rows.report,
    speaker: entities.get(row.speaker ?? '') ?? null,
    via: entities.get(row.via ?? '') ?? null,
    source: text('source'),
    cue: text('cue'),
    content: text('content'),
    quotation: row.quotation as Quotation,
    confidence: row.confidence,
    time: time ? { words: time.words, first: time.first_day } : null,
    dating: { first: row.first_day, last: row.last_day, by: row.dated_by as DatedBy },
    span: [content[0]?.span_start ?? 0, content.at(-1)?.span_end ?? 0],
  }
}

interface ClaimParts {
  readonly entities: ReadonlyMap<string, Party>
  readonly times: ReadonlyMap<string, Rows['times'][number]>
  readonly statements: ReadonlyMap<string, RecordedStatement>
  readonly decisions: Decisions
}

function claimsOf(rows: Rows, parts: ClaimParts): ReadonlyMap<string, RecordedClaim> {
  const places = new Map(rows.entities.map((each) => [each.id, asPlace(each)]))
  const quantities = new Map(rows.quantities.map((each) => [each.id, each]))
  const spans = groupBy(rows.claimSpans, (each) => `${each.claim} ${each.role}`)
  const parties = groupBy(rows.claimParties, (each) => `${each.claim} ${each.role}`)
  const voices = groupBy(rows.claimVoices, (each) => each.claim)
  const partiesOf = (key: string) => (parties.get(key) ?? []).map(({ entity }) => parts.entities.get(entity)!)
  const asClaim = (row: Rows['claims'][number]): RecordedClaim => {
    const chain = (voices.get(row.id) ?? []).map(({ statement }) => parts.statements.get(statement)!)
    const quantity = quantities.get(row.quantity ?? '')
    const time = parts.times.get(row.time ?? '')
    return {
      id: `${rows.report.id}/${row.id}`,
      report: rows.report,
      ...{
        rule: row.rule,
        type: row.type as EventType,
        mode: row.mode,
        contexts: JSON.parse(row.contexts) as readonly string[],
      },
      ...{ polarity: row.polarity as Polarity, certainty: row.certainty as Certainty },
      ...{ actors: partiesOf(`${row.id} actor`), recipients: partiesOf(`${row.id} recipient`) },
      objects: (spans.get(`${row.id} object`) ?? []).map((each) => each.words),
      quantity: quantity
        ? { words: quantity.words, low: quantity.low, high: quantity.high, unit: quantity.unit }
        : null,
      place: places.get(row.place ?? '') ?? null,
      time: time ? { words: time.words, precision: time.precision as TimePrecision, edtf: time.edtf } : null,
      dating: datingOf(row, chain),
      voices: chain.filter((each) => !isRejected(each)).map(asVoice),
      evidence: row.words,
      span: [row.span_start, row.span_end],
      inCaption: rows.captions.some((each) => each.span_start <= row.span_start && row.span_end <= each.span_end),
    }
  }
  const voiceOf = (id: string) => {
    const statement = parts.statements.get(id.slice(id.indexOf('/') + 1))
    return statement && !isRejected(statement) ? asVoice(statement) : undefined
  }
  return new Map(rows.claims.map((row) => [row.id, judgeClaim(asClaim(row), parts.decisions, voiceOf)]))
}

/** Of a claim that is dated by who says so, the day that people set for the saying, where they did. */
function datingOf(row: Rows['claims'][number], chain: readonly RecordedStatement[]): Dating {
  const recorded = { first: row.first_day, last: row.last_day, by: row.dated_by as DatedBy }
  if (recorded.by !== 'statement' || !chain.some(isChanged)) return recorded
  return chain.findLast(({ dating }) => dating.by === 'statement')?.dating ?? recorded
}

function asVoice({ speaker, source, cue, quotation, time }: RecordedStatement): Voice {
  return { speaker, source, cue, quotation, time }
}

/** The words of a role that is in several pieces. */
function joined(spans: readonly Words[]): string {
  return spans.map((each) => each.words).join(' … ')
}

function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, key)
}
