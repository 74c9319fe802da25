import { agencyNamed } from './agencies.ts'
import { standsAlone } from './dateline-cities.ts'
import { findDate } from './dates.ts'

/** How a report opens: "SEOUL, Dec 27 (Reuters) - ". */
export interface Dateline {
  readonly place?: string
  /** ISO 8601; only the day and month may be stated: the year is then that of publication. */
  readonly date?: string
  readonly agency?: string
  /** UTF-16 code units from the start of the paragraph to the first word of the report. */
  readonly length: number
}

/** Code units of a paragraph that a dateline can take. */
const LONGEST = 140

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map(anyCase)
const MONTH = String.raw`(?:${MONTHS.join('|')})\p{L}{0,6}\.?`
const PLACE_WORD =
  String.raw`(?!${MONTH}\s+\d)` + String.raw`(?:\p{Lu}[\p{L}.'’]*(?:-\p{L}+)*|de|del|el|al|la|of|the|on|ABOARD)`
const PLACE = `${PLACE_WORD}(?:[ /-]${PLACE_WORD}){0,4}`
const DAY = String.raw`(?:${MONTH}\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+${MONTH})(?:,?\s+\d{4})?`

/** `{place}, {region}, {day} ({agency}) -`, each part but the last of them optional. */
const DATELINE = new RegExp(
  String.raw`^(?:[(\[/](?<first>[^()\[\]/]{2,40})[)\]/]\s*[-–—―]*\s*)?` +
    String.raw`(?:(?<place>${PLACE})(?:,\s+(?<region>${PLACE}))?(?:\s*\[\p{L}[\p{L} .]{1,30}\])?[.,]?\s*(?=${MONTH}\s+\d|[\d(\[/:_–—―-]))?` +
    String.raw`(?:[,.]?\s*(?<day>${DAY})[.,]?\s*)?` +
    String.raw`(?:[(\[/](?<agency>[^()\[\]/]{2,40}(?:/[\p{L} -]{2,20})?)[)\]/]\.?\s*)?` +
    String.raw`(?<separator>(?:[-–—―_]{1,3}|:)\s*)?`,
  'u',
)

/**
 * The dateline a report's first paragraph opens with; null where it has none.
 *
 * @param published ISO 8601; its year completes a day and month
 */
export function readDateline(paragraph: string, published?: string): Dateline | null {
  const found = DATELINE.exec(paragraph.slice(0, LONGEST))
  const parts = found?.groups
  if (!found || !parts || found[0].length === paragraph.length) return null
  const agency = agencyOf(parts['agency'] ?? parts['first'])
  if (!isDateline(parts, agency) || !opensReport(paragraph.slice(found[0].length))) return null
  const place = placeOf(parts)
  const date = parts['day'] ? findDate(parts['day'], published) : null
  return {
    ...(place ? { place } : {}),
    ...(date ? { date } : {}),
    ...(agency ? { agency } : {}),
    length: found[0].length,
  }
}

type Parts = Readonly<Record<string, string | undefined>>

/** A known agency by our name for it, or one that calls itself one; other names in brackets are the outlet's own. */
function agencyOf(signature: string | undefined): string | null {
  const known = signature
    ?.split(/[/,]/)
    .map((part) => agencyNamed(part.trim()))
    .find(Boolean)
  return known ?? (signature && /\p{Lu}.*\b(?:Agency|Press|Wire|News Service)\b/u.test(signature) ? signature : null)
}

/** What papers put before a report in capitals, as they do a place: "UPDATE - The bridge …". */
const LABEL =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|ANALYSIS|OPINION|COMMENT|EXPLAINER|FACTBOX|INTERVIEW|LIVE|LATEST|VIDEO|WATCH|PHOTOS?|NOTE|WARNING|CORRECTION|CORRECTED|FEATURE|FOCUS|INSIGHT|TIMELINE|REFILE|WRAPUP|NEWS|REPORT|SPECIAL|ALERT|URGENT|JUST IN|READ|POLL|PROFILE|EDITORIAL|COLUMN|REVIEW|SPORTS?|BUSINESS|WORLD|POLITICS)\b/

function isDateline(parts: Parts, agency: string | null): boolean {
  const { place, day, separator } = parts
  if (parts['first'] && !agency) return false
  if (parts['first'] && agency) return true
  if (agency) return separator !== undefined || (place !== undefined && day !== undefined)
  if (!place || !separator) return false
  const dash = !separator.startsWith(':')
  if (day) return true
  if (LABEL.test(place)) return false
  if (inCapitals(place)) return dash ? place.replace(/[^\p{L}]/gu, '').length > 2 : standsAlone(titleCase(place))
  if (parts['region'] && /^[–—-]+\s/.test(separator)) return true
  return standsAlone(place) && (dash ? /^[–—-]+\s/.test(separator) : true)
}

/** "NATO — the alliance — said" opens with no dateline. */
function opensReport(rest: string): boolean {
  return /^["'“‘«([\d\p{Lu}]/u.test(rest)
}

function inCapitals(place: string): boolean {
  return /^\P{Ll}*\p{Lu}{2}\P{Ll}*$/u.test(place)
}

function placeOf({ place, region }: Parts): string | undefined {
  if (!place) return undefined
  const name = place.replace(/(?<=\p{L}{2})\.$/u, '')
  const proper = inCapitals(name) ? titleCase(name) : name
  return region ? `${proper}, ${inCapitals(region) && /^[^.]{4,}$/.test(region) ? titleCase(region) : region}` : proper
}

/** "NEW DELHI" → "New Delhi", "N'DJAMENA" → "N'Djamena"; "U.N." stays. */
function titleCase(place: string): string {
  return place.replace(/\p{Lu}{2,}/gu, (word) => word[0] + word.slice(1).toLowerCase())
}

/** "dec" → "[dD][eE][cC]", for a pattern in which case matters elsewhere. */
function anyCase(word: string): string {
  return word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`)
}
