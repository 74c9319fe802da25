import type { Sector } from './mention.ts'
import { wordClass } from './nouns.ts'
import type { Party } from './party.ts'

/** Sectors that a report of one country means that country's: "the government", "police". */
const OF_STATE: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'OPP', 'PTY', 'SPY', 'REB'])

/** Of all names that belong to some country, the share that makes one country the setting. */
const SETTING_SHARE = 0.75

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

/**
 * Gives the organs and officers of state that the text leaves without a country the one the document is set in: the one
 * that it names above all, else the one that it was written in, unless it speaks of another far more.
 *
 * @param written where it was written, by its dateline
 */
export function settle(parties: readonly Party[], written: string | null): void {
  const count = namesByCountry(parties)
  const setting = settingOf(count) ?? homeOf(count, written)
  const forces = setting ?? forcesOf(parties, count)
  for (const party of parties) {
    if (party.country !== null || party.sector === null || party.kind === 'country' || isCraft(party)) continue
    if (party.sector === 'MIL') party.country = forces
    else if (OF_STATE.has(party.sector)) party.country = setting
  }
}

/** How many times more another country may be named than the one that a document was written in. */
const FAR_MORE = 3

function homeOf(count: ReadonlyMap<string, number>, written: string | null): string | null {
  const own = count.get(written ?? '') ?? 0
  return count.values().every((other) => other <= own * FAR_MORE) ? written : null
}

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
