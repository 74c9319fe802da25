import type { EventType } from '../claim/index.ts'

/** One party of one claim. */
export interface DealingOnRecord {
  readonly document: number
  readonly claim: string
  /** The event that the claim tells of. */
  readonly event: string
  readonly type: EventType
  /** A party's key, or the code of the country for which it acts. */
  readonly party: string
  readonly role: 'actor' | 'recipient'
}

/** Where an event took place. */
export interface PlaceTold {
  readonly event: string
  readonly type: EventType
  readonly name: string
  readonly country: string | null
  /** Degrees. */
  readonly latitude: number
  readonly longitude: number
  /** UCDP's level, 1 the town itself to 7 international waters; null where it is not known. */
  readonly precision: number | null
}

/** A place with what took place there. */
export interface PlaceCounted extends Omit<PlaceTold, 'event' | 'type'> {
  readonly events: number
  readonly types: readonly TypeCount[]
}

export interface TypeCount {
  readonly type: EventType
  readonly events: number
}

/** What one party did to another: events, each once however many claims tell of it. */
export interface Tie {
  readonly from: string
  readonly to: string
  readonly events: number
  /** The most frequent first. */
  readonly types: readonly TypeCount[]
}

/** What a party did and what was done to it, in events. */
export interface PartyCount {
  readonly party: string
  readonly did: number
  readonly met: number
}

/** Parties as they are named, or countries with all that act for them. */
export type Level = 'parties' | 'countries'

/**
 * Who did what to whom, the most first. A claim names a party and also the country for which it acts; of the two one
 * counts.
 *
 * @param countryOf the country for which a party acts, by its key
 */
export function ties(
  dealings: readonly DealingOnRecord[],
  level: Level,
  countryOf: ReadonlyMap<string, string>,
): readonly Tie[] {
  const events = new Map<string, Map<EventType, Set<string>>>()
  for (const claim of claimsOf(dealings)) {
    const [actors, recipients] = (['actor', 'recipient'] as const).map((role) => counted(claim, role, level, countryOf))
    const { event, type } = claim[0]!
    for (const from of actors!)
      for (const to of recipients!) if (from !== to) addTo(events, `${from}\n${to}`, type, event)
  }
  return [...events]
    .map(([pair, byType]) => {
      const [from = '', to = ''] = pair.split('\n')
      return { from, to, ...countsOf(byType) }
    })
    .sort((a, b) => b.events - a.events || compare(a.from, b.from) || compare(a.to, b.to))
}

/** How much each party did and met with, the most first; a country with all that act for it. */
export function partyCounts(dealings: readonly DealingOnRecord[]): readonly PartyCount[] {
  const counts = new Map<string, { readonly actor: Set<string>; readonly recipient: Set<string> }>()
  for (const { party, role, event } of dealings) {
    const known = counts.get(party) ?? { actor: new Set(), recipient: new Set() }
    known[role].add(event)
    counts.set(party, known)
  }
  return [...counts]
    .map(([party, { actor, recipient }]) => ({ party, did: actor.size, met: recipient.size }))
    .sort((a, b) => b.did + b.met - a.did - a.met || compare(a.party, b.party))
}

/** Places with what took place there, those with most events first. */
export function placeCounts(told: readonly PlaceTold[]): readonly PlaceCounted[] {
  const groups = Map.groupBy(told, (each) => `${each.latitude} ${each.longitude} ${each.precision}`)
  return [...groups.values()]
    .map((all) => {
      const byType = new Map<EventType, Set<string>>()
      for (const { type, event } of all) byType.set(type, (byType.get(type) ?? new Set()).add(event))
      const { name, country, latitude, longitude, precision } = all[0]!
      return { name, country, latitude, longitude, precision, ...countsOf(byType) }
    })
    .sort((a, b) => b.events - a.events || compare(a.name, b.name))
}

function* claimsOf(dealings: readonly DealingOnRecord[]): Generator<readonly DealingOnRecord[]> {
  for (let start = 0, at = 1; at <= dealings.length; at += 1) {
    const [last, next] = [dealings[at - 1]!, dealings[at]]
    if (next && next.document === last.document && next.claim === last.claim) continue
    yield dealings.slice(start, at)
    start = at
  }
}

/** The parties of one role of a claim: no country beside those who act for it, or nothing but countries. */
function counted(
  claim: readonly DealingOnRecord[],
  role: DealingOnRecord['role'],
  level: Level,
  countryOf: ReadonlyMap<string, string>,
): readonly string[] {
  const named = claim.filter((each) => each.role === role).map(({ party }) => party)
  if (level === 'countries') return named.filter(isCountry)
  const acting = new Set(named.flatMap((party) => countryOf.get(party) ?? []))
  return named.filter((party) => !(isCountry(party) && acting.has(party)))
}

/** "PRK", where other keys are "person:kim jong un". */
function isCountry(key: string): boolean {
  return /^[A-Z]{3}$/.test(key)
}

function addTo(events: Map<string, Map<EventType, Set<string>>>, pair: string, type: EventType, event: string): void {
  const byType = events.get(pair) ?? new Map<EventType, Set<string>>()
  byType.set(type, (byType.get(type) ?? new Set()).add(event))
  events.set(pair, byType)
}

function countsOf(byType: ReadonlyMap<EventType, ReadonlySet<string>>) {
  const types = [...byType]
    .map(([type, events]) => ({ type, events: events.size }))
    .sort((a, b) => b.events - a.events || compare(a.type, b.type))
  return { events: types.reduce((sum, each) => sum + each.events, 0), types }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
