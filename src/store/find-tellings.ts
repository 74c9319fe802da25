import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import type { Telling } from '../record/index.ts'
import { isCommon, isOneOf, partiesOf } from './common-party.ts'
import { type ClaimFilter, type PartyFilter, partiesAsked } from './find.ts'
import { documentsSince, findJudgedClaims, type InTime, inOrderOfTime } from './find-judged.ts'
import type { ToldPartyTable } from './record-schema.ts'
import type { Schema } from './schema.ts'
import { UNDATED } from './settle-tellings.ts'
import { isAmong, type PartAt, wantedNumbers } from './wanted.ts'

/** How many tellings pass a filter, and some of them. */
export interface FoundTellings {
  readonly total: number
  readonly keys: readonly Telling<PartAt>[]
}

/**
 * The tellings that pass a filter, in the order of time, undated last: a telling passes by the claim that it stands by,
 * its copies come with it. Documents that wait to be settled have none yet.
 *
 * @param limit how many, from the one at `from` on
 */
export async function findTellings(
  db: Kysely<Schema>,
  filter: ClaimFilter,
  limit: number,
  from = 0,
): Promise<FoundTellings> {
  const rejected = filter.rejected ? await findRejected(db, filter) : []
  const ordered = (await tellingsPassing(db, filter, from + limit))
    .select(['document', 'claim as id', 'is_withdrawn', 'day', 'until', 'report', 'position'])
    .orderBy('day')
    .orderBy('until')
    .orderBy('report')
    .orderBy('position')
  const isAll = rejected.length > 0 || !Number.isFinite(limit)
  const page = await (isAll ? ordered : ordered.limit(limit).offset(from)).execute()
  const shown = isAll ? withRejected(page, rejected).slice(from, from + limit) : page
  // A page that is not full says how many there are.
  const isLast = isAll || (page.length < limit && (page.length > 0 || from === 0))
  const total = isLast ? (isAll ? 0 : from) + page.length : await countTellings(db, filter)
  return { total: total + rejected.length, keys: await withCopies(db, shown) }
}

async function countTellings(db: Kysely<Schema>, filter: ClaimFilter): Promise<number> {
  const { rows } = await (await tellingsPassing(db, filter))
    // As every one is: SQLite then goes through them as they lie, and through their parties likewise, in half the time.
    .where('telling.document', '>=', 0)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}

interface Row extends PartAt {
  readonly is_withdrawn: number
  readonly day: string
  readonly until: string
  readonly report: string
  readonly position: number
}

function withRejected(rows: readonly Row[], rejected: readonly Row[]): readonly Row[] {
  if (rejected.length === 0) return rows
  const placeOf = ({ day, until, report, position }: Row): InTime => {
    return { first_day: day === UNDATED ? null : day, last_day: until || null, report, position }
  }
  return inOrderOfTime([...rows, ...rejected], placeOf)
}

/** Claims that people rejected are shown one by one where they are asked for. */
async function findRejected(db: Kysely<Schema>, filter: ClaimFilter): Promise<readonly Row[]> {
  const [all, kept] = [await findJudgedClaims(db, filter), await findJudgedClaims(db, { ...filter, rejected: false })]
  const keyOf = ({ document, id }: PartAt) => `${document}/${id}`
  const others = new Set(kept.map(keyOf))
  return all
    .filter((each) => !others.has(keyOf(each)))
    .map(({ document, id, first_day, last_day, report, position }) => {
      const time = { day: first_day ?? UNDATED, until: last_day ?? '', report: report ?? '', position }
      return { document, id, is_withdrawn: 0, ...time }
    })
}

/** With the copies of each, in the order in which they are shown. */
export async function withCopies(
  db: Kysely<Schema>,
  rows: readonly (PartAt & Pick<Row, 'is_withdrawn'>)[],
): Promise<readonly Telling<PartAt>[]> {
  const copies = await db
    .selectFrom('telling_copy')
    .select(['document', 'claim as id', 'of_document', 'of_claim'])
    .where(isAmong(db, ['of_document', 'of_claim'], rows))
    .orderBy('place')
    .execute()
  const byTelling = Map.groupBy(copies, ({ of_document, of_claim }) => `${of_document}/${of_claim}`)
  return rows.map(({ document, id, is_withdrawn }) => ({
    claim: { document, id },
    copies: (byTelling.get(`${document}/${id}`) ?? []).map((copy) => ({ document: copy.document, id: copy.id })),
    ...(is_withdrawn === 1 && { isWithdrawn: true as const }),
  }))
}

/**
 * The tellings that pass a filter, in any order.
 *
 * @param wanted how many are looked for in the order of time
 */
export async function tellingsPassing(db: Kysely<Schema>, filter: ClaimFilter, wanted = Number.POSITIVE_INFINITY) {
  const { types, certainties, polarity, since, until, addedSince } = filter
  let query = db.selectFrom('telling')
  if (types) query = query.where('type', 'in', types)
  if (certainties) query = query.where('certainty', 'in', certainties)
  if (polarity !== undefined) query = query.where('polarity', '=', polarity)
  if (since !== undefined) query = query.where('until', '>=', since)
  if (until !== undefined) query = query.where('day', '<=', until)
  for (const [party, roles] of partiesAsked(filter)) {
    const of = (await isCommon(db, 'telling', party, roles, { wanted, ...(types && { types }) })) ? hasParty : isOf
    query = query.where((where) => of(where, party, roles))
  }
  if (addedSince !== undefined) {
    const fresh = await documentsSince(db, addedSince)
    if (fresh.size < (await countDocuments(db))) query = query.where(isNew(db, fresh))
  }
  return query
}

async function countDocuments(db: Kysely<Schema>): Promise<number> {
  const { rows } = await db
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}

type Role = ToldPartyTable['role']

type OnTelling = ExpressionBuilder<Schema, 'telling'>

/** It is the party that leads to its claims, by what settling wrote down. */
function isOf(where: OnTelling, party: PartyFilter, roles: readonly Role[]) {
  return where(
    where.refTuple('telling.document', 'telling.claim'),
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
function hasParty(where: OnTelling, party: PartyFilter, roles: readonly Role[]) {
  return where.exists(
    where
      .selectFrom('told_party')
      .select(sql`1`.as('one'))
      .whereRef('told_party.document', '=', 'telling.document')
      .whereRef('told_party.claim', '=', 'telling.claim')
      .where(isOneOf('told_party', party, roles)),
  )
}

/** What no report said that came before: neither the claim that is told, nor a copy of it. */
function isNew(db: Kysely<Schema>, fresh: ReadonlySet<number>) {
  const documents = wantedNumbers(db, fresh)
  return sql<boolean>`document in ${documents} and not exists (
    select 1 from telling_copy
    where of_document = telling.document and of_claim = telling.claim and telling_copy.document not in ${documents})`
}
