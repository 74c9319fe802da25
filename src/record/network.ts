import type { EventType } from '../claim/index.ts'

export interface TypeCount {
  readonly type: EventType
  readonly events: number
}

/** How many events of each type one party did to another. */
export type EventsOfTie = readonly TypeCount[]

/** A place with how many events of one type took place there. */
export interface EventsAtPlace extends TypeCount {
  readonly name: string
  readonly country: string | null
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  /** UCDP's level, 1 the town itself to 7 international waters; null where it is not known. */
  readonly precision: number | null
}

/** A place with what took place there. */
export interface PlaceCounted extends Omit<EventsAtPlace, 'type'> {
  readonly types: readonly TypeCount[]
}

/** What one party did to another: events, each once however many claims tell of it. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly events: number
  /** The most frequent first. */
  readonly types: readonly TypeCount[]
}

/** Parties as they are named, or countries with all that act for them. */
export type Level = 'parties' | 'countries'

export function tie(from: string, to: string, types: EventsOfTie): Tie {
  return { from, to, ...countsOf(types) }
}

/** Places with what took place there, those with most events first. */
export function placeCounts(all: readonly EventsAtPlace[]): readonly PlaceCounted[] {
  return [...Map.groupBy(all, (each) => `${each.latitude} ${each.longitude} ${each.precision}`).values()]
    .map((types) => {
      const { name, country, latitude, longitude, precision } = types[0]!
      return { name, country, latitude, longitude, precision, ...countsOf(types) }
    })
    .sort((a, b) => b.events - a.events || compare(a.name, b.name) || a.latitude - b.latitude)
}

function countsOf(counts: readonly TypeCount[]) {
  const types = counts
    .map(({ type, events }) => ({ type, events }))
    .sort((a, b) => b.events - a.events || compare(a.type, b.type))
  return { events: types.reduce((sum, each) => sum + each.events, 0), types }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
