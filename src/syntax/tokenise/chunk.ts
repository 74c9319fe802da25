import { abbreviationAt } from './abbreviations.ts'
import { addressEnd } from './addresses.ts'
import {
  APOSTROPHE,
  AT_SIGN,
  CLOSE,
  DIGIT,
  EMOJI,
  HYPHEN,
  isKind,
  kindOf,
  LETTER,
  LOWER,
  OPEN,
  SLASH,
  STOP,
  UPPER,
  WORD,
} from './characters.ts'
import { fusedAt, isClitic } from './contractions.ts'
import { keepsHyphen } from './hyphens.ts'
import type { Tokens } from './tokens.ts'

/** In UTF-16 code units; what is longer is data, and searching it for addresses from each of its signs would take long. */
const LONGEST_ADDRESS = 2048

const FULL_STOP = 46
const APOSTROPHE_SIGN = 39
const LEFT_QUOTE = 0x2018
const RIGHT_QUOTE = 0x2019

/**
 * Cuts the run of characters without white space at `start..end` into tokens, after the conventions of the English
 * Universal Dependencies treebanks (EWT and GUM).
 *
 * @param kinds the kinds of all its characters, joined with `|`
 */
export function cutChunk(text: string, start: number, end: number, kinds: number, tokens: Tokens): void {
  if ((kinds & ~LETTER) === 0) {
    cutLetters(text, start, end, tokens)
    return
  }
  const mayBeAddress =
    end - start <= LONGEST_ADDRESS &&
    ((kinds & (AT_SIGN | SLASH)) !== 0 || ((kinds & STOP) !== 0 && hasInnerStop(text, start, end)))
  for (let at = start; at < end; ) {
    const address = mayBeAddress || text[at] === '#' ? addressEnd(text, at, end) : -1
    at = address > at ? tokens.add(at, address) : cutToken(text, start, at, end, tokens)
  }
}

function hasInnerStop(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end - 2; at += 1) {
    if (text.charCodeAt(at) === FULL_STOP && isWord(text, at + 1) && isWord(text, at + 2)) return true
  }
  return false
}

function cutToken(text: string, start: number, at: number, end: number, tokens: Tokens): number {
  const first = kindOf(text.charCodeAt(at))
  if ((first & LETTER) !== 0) return cutWord(text, at, end, tokens)
  if ((first & DIGIT) !== 0) return cutNumber(text, at, end, tokens)
  if ((first & APOSTROPHE) !== 0) return cutApostrophe(text, start, at, end, tokens)
  if (text.charCodeAt(at) === FULL_STOP && at + 1 < end && isDigit(text, at + 1) && !isWord(text, at - 1)) {
    return cutNumber(text, at, end, tokens)
  }
  if (text[at] === '+' && at === start && isDigit(text, at + 1)) return tokens.add(at, numberEnd(text, at + 1, end))
  return cutSymbol(text, at, end, tokens)
}

function isWord(text: string, at: number): boolean {
  return isKind(text, at, WORD)
}

function isDigit(text: string, at: number): boolean {
  return isKind(text, at, DIGIT)
}

/** A word and what hangs on it: its full stop if it is an abbreviation, its clitics, its possessive apostrophe. */
function cutWord(text: string, start: number, end: number, tokens: Tokens): number {
  const stop = wordEnd(text, start, end)
  if (text.charCodeAt(stop) === FULL_STOP && stop < end && takesStop(text, start, stop)) {
    return tokens.add(start, stop + 1)
  }
  if (text[stop] === '$' && stop < end && isCurrencyPrefix(text, start, stop)) return tokens.add(start, stop + 1)
  if (stop < end && (kindOf(text.charCodeAt(stop)) & APOSTROPHE) !== 0)
    return cutBeforeApostrophe(text, start, stop, end, tokens)
  return cutLetters(text, start, stop, tokens)
}

/** A word without an apostrophe: one token, or two where it fuses two words ("cannot"). */
function cutLetters(text: string, start: number, end: number, tokens: Tokens): number {
  const length = end - start
  const split = length > 1 && length < 9 ? fusedAt(text.slice(start, end)) : 0
  if (split === 0) return tokens.add(start, end)
  tokens.add(start, start + split)
  return tokens.add(start + split, end, true)
}

/** Where the token of letters and digits that begins at `start` ends, before its clitics and its full stop. */
function wordEnd(text: string, start: number, end: number): number {
  let at = start
  for (;;) {
    while (at < end && (kindOf(text.charCodeAt(at)) & WORD) !== 0) at += 1
    if (at + 1 >= end || !isWord(text, at + 1) || !bridges(text, start, at, end)) return at
    at += 1
  }
}

/** Whether the character at `at`, between two word characters, belongs to the token that began at `start`. */
function bridges(text: string, start: number, at: number, end: number): boolean {
  const here = kindOf(text.charCodeAt(at))
  if ((here & HYPHEN) !== 0) return keepsHyphen(text, start, at, nextBreak(text, at + 1, end))
  if ((here & APOSTROPHE) !== 0) return !opensClitic(text, at, end)
  const single = !isWord(text, at - 2) || at - 1 === start
  switch (text[at]) {
    case '.':
      return isDigit(text, at + 1) ? isDigit(text, at - 1) : single || text.slice(start, at) === 'Ph'
    case '/':
      return single && (!isWord(text, at + 2) || /^w\/o(?:ut)?$/i.test(text.slice(start, nextBreak(text, at + 1, end))))
    case '&':
      return isKind(text, at - 1, UPPER | LOWER) && at - start <= 3 && nextBreak(text, at + 1, end) - at <= 3
    case '*':
    case '@':
      return isKind(text, at - 1, LETTER) && isKind(text, at + 1, LETTER)
    default:
      return false
  }
}

function nextBreak(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isWord(text, at)) at += 1
  return at
}

/** Whether the apostrophe at `at` begins a clitic: the "'s" of "John's", and for "n't" the "'t". */
function opensClitic(text: string, at: number, end: number): boolean {
  const last = nextBreak(text, at + 1, end)
  return isClitic(text, at + 1, last) || isNegation(text, at, last)
}

function isNegation(text: string, at: number, last: number): boolean {
  return (
    last - at === 2 && (text[at + 1] === 't' || text[at + 1] === 'T') && (text[at - 1] === 'n' || text[at - 1] === 'N')
  )
}

function cutBeforeApostrophe(text: string, start: number, at: number, end: number, tokens: Tokens): number {
  const last = nextBreak(text, at + 1, end)
  if (isNegation(text, at, last) && at - 1 > start) {
    tokens.add(start, at - 1)
    return tokens.add(at - 1, last, true)
  }
  cutLetters(text, start, at, tokens)
  if (last > at + 1) return tokens.add(at, last, true)
  if (!isPossessive(text, at, tokens)) return at
  return tokens.add(at, at + 1, true)
}

/** "the 1930's" is one token; "Flight 103's" is two. */
function isDecade(text: string, at: number, last: number): boolean {
  return last === at + 2 && text[at + 1] === 's' && text[at - 1] === '0' && isDigit(text, at - 2)
}

/** Whether the apostrophe after a word is the genitive of "officials'", and not a closing quotation mark. */
function isPossessive(text: string, at: number, tokens: Tokens): boolean {
  const code = text.charCodeAt(at)
  if (code !== APOSTROPHE_SIGN && code !== RIGHT_QUOTE) return false
  const doubled = text.charCodeAt(at + 1) === code
  return !doubled && !tokens.inSingleQuotes && /[sSzxZX]/.test(text[at - 1]!)
}

/** Whether the word takes the full stop after it: an abbreviation, an initial, an acronym with stops. */
function takesStop(text: string, start: number, stop: number): boolean {
  if (text.charCodeAt(stop + 1) === FULL_STOP && text.charCodeAt(stop + 2) === FULL_STOP) return false
  if (stop - start === 1 && isKind(text, start, UPPER)) return text[start] !== 'I'
  if (text.charCodeAt(stop - 2) === FULL_STOP && isKind(text, stop - 1, LETTER)) return true
  return text.charCodeAt(stop + 1) !== FULL_STOP && abbreviationAt(text, start, stop) !== null
}

function isCurrencyPrefix(text: string, start: number, stop: number): boolean {
  return /^(?:US|A|C|CA|AU|HK|NZ|NT|S|R|U)$/.test(text.slice(start, stop))
}

/** Units that the treebanks cut from their number: "9:30 am", "35 mm", "$ 8.8 bn". */
const UNITS: ReadonlySet<string> = new Set(
  `am pm a.m p.m k m mm cm km kg g mg lb lbs oz ft in b bn tn mn mln bln trn x hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh
   mph kph kmh hp pc pct percent min mins hrs sec yr yrs days minutes hours years mm cc ml ha sq`.split(/\s+/),
)

/** A number with its inner points, commas, colons and strokes; then its unit, if one is written on it. */
function cutNumber(text: string, start: number, end: number, tokens: Tokens): number {
  const stop = numberEnd(text, start, end)
  if (stop + 2 <= end && isKind(text, stop, APOSTROPHE) && isDecade(text, stop, nextBreak(text, stop + 1, end))) {
    return tokens.add(start, stop + 2)
  }
  if (stop === end || !isKind(text, stop, LETTER)) return tokens.add(start, stop)
  const last = unitEnd(text, stop, end)
  if (last > stop) {
    tokens.add(start, stop)
    return tokens.add(stop, last)
  }
  // No word begins with a stop: ".22LR" is one token for the digits' sake.
  return isDigit(text, start) ? cutWord(text, start, end, tokens) : tokens.add(start, nextBreak(text, stop, end))
}

function numberEnd(text: string, start: number, end: number): number {
  let at = start
  for (;;) {
    while (at < end && (kindOf(text.charCodeAt(at)) & DIGIT) !== 0) at += 1
    if (at + 1 >= end || !isDigit(text, at + 1) || !bridgesDigits(text, start, at, end)) return at
    at += 1
  }
}

function bridgesDigits(text: string, start: number, at: number, end: number): boolean {
  switch (text[at]) {
    case '.':
    case ':':
    case '/':
      return true
    case ',':
      return digitsEnd(text, at + 1, end) - at === 4
    case '-':
      return keepsHyphen(text, start, at, nextBreak(text, at + 1, end))
    default:
      return false
  }
}

function digitsEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isDigit(text, at)) at += 1
  return at
}

function unitEnd(text: string, stop: number, end: number): number {
  let last = stop
  while (last < end && isKind(text, last, LETTER)) last += 1
  if (/[ap]/i.test(text[stop]!) && text[stop + 1] === '.' && /m/i.test(text[stop + 2] ?? '')) last = stop + 3
  if (isWord(text, last) || !UNITS.has(text.slice(stop, last).toLowerCase())) return stop
  const stops = text[last] === '.' && last - stop === 3 && text[stop + 1] === '.'
  return stops ? last + 1 : last
}

/** Words that begin with an apostrophe. */
const ELISION = /['’](?:\d\ds?|em|til|till|cause|bout|tis|twas|round|n['’])(?![\p{L}\p{N}])/iuy

function cutApostrophe(text: string, start: number, at: number, end: number, tokens: Tokens): number {
  const last = nextBreak(text, at + 1, end)
  const after = at > start && !isKind(text, at - 1, OPEN | APOSTROPHE)
  if (after && last > at + 1 && isClitic(text, at + 1, last)) return tokens.add(at, last, true)
  if (!after) {
    ELISION.lastIndex = at
    if (ELISION.test(text)) return tokens.add(at, ELISION.lastIndex)
  }
  if (text.charCodeAt(at + 1) === text.charCodeAt(at) && at + 1 < end) return tokens.add(at, at + 2)
  if (!after && isWord(text, at + 1)) tokens.inSingleQuotes = true
  else tokens.inSingleQuotes = false
  return tokens.add(at, at + 1)
}

const EMOTICON = /(?:[:;=8]['^o-]?[)(\][DPpOo\\/|*3]+|\([:;=]|<3|\^_\^|-_-|D:)(?![\p{L}\p{N}])/uy
const ARROW = /(?:-+|=+)>|<(?:-+|=+)/y

/** Marks and signs: runs of one sign or of sentence ends stay together ("?!", "...", "***"), brackets stand alone. */
function cutSymbol(text: string, at: number, end: number, tokens: Tokens): number {
  const code = text.charCodeAt(at)
  const here = kindOf(code)
  for (const pattern of [EMOTICON, ARROW]) {
    pattern.lastIndex = at
    if ((here & (OPEN | CLOSE | STOP)) === 0 && pattern.test(text))
      return tokens.add(at, Math.min(pattern.lastIndex, end))
  }
  if (code === LEFT_QUOTE && text.charCodeAt(at + 1) === RIGHT_QUOTE && at + 1 < end) return tokens.add(at, at + 2)
  if (code === LEFT_QUOTE) tokens.inSingleQuotes = true
  if ((here & (OPEN | CLOSE)) !== 0) return tokens.add(at, at + 1)
  const together = here & (STOP | EMOJI)
  let last = at + 1
  while (last < end && (together !== 0 ? isKind(text, last, together) : runsOn(text, code, last))) last += 1
  return tokens.add(at, last)
}

/** Whether a sign repeats in a way that makes one token ("---", "***", "<<"); quotation marks and per cents don't. */
function runsOn(text: string, code: number, at: number): boolean {
  return text.charCodeAt(at) === code && code !== 34 && code !== 37
}
