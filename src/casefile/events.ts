import {
  asTheyStand,
  type ChangeOfAccount,
  conflictsOf,
  type EventOnRecord,
  eventOf,
  exchange,
  isRejected,
  type RecordedClaim,
  type RecordedTelling,
  type Resolution,
  type Telling,
  tellings,
} from '../record/index.ts'
import {
  type ClaimAt,
  type ClaimFilter,
  claimsOfEvents,
  type EventFilter,
  eventIds,
  eventOfClaim,
  eventsOfAllClaims,
  findClaims,
  findDenials,
  findEvents,
  inGroups,
  isUnsettled,
  linksOfEvent,
  openContradictions,
  originsOf,
  type Store,
  supersededDocuments,
  type ToldOf,
} from '../store/index.ts'
import type { Changes, Conflicts, Contradiction, EventInFull, Events, ExchangeFound } from './answers.ts'
import { findClaim, readTellings } from './ask.ts'
import { ClaimUnknown } from './errors.ts'
import { remembered } from './remembered.ts'

/** The events that pass a filter, in the order of time. */
export async function events(store: Store, filter: EventFilter, limit: number, from = 0): Promise<Events> {
  const { ids, total } = await findEvents(store.db, filter, limit, from)
  const read = await eventReader(store)
  return { total, events: await read.events(ids) }
}

/** The events that some claims tell of, in the order of time; of a filter that narrows nothing, all. */
export async function* selectedEvents(store: Store, filter: ClaimFilter): AsyncGenerator<EventOnRecord> {
  const ids = await eventIds(store.db, {})
  const wanted = Object.keys(filter).length === 0 ? null : await eventsTold(store.db, filter)
  const read = await eventReader(store)
  const chosen = wanted === null ? ids : ids.filter((id) => wanted.has(id))
  for (let from = 0; from < chosen.length; from += AT_ONCE) yield* await read.events(chosen.slice(from, from + AT_ONCE))
}

async function eventsTold(db: Store['db'], filter: ClaimFilter): Promise<ReadonlySet<string>> {
  const events = await eventsOfAllClaims(db)
  return new Set((await findClaims(db, filter)).flatMap(({ document, id }) => events.get(`${document}/${id}`) ?? []))
}

/** One event, by the id of any claim of it. */
export async function event(store: Store, given: string): Promise<EventInFull> {
  const { id, number } = await findClaim(store, given)
  const found = await eventOfClaim(store.db, number, id)
  if (found === null) throw new ClaimUnknown(given, 'That claim was rejected, and tells of no event.')
  const read = await eventReader(store)
  const links = await linksOfEvent(store.db, found.event)
  return {
    event: (await read.events([found.event]))[0]!,
    links: links.map(({ document, claim, is_like: to, score, because }) => {
      return { claim: `${document}/${claim}`, to: to ?? '', score: score ?? 0, because: because ?? '' }
    }),
  }
}

/** Who said of one event that it was so and that it was not, and when. */
export async function changes(store: Store, filter: EventFilter, limit: number, from = 0): Promise<Changes> {
  const { total, found } = await inEvents(store, { ...filter, disputed: true }, CHANGES, { limit, from })
  return { total, changes: found }
}

/** The changes of account of one party, or of those who speak for a country. */
export async function changesOf(store: Store, party: Resolution): Promise<readonly ChangeOfAccount[]> {
  const { keys, countries } = party
  const { changes: all } = await changes(store, { voice: party }, Number.POSITIVE_INFINITY)
  return all.filter(({ position: { holder } }) => keys.includes(holder) || countries.includes(holder))
}

/** Where accounts of one event contradict each other. */
export async function conflicts(store: Store, filter: EventFilter, limit: number, from = 0): Promise<Conflicts> {
  if (await isOpen(store)) {
    const { total, found } = await inEvents(store, { ...filter, conflicting: true }, CONFLICTS, { limit, from })
    return { total, conflicts: found }
  }
  const { total, events: found } = await events(store, { ...filter, contradicted: true }, limit, from)
  return { total, conflicts: found.flatMap(CONFLICTS.in) }
}

/** Whether of some event it is not written down whether accounts contradict each other, or no longer as it is. */
async function isOpen(store: Store): Promise<boolean> {
  return remembered(store, 'open contradictions', '', async () => {
    return (await isUnsettled(store.db)) || (await openContradictions(store.db, 1)).length > 0
  })
}

/** Something that stands in some events, and what each of them has of it. */
interface Sought<Found> {
  readonly kind: string
  readonly in: (event: EventOnRecord) => readonly Found[]
}

const CHANGES: Sought<ChangeOfAccount> = {
  kind: 'changes',
  in: (event) => event.positions.filter(({ hasChanged }) => hasChanged).map((position) => ({ event, position })),
}

const CONFLICTS: Sought<Contradiction> = {
  kind: 'conflicts',
  in: (event) => {
    const found = conflictsOf(event)
    return found.length > 0 ? [{ event, conflicts: found }] : []
  },
}

/**
 * A page of what is found in the events that pass a filter, and how much there is. How much each event has is
 * remembered, so that another page or another filter reads only what it shows.
 */
async function inEvents<Found>(
  store: Store,
  filter: EventFilter,
  { kind, in: foundIn }: Sought<Found>,
  { limit, from }: { readonly limit: number; readonly from: number },
): Promise<{ readonly total: number; readonly found: readonly Found[] }> {
  const ids = await eventIds(store.db, filter)
  const counts = await remembered(store, kind, '', async () => new Map<string, number>())
  const read = await eventReader(store)
  const found = new Map<string, readonly Found[]>()
  const readAll = async (wanted: readonly string[]) => {
    for (const some of inGroups(wanted, AT_ONCE))
      for (const event of await read.events(some)) found.set(event.id, foundIn(event))
  }
  await readAll(ids.filter((id) => !counts.has(id)))
  for (const [id, own] of found) counts.set(id, own.length)
  const places = ids.flatMap((id) => Array.from({ length: counts.get(id)! }, (_, at) => ({ id, at })))
  const shown = places.slice(from, from + limit)
  await readAll([...new Set(shown.map(({ id }) => id))].filter((id) => !found.has(id)))
  return { total: places.length, found: shown.map(({ id, at }) => found.get(id)![at]!) }
}

/**
 * What two parties gave each other, by the events between them.
 *
 * @param limit events of each direction, and denials, from the one at `from` on; the default is more than anybody reads
 */
export async function findExchange(
  store: Store,
  first: Resolution,
  second: Resolution,
  filter: EventFilter,
  limit = 200,
  from = 0,
): Promise<ExchangeFound> {
  const { db } = store
  const { since, until } = filter
  const dates = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
  const find = async (actor: Resolution, other: Resolution) => {
    const [doings, denials] = await Promise.all([
      findEvents(db, { ...filter, actor, recipient: other }, limit, from),
      findDenials(db, { ...dates, actor, spokenOf: other }, limit, from),
    ])
    return { doings, denials }
  }
  const [ofFirst, ofSecond, read] = await Promise.all([find(first, second), find(second, first), eventReader(store)])
  // All at once, which asks a fourth as often.
  const { events, tellings: denials } = await read.eventsAnd(
    [...ofFirst.doings.ids, ...ofSecond.doings.ids],
    [...ofFirst.denials, ...ofSecond.denials],
  )
  const [eventsOfFirst, denialsOfFirst] = [ofFirst.doings.ids.length, ofFirst.denials.length]
  const fromFirst = { events: events.slice(0, eventsOfFirst), denials: denials.slice(0, denialsOfFirst) }
  const fromSecond = { events: events.slice(eventsOfFirst), denials: denials.slice(denialsOfFirst) }
  const total = { fromFirst: ofFirst.doings.total, fromSecond: ofSecond.doings.total }
  return { ...exchange(fromFirst, fromSecond, read.originOf), total }
}

/** Events that are read at once where all are asked for. */
const AT_ONCE = 100

/** Reads events by their ids. */
export async function eventReader({ db }: Pick<Store, 'db'>) {
  const superseded = await supersededDocuments(db)
  const origins = new Map<number, number>()
  const originOfNumber = (document: number) => origins.get(document) ?? document
  const numbers = new Map<string, number>()
  const originOf = ({ report }: RecordedClaim) => String(originOfNumber(numbers.get(report.id) ?? -1))
  /** The newest versions of articles speak, where one of them tells of the event. */
  const standing = (told: readonly ToldOf[]) => {
    const all = asTheyStand(tellings(told, originOfNumber), superseded)
    const held = all.filter(({ isWithdrawn }) => isWithdrawn === undefined)
    return held.length > 0 ? held : all
  }
  const eventsAnd = async (ids: readonly string[], others: readonly Telling<ClaimAt>[]) => {
    const told = await claimsOfEvents(db, ids)
    const documents = new Set([...told.values()].flatMap((own) => own.map(({ document }) => document)))
    for (const [document, origin] of await originsOf(db, [...documents])) origins.set(document, origin)
    const keys = ids.map((id) => standing(told.get(id) ?? []))
    const all = [...keys.flat(), ...others]
    const read = await readTellings(db, all)
    for (const [at, { claim }] of read.entries()) numbers.set(claim.report.id, all[at]!.claim.document)
    const tellingOf = new Map<Telling<ClaimAt>, RecordedTelling>(all.map((key, at) => [key, read[at]!]))
    const events = keys.map((own, at) => {
      const held = own.map((key) => tellingOf.get(key)!).filter(({ claim }) => !isRejected(claim))
      return eventOf(ids[at]!, held, originOf)
    })
    return { events, tellings: others.map((key) => tellingOf.get(key)!) }
  }
  return {
    originOf,
    /** Some events, and what is told beside them. */
    eventsAnd,
    async events(ids: readonly string[]): Promise<readonly EventOnRecord[]> {
      return (await eventsAnd(ids, [])).events
    },
  }
}
