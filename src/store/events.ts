import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { isCommon, isOneOf, partiesOf } from './common-party.ts'
import type { PartyFilter } from './find.ts'
import type { EventPartyTable } from './record-schema.ts'
import type { Schema } from './schema.ts'
import { isAmong, type PartAt, wantedWords } from './wanted.ts'

/** Which events; what is absent does not narrow. */
export interface EventFilter {
  readonly actor?: PartyFilter
  readonly recipient?: PartyFilter
  /** Actor or recipient. */
  readonly party?: PartyFilter
  /** Somebody who vouches for one of its claims. */
  readonly voice?: PartyFilter
  readonly types?: readonly string[]
  /** First and last day, ISO 8601: events that may have been on one of these days. */
  readonly since?: string
  readonly until?: string
  /** Only those of which a claim names a place that lies there; degrees. */
  readonly at?: { readonly latitude: number; readonly longitude: number }
  /** Only those that rest on one voice. */
  readonly alone?: boolean
  /** Only those that several claims tell of. */
  readonly several?: boolean
  /** Only those of which some claims say that it was so, and some that it was not. */
  readonly disputed?: boolean
  /** Only those whose claims may contradict each other. */
  readonly conflicting?: boolean
  /** Only those of which it is written down that they do; see `openContradictions`. */
  readonly contradicted?: boolean
}

/**
 * The events that pass the filter, in the order of time, undated last, and how many there are.
 *
 * @param from how many to pass over
 */
export async function findEvents(
  db: Kysely<Schema>,
  filter: EventFilter,
  limit: number,
  from = 0,
): Promise<{ readonly ids: readonly string[]; readonly total: number }> {
  const ids = await eventIds(db, filter, limit, from)
  // A page that is not full says how many there are.
  const isLast = ids.length < limit && (ids.length > 0 || from === 0)
  return { ids, total: isLast ? from + ids.length : await countEvents(db, filter) }
}

/** The ids alone; see `findEvents`. */
export async function eventIds(
  db: Kysely<Schema>,
  filter: EventFilter,
  limit = Number.POSITIVE_INFINITY,
  from = 0,
): Promise<readonly string[]> {
  const page = <Table extends keyof Schema>(ordered: SelectQueryBuilder<Schema, Table, { id: string }>) =>
    (Number.isFinite(limit) ? ordered.limit(limit).offset(from) : ordered).execute()
  const dealings = dealingsAlone(db, filter)
  const ids = dealings
    ? await page(
        dealings
          .select('event as id')
          .groupBy(['event', 'day', 'until'])
          .orderBy('day')
          .orderBy('until')
          .orderBy('event'),
      )
    : await page(inTime(await narrowed(db, filter, from + limit)))
  return ids.map(({ id }) => id)
}

/** As the index `event_in_time` has them. */
function inTime(events: Awaited<ReturnType<typeof narrowed>>) {
  return events
    .select('event.id')
    .orderBy(sql`event.first_day is null`)
    .orderBy('event.first_day')
    .orderBy('event.last_day')
    .orderBy('event.id')
}

interface Narrowing extends EventFilter {
  /** Only those that do not rest on one voice. */
  readonly vouchedForByMore?: boolean
}

export async function countEvents(db: Kysely<Schema>, filter: Narrowing): Promise<number> {
  const { alone, ...others } = filter
  // Most events rest on one voice; those that do not are counted.
  if (alone) return (await countEvents(db, others)) - (await countEvents(db, { ...others, vouchedForByMore: true }))
  const found = eventsByParties(db, filter) ?? (await narrowed(db, filter)).select('event.id as event')
  const { rows } = await db
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}

/** The events of a filter that asks for parties and nothing else, which need not be looked at; null for any other. */
function eventsByParties(db: Kysely<Schema>, filter: Narrowing) {
  const dealings = dealingsAlone(db, filter)
  if (dealings) return dealings.select('event').distinct()
  const asks = Object.values(filter).filter((each) => each !== undefined).length
  const [asked, another] = partiesAsked(filter)
  return asked !== undefined && another === undefined && asks === 1 ? eventsOf(db, ...asked) : null
}

/**
 * Events of which one claim says that one party did it to another, each under every pair of their keys, where a filter
 * asks for nothing that does not stand in the table of these; null for any other.
 */
function dealingsAlone(db: Kysely<Schema>, { actor, recipient, types, since, until, ...others }: Narrowing) {
  if (!actor || !recipient || Object.values(others).some((each) => each !== undefined)) return null
  let query = dealingsOf(db, actor, recipient)
  if (types) query = query.where('type', 'in', types)
  if (since !== undefined) query = query.where('until', '>=', since)
  if (until !== undefined) query = query.where('day', '<=', until)
  return query
}

type Role = EventPartyTable['role']

/** The parties that a filter asks for, each with the roles in which it may be. */
function partiesAsked({ actor, recipient, party }: EventFilter) {
  const asked: readonly (readonly [PartyFilter | undefined, readonly Role[]])[] = [
    // Of two that deal with each other one claim says both.
    [recipient ? undefined : actor, ['actor']],
    [actor ? undefined : recipient, ['recipient']],
    [party, ['actor', 'recipient']],
  ]
  return asked.flatMap(([wanted, roles]) => (wanted ? [[wanted, roles] as const] : []))
}

/** All events of a party: those that it did and those that it met with are merged, which takes less than sorting them. */
function eventsOf(db: Kysely<Schema>, party: PartyFilter, roles: readonly Role[]) {
  const inRole = (key: string, role: Role) =>
    db.selectFrom('event_party').select('event').where('party', '=', key).where('role', '=', role)
  return partiesOf(party)
    .flatMap((key) => roles.map((role) => inRole(key, role)))
    .reduce((all, each) => all.union(each))
}

/** @param wanted how many are looked for in the order of time */
async function narrowed(db: Kysely<Schema>, filter: Narrowing, wanted = Number.POSITIVE_INFINITY) {
  const { actor, recipient, voice, types, since, until, at } = filter
  const { alone, several, disputed, conflicting, contradicted, vouchedForByMore } = filter
  // There are few of these: an index has them, and each is asked for its parties.
  const isFewOfAll = [several, disputed, conflicting, contradicted, vouchedForByMore].includes(true)
  let query = db.selectFrom('event')
  if (actor && recipient) query = query.where('event.id', 'in', dealingsOf(db, actor, recipient).select('event'))
  for (const [party, roles] of partiesAsked(filter)) {
    const of =
      isFewOfAll || (await isCommon(db, 'event', party, roles, { wanted, ...(types && { types }) })) ? hasParty : isOf
    query = query.where((where) => of(where, party, roles))
  }
  if (voice) query = query.where((where) => (isFewOfAll ? hasVoice(where, voice) : isVouchedForBy(where, voice)))
  if (types) query = query.where('event.type', 'in', types)
  if (since !== undefined) query = query.where('event.last_day', '>=', since)
  if (until !== undefined) query = query.where('event.first_day', '<=', until)
  if (at) query = query.where('event.id', 'in', (where) => placedAt(where, at))
  if (alone) query = query.where('event.voices', '=', 1)
  // As the conditions of the indexes `event_several`, `event_not_alone` and others, which parameters would not meet.
  if (several) query = query.where(sql<boolean>`event.claims > 1`)
  if (vouchedForByMore) query = query.where(sql<boolean>`event.voices <> 1`)
  if (disputed) query = query.where(sql<boolean>`event.denials > 0`).whereRef('event.denials', '<', 'event.claims')
  if (conflicting || contradicted) query = query.where(sql<boolean>`event.has_conflict = 1`)
  if (contradicted) query = query.where('event.is_contradicted', '=', 1)
  return query
}

type OnEvent = ExpressionBuilder<Schema, 'event'>

/** It is the party that leads to its events. */
function isOf(where: OnEvent, party: PartyFilter, roles: readonly Role[]) {
  return where(
    'event.id',
    'in',
    where
      .selectFrom('event_party')
      .select('event_party.event')
      .where('event_party.party', 'in', partiesOf(party))
      .where('event_party.role', 'in', roles),
  )
}

/** The same, event by event. */
function hasParty(where: OnEvent, party: PartyFilter, roles: readonly Role[]) {
  return where.exists(
    where
      .selectFrom('event_party')
      .select(sql`1`.as('one'))
      .whereRef('event_party.event', '=', 'event.id')
      .where(isOneOf('event_party', party, roles)),
  )
}

/** It is the party that leads to the claims for which it vouches. */
function isVouchedForBy(where: OnEvent, voice: PartyFilter) {
  return where(
    'event.id',
    'in',
    where
      .selectFrom('told_party')
      .innerJoin('told', (join) =>
        join.onRef('told.document', '=', 'told_party.document').onRef('told.claim', '=', 'told_party.claim'),
      )
      .select('told.event')
      .where('told_party.party', 'in', partiesOf(voice))
      .where('told_party.role', '=', 'voice'),
  )
}

/** The same, event by event and claim by claim. */
function hasVoice(where: OnEvent, voice: PartyFilter) {
  return where.exists(
    where
      .selectFrom('told')
      .select(sql`1`.as('one'))
      .whereRef('told.event', '=', 'event.id')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('told_party')
            .select(sql`1`.as('one'))
            .whereRef('told_party.document', '=', 'told.document')
            .whereRef('told_party.claim', '=', 'told.claim')
            .where('told_party.party', 'in', partiesOf(voice))
            .where('told_party.role', '=', 'voice'),
        ),
      ),
  )
}

/** Events of which one claim says that the first did it to the second. */
function dealingsOf(db: Kysely<Schema>, actor: PartyFilter, recipient: PartyFilter) {
  return db.selectFrom('dealing').where('actor', 'in', partiesOf(actor)).where('recipient', 'in', partiesOf(recipient))
}

function placedAt({ selectFrom }: OnEvent, { latitude, longitude }: NonNullable<EventFilter['at']>) {
  return selectFrom('event_place')
    .select('event_place.event')
    .where('event_place.latitude', '=', latitude)
    .where('event_place.longitude', '=', longitude)
}

/** A claim of an event, as far as it takes to find its copies; of the only one of an event nothing is looked up. */
export interface ToldOf {
  readonly event: string
  readonly document: number
  readonly id: string
  readonly signature: string
  readonly words: string
}

/** The claims of each of some events, in the order of their reports. */
export async function claimsOfEvents(
  db: Kysely<Schema>,
  events: readonly string[],
): Promise<ReadonlyMap<string, readonly ToldOf[]>> {
  const told = await db
    .selectFrom('told')
    .select(['event', 'document', 'claim as id'])
    .where('event', 'in', wantedWords(db, events))
    .orderBy('event')
    .orderBy('place')
    .execute()
  const byEvent = Map.groupBy(told, ({ event }) => event)
  const signed = await signedClaims(
    db,
    told.filter(({ event }) => byEvent.get(event)!.length > 1),
  )
  const signatureOf = ({ document, id }: PartAt) => signed.get(`${document}/${id}`) ?? { signature: '', words: '' }
  return new Map([...byEvent].map(([event, own]) => [event, own.map((each) => ({ ...each, ...signatureOf(each) }))]))
}

async function signedClaims(db: Kysely<Schema>, claims: readonly PartAt[]) {
  if (claims.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('claim')
    .select(['document', 'id', 'signature', 'words'])
    .where(isAmong(db, ['document', 'id'], claims))
    .execute()
  return new Map(rows.map(({ document, id, signature, words }) => [`${document}/${id}`, { signature, words }]))
}

/** The event that a claim tells of, and what brought it there; null where the claim was rejected. */
export async function eventOfClaim(db: Kysely<Schema>, document: number, claim: string) {
  const found = await db
    .selectFrom('told')
    .select(['event', 'is_like', 'score', 'because'])
    .where('document', '=', document)
    .where('claim', '=', claim)
    .executeTakeFirst()
  return found ?? null
}

/** What brought each claim of an event to it, by the claims' ids in their documents; nothing for its founder. */
export async function linksOfEvent(db: Kysely<Schema>, event: string) {
  return db
    .selectFrom('told')
    .innerJoin('document', 'document.number', 'told.document')
    .select(['document.id as document', 'told.claim', 'told.is_like', 'told.score', 'told.because'])
    .where('told.event', '=', event)
    .where('told.is_like', 'is not', null)
    .orderBy('told.place')
    .execute()
}

/** The event of each claim, by the claim's id. */
export async function eventsByClaim(db: Kysely<Schema>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('told')
    .innerJoin('document', 'document.number', 'told.document')
    .select(['document.id', 'told.claim', 'told.event'])
    .orderBy('told.place')
    .execute()
  return new Map(rows.map(({ id, claim, event }) => [`${id}/${claim}`, event]))
}

/** The event of each claim, by the number of its document and the claim's id: "12/c4". */
export async function eventsOfAllClaims(db: Kysely<Schema>): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('told').select(['document', 'claim', 'event']).execute()
  return new Map(rows.map(({ document, claim, event }) => [`${document}/${claim}`, event]))
}

/** The numbers of the documents that tell of each event that several do. */
export async function documentsOfEvents(db: Kysely<Schema>): Promise<readonly (readonly number[])[]> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('told', 'told.event', 'event.id')
    .select(['told.event', 'told.document'])
    // As the condition of the index `event_shared`, which a parameter would not meet.
    .where(sql<boolean>`event.documents > 1`)
    .execute()
  return [...Map.groupBy(rows, ({ event }) => event).values()].map((own) => {
    return [...new Set(own.map(({ document }) => document))]
  })
}
