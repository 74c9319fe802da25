import type { Token } from '../../syntax/index.ts'
import { beginsNumber, type ReadNumber, readNumber } from '../quantity/number.ts'
import { hasHyphen, isDigit, type Piece, piecesOf } from '../quantity/piece.ts'
import { CLASSES, isTrigger, LEXICON, type LengthUnit, type Lexeme } from './lexicon.ts'

/** The smallest piece the grammar reads: a word, a number of several words, or part of a hyphenated word. */
export interface Atom {
  /** Lower-case. */
  readonly form: string
  readonly classes: number
  readonly value: number
  readonly unit: LengthUnit | null
  readonly code: string | null
  readonly token: Token
  /** In UTF-16 code units of the text. */
  readonly start: number
  readonly end: number
}

/** Whether the sentence has a word that an expression of time needs. */
export function mayHoldTime(tokens: readonly Token[]): boolean {
  for (const { form } of tokens) {
    const lexeme = LEXICON.get(form.toLowerCase())
    if (lexeme ? isTrigger(lexeme) : hasDigit(form) || (form.length > 1 && hasHyphen(form))) return true
  }
  return false
}

/** The sentence as the grammar sees it. */
export function atomsOf(tokens: readonly Token[]): Atom[] {
  const pieces = piecesOf(tokens, isWhole)
  const forms = pieces.map((piece) => piece.form)
  const atoms: Atom[] = []
  for (let at = 0; at < pieces.length; ) {
    const number = beginsNumber(forms[at]!) ? numberAt(forms, at) : null
    const next = number?.next ?? at + 1 + cutFullStop(forms, at)
    atoms.push(number && next > at + 1 ? longNumber(pieces, at, number) : word(pieces[at]!, pieces[next - 1]!, number))
    at = next
  }
  return atoms
}

/** Several words that are one number: "two and a half". */
function longNumber(pieces: readonly Piece[], at: number, { value, next }: ReadNumber): Atom {
  const [first, last] = [pieces[at]!, pieces[next - 1]!]
  const form = pieces.slice(at, next).map((piece) => piece.form).join(' ') // biome-ignore format: one line
  return {
    form,
    classes: CLASSES.NUM,
    value,
    unit: null,
    code: null,
    token: last.token,
    start: first.start,
    end: last.end,
  }
}

function word(first: Piece, last: Piece, number: ReadNumber | null): Atom {
  const lexeme = lexemeOf(first.form)
  return {
    form: first.form,
    classes: (lexeme?.classes ?? 0) | (number ? CLASSES.NUM : 0),
    value: lexeme?.value ?? number?.value ?? 0,
    unit: lexeme?.unit ?? null,
    code: lexeme?.code ?? null,
    token: last.token,
    start: first.start,
    end: last.end,
  }
}

/** The number that begins here; words of the lexicon are none ("second"), but "half" may be. */
function numberAt(forms: readonly string[], at: number): ReadNumber | null {
  return LEXICON.has(forms[at]!) && forms[at] !== 'half' ? null : readNumber(forms, at)
}

/** The full stop of "p.m." at the end of a sentence may stand apart: how many pieces it adds. */
function cutFullStop(forms: readonly string[], at: number): number {
  return (forms[at] === 'a.m' || forms[at] === 'p.m') && forms[at + 1] === '.' ? 1 : 0
}

/** "2025-12-27" and "twenty-first" stay in one piece. */
function isWhole(form: string): boolean {
  return LEXICON.has(form) || CIVIL_DATE.test(form)
}

const CLOCK = /^(\d{1,2})[:.](\d{2})(?::\d{2})?(am|pm|a\.m\.?|p\.m\.?)?$/
const HOUR = /^(\d{1,2})(am|pm|a\.m\.?|p\.m\.?)$/
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$|^\d{1,2}\/\d{1,2}\/\d{4}$/
const ORDINAL = /^(\d{1,4})(st|nd|rd|th)$/
const DECADE = /^(?:(\d{2})|['’]?)(\d)0['’]?s$/
const SHORT_YEAR = /^['’‘](\d{2})$/
const YEAR = /^\d{4}$/

/** What a form is: from the lexicon, or by its digits. */
function lexemeOf(form: string): Lexeme | null {
  const known = LEXICON.get(form)
  if (known) return known
  if (!hasDigit(form)) return null
  return readDigits(form)
}

function readDigits(form: string): Lexeme | null {
  if (YEAR.test(form)) return { classes: CLASSES.NUM | CLASSES.YEAR | CLASSES.MILITARY, value: Number(form) }
  if (form.length <= 2 && Number(form) >= 1 && Number(form) <= 31)
    return { classes: CLASSES.NUM | CLASSES.DAY, value: Number(form) }
  const ordinal = ORDINAL.exec(form)
  if (ordinal) return { classes: CLASSES.ORD | (Number(ordinal[1]) <= 31 ? CLASSES.DAY : 0), value: Number(ordinal[1]) }
  if (/^q[1-4]$/.test(form)) return { classes: CLASSES.QUARTER, value: Number(form[1]) }
  if (CIVIL_DATE.test(form)) return { classes: CLASSES.CIVIL, value: 0 }
  return readClock(form) ?? readYears(form)
}

/** Minutes after midnight; half a day more for "pm". A bare "9.30" is no clock. */
function readClock(form: string): Lexeme | null {
  const found = CLOCK.exec(form) ?? HOUR.exec(form)
  if (!found) return null
  const meridiem = found[3] ?? (/\d/.test(found[2] ?? '') ? undefined : found[2])
  const minutes = /^\d+$/.test(found[2] ?? '') ? Number(found[2]) : 0
  const hours = Number(found[1])
  if (hours > 24 || minutes > 59 || (form.includes('.') && !form.includes(':') && !meridiem)) return null
  const classes = CLASSES.CLOCK | (meridiem ? CLASSES.MERIDIEM : 0)
  const afternoon = meridiem?.startsWith('p') && hours < 12 ? 12 : 0
  const midnight = meridiem?.startsWith('a') && hours === 12 ? -12 : 0
  return { classes, value: 60 * (hours + afternoon + midnight) + minutes }
}

/** "1990s", "'80s", "'82". Two digits below 40 are of this century; of decades, '00s and '10s. */
function readYears(form: string): Lexeme | null {
  const decade = DECADE.exec(form)
  if (decade) {
    const ten = Number(decade[2])
    const century = decade[1] ? Number(decade[1]) : ten < 2 ? 20 : 19
    if (decade[1] && ten === 0 && century < 20) return { classes: CLASSES.DECADE, value: century * 10, code: 'century' }
    return { classes: CLASSES.DECADE, value: century * 10 + ten }
  }
  const short = SHORT_YEAR.exec(form)
  if (!short) return null
  const year = Number(short[1])
  return { classes: CLASSES.YEAR, value: year < 40 ? 2000 + year : 1900 + year, code: 'short' }
}

function hasDigit(form: string): boolean {
  return isDigit(form.charCodeAt(0)) || isDigit(form.charCodeAt(1))
}
