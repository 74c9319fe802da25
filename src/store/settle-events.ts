import { type Insertable, type Kysely, sql } from 'kysely'
import {
  type Entry,
  type EventDecisions,
  EventIndex,
  foldName,
  isRejected,
  type Load,
  type Matter,
  matterKeys,
  matterOf,
  mergedEvents,
  type RecordedClaim,
  tellAnew,
} from '../record/index.ts'
import { insertAll } from './insert.ts'
import { countParties } from './party-counts.ts'
import type { RecordedDocument } from './read.ts'
import { readDocuments } from './read-parts.ts'
import { refreshEvents } from './refresh-events.ts'
import type { Schema } from './schema.ts'
import { settleParties } from './settle-parties.ts'
import { type PartAt, wantedNumbered, wantedNumbers, wantedParts, wantedWords } from './wanted.ts'

/**
 * Says anew which events the claims of some documents tell of, and of the claims that hang on them.
 *
 * @param documents their numbers; of one that is no longer there, what is left is removed
 * @param units of the registry whose party is another than before
 * @returns the documents whose claims were told anew
 */
export async function settleEvents(
  db: Kysely<Schema>,
  documents: readonly number[],
  units: readonly string[],
  decisions: EventDecisions,
): Promise<readonly number[]> {
  const all = await withUnits(db, documents, units)
  const index = new EventIndex()
  const load = loader(db, index)
  const gone = await removeClaims(db, all)
  const recorded = await readDocuments(db, all)
  const fresh = freshClaims(recorded, index)
  await load.keys([...new Set([...gone.flatMap(({ keys }) => keys), ...fresh.flatMap(({ entry }) => entry.keys)])])
  await loadJudged(db, index, decisions)
  const behind = gone.flatMap((each) => index.after(each))
  const moved = await tellAnew(index, [...fresh.map(({ entry }) => entry), ...behind], decisions, load.entries)
  await writeFresh(db, fresh)
  const speakers = await settleParties(db, recorded, all)
  const isFresh = new Set(fresh.map(({ entry }) => entry))
  const others = [...moved].filter((entry) => !isFresh.has(entry))
  const before = await eventsOfClaims(db, others)
  await writeMoved(db, others)
  const merged = await mergeJudged(db, [...gone.map(({ event }) => event), ...before], decisions)
  const events = [
    ...gone.map(({ event }) => event),
    ...before,
    ...merged,
    ...(await eventsOfClaims(db, [...isFresh, ...others])),
  ]
  const parties = await refreshEvents(db, [...new Set(events)])
  await countParties(db, new Set([...speakers, ...parties]))
  return all
}

/** Documents, with those whose claims are by or to one of the units. */
async function withUnits(db: Kysely<Schema>, documents: readonly number[], units: readonly string[]) {
  const linked = await db
    .selectFrom('linked')
    .select('document')
    .distinct()
    .where('unit', 'in', wantedWords(db, units))
    .execute()
  return [...new Set([...documents, ...linked.map(({ document }) => document)])].sort((a, b) => a - b)
}

/** A claim that is no longer there, with its event. */
interface Gone extends Entry {
  readonly event: string
}

async function removeClaims(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly Gone[]> {
  const wanted = wantedNumbers(db, documents)
  const rows = await db
    .selectFrom('told')
    .select(['document', 'claim', 'matter', 'event'])
    .where('document', 'in', wanted)
    .orderBy('document')
    .orderBy('claim')
    .execute()
  const gone = rows.map(({ matter: text, ...row }) => {
    const matter = JSON.parse(text) as Matter
    return { ...row, matter, keys: matterKeys(matter), told: null }
  })
  const keys = gone.flatMap(({ document, claim: id, keys }) =>
    keys.map((key) => ({ number: hashOf(key), document, id })),
  )
  await sql`delete from told_key where (key, document, claim) in ${wantedNumbered(db, keys)}`.execute(db)
  await db.deleteFrom('told').where('document', 'in', wanted).execute()
  return gone
}

/** A claim that is to be put down, with its row's place. */
interface Fresh {
  readonly document: number
  readonly id: string
  readonly claim: RecordedClaim
  readonly entry: Entry
}

function freshClaims(recorded: ReadonlyMap<number, RecordedDocument>, index: EventIndex): readonly Fresh[] {
  const fresh: Fresh[] = []
  for (const [document, { claims }] of recorded) {
    for (const [id, claim] of claims)
      if (!isRejected(claim)) fresh.push({ document, id, claim, entry: index.put(matterOf(claim), null) })
  }
  return fresh
}

type LoadedRow = { readonly matter: string; readonly founder: string; readonly is_like: string | null }

/**
 * Loads claims under keys from the case, each key once, with the founders of their events. An entry whose keys are not
 * there yet brings those of all that wait behind it: they will be asked for, and one question costs less than many.
 */
function loader(db: Kysely<Schema>, index: EventIndex) {
  const loaded = new Set<string>()
  const met = new Set<string>()
  const keys = async (asked: readonly string[]) => {
    const wanted = [...new Set(asked)].filter((key) => !loaded.has(key))
    if (wanted.length === 0) return
    for (const key of wanted) loaded.add(key)
    const places = await db
      .selectFrom('told_key')
      .select(['document', 'claim'])
      .where('key', 'in', wantedNumbers(db, wanted.map(hashOf)))
      .execute()
    const parts: PartAt[] = []
    for (const { document, claim: id } of places) {
      const place = `${document}/${id}`
      if (!met.has(place)) parts.push({ document, id })
      met.add(place)
    }
    await put(db, index, await toldAt(db, parts))
  }
  const entries: Load = async (entry, waiting) => {
    if (entry.keys.every((key) => loaded.has(key))) return
    await keys([entry, ...waiting].flatMap((each) => each.keys))
  }
  return { keys, entries }
}

/** What claims tell, by where these stand. Most claims share several keys: each is read once. */
async function toldAt(db: Kysely<Schema>, parts: readonly PartAt[]): Promise<readonly LoadedRow[]> {
  const query = sql<LoadedRow>`
    select told.matter, told.founder, told.is_like from ${wantedParts(db, parts)} as wanted cross join told
    where told.document = wanted.document and told.claim = wanted.part`
  return (await query.execute(db)).rows
}

async function put(db: Kysely<Schema>, index: EventIndex, rows: readonly LoadedRow[]): Promise<void> {
  for (const { matter, founder, is_like: like } of rows)
    index.put(JSON.parse(matter) as Matter, { event: founder, like, score: null, because: null })
  const missing = [...new Set(rows.map(({ founder }) => founder))].filter((founder) => !index.byClaim.has(founder))
  const founders = await db
    .selectFrom('told')
    .select(['matter', 'founder'])
    .where('founder', 'in', wantedWords(db, missing))
    .where('is_like', 'is', null)
    .execute()
  for (const { matter, founder } of founders)
    index.put(JSON.parse(matter) as Matter, { event: founder, like: null, score: null, because: null })
}

/** Claims that a person said tell of different events are looked at wherever they stand. */
async function loadJudged(db: Kysely<Schema>, index: EventIndex, { otherEvent }: EventDecisions): Promise<void> {
  for (const id of new Set(otherEvent.flat())) {
    const row = await toldOf(db, id)
    if (row && !index.byClaim.has(id)) await put(db, index, [row])
  }
}

async function toldOf(db: Kysely<Schema>, id: string) {
  const [document = '', claim = ''] = id.split('/')
  return db
    .selectFrom('told')
    .innerJoin('document', 'document.number', 'told.document')
    .select(['told.matter', 'told.founder', 'told.is_like', 'told.event', 'told.place'])
    .where('document.id', '=', document)
    .where('told.claim', '=', claim)
    .executeTakeFirst()
}

async function writeFresh(db: Kysely<Schema>, fresh: readonly Fresh[]): Promise<void> {
  await insertAll(db, 'told', fresh.map(toldRow))
  await insertAll(
    db,
    'told_key',
    fresh.flatMap(({ document, id, entry }) =>
      [...new Set(entry.keys.map(hashOf))].map((key) => ({ key, document, claim: id })),
    ),
  )
}

function toldRow({ document, id, claim, entry }: Fresh): Insertable<Schema['told']> {
  const told = entry.told!
  const { type, polarity, certainty, dating } = claim
  return {
    ...{ document, claim: id, place: entry.matter.order, founder: told.event, event: told.event },
    ...{ is_like: told.like, score: told.score, because: told.because, matter: JSON.stringify(entry.matter) },
    ...{ type, polarity, certainty, first_day: dating.first, last_day: dating.last, voice: voiceOf(claim) },
  }
}

/** Who vouches: the innermost voice, else the agency or outlet whose word it is. */
function voiceOf({ voices, report }: RecordedClaim): string {
  const innermost = voices.at(-1)
  if (innermost) return innermost.speaker?.key ?? `words:${foldName(innermost.source)}`
  return `outlet:${foldName(report.agency ?? report.outlet ?? report.id)}`
}

async function writeMoved(db: Kysely<Schema>, moved: readonly Entry[]): Promise<void> {
  for (const { matter, told } of moved) {
    if (told === null) continue
    await db
      .updateTable('told')
      .set({ founder: told.event, event: told.event, is_like: told.like, score: told.score, because: told.because })
      .where('place', '=', matter.order)
      .execute()
  }
}

/** The events that some claims are told to be of, as they are in the case. */
async function eventsOfClaims(db: Kysely<Schema>, entries: readonly Entry[]): Promise<readonly string[]> {
  const places = entries.map(({ matter }) => matter.order)
  const rows = await db
    .selectFrom('told')
    .select('event')
    .distinct()
    .where('place', 'in', wantedWords(db, places))
    .execute()
  return rows.map(({ event }) => event)
}

/** Events that people said are one go by the first of them; what they no longer say is taken back. */
async function mergeJudged(
  db: Kysely<Schema>,
  events: readonly string[],
  { sameEvent }: EventDecisions,
): Promise<readonly string[]> {
  const founderOf = new Map<string, string>()
  const placeOf = new Map<string, string>()
  for (const id of new Set(sameEvent.flat())) {
    const row = await toldOf(db, id)
    if (!row) continue
    founderOf.set(id, row.founder)
    placeOf.set(row.founder, (await toldOf(db, row.founder))?.place ?? row.place)
  }
  const merged = mergedEvents(
    sameEvent,
    (claim) => founderOf.get(claim) ?? null,
    (event) => placeOf.get(event)!,
  )
  const strays = await db
    .selectFrom('told')
    .select(['founder', 'event'])
    .distinct()
    .where('event', 'in', wantedWords(db, events))
    .whereRef('event', '<>', 'founder')
    .execute()
  const changed = new Set<string>()
  const become = async (founder: string, event: string) => {
    for (const each of [founder, event]) changed.add(each)
    await db.updateTable('told').set({ event }).where('founder', '=', founder).execute()
  }
  for (const { founder, event } of strays) {
    if (merged.get(founder) === event) continue
    changed.add(event)
    await become(founder, merged.get(founder) ?? founder)
  }
  for (const [founder, event] of merged) await become(founder, event)
  return [...changed]
}

/** 53 bits of a key, which fit a double; two keys of one hash only let more claims be compared. */
function hashOf(key: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at)
    one = Math.imul(one ^ unit, 2654435761)
    other = Math.imul(other ^ unit, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return 4294967296 * (2097151 & other) + (one >>> 0)
}
