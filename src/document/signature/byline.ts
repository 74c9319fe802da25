import { agencyNamed } from './agencies.ts'

/** Who signs an article. */
export interface Signature {
  /** People, in the order named. */
  readonly people: readonly string[]
  readonly agency?: string
}

/** Words of desks and roles: a piece of a byline that holds one names no person. */
const ROLE =
  /\b(?:staff|writers?|reporters?|reporting|correspondents?|editors?|editorial|bureau|desk|team|newsroom|news|contributors?|contributing|columnist|admin|agenc(?:y|ies)|wires?|web|online|digital|media|press|daily|times|post|producer|photographer|journalist|service|network|magazine|tv|radio|board|chief|business|sports?|politics|insider|money|culture|lifestyle|entertainment|opinion|correspondence|special|exclusive|associated|national|security|breaking|official|company|corp|inc|group|university|institute|author|intern|updated|published|posted|minutes?|hours?|ago|today|yesterday|follow|email|subscribe|share|comments?|view|profile|more|about|articles?|facebook|twitter|instagram|linkedin|www|https?)\b|[@\d]|\.(?:com|org|net|co)\b/i

const OPENING =
  /^(?:(?:written|reported|posted|published|compiled|authored|words|story|text|report|article|reporting)\s+)?by:?\s+/i

/** What follows a name without being part of it: "Mary Low in Seoul", "Mary Low for The Courier". */
const AFTER_NAME = /\s+(?:in|for|at|from|of)\s.*$|\s*\(.*$|\s+[|–—-]\s.*$/

/** "Associated Press Writer Mary Low", "Diplomatic Correspondent Mary Low". */
const LEADING_ROLE = /^(.*?)\s*\b(?:writer|correspondent|reporter|editor|columnist)s?:?\s+(?=\p{Lu})/iu

/** "Mary Low Reporter". */
const TRAILING_ROLE = /\s+(?:(?:staff|senior|chief|special)\s+)?(?:writer|correspondent|reporter|editor|columnist)$/i

const SEPARATOR = /\s*(?:[,;|/&•·\n\t]|\s(?:and|with|und|et)\s|\s[–—-]\s)\s*/i

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}'’.-]*|(?:de|da|del|della|der|van|von|bin|bint|ibn|al|el|la|le|du|dos|di|ter|ten)|(?:al|el|d|l)['’-]\p{Lu}[\p{L}'’-]*)$/u

/**
 * Reads a byline: "By Ann Holt and Lee Park, Associated Press" → two people, the AP. Line breaks part names only where
 * nothing is found without them.
 */
export function readByline(byline: string): Signature {
  const whole = readLine(byline.replace(/\s+/g, ' '))
  const empty = whole.people.length === 0 && !whole.agency
  return empty && byline.trim().includes('\n') ? readLine(byline.trim().replace(/\s*\n\s*/g, ' | ')) : whole
}

function readLine(byline: string): Signature {
  const line = byline.trim().slice(0, 300)
  const whole = agencyNamed(line.replace(OPENING, ''))
  if (whole) return { people: [], agency: whole }
  const pieces = line.replace(OPENING, '').split(SEPARATOR)
  const found = pieces.map(readPiece)
  const agency = found.find((piece) => piece.agency)?.agency
  const people = [...new Set(found.flatMap((piece) => piece.people))]
  return agency ? { people, agency } : { people }
}

function readPiece(piece: string): Signature {
  const words = piece.replace(OPENING, '').trim()
  const staff = agencyOfStaff(words)
  if (staff) return { people: [], agency: staff }
  const role = LEADING_ROLE.exec(words)
  const agency =
    agencyNamed(words) ?? agencyNamed(role?.[1] ?? '') ?? agencyNamed(words.replace(/^.*\b(?:for|of|in)\s+/, ''))
  const name = words
    .slice(role?.[0].length ?? 0)
    .replace(AFTER_NAME, '')
    .replace(TRAILING_ROLE, '')
    .trim()
  const person = agencyNamed(words) === null && isPersonName(name) ? [properCase(name)] : []
  return agency ? { people: person, agency } : { people: person }
}

/** "AP National Security Writer", "Associated Press" and the like; also where a page wrote "Ap Auto Writer". */
function agencyOfStaff(words: string): string | null {
  const [, whose] =
    /^(.{2,40}?)\s+(?:[\p{L}-]+\s+){0,3}(?:writer|correspondent|reporter|editor|staff|columnist)s?$/iu.exec(words) ?? []
  return whose ? (agencyNamed(whose) ?? (whose.length < 4 ? agencyNamed(whose.toUpperCase()) : null)) : null
}

/** Whether some words have the shape of a person's name: two to five words, capitalised, no desk and no role. */
export function isPersonName(name: string): boolean {
  const parts = name.split(/\s+/)
  if (parts.length < 2 || parts.length > 5 || name.length > 60 || ROLE.test(name)) return false
  return parts.every((part) => NAME_WORD.test(part)) && /^\p{Lu}/u.test(name)
}

/** "ANN HOLT" → "Ann Holt"; other names stay as they are. */
function properCase(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  return name.replace(/\p{L}[\p{L}’']*/gu, (part) => part[0] + part.slice(1).toLowerCase())
}

/** Whether a line of text is a byline and nothing else: "By Ann Holt, Associated Press". */
export function isBylineLine(line: string): boolean {
  if (line.length > 160 || /[.!?:;]$/.test(line)) return false
  const { people, agency } = readByline(line)
  if (people.length === 0 && !agency) return false
  return OPENING.test(line) || agencyNamed(line.trim()) !== null
}

/** Puts signatures together: the people of the first that names any, the agency of the first that names one. */
export function joinSignatures(signatures: readonly Signature[]): Signature {
  const people = signatures.find((each) => each.people.length > 0)?.people ?? []
  const agency = signatures.find((each) => each.agency)?.agency
  return agency ? { people, agency } : { people }
}
