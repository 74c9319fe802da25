import { mix } from '../hash.ts'
import type { LinearModel } from '../linear.ts'
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
} from './characters.ts'
import { breaksLine } from './lines.ts'
import type { Tokens } from './tokens.ts'

/** The labels of the boundary model, in this order. */
export const BOUNDARY_LABELS = ['inside', 'boundary'] as const

/** The most features one decision can have. */
export const BOUNDARY_FEATURES = 32

/** What stands at the end of what may be a sentence. */
const ENDING = {
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
} as const

const ABBREVIATION_ENDING: Readonly<Record<AbbreviationKind, number>> = {
  title: 16,
  calendar: 17,
  place: 18,
  number: 19,
  inner: 20,
  final: 21,
}

/** How a token looks from outside. */
const SHAPE = {
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
  const last = closedTail(shapes, count - 1)
  const prose = last >= 0 && isKind(text, tokens.ends[last]! - 1, STOP) ? 1 : 0
  return { text, tokens, count, words, shapes, gaps, prose }
}

function hashLower(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) {
    let code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) code |= 32
    else if (code >= 48 && code <= 57) code = 48
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}

function shapeOf(text: string, start: number, end: number): number {
  const first = kindOf(text.charCodeAt(start))
  if ((first & LOWER) !== 0) return SHAPE.lower
  if ((first & UPPER) !== 0) return end - start > 1 && !hasLower(text, start + 1, end) ? SHAPE.capitals : SHAPE.capital
  if ((first & DIGIT) !== 0) return SHAPE.digit
  if ((first & OPEN) !== 0) return SHAPE.open
  if ((first & CLOSE) !== 0) return SHAPE.close
  if ((first & (STOP | COMMA)) !== 0) return SHAPE.mark
  if ((first & HYPHEN) !== 0 || text[start] === '–' || text[start] === '—') return SHAPE.dash
  if ((first & APOSTROPHE) !== 0) return end - start > 1 && isKind(text, start + 1, LETTER) ? SHAPE.lower : SHAPE.quote
  return text[start] === '"' ? SHAPE.quote : SHAPE.symbol
}

function hasLower(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isKind(text, at, LOWER)) return true
  return false
}

/** The last token at or before `at` that is no quotation mark or closing bracket; -1 where there is none. */
function closedTail(shapes: Uint8Array, at: number): number {
  let last = at
  while (last >= 0 && (shapes[last] === SHAPE.quote || shapes[last] === SHAPE.close)) last -= 1
  return last
}

/** Whether a sentence could begin at token `at`: only then is the model asked. */
export function mayBegin({ tokens, shapes, gaps, text }: Signs, at: number): boolean {
  if (tokens.joined[at]) return false
  const shape = shapes[at]!
  if (gaps[at] === 0) {
    if (shape !== SHAPE.capital && shape !== SHAPE.capitals) return false
    return isKind(text, tokens.ends[at - 1]! - 1, STOP)
  }
  if (shape === SHAPE.close) return false
  if (gaps[at] === 2 || (shape !== SHAPE.lower && shape !== SHAPE.mark)) return true
  const before = tokens.ends[at - 1]! - 1
  return isKind(text, before, STOP | EMOJI | CLOSE) || shapes[at - 1] === SHAPE.quote || shapes[at - 1] === SHAPE.mark
}

/**
 * Writes the features of "a sentence begins at token `at`" and returns their number.
 *
 * @param begun the token at which the sentence before began
 */
export function boundaryFeatures(signs: Signs, at: number, begun: number, into: Int32Array): number {
  const { words, shapes, gaps, count, prose } = signs
  const tail = closedTail(shapes, at - 1)
  const ending = tail < 0 ? ENDING.symbol : endingOf(signs, tail)
  const closers = at - 1 - tail === 0 ? 0 : shapes[at - 1] === SHAPE.quote ? 1 : 2
  const shape = shapes[at]!
  const next = at + 1 < count ? shapes[at + 1]! : 15
  const word = words[at]!
  const following = at + 1 < count ? words[at + 1]! : 0
  const before = words[at - 1]!
  const last = tail < 0 ? 0 : words[tail]!
  const said = tail < 1 ? 0 : words[tail - 1]!
  const edge = ((ending * 4 + closers) * 16 + shape) * 4 + gaps[at]!
  const length = bucket(at - begun)
  const rest = bucket(count - at)
  const open = openMarks(signs, begun, at)
  let n = 0
  into[n++] = mix(1, edge)
  into[n++] = mix(2, mix(edge, next))
  into[n++] = mix(3, mix(edge, prose))
  into[n++] = mix(4, mix(edge, length))
  into[n++] = mix(5, mix(edge, rest))
  into[n++] = mix(6, mix(edge, open))
  into[n++] = mix(7, mix(edge, last))
  into[n++] = mix(8, mix(edge, said))
  into[n++] = mix(9, mix(edge, word))
  into[n++] = mix(10, mix(edge, following))
  into[n++] = mix(11, word)
  into[n++] = mix(12, mix(word, following))
  into[n++] = mix(13, mix(last, word))
  into[n++] = mix(14, mix(said, last))
  into[n++] = mix(15, mix(mix(length, rest), mix(prose, ending)))
  into[n++] = mix(16, mix(mix(edge, length), mix(prose, open)))
  into[n++] = mix(17, mix(before, ending))
  into[n++] = mix(18, mix(edge, tail < 1 ? 15 : shapes[tail - 1]!))
  into[n++] = mix(19, mix(edge, mix(prose, tail < 0 ? 15 : shapes[tail]!)))
  into[n++] = mix(20, mix(words[begun]!, edge))
  into[n++] = mix(21, mix(edge, mix(next, at + 2 < count ? shapes[at + 2]! : 15)))
  into[n++] = mix(22, mix(mix(said, ending), shape))
  return n
}

function endingOf({ text, tokens, shapes }: Signs, at: number): number {
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
  if (length === 2) return ENDING.initial
  const kind = abbreviationAt(text, start, end - 1)
  return kind === null ? ENDING.acronym : ABBREVIATION_ENDING[kind]
}

/** Which marks are open since `begun`: 1 for a quotation, 2 for a bracket. */
function openMarks({ text, tokens, shapes }: Signs, begun: number, at: number): number {
  let quoted = 0
  let depth = 0
  for (let each = Math.max(begun, at - 60); each < at; each += 1) {
    const shape = shapes[each]!
    if (shape !== SHAPE.quote && shape !== SHAPE.open && shape !== SHAPE.close) continue
    const mark = text[tokens.starts[each]!]!
    if (mark === '"') quoted ^= 1
    else if (mark === '“') quoted = 1
    else if (mark === '”') quoted = 0
    else if (shape === SHAPE.open) depth += 1
    else if (shape === SHAPE.close) depth = Math.max(0, depth - 1)
  }
  return quoted + (depth > 0 ? 2 : 0)
}

function bucket(length: number): number {
  if (length <= 4) return length
  return length <= 7 ? 5 : length <= 12 ? 6 : length <= 20 ? 7 : length <= 35 ? 8 : 9
}

/** The tokens at which sentences begin, in order; the first is 0. */
export function beginnings(signs: Signs, model: LinearModel): number[] {
  const found = [0]
  const features = new Int32Array(BOUNDARY_FEATURES)
  const scores = new Int32Array(BOUNDARY_LABELS.length)
  let begun = 0
  for (let at = 1; at < signs.count; at += 1) {
    if (!mayBegin(signs, at)) continue
    scores.fill(0)
    model.score(features, boundaryFeatures(signs, at, begun, features), scores)
    if (scores[1]! <= scores[0]!) continue
    found.push(at)
    begun = at
  }
  return found
}
