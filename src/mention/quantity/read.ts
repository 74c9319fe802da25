import { CLASSES, LEXICON } from '../time/lexicon.ts'
import { beginsNumber, readNumber } from './number.ts'
import { isDigit, type Piece } from './piece.ts'
import { BOUNDS, type Bound, CURRENCY_SIGNS, FRACTIONS, VAGUE } from './tables.ts'
import { unitAfter } from './unit.ts'

/** An amount of something: the pieces `at..next` of its sentence. */
export interface Amount {
  readonly at: number
  readonly next: number
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
}

/** A number or two, before bound and unit are known. */
interface Figure {
  readonly at: number
  readonly next: number
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
}

/** The amount at this place, or null. */
export function amountAt(pieces: readonly Piece[], at: number): Amount | null {
  const figure = vague(pieces, at) ?? fraction(pieces, at) ?? counted(pieces, at)
  if (!figure || isOther(pieces, figure)) return null
  const unit =
    figure.unit === null ? unitAfter(pieces, figure.at, figure.next) : { name: figure.unit, next: figure.next }
  if (!unit || isTimePoint(pieces, figure, unit.next)) return null
  const bounded = { ...figure, ...boundBefore(pieces, figure) }
  return {
    ...bounded,
    ...boundAfter(pieces, figure.next, bounded),
    next: Math.max(unit.next, figure.next),
    unit: unit.name,
  }
}

/** "dozens", "tens of thousands", "several": a least and no most. */
function vague(pieces: readonly Piece[], at: number): Figure | null {
  const form = pieces[at]!.form
  const low = VAGUE.get(form)
  if (low === undefined || (form === 'few' && pieces[at - 1]?.form !== 'a')) return null
  const start = form === 'few' ? at - 1 : at
  const scale = pieces[at + 1]?.form === 'of' ? VAGUE.get(pieces[at + 2]?.form ?? '') : undefined
  if (form === 'tens' && scale === undefined) return null
  const [value, next] = scale === undefined ? [low, at + 1] : [(low * scale) / 2, at + 3]
  return { at: start, next, low: value, high: null, unit: null }
}

/** "a third of", "two-thirds", "half of": a share in percent. */
function fraction(pieces: readonly Piece[], at: number): Figure | null {
  const form = pieces[at]!.form
  const count =
    form === 'a' || form === 'half'
      ? { value: 1, next: form === 'a' ? at + 1 : at }
      : readNumber(formsOf(pieces, at), 0)
  if (!count) return null
  const offset = form === 'a' || form === 'half' ? 0 : at
  let next = count.next + offset
  if (pieces[next]?.form === '-') next += 1
  const share = FRACTIONS.get(pieces[next]?.form ?? '')
  if (share === undefined || pieces[next + 1]?.form !== 'of') return null
  const value = Math.round(count.value * share * 100) / 100
  return { at, next: next + 1, low: value, high: value, unit: 'percent' }
}

const MAX_NUMBER = 8 // pieces of one number: "three hundred and twenty-four thousand"

function formsOf(pieces: readonly Piece[], at: number): string[] {
  return pieces.slice(at, at + MAX_NUMBER).map((piece) => piece.form)
}

/** One number or two, with their currency: "nine", "$8.8 billion", "between 3 and 5", "100-150". */
function counted(pieces: readonly Piece[], at: number): Figure | null {
  const first = numberWithSign(pieces, at)
  if (!first) return null
  const second = secondNumber(pieces, at, first.next)
  if (!second) return { at, next: first.next, low: first.value, high: first.value, unit: first.unit }
  const low = second.value >= 1000 * first.value ? first.value * scaleOf(second.value) : first.value
  if (low >= second.value) return null
  const opened = pieces[at - 1]?.form === 'between' || pieces[at - 1]?.form === 'from'
  return { at: opened ? at - 1 : at, next: second.next, low, high: second.value, unit: first.unit ?? second.unit }
}

/** The scale of a round number: a million of 5,000,000. */
function scaleOf(value: number): number {
  return 1000 ** Math.floor(Math.log10(value) / 3)
}

interface SignedNumber {
  readonly value: number
  readonly next: number
  readonly unit: string | null
}

function numberWithSign(pieces: readonly Piece[], at: number): SignedNumber | null {
  const sign = CURRENCY_SIGNS.get(pieces[at]!.form) ?? null
  const from = sign ? at + 1 : at
  const forms = formsOf(pieces, from)
  const first = forms[0] ?? ''
  if (first === 'half' && forms[1] === 'a') return scaled(readNumber(forms, 1), 0.5, from, sign)
  if (first !== 'a' && !beginsNumber(first)) return null
  return scaled(readNumber(forms, 0), 1, from, sign)
}

function scaled(
  number: ReturnType<typeof readNumber>,
  by: number,
  from: number,
  unit: string | null,
): SignedNumber | null {
  return number && { value: number.value * by, next: from + number.next, unit }
}

const RANGES: ReadonlySet<string> = new Set(['to', '-', 'or'])

function secondNumber(pieces: readonly Piece[], at: number, next: number): SignedNumber | null {
  const word = pieces[next]?.form ?? ''
  const joins = RANGES.has(word) || (word === 'and' && pieces[at - 1]?.form === 'between')
  return joins && pieces[next + 1] ? numberWithSign(pieces, next + 1) : null
}

const BY_LAST_WORD: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly bound: Bound }[]> =
  groupBounds()

function groupBounds(): Map<string, { words: string[]; bound: Bound }[]> {
  const found = new Map<string, { words: string[]; bound: Bound }[]>()
  for (const { words, bound } of BOUNDS) {
    const each = { words: words.split(' '), bound }
    const last = each.words.at(-1)!
    found.set(
      last,
      [...(found.get(last) ?? []), each].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return found
}

/** The bound that the longest phrase before the number sets. */
function boundBefore(pieces: readonly Piece[], figure: Figure): Partial<Figure> {
  const { at } = figure
  const row = BY_LAST_WORD.get(pieces[at - 1]?.form ?? '')?.find(({ words }) =>
    words.every((word, n) => pieces[at - words.length + n]?.form === word),
  )
  if (!row) return {}
  return { at: at - row.words.length, ...bounded(figure, row.bound) }
}

function bounded({ low, high }: Figure, bound: Bound): Partial<Figure> {
  if (bound === 'at least') return { low, high: null }
  return bound === 'at most' ? { low: null, high: high ?? low } : {}
}

/** "100 or more", "100 or fewer", "100-plus". */
function boundAfter(pieces: readonly Piece[], next: number, figure: Figure): Partial<Figure> {
  const [one, two] = [pieces[next]?.form, pieces[next + 1]?.form]
  if ((one === 'or' && two === 'more') || (one === '-' && two === 'plus') || one === '+') return { high: null }
  return one === 'or' && (two === 'fewer' || two === 'less') ? { low: null, high: figure.high } : {}
}

const NOT_COUNTS: ReadonlySet<string> = new Set([
  'a.m.',
  'p.m.',
  'am',
  'pm',
  "o'clock",
  'degrees',
  'st',
  'th',
  'years-old',
])
const NUMBERED: ReadonlySet<string> = new Set([
  'no.',
  'nos.',
  'number',
  '#',
  'article',
  'section',
  'chapter',
  'page',
  'room',
  'flight',
  'resolution',
  'age',
  'aged',
  'channel',
  'route',
  'highway',
  'group',
])

/** A year, date, hour, number of a list or name: figures that count nothing. */
function isOther(pieces: readonly Piece[], { at, next, unit, low }: Figure): boolean {
  const [before, first, after] = [pieces[at - 1], pieces[at]!, pieces[next]]
  if (unit !== null) return false
  if (NOT_COUNTS.has(after?.form ?? '') || NUMBERED.has(before?.form ?? '')) return true
  if (isMonth(before) || isMonth(after)) return true
  if (first.form === 'one' && isPronoun(pieces, at)) return true
  return next === at + 1 && isYear(first, low ?? 0)
}

/** "no one", "one another", "the one": not a count. */
function isPronoun(pieces: readonly Piece[], at: number): boolean {
  const { token } = pieces[at]!
  return (
    token.upos === 'PRON' ||
    ['no', 'the', 'any', 'this', 'that'].includes(pieces[at - 1]?.form ?? '') ||
    pieces[at + 1]?.form === 'another'
  )
}

function isMonth(piece: Piece | undefined): boolean {
  if (!piece) return false
  const lexeme = LEXICON.get(piece.form)
  return lexeme !== undefined && (lexeme.classes & CLASSES.MONTH) !== 0 && piece.token.upos === 'PROPN'
}

/** Four digits without a comma that count nothing plural. */
function isYear({ form, token }: Piece, value: number): boolean {
  const counts =
    token.deprel === 'nummod' && token.head !== null && token.head.index > token.index && token.head.xpos.endsWith('S')
  return form.length === 4 && isDigit(form.charCodeAt(0)) && value >= 1000 && value < 2100 && !counts
}

const RELATIVE: ReadonlySet<string> = new Set(['ago', 'old', 'later', 'earlier', 'before', 'after', 'from', 'of'])
const REACHING: ReadonlySet<string> = new Set([
  'past',
  'last',
  'next',
  'first',
  'coming',
  'previous',
  'following',
  'every',
])

/** "two weeks ago", "the past 24 hours", "54 years old": a place in time or an age, not an amount. */
function isTimePoint(pieces: readonly Piece[], { at }: Figure, next: number): boolean {
  const lexeme = LEXICON.get(pieces[next - 1]!.form)
  if (!lexeme || !(lexeme.classes & (CLASSES.UNIT | CLASSES.UNITS))) return false
  return RELATIVE.has(pieces[next]?.form ?? '') || REACHING.has(pieces[at - 1]?.form ?? '')
}

/** Whether a piece can begin an amount; most words can't, and meet nothing else. */
export function beginsAmount(form: string): boolean {
  return form === 'a' || form === 'half' || beginsNumber(form) || VAGUE.has(form) || CURRENCY_SIGNS.has(form)
}
