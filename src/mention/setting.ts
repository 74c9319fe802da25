import type { Sector } from './mention.ts'
import { wordClass } from './nouns.ts'
import type { Party } from './party.ts'

/** Sectors that a report of one country means that country's: "the government", "police". */
const OF_STATE: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'OPP', 'PTY', 'SPY', 'REB'])

/** Of all names that belong to some country, the share that makes one country the setting. */
export const SETTING_SHARE = 0.75

/** How often names that belong to each country stand in a document, the press aside. */
function namesByCountry(parties: readonly Party[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const { country, sector, mentions } of parties) {
    if (country === null || sector === 'JRN') continue
    const named = mentions.filter((mention) => mention.form === 'name').length
    count.set(country, (count.get(country) ?? 0) + named)
  }
  return count
}

/** The country that a document is about; null for several or none. */
function settingOf(count: ReadonlyMap<string, number>): string | null {
  const all = count.values().reduce((sum, named) => sum + named, 0)
  for (const [country, named] of count) if (named >= all * SETTING_SHARE) return country
  return null
}

/** Where a document was written, and where each of its sentences takes place, as far as they say so. */
export interface Scenes {
  /** The country of the dateline; null without one. */
  readonly home: string | null
  /** "In Paris, the foreign ministry said": the country that this and the next sentences of a paragraph tell of. */
  of(sentence: number): string | null
}

/**
 * Gives the organs and officers of state that the text leaves without a country the one where it tells of them, the one
 * that it names above all, or the one that it was written in, unless it speaks of another far more.
 */
export function settle(parties: readonly Party[], { home, of }: Scenes): void {
  const count = namesByCountry(parties)
  const setting = settingOf(count)
  const written = homeOf(count, home)
  const forces = setting ?? forcesOf(parties, count)
  for (const party of parties) {
    if (party.country !== null || party.sector === null || party.kind === 'country' || isCraft(party)) continue
    if (!OF_STATE.has(party.sector) || isAbroad(party)) continue
    const scene = party.mentions[0] && isAtHome(party) ? of(party.mentions[0].head.sentence) : null
    const told = scene ?? (party.sector === 'MIL' ? forces : setting)
    party.country = told ?? (isAtHome(party) ? written : null)
  }
}

/** How many times more another country may be named than the one whose organs are meant where nothing else is said. */
export const FAR_MORE = 3

function homeOf(count: ReadonlyMap<string, number>, home: string | null): string | null {
  const own = count.get(home ?? '') ?? 0
  return count.values().every((other) => other <= own * FAR_MORE) ? home : null
}

/** Bodies, officers and the police are of where they are told of; rebels, soldiers and "officials" may be anybody's. */
function isAtHome({ kind, sector, named, roles }: Party): boolean {
  if (kind === 'organization' || roles.has('authorities')) return true
  if (kind === 'person') return named || sector === 'GOV'
  return named || sector === 'LEG' || sector === 'COP' || sector === 'JUD'
}

/** "diplomats": they serve where they are sent to, and which state sent them is not told. */
function isAbroad({ named, roles }: Party): boolean {
  return !named && [...roles].some((role) => ABROAD.has(role))
}

const ABROAD: ReadonlySet<string> = new Set(['diplomat', 'ambassador', 'envoy', 'consul', 'attache', 'attaché'])

/** A drone or a ship whose owner is not told may be anybody's. */
function isCraft({ named, roles }: Party): boolean {
  return !named && [...roles].some((role) => wordClass(role)?.id === 'craft of war')
}

/**
 * The only country whose forces a document speaks of; null for several or none, and where it speaks more of another: an
 * ally that sends soldiers to Mali owns no army that is spoken of as "the army" there.
 */
function forcesOf(parties: readonly Party[], count: ReadonlyMap<string, number>): string | null {
  let only: string | null = null
  for (const { sector, kind, country } of parties) {
    if (sector !== 'MIL' || kind === 'person' || country === null) continue
    if (only !== null && only !== country) return null
    only = country
  }
  if (only === null) return null
  const named = count.get(only) ?? 0
  return count.values().every((other) => other <= named) ? only : null
}
