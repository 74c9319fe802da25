import type { Sector } from './mention.ts'
import { wordClass } from './nouns.ts'
import type { Party } from './party.ts'

/** Sectors that a report of one country means that country's: "the government", "police". */
const OF_STATE: ReadonlySet<Sector> = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'OPP', 'PTY', 'SPY', 'REB'])

/** Of all names that belong to some country, the share that makes one country the setting. */
const SETTING_SHARE = 0.75

/** The country that a document is about, by whose names stand in it, the press aside; null for several or none. */
function settingOf(parties: readonly Party[]): string | null {
  const count = new Map<string, number>()
  let all = 0
  for (const { country, sector, mentions } of parties) {
    if (country === null || sector === 'JRN') continue
    const named = mentions.filter((mention) => mention.form === 'name').length
    count.set(country, (count.get(country) ?? 0) + named)
    all += named
  }
  for (const [country, named] of count) if (named >= all * SETTING_SHARE) return country
  return null
}

/** Gives the organs and officers of state that the text leaves without a country the one the document is set in. */
export function settle(parties: readonly Party[]): void {
  const setting = settingOf(parties)
  const forces = setting ?? forcesOf(parties)
  for (const party of parties) {
    if (party.country !== null || party.sector === null || party.kind === 'country' || isCraft(party)) continue
    if (party.sector === 'MIL') party.country = forces
    else if (OF_STATE.has(party.sector)) party.country = setting
  }
}

/** A drone or a ship whose owner is not told may be anybody's. */
function isCraft({ named, roles }: Party): boolean {
  return !named && [...roles].some((role) => wordClass(role)?.id === 'craft of war')
}

/** The only country whose forces a document speaks of; null for several or none. */
function forcesOf(parties: readonly Party[]): string | null {
  let only: string | null = null
  for (const { sector, kind, country } of parties) {
    if (sector !== 'MIL' || kind === 'person' || country === null) continue
    if (only !== null && only !== country) return null
    only = country
  }
  return only
}
