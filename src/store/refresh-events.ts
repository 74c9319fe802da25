import type { Insertable, Kysely } from 'kysely'
import { clash, type Matter } from '../record/index.ts'
import { inGroups } from './groups.ts'
import { insertAll } from './insert.ts'
import type { Schema } from './schema.ts'
import { UNDATED } from './settle-tellings.ts'
import { wantedWords } from './wanted.ts'

/** Events that are made at once. */
const AT_ONCE = 2000

/**
 * Makes the rows of some events anew from the claims that tell of them; an event that none tells of is gone.
 *
 * @returns the parties of these events, before and now
 */
export async function refreshEvents(db: Kysely<Schema>, events: readonly string[]): Promise<readonly string[]> {
  const parties: string[] = []
  for (const some of inGroups(events, AT_ONCE)) parties.push(...(await refreshSome(db, some)))
  return parties
}

async function refreshSome(db: Kysely<Schema>, events: readonly string[]): Promise<readonly string[]> {
  const wanted = wantedWords(db, events)
  const told = await db
    .selectFrom('told')
    .select(['event', 'document', 'claim', 'type', 'polarity', 'first_day', 'last_day', 'voice', 'matter'])
    .where('event', 'in', wanted)
    .orderBy('event')
    .orderBy('place')
    .execute()
  const before = await db.selectFrom('event_party').select('party').distinct().where('event', 'in', wanted).execute()
  const involved = await partiesOf(db, events)
  await db.deleteFrom('event').where('id', 'in', wanted).execute()
  for (const table of ['event_party', 'dealing', 'event_place'] as const)
    await db.deleteFrom(table).where('event', 'in', wanted).execute()
  const rows = [...Map.groupBy(told, ({ event }) => event)].map(([id, claims]) => eventRow(id, claims))
  const eventOf = new Map(rows.map((row) => [row.id, row]))
  await insertAll(db, 'event', rows)
  await insertAll(db, 'event_party', partyRows(involved))
  await insertAll(
    db,
    'dealing',
    [...Map.groupBy(involved, ({ event }) => event)].flatMap(([id, all]) => dealingRows(eventOf.get(id)!, all)),
  )
  await insertAll(db, 'event_place', await placeRows(db, events, eventOf))
  return [...before, ...involved].map(({ party }) => party)
}

/** The parties of each claim of some events. */
async function partiesOf(db: Kysely<Schema>, events: readonly string[]) {
  return db
    .selectFrom('told')
    .innerJoin('told_party', (join) =>
      join.onRef('told_party.document', '=', 'told.document').onRef('told_party.claim', '=', 'told.claim'),
    )
    .select(['told.event', 'told.document', 'told.claim', 'told_party.party', 'told_party.country'])
    .select(({ ref }) => ref('told_party.role').$castTo<'actor' | 'recipient'>().as('role'))
    .where('told.event', 'in', wantedWords(db, events))
    .where('told_party.role', 'in', ['actor', 'recipient'])
    .execute()
}

type Involved = Awaited<ReturnType<typeof partiesOf>>[number]

function partyRows(involved: readonly Involved[]): readonly Insertable<Schema['event_party']>[] {
  const rows = new Map(
    involved.map(({ party, role, event }) => [`${role} ${party}\n${event}`, { party, role, event }] as const),
  )
  return [...rows.values()]
}

/** Everybody who did it and everybody to whom it was done, by one claim of an event, each pair once. */
function dealingRows(
  event: Insertable<Schema['event']>,
  involved: readonly Involved[],
): readonly Insertable<Schema['dealing']>[] {
  const { id, type, first_day, last_day } = event
  const rows = new Map<string, Insertable<Schema['dealing']>>()
  for (const claim of Map.groupBy(involved, ({ document, claim: own }) => `${document}/${own}`).values()) {
    const [actors, recipients] = [inRole(claim, 'actor'), inRole(claim, 'recipient')]
    for (const [actor, isActor] of actors) {
      for (const [recipient, isRecipient] of recipients) {
        const pair = `${actor}\n${recipient}`
        const areNamed = isActor && isRecipient && actor !== recipient
        const areCountries = isCountry(actor) && isCountry(recipient) && actor !== recipient
        rows.set(pair, {
          ...{ actor, recipient, day: first_day ?? UNDATED, until: last_day ?? '', event: id, type },
          between_parties: areNamed || rows.get(pair)?.between_parties ? 1 : 0,
          between_countries: areCountries ? 1 : 0,
        })
      }
    }
  }
  return [...rows.values()]
}

/** The parties of one role of a claim, each with whether it counts as named: no country beside those who act for it. */
function inRole(claim: readonly Involved[], role: Involved['role']): readonly (readonly [string, boolean])[] {
  const own = claim.filter((each) => each.role === role)
  const acting = new Set(own.map(({ country }) => country))
  return own.map(({ party }) => [party, !acting.has(party)])
}

/** "PRK", where other keys are "person:kim jong un". */
function isCountry(key: string): boolean {
  return /^[A-Z]{3}$/.test(key)
}

async function placeRows(
  db: Kysely<Schema>,
  events: readonly string[],
  eventOf: ReadonlyMap<string, Insertable<Schema['event']>>,
): Promise<readonly Insertable<Schema['event_place']>[]> {
  const rows = await db
    .selectFrom('told')
    .innerJoin('claim', (join) =>
      join.onRef('claim.document', '=', 'told.document').onRef('claim.id', '=', 'told.claim'),
    )
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'claim.document').onRef('entity.id', '=', 'claim.place'),
    )
    .select(['entity.latitude', 'entity.longitude', 'told.event', 'entity.name'])
    .select(['entity.place_precision as level', 'entity.country'])
    .where('told.event', 'in', wantedWords(db, events))
    .where('entity.latitude', 'is not', null)
    .where('entity.longitude', 'is not', null)
    .execute()
  const found = new Map<string, Insertable<Schema['event_place']>>()
  for (const { latitude, longitude, event, name, level, country } of rows) {
    const { type, first_day = null, last_day = null } = eventOf.get(event)!
    const at = { latitude: Number(latitude), longitude: Number(longitude) }
    const row = { ...at, event, name, level: level ?? 0, country, type, first_day, last_day }
    const key = [at.latitude, at.longitude, event, name, row.level].join('\n')
    const known = found.get(key)
    if (!known || (country ?? '') < (known.country ?? '')) found.set(key, row)
  }
  return [...found.values()]
}
interface ToldRow {
  readonly document: number
  readonly type: string
  readonly polarity: string
  readonly first_day: string | null
  readonly last_day: string | null
  readonly voice: string
  readonly matter: string
}

function eventRow(id: string, told: readonly ToldRow[]): Insertable<Schema['event']> {
  const dated = told.filter(({ matter }) => matter.includes('"datedBy":"event"'))
  const days = dated.length > 0 ? dated : told
  const firsts = days.flatMap(({ first_day }) => first_day ?? []).sort()
  const lasts = days.flatMap(({ last_day }) => last_day ?? []).sort()
  return {
    ...{ id, type: mostOf(told.map(({ type }) => type)), first_day: firsts[0] ?? null, last_day: lasts.at(-1) ?? null },
    ...{ claims: told.length, documents: new Set(told.map(({ document }) => document)).size },
    voices: new Set(told.map(({ voice }) => voice)).size,
    denials: told.filter(({ polarity }) => polarity === 'negative').length,
    has_conflict: mayClash(told.map(({ matter }) => JSON.parse(matter) as Matter)) ? 1 : 0,
  }
}

/** Whether claims differ in whether it was so, in their figures, or in who did it. */
function mayClash(matters: readonly Matter[]): boolean {
  return matters.some((one, at) => matters.slice(at + 1, at + 50).some((other) => differ(one, other)))
}

function differ(a: Matter, b: Matter): boolean {
  if (a.polarity !== b.polarity) return true
  if (a.figure && b.figure && a.figure.unit === b.figure.unit && clash(a.figure, b.figure)) return true
  const shared = a.actors.some((one) => b.actors.some((other) => one.key === other.key))
  return a.actors.length > 0 && b.actors.length > 0 && !shared
}

/** What comes up most; of several the one that comes up first. */
function mostOf(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]![0]
}
