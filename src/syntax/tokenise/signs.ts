import { type AbbreviationKind, abbreviationAt } from './abbreviations.ts'
import {
  APOSTROPHE,
  CLOSE,
  COMMA,
  DIGIT,
  EMOJI,
  HYPHEN,
  isKind,
  kindOf,
  LETTER,
  LOWER,
  OPEN,
  STOP,
  UPPER,
  WORD,
} from './characters.ts'
import { breaksLine } from './lines.ts'
import type { Tokens } from './tokens.ts'

/** What stands at the end of what may be a sentence. */
export const ENDING = {
  word: 0,
  stop: 1,
  question: 2,
  ellipsis: 3,
  colon: 4,
  comma: 5,
  initial: 6,
  acronym: 7,
  dash: 8,
  symbol: 9,
  emoji: 10,
  number: 11,
  title: 12,
  calendar: 13,
  place: 14,
  numbered: 15,
  inner: 16,
  final: 17,
} as const

const ABBREVIATION_ENDING: Readonly<Record<AbbreviationKind, number>> = {
  title: ENDING.title,
  calendar: ENDING.calendar,
  place: ENDING.place,
  number: ENDING.numbered,
  inner: ENDING.inner,
  final: ENDING.final,
}

/** How a token looks from outside. */
export const SHAPE = {
  lower: 0,
  capital: 1,
  capitals: 2,
  digit: 3,
  quote: 4,
  open: 5,
  close: 6,
  mark: 7,
  dash: 8,
  symbol: 9,
} as const

/** The tokens of a block with what the boundary model wants to know of each. */
export interface Signs {
  readonly text: string
  readonly tokens: Tokens
  readonly count: number
  /** Hash of the lower-case form. */
  readonly words: Int32Array
  readonly shapes: Uint8Array
  /** Whether white space stands before the token: 0 none, 1 some, 2 a line break that was meant. */
  readonly gaps: Uint8Array
  /** Whether the block ends as prose does, with a stop. */
  readonly prose: number
}

export function signsOf(text: string, tokens: Tokens): Signs {
  const count = tokens.starts.length
  const words = new Int32Array(count)
  const shapes = new Uint8Array(count)
  const gaps = new Uint8Array(count)
  const breaks = breaksLine(text, tokens)
  for (let at = 0; at < count; at += 1) {
    const start = tokens.starts[at]!
    const end = tokens.ends[at]!
    words[at] = hashLower(text, start, end)
    shapes[at] = shapeOf(text, start, end)
    if (at > 0 && start > tokens.ends[at - 1]!) gaps[at] = breaks(at) ? 2 : 1
  }
  const last = closedTail({ shapes, gaps }, count - 1)
  const prose = last >= 0 && isKind(text, tokens.ends[last]! - 1, STOP) ? 1 : 0
  return { text, tokens, count, words, shapes, gaps, prose }
}

/** Quotation marks count as one word, however they are written. */
const QUOTE_MARK = /^(?:["“”„«»‘’'`´]|''|``|’’|‘‘)$/

function hashLower(text: string, start: number, end: number): number {
  if (isQuote(text, start, end)) return 34
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code |= 32
    else if (code >= 48 && code <= 57) code = 48
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}

function isQuote(text: string, start: number, end: number): boolean {
  if (end - start > 2 || isKind(text, start, WORD)) return false
  return QUOTE_MARK.test(text.slice(start, end))
}

function shapeOf(text: string, start: number, end: number): number {
  if (isQuote(text, start, end)) return SHAPE.quote
  const first = kindOf(text.charCodeAt(start))
  if ((first & LOWER) !== 0) return SHAPE.lower
  if ((first & UPPER) !== 0) return end - start > 1 && !hasLower(text, start + 1, end) ? SHAPE.capitals : SHAPE.capital
  if ((first & DIGIT) !== 0) return SHAPE.digit
  if ((first & OPEN) !== 0) return SHAPE.open
  if ((first & CLOSE) !== 0) return SHAPE.close
  if ((first & (STOP | COMMA)) !== 0) return SHAPE.mark
  if ((first & HYPHEN) !== 0 || text[start] === '–' || text[start] === '—') return SHAPE.dash
  return (first & APOSTROPHE) !== 0 ? SHAPE.lower : SHAPE.symbol
}

function hasLower(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isKind(text, at, LOWER)) return true
  return false
}

/** The last token at or before `at` under the quotation marks and brackets that close on it; -1 where there is none. */
export function closedTail({ shapes, gaps }: Pick<Signs, 'shapes' | 'gaps'>, at: number): number {
  let last = at
  while (last >= 0 && (shapes[last] === SHAPE.quote || shapes[last] === SHAPE.close)) {
    if (gaps[last] !== 0 && last > 0) return last
    last -= 1
  }
  return last
}

export function endingOf({ text, tokens, shapes }: Signs, at: number): number {
  const start = tokens.starts[at]!
  const end = tokens.ends[at]!
  const last = text.charCodeAt(end - 1)
  const shape = shapes[at]!
  if (last === 46 /* . */) return stopEnding(text, start, end)
  if (last === 33 || last === 63) return ENDING.question
  if (last === 0x2026) return ENDING.ellipsis
  if (last === 58 || last === 59) return ENDING.colon
  if (shape === SHAPE.mark) return ENDING.comma
  if (shape === SHAPE.dash) return ENDING.dash
  if (shape === SHAPE.digit) return ENDING.number
  if (shape === SHAPE.symbol) return isKind(text, start, EMOJI) ? ENDING.emoji : ENDING.symbol
  return ENDING.word
}

/** The kind of full stop, ellipsis or abbreviation that the token `start..end` is. */
function stopEnding(text: string, start: number, end: number): number {
  const length = end - start
  if (length === 1) return ENDING.stop
  if (!isKind(text, start, LETTER)) return ENDING.ellipsis
  const kind = isKind(text, start, UPPER) && length === 2 ? null : abbreviationAt(text, start, end - 1)
  if (kind !== null) return ABBREVIATION_ENDING[kind]
  return length === 2 ? ENDING.initial : ENDING.acronym
}
