import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { ClaimFilter, PartyFilter, StatementFilter } from './find.ts'
import type { JudgedPartyTable, Schema } from './schema.ts'

/** Where an entry stands in the order of time. */
export interface InTime {
  readonly first_day: string | null
  readonly last_day: string | null
  /** Id of the document: the same in every case, as its number is not. */
  readonly report: string | null
  readonly position: number
}

/** Whether there is anything in the table. */
export async function holdsJudged(db: Kysely<Schema>, table: 'judged_claim' | 'judged_statement'): Promise<boolean> {
  return (await db.selectFrom(table).select('document').limit(1).executeTakeFirst()) !== undefined
}

/** The judged claims that pass the filter as people left them, in any order. */
export async function findJudgedClaims(db: Kysely<Schema>, filter: ClaimFilter) {
  const {
    types,
    certainties,
    polarity,
    since,
    until,
    actor,
    recipient,
    party,
    mentioned,
    voice,
    addedSince,
    rejected = false,
  } = filter
  let query = db
    .selectFrom('judged_claim as judged')
    .select(['judged.document', 'judged.id', 'judged.signature', 'judged.words'])
    .select(['judged.first_day', 'judged.last_day', 'judged.position'])
    .select(({ selectFrom }) =>
      selectFrom('document').select('document.id').whereRef('number', '=', 'judged.document').as('report'),
    )
  if (!rejected) query = query.where('judged.is_rejected', '=', 0)
  if (types) query = query.where('judged.type', 'in', types)
  if (certainties) query = query.where('judged.certainty', 'in', certainties)
  if (polarity !== undefined) query = query.where((where) => where.exists(ofPolarity(where, polarity)))
  if (since !== undefined) query = query.where('judged.last_day', '>=', since)
  if (until !== undefined) query = query.where('judged.first_day', '<=', until)
  if (actor) query = query.where((where) => where.exists(withParty(where, actor, ['actor'])))
  if (recipient) query = query.where((where) => where.exists(withParty(where, recipient, ['recipient'])))
  if (party) query = query.where((where) => where.exists(withParty(where, party, ['actor', 'recipient'])))
  if (mentioned) query = query.where((where) => where.exists(mentioning(where, mentioned)))
  if (voice) query = query.where((where) => where.exists(withParty(where, voice, ['voice'])))
  if (addedSince !== undefined) query = query.where('judged.document', 'in', (where) => cameSince(where, addedSince))
  return query.orderBy('judged.document').orderBy('judged.position').execute()
}

/** Documents that came at a moment or later, and never before. */
export function cameSince(from: Pick<ExpressionBuilder<Schema, never>, 'selectFrom'>, moment: string) {
  return from
    .selectFrom('capture')
    .select('capture.document')
    .groupBy('capture.document')
    .having(({ fn }) => fn.min('capture.at'), '>=', moment)
}

export async function documentsSince(db: Kysely<Schema>, moment: string): Promise<ReadonlySet<number>> {
  const rows = await cameSince(db, moment).execute()
  return new Set(rows.map(({ document }) => document))
}

/** The judged statements that pass the filter, in any order. */
export async function findJudgedStatements(db: Kysely<Schema>, filter: StatementFilter) {
  const { speaker, via, quotation, since, until, about, rejected = false } = filter
  let query = db
    .selectFrom('judged_statement as judged')
    .select(['judged.document', 'judged.id', 'judged.first_day', 'judged.last_day', 'judged.position'])
    .select(({ selectFrom }) =>
      selectFrom('document').select('document.id').whereRef('number', '=', 'judged.document').as('report'),
    )
  if (!rejected) query = query.where('judged.is_rejected', '=', 0)
  if (quotation !== undefined) query = query.where('judged.quotation', '=', quotation)
  if (since !== undefined) query = query.where('judged.last_day', '>=', since)
  if (until !== undefined) query = query.where('judged.first_day', '<=', until)
  if (speaker) query = query.where((where) => where.exists(withParty(where, speaker, ['speaker'])))
  if (via) query = query.where((where) => where.exists(withParty(where, via, ['via'])))
  if (about !== undefined)
    query = query.where(sql<boolean>`lower(judged.content) like ${containing(about)} escape '\\'`)
  return query.orderBy('judged.document').orderBy('judged.position').execute()
}

type OnJudged = ExpressionBuilder<
  Schema & { readonly judged: Schema['judged_claim'] | Schema['judged_statement'] },
  'judged'
>

function withParty(where: OnJudged, { keys, countries }: PartyFilter, roles: readonly JudgedPartyTable['role'][]) {
  return where
    .selectFrom('judged_party')
    .select(sql`1`.as('one'))
    .whereRef('judged_party.document', '=', 'judged.document')
    .whereRef('judged_party.part', '=', 'judged.id')
    .where('judged_party.role', 'in', roles)
    .where(({ or, eb }) => or([eb('judged_party.party', 'in', keys), eb('judged_party.country', 'in', countries)]))
}

type OnJudgedClaim = ExpressionBuilder<Schema & { readonly judged: Schema['judged_claim'] }, 'judged'>

/** Where people set another polarity, that stands where what follows from all claims is written down; rejected ones are not there. */
function ofPolarity({ selectFrom }: OnJudgedClaim, polarity: string) {
  return selectFrom('claim')
    .leftJoin('told', (join) => join.onRef('told.document', '=', 'claim.document').onRef('told.claim', '=', 'claim.id'))
    .select(sql`1`.as('one'))
    .whereRef('claim.document', '=', 'judged.document')
    .whereRef('claim.id', '=', 'judged.id')
    .where(({ eb, fn }) => eb(fn.coalesce('told.polarity', 'claim.polarity'), '=', polarity))
}

function mentioning(where: OnJudgedClaim, { keys, countries }: PartyFilter) {
  return where
    .selectFrom('mention')
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'mention.document').onRef('entity.id', '=', 'mention.entity'),
    )
    .select(sql`1`.as('one'))
    .whereRef('mention.document', '=', 'judged.document')
    .whereRef('mention.span_start', '>=', 'judged.span_start')
    .whereRef('mention.span_end', '<=', 'judged.span_end')
    .where(({ or, eb }) => or([eb('entity.party', 'in', keys), eb('entity.country', 'in', countries)]))
}

/** A pattern of SQL's `like` for texts that hold some words, whatever their case; a backslash escapes. */
export function containing(words: string): string {
  return `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
}

/** Undated last; what one report says on one day in its order. */
export function inOrderOfTime<Entry>(entries: readonly Entry[], placeOf: (entry: Entry) => InTime): readonly Entry[] {
  return entries.toSorted((one, other) => {
    const [a, b] = [placeOf(one), placeOf(other)]
    return (
      compare(a.first_day ?? UNDATED, b.first_day ?? UNDATED) ||
      compare(a.last_day ?? '', b.last_day ?? '') ||
      compare(a.report ?? '', b.report ?? '') ||
      a.position - b.position
    )
  })
}

/** After every day. */
const UNDATED = '~'

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
