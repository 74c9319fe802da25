import { CLASSES, LEXICON } from '../time/lexicon.ts'
import { boundAfter, boundBefore } from './bound.ts'
import { type Figure, figureAt } from './figure.ts'
import { isDigit, type Piece } from './piece.ts'
import { NOT_COUNTED, NUMBERED } from './tables.ts'
import { unitAfter } from './unit.ts'
import { wordSet } from './word-set.ts'

/** An amount of something: the pieces `at..next` of its sentence. */
export interface Amount {
  readonly at: number
  readonly next: number
  readonly low: number | null
  readonly high: number | null
  /** ISO 4217 code, "percent", or the noun that is counted. */
  readonly unit: string
}

/** The amount at this place, or null. */
export function amountAt(pieces: readonly Piece[], at: number): Amount | null {
  const bare = figureAt(pieces, at)
  if (!bare || isOther(pieces, bare)) return null
  const figure = { ...bare, ...boundAfter(pieces, bare) }
  const { name, next } = figure.unit === null ? unitAfter(pieces, figure) : { name: figure.unit, next: figure.next }
  if (name === null || isTimePoint(pieces, figure, next)) return null
  return { ...figure, ...boundBefore(pieces, figure), next, unit: name }
}

/** A year, date, hour, number of a list or name: figures that count nothing. */
function isOther(pieces: readonly Piece[], { at, next, unit, low, high }: Figure): boolean {
  const [before, first, after] = [pieces[at - 1], pieces[at]!, pieces[next]]
  if (unit !== null) return false
  if (NOT_COUNTED.has(after?.form ?? '') || NUMBERED.has(before?.form ?? '')) return true
  if (isMonth(before) || isMonth(after) || isSecondOfTwo(pieces, at)) return true
  if (first.form === 'one' && isPronoun(pieces, at)) return true
  return isYear(first, before, low ?? 0) && (next === at + 1 || isYear(pieces[next - 1]!, undefined, high ?? 0))
}

/** The 19 of "80-19", which is no range, and the 47 of "AK-47". */
function isSecondOfTwo(pieces: readonly Piece[], at: number): boolean {
  const [word, hyphen, number] = [pieces[at - 2], pieces[at - 1], pieces[at]!]
  return word !== undefined && hyphen?.form === '-' && word.end === hyphen.start && hyphen.end === number.start
}

const BEFORE_PRONOUN: ReadonlySet<string> = wordSet('no the any this which every some')

const AFTER_PRONOUN = wordSet('another time day point')

/** "no one", "one another", "the one": not a count. */
function isPronoun(pieces: readonly Piece[], at: number): boolean {
  const { token } = pieces[at]!
  if (pieces[at - 1]?.form === '-') return true // "one-on-one"
  return (
    token.upos === 'PRON' ||
    BEFORE_PRONOUN.has(pieces[at - 1]?.form ?? '') ||
    AFTER_PRONOUN.has(pieces[at + 1]?.form ?? '')
  )
}

function isMonth(piece: Piece | undefined): boolean {
  if (piece?.token.upos !== 'PROPN') return false
  return ((LEXICON.get(piece.form)?.classes ?? 0) & CLASSES.MONTH) !== 0
}

const OWNING: ReadonlySet<string> = wordSet("the its his her their our this that 's '")

/** Four digits without a comma that count nothing plural, or that an article names: "the 2020 elections". */
function isYear({ form, token }: Piece, before: Piece | undefined, value: number): boolean {
  if (form.length !== 4 || !isDigit(form.charCodeAt(0)) || value < 1000 || value >= 2100) return false
  const { head } = token
  const counts = token.deprel === 'nummod' && head !== null && head.index > token.index && head.xpos.endsWith('S')
  return !counts || OWNING.has(before?.form ?? '')
}

const RELATIVE: ReadonlySet<string> = wordSet('ago old later earlier before after from of')
const REACHING: ReadonlySet<string> = wordSet('past last next first coming previous following every')

/** "two weeks ago", "the past 24 hours", "54 years old": a place in time or an age, not an amount. */
function isTimePoint(pieces: readonly Piece[], { at }: Figure, next: number): boolean {
  const lexeme = LEXICON.get(pieces[next - 1]!.form)
  if (!lexeme || !(lexeme.classes & (CLASSES.UNIT | CLASSES.UNITS))) return false
  return RELATIVE.has(pieces[next]?.form ?? '') || REACHING.has(pieces[at - 1]?.form ?? '')
}
