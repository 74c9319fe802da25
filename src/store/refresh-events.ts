import type { Insertable, Kysely } from 'kysely'
import { clash, type Matter } from '../record/index.ts'
import { inChunks } from './chunks.ts'
import { insertAll } from './insert.ts'
import type { Schema } from './schema.ts'

/** Makes the rows of some events anew from the claims that tell of them; an event that none tells of is gone. */
export async function refreshEvents(db: Kysely<Schema>, events: readonly string[]): Promise<void> {
  const told = await inChunks(events, (some) =>
    db
      .selectFrom('told')
      .select(['event', 'document', 'claim', 'type', 'polarity', 'first_day', 'last_day', 'voice', 'matter'])
      .where('event', 'in', some)
      .orderBy('event')
      .orderBy('place')
      .execute(),
  )
  const parties = await inChunks(events, (some) =>
    db
      .selectFrom('told')
      .innerJoin('told_party', (join) =>
        join.onRef('told_party.document', '=', 'told.document').onRef('told_party.claim', '=', 'told.claim'),
      )
      .select(['told_party.party', 'told_party.role', 'told.event'])
      .distinct()
      .where('told.event', 'in', some)
      .execute(),
  )
  await inChunks(events, (some) => db.deleteFrom('event').where('id', 'in', some).execute())
  await inChunks(events, (some) => db.deleteFrom('event_party').where('event', 'in', some).execute())
  await insertAll(
    db,
    'event',
    [...Map.groupBy(told, ({ event }) => event)].map(([id, claims]) => eventRow(id, claims)),
  )
  await insertAll(db, 'event_party', parties)
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
