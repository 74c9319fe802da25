import { LEXICON } from '../time/lexicon.ts'
import { beginsNumber, type ReadNumber, readNumber, SUFFIXES } from './number.ts'
import type { Piece } from './piece.ts'
import { CURRENCY_SIGNS, CURRENCY_WORDS, FRACTIONS, VAGUE } from './tables.ts'

/** A number or two, before bound and unit are known. */
export interface Figure {
  readonly at: number
  readonly next: number
  readonly low: number | null
  readonly high: number | null
  /** Where the figure itself tells: money, a share. */
  readonly unit: string | null
}

/** The figure at this place: a vague number, a share, or one or two counted numbers. */
export function figureAt(pieces: readonly Piece[], at: number): Figure | null {
  return vague(pieces, at) ?? fraction(pieces, at) ?? oneIn(pieces, at) ?? counted(pieces, at)
}

/** Whether a piece can begin a figure; most words can't, and meet nothing else. */
export function beginsFigure(form: string): boolean {
  return form === 'a' || form === 'half' || beginsNumber(form) || VAGUE.has(form) || CURRENCY_SIGNS.has(form)
}

/** "dozens", "tens of thousands", "several", "a few hundred": a least and no most. */
function vague(pieces: readonly Piece[], at: number): Figure | null {
  const form = pieces[at]!.form
  const low = VAGUE.get(form)
  if (low === undefined || (form === 'few' && pieces[at - 1]?.form !== 'a')) return null
  const figure = { at: form === 'few' ? at - 1 : at, high: null, unit: null }
  const scale = scaleAfter(pieces, at)
  if (scale) return { ...figure, low: low * scale.value, next: scale.next }
  return form === 'tens' ? null : { ...figure, low, next: at + 1 }
}

/** "several hundred" multiplies; "tens of thousands" too, though both its words say "two or more". */
function scaleAfter(pieces: readonly Piece[], at: number): { value: number; next: number } | null {
  const [one, two] = [pieces[at + 1]?.form ?? '', pieces[at + 2]?.form ?? '']
  const plural = one === 'of' ? VAGUE.get(two) : undefined
  if (plural !== undefined) return { value: plural / 2, next: at + 3 }
  const scale = VAGUE.get(`${one}s`)
  return scale === undefined ? null : { value: scale / 2, next: at + 2 }
}

/** "a third of", "two-thirds of", "half of": a share in percent. */
function fraction(pieces: readonly Piece[], at: number): Figure | null {
  const parts = numberOfParts(pieces, at)
  if (!parts) return null
  const next = pieces[parts.next]?.form === '-' ? parts.next + 1 : parts.next
  const share = FRACTIONS.get(pieces[next]?.form ?? '')
  if (share === undefined || pieces[next + 1]?.form !== 'of') return null
  const value = Math.round(parts.value * share * 100) / 100
  return { at, next: next + 1, low: value, high: value, unit: 'percent' }
}

/** What people divide by when they mean a share: "one in five voters", "nine out of ten". */
const DIVISORS: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 10, 20, 50, 100, 1000])

function oneIn(pieces: readonly Piece[], at: number): Figure | null {
  const forms = formsOf(pieces, at)
  const part = beginsNumber(forms[0] ?? '') ? readNumber(forms, 0) : null
  const [word, after] = [forms[part?.next ?? 0], forms[(part?.next ?? 0) + 1]]
  if (!part || (word !== 'in' && !(word === 'out' && after === 'of'))) return null
  const whole = readNumber(forms, part.next + (word === 'in' ? 1 : 2))
  if (!whole || !DIVISORS.has(whole.value) || part.value >= whole.value || LEXICON.get(forms[whole.next] ?? '')?.unit)
    return null
  const value = Math.round((10_000 * part.value) / whole.value) / 100
  return { at, next: at + whole.next, low: value, high: value, unit: 'percent' }
}

function numberOfParts(pieces: readonly Piece[], at: number): { value: number; next: number } | null {
  const form = pieces[at]!.form
  if (form === 'half') return { value: 1, next: at }
  if (form === 'a') return { value: 1, next: at + 1 }
  const number = readNumber(formsOf(pieces, at), 0)
  return number && { value: number.value, next: at + number.next }
}

const MAX_NUMBER = 8 // pieces of one number: "three hundred and twenty-four thousand"

function formsOf(pieces: readonly Piece[], at: number): string[] {
  return pieces.slice(at, at + MAX_NUMBER).map((piece) => piece.form)
}

/** One number or two, with their currency: "nine", "$8.8 billion", "between 3 and 5", "100-150". */
function counted(pieces: readonly Piece[], at: number): Figure | null {
  const first = numberWithSign(pieces, at)
  if (!first || (first.value < 1 && pieces[at]!.form.includes('/'))) return null // "9/11"
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
  const number = scaled(readNumber(forms, 0), 1, from, sign)
  const isSum = sign !== null || (number && CURRENCY_WORDS.has(pieces[number.next + 1]?.form ?? ''))
  return number && isSum ? withSuffix(pieces, number) : number
}

/** The letter of "$1B" and "42m euros", which may be a word of its own. */
function withSuffix(pieces: readonly Piece[], number: SignedNumber): SignedNumber {
  const scale = SUFFIXES[pieces[number.next]?.form ?? '']
  return scale ? { ...number, value: number.value * scale, next: number.next + 1 } : number
}

function scaled(number: ReadNumber | null, by: number, from: number, unit: string | null): SignedNumber | null {
  return number && { value: number.value * by, next: from + number.next, unit }
}

const RANGES: ReadonlySet<string> = new Set(['to', '-', 'or'])

function secondNumber(pieces: readonly Piece[], at: number, next: number): SignedNumber | null {
  const word = pieces[next]?.form ?? ''
  const joins = RANGES.has(word) || (word === 'and' && pieces[at - 1]?.form === 'between')
  return joins && pieces[next + 1] ? numberWithSign(pieces, next + 1) : null
}
