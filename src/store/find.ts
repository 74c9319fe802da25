import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { isCommon, partiesOf } from './common-party.ts'
import {
  cameSince,
  containing,
  findJudgedClaims,
  findJudgedStatements,
  holdsJudged,
  type InTime,
  inOrderOfTime,
} from './find-judged.ts'
import type { ToldPartyTable } from './record-schema.ts'
import type { Schema } from './schema.ts'
import { isUnsettled } from './unsettled.ts'

/** One or more parties: those with one of the keys, and all that are, belong to or act for one of the countries. */
export interface PartyFilter {
  readonly keys: readonly string[]
  readonly countries: readonly string[]
}

/** Which claims; what is absent does not narrow. */
export interface ClaimFilter {
  readonly actor?: PartyFilter
  readonly recipient?: PartyFilter
  /** Actor or recipient. */
  readonly party?: PartyFilter
  /** Spoken of in the words of the claim. */
  readonly mentioned?: PartyFilter
  /** Somebody in the chain of voices. */
  readonly voice?: PartyFilter
  readonly types?: readonly string[]
  readonly certainties?: readonly string[]
  /** Only those that say that it was so, or that it was not. */
  readonly polarity?: string
  /** First and last day, ISO 8601: claims that may have been on one of these days. */
  readonly since?: string
  readonly until?: string
  /** Moment, ISO 8601 in UTC: only of documents that came then or later for the first time. */
  readonly addedSince?: string
  /** Also those that people rejected. */
  readonly rejected?: boolean
}

/** A claim as far as it takes to order it and to find its copies. */
export interface ClaimKey {
  readonly document: number
  readonly id: string
  readonly signature: string
  readonly words: string
}

/** Where a claim stands in the order of time, beside what finds its copies. */
export type ClaimInTime = ClaimKey & InTime

/**
 * The claims that pass the filter, in the order of time, undated last; what one report says on one day stays in its order.
 *
 * @param limit the most that are wanted; where something was judged all are given
 */
export async function findClaims(
  db: Kysely<Schema>,
  filter: ClaimFilter,
  limit: number | null = null,
): Promise<readonly ClaimInTime[]> {
  const passing = await claimsPassing(db, filter, limit ?? Number.POSITIVE_INFINITY)
  const ordered = inTime(passing.query)
  const found = await (limit === null || passing.isJudged ? ordered : ordered.limit(limit)).execute()
  return passing.isJudged ? inOrderOfTime([...found, ...(await findJudgedClaims(db, filter))], (each) => each) : found
}

type Passing = Awaited<ReturnType<typeof claimsPassing>>['query']

function inTime(query: Passing) {
  // As the index `claim_in_time` has it, so that the first claims are found without sorting all.
  return query
    .orderBy(sql`claim.first_day is null`)
    .orderBy('claim.first_day')
    .orderBy(sql`claim.last_day is not null`)
    .orderBy('claim.last_day')
    .orderBy('report')
    .orderBy('claim.position')
}

/** The claims that pass the filter, but for those that people judged. */
async function claimsPassing(db: Kysely<Schema>, filter: ClaimFilter, wanted: number) {
  let query = db
    .selectFrom('claim')
    .select(['claim.document', 'claim.id', 'claim.signature', 'claim.words'])
    .select(['claim.first_day', 'claim.last_day', 'claim.position'])
    .select(({ selectFrom }) =>
      selectFrom('document').select('document.id').whereRef('number', '=', 'claim.document').as('report'),
    )
  const { types, certainties, polarity, since, until, addedSince } = filter
  const isJudged = await holdsJudged(db, 'judged_claim')
  if (isJudged) query = query.where(({ not, exists, selectFrom }) => not(exists(asJudgedClaim(selectFrom))))
  if (types) query = query.where('claim.type', 'in', types)
  if (certainties) query = query.where('claim.certainty', 'in', certainties)
  if (polarity !== undefined) query = query.where('claim.polarity', '=', polarity)
  if (since !== undefined) query = query.where('claim.last_day', '>=', since)
  if (until !== undefined) query = query.where('claim.first_day', '<=', until)
  if (addedSince !== undefined) query = query.where('claim.document', 'in', (where) => cameSince(where, addedSince))
  for (const condition of await partyConditions(db, filter, wanted)) query = query.where(condition)
  return { query, isJudged }
}

/** That a claim has the parties that are asked for, each in one of some roles. */
async function partyConditions(db: Kysely<Schema>, filter: ClaimFilter, wanted: number) {
  const asked = partiesAsked(filter)
  if (await isUnsettled(db))
    return asked.map(
      ([party, roles]) =>
        (where: OnClaim) =>
          nowHas(where, party, roles),
    )
  const conditions: ((where: OnClaim) => ReturnType<typeof isTold>)[] = []
  for (const [party, roles] of asked) {
    const of = (await isCommon(db, 'claim', party, roles, { wanted })) ? hasTold : isTold
    conditions.push((where) => of(where, party, roles))
  }
  return conditions
}

type Role = ToldPartyTable['role']

/** The parties that a filter asks for, each with the roles in which it may be. */
export function partiesAsked({ actor, recipient, party, mentioned, voice }: ClaimFilter) {
  const asked: readonly (readonly [PartyFilter | undefined, readonly Role[]])[] = [
    [actor, ['actor']],
    [recipient, ['recipient']],
    [party, ['actor', 'recipient']],
    [mentioned, ['mentioned']],
    [voice, ['voice']],
  ]
  return asked.flatMap(([wanted, roles]) => (wanted ? [[wanted, roles] as const] : []))
}

/** Whether people judged this claim so that it is to be found otherwise. */
function asJudgedClaim(selectFrom: OnClaim['selectFrom']) {
  return selectFrom('judged_claim')
    .select(sql`1`.as('one'))
    .whereRef('judged_claim.document', '=', 'claim.document')
    .whereRef('judged_claim.id', '=', 'claim.id')
}

type OnClaim = ExpressionBuilder<Schema, 'claim'>

/** Whether the entity is the party that is asked for or, for a country, acts for it. */
function isOf({ or, eb, fn, selectFrom }: ExpressionBuilder<Schema, 'entity'>, { keys, countries }: PartyFilter) {
  const registered = selectFrom('linked')
    .innerJoin('unit', 'unit.key', 'linked.unit')
    .select('unit.party')
    .whereRef('linked.document', '=', 'entity.document')
    .whereRef('linked.entity', '=', 'entity.id')
  return or([eb(fn.coalesce(registered, 'entity.party'), 'in', keys), eb('entity.country', 'in', countries)])
}

/** By the parties of each claim as settling wrote them down: it is the party that leads to its claims. */
function isTold(where: OnClaim, party: PartyFilter, roles: readonly Role[]) {
  return where(
    where.refTuple('claim.document', 'claim.id'),
    'in',
    where
      .selectFrom('told_party')
      .select(['told_party.document', 'told_party.claim'])
      .where('told_party.party', 'in', partiesOf(party))
      .where('told_party.role', 'in', roles)
      .$asTuple('document', 'claim'),
  )
}

/** The same, claim by claim. */
function hasTold(where: OnClaim, party: PartyFilter, roles: readonly Role[]) {
  return where.exists(
    where
      .selectFrom('told_party')
      .select(sql`1`.as('one'))
      .whereRef('told_party.document', '=', 'claim.document')
      .whereRef('told_party.claim', '=', 'claim.id')
      .where('told_party.party', 'in', partiesOf(party))
      .where('told_party.role', 'in', roles),
  )
}

/** The same while documents wait to be settled, by what they say of themselves. */
function nowHas(where: OnClaim, party: PartyFilter, roles: readonly Role[]) {
  if (roles.includes('mentioned')) return where.exists(mentions(where, party))
  if (roles.includes('voice')) return where.exists(voices(where, party))
  return where.exists(
    partyOfClaim(
      where,
      party,
      roles.filter((each) => each === 'actor' || each === 'recipient'),
    ),
  )
}

function partyOfClaim(where: OnClaim, filter: PartyFilter, roles: readonly ('actor' | 'recipient')[]) {
  return where
    .selectFrom('claim_party')
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'claim_party.document').onRef('entity.id', '=', 'claim_party.entity'),
    )
    .select(sql`1`.as('one'))
    .whereRef('claim_party.document', '=', 'claim.document')
    .whereRef('claim_party.claim', '=', 'claim.id')
    .where('claim_party.role', 'in', roles)
    .where((where) => isOf(where, filter))
}

function mentions(where: OnClaim, filter: PartyFilter) {
  return where
    .selectFrom('mention')
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'mention.document').onRef('entity.id', '=', 'mention.entity'),
    )
    .select(sql`1`.as('one'))
    .whereRef('mention.document', '=', 'claim.document')
    .whereRef('mention.span_start', '>=', 'claim.span_start')
    .whereRef('mention.span_end', '<=', 'claim.span_end')
    .where((where) => isOf(where, filter))
}

function voices(where: OnClaim, filter: PartyFilter) {
  return where
    .selectFrom('claim_voice')
    .innerJoin('statement', (join) =>
      join.onRef('statement.document', '=', 'claim_voice.document').onRef('statement.id', '=', 'claim_voice.statement'),
    )
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'statement.document').onRef('entity.id', '=', 'statement.speaker'),
    )
    .select(sql`1`.as('one'))
    .whereRef('claim_voice.document', '=', 'claim.document')
    .whereRef('claim_voice.claim', '=', 'claim.id')
    .where((where) => isOf(where, filter))
}

/** Which statements; what is absent does not narrow. */
export interface StatementFilter {
  readonly speaker?: PartyFilter
  readonly via?: PartyFilter
  readonly quotation?: string
  readonly since?: string
  readonly until?: string
  /** Words that the content must contain, in one piece, whatever their case. */
  readonly about?: string
  /** Also those that people rejected. */
  readonly rejected?: boolean
}

/** The statements that pass the filter, in the order of time, undated last. */
export async function findStatements(
  db: Kysely<Schema>,
  filter: StatementFilter,
): Promise<readonly { readonly document: number; readonly id: string }[]> {
  let query = db
    .selectFrom('statement')
    .select(['statement.document', 'statement.id'])
    .select(['statement.first_day', 'statement.last_day', 'statement.position'])
    .select(({ selectFrom }) =>
      selectFrom('document').select('document.id').whereRef('number', '=', 'statement.document').as('report'),
    )
  const { speaker, via, quotation, since, until, about } = filter
  const isJudged = await holdsJudged(db, 'judged_statement')
  if (isJudged) query = query.where(({ not, exists, selectFrom }) => not(exists(asJudgedStatement(selectFrom))))
  if (quotation !== undefined) query = query.where('statement.quotation', '=', quotation)
  if (since !== undefined) query = query.where('statement.last_day', '>=', since)
  if (until !== undefined) query = query.where('statement.first_day', '<=', until)
  if (speaker) query = query.where((where) => where.exists(entity(where, 'statement.speaker', speaker)))
  if (via) query = query.where((where) => where.exists(entity(where, 'statement.via', via)))
  if (about !== undefined) query = query.where((where) => where.exists(content(where, about)))
  const found = await query
    .orderBy(sql`statement.first_day is null`)
    .orderBy('statement.first_day')
    .orderBy(sql`statement.last_day is not null`)
    .orderBy('statement.last_day')
    .orderBy('report')
    .orderBy('statement.position')
    .execute()
  return isJudged ? inOrderOfTime([...found, ...(await findJudgedStatements(db, filter))], (each) => each) : found
}

function asJudgedStatement(selectFrom: OnStatement['selectFrom']) {
  return selectFrom('judged_statement')
    .select(sql`1`.as('one'))
    .whereRef('judged_statement.document', '=', 'statement.document')
    .whereRef('judged_statement.id', '=', 'statement.id')
}

type OnStatement = ExpressionBuilder<Schema, 'statement'>

function entity(where: OnStatement, reference: 'statement.speaker' | 'statement.via', filter: PartyFilter) {
  return where
    .selectFrom('entity')
    .select(sql`1`.as('one'))
    .whereRef('entity.document', '=', 'statement.document')
    .whereRef('entity.id', '=', reference)
    .where((where) => isOf(where, filter))
}

function content(where: OnStatement, about: string) {
  const pattern = containing(about)
  return where
    .selectFrom('statement_span')
    .select(sql`1`.as('one'))
    .whereRef('statement_span.document', '=', 'statement.document')
    .whereRef('statement_span.statement', '=', 'statement.id')
    .where('statement_span.role', '=', 'content')
    .where(sql<boolean>`lower(statement_span.words) like ${pattern} escape '\\'`)
}
