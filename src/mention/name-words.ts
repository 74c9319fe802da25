import type { Token } from '../syntax/index.ts'
import { isGivenName } from './given-names.ts'
import { wordClass } from './nouns.ts'

/** Whether a word can be part of a name: by the recogniser's tag, as a proper noun, by its capital before one. */
export function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const { form, upos, ne } = token
  if (isNoName(token)) return false
  if (ne !== 'O') return !NEVER_IN_NAMES.has(upos) && !isClitic(form) && (isCapital(form) || wordClass(form) === null)
  if (upos === 'PROPN') return true
  if (at === 0 || !isCapital(form)) return false
  const next = tokens[at + 1]
  if (upos === 'NOUN')
    return isOrganisationWord(form) && isCapital(tokens[at - 1]!.form) && tokens[at - 1]!.upos === 'ADJ'
  if (upos !== 'ADJ' || !next || CALENDAR.has(next.form)) return false
  return next.upos === 'PROPN' || (next.upos === 'NOUN' && isOrganisationWord(next.form))
}

/** Days and months, "@handles", "R-IN", sums of money, bare punctuation: whatever the tags say. */
function isNoName({ form, ne }: Token): boolean {
  const last = form.slice(form.lastIndexOf('-') + 1)
  if (CALENDAR.has(last) && !ne.endsWith('PER')) return true
  return form.startsWith('@') || !/\p{L}/u.test(form) || /[$€£]|^[A-Z]{3}\d/.test(form) || PARTY_AND_STATE.test(form)
}

function isClitic(form: string): boolean {
  return form.startsWith('’') || form.startsWith("'")
}

const NEVER_IN_NAMES: ReadonlySet<string> = new Set(['PUNCT', 'DET', 'ADP', 'CCONJ', 'VERB', 'AUX', 'PRON', 'PART'])

/** "R-IN", "D-Texas": a legislator's party and state. */
const PARTY_AND_STATE = /^[RDI]-\p{Lu}/u

/** A hyphen or "&" between two name words, written without spaces: "al-Zarqawi", "AT&T". */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  const next = tokens[at + 1]
  if (!next || (token.form !== '-' && token.form !== '&')) return false
  return next.start === token.end && tokens[at - 1]!.end === token.start && isNameWord(tokens, at + 1)
}

/** "the Dockers' Union", "the Women's League": a clitic inside the name of a body, whose members it tells. */
export function isGenitive(tokens: readonly Token[], at: number): boolean {
  const [before, { xpos, form }, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]]
  if (xpos !== 'POS' || !next || !isOrganisationWord(next.form) || !isCapital(before.form)) return false
  if (MEMBERS.has(before.form)) return true
  return !form.endsWith('s') && /[a-z](?:er|or|ist|ant|ent|an|ee|man|men)s$/.test(before.form)
}

/** Plurals that take "'s". */
const MEMBERS: ReadonlySet<string> = new Set(
  'Women Men People Children Youth Mothers Sportsmen Fishermen Seamen'.split(' '),
)

/** Whether a word is written with a capital. */
export function isCapital(form: string): boolean {
  const unit = form.charCodeAt(0)
  return (unit >= 65 && unit <= 90) || (unit > 0xbf && form[0] !== form[0]!.toLowerCase())
}

/** Whether a hyphen without spaces ties the word to the one before: "al-Zarqawi". */
export function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at]!.form === '-' || tokens[at - 1]!.form === '-'
  return hyphen && tokens[at]!.start === tokens[at - 1]!.end
}

/** The words that go on with a body's name: "Ministry of Defence", "Union for Peace". */
export function isOfOrFor(token: Token | undefined): boolean {
  return token !== undefined && (token.form === 'of' || token.form === 'for')
}

/** A word written large that goes on with a name after "of". */
export function isLarge(tokens: readonly Token[], at: number): boolean {
  const { form, upos } = tokens[at]!
  return isNameWord(tokens, at) || (isCapital(form) && (upos === 'NOUN' || upos === 'ADJ') && !CALENDAR.has(form))
}

/** "and" between two words of one name: "Department of Health and Welfare". */
export function isLinked(tokens: readonly Token[], at: number): boolean {
  const form = tokens[at]!.form
  return (
    (form === 'and' || form === '&') &&
    at + 1 < tokens.length &&
    tokens[at - 1]!.upos === 'PROPN' &&
    tokens[at + 1]!.upos === 'PROPN' &&
    !isGivenName(tokens[at + 1]!.form) &&
    tokens[at + 1]!.ne.startsWith('I')
  )
}

/** Whether a capitalised word ends the name of a body: "Ministry", "Party", "Corp". */
export function isOrganisationWord(form: string): boolean {
  if (!isCapital(form)) return false
  if (COMPANY.has(form)) return true
  const kind = wordClass(form.toLowerCase())?.kind
  return kind === 'organization' || (kind === 'group' && form.length > 4)
}

/** Written with a capital, but no names of anyone: days, months, feasts, hours. */
const CALENDAR: ReadonlySet<string> = new Set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun Jan Jan. Feb Feb. Mar Mar. Apr Apr. Jun Jun. Jul Jul. Aug Aug. Sept Sept. Sep Sep. Oct Oct. Nov Nov. Dec Dec. AM PM a.m. p.m. GMT EST EDT CET UTC Christmas Easter Ramadan Eid Thanksgiving God Internet'.split(
    ' ',
  ),
)

/** Words that bodies' names end with, beside the nouns of the lexicon. */
export const COMPANY: ReadonlySet<string> = new Set(
  'Inc Inc. Corp Corp. Corporation Ltd Ltd. Co Co. Company LLC PLC plc AG GmbH SA S.A. NV Group Holdings Bank Airlines Airways Motors Industries Systems Technologies Partners Times Post News Tribune Herald Journal Gazette Telegraph Star Foundation Institute Observatory Society Committee Commission Council Ministry Department Agency Bureau Authority Office Party Union Army Navy Force Forces Guard Corps Front Movement Brigade Brigades Battalion Organization Organisation Association Federation League Alliance Coalition Congress Parliament Senate Assembly Court Tribunal University College School Hospital Church Fund Trust Center Centre Board Police Government Administration Cabinet Conference Forum Network Command Command. Service Services Club'.split(
    ' ',
  ),
)
