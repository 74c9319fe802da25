/** A number as the text writes it: its worth, and the position after its last word. */
export interface ReadNumber {
  readonly value: number
  readonly next: number
  /** Written without digits: "nine", "two dozen". */
  readonly inWords: boolean
}

const UNITS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] // biome-ignore format: a table
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** 0 to 90 as one word. */
const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
])

/** What multiplies the number before it; with "a" or alone it counts once. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trn', 1e12],
])

/** Letters written against the digits: "8.8bn", "300k". */
export const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12 }

const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|mn?|bn?|tn)?$/
const FRACTION = /^(\d{1,2})[/⁄](\d{1,2})$/
const GLYPHS: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 }

/** Whether a lower-case word can begin a number. */
export function beginsNumber(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= 48 && code <= 57) || SMALL.has(word) || SCALES.has(word) || word in GLYPHS
}

/**
 * Reads the number that begins at `words[at]`, or null: "1,500", "8.8 billion", "twenty - four", "two dozen",
 * "a hundred", "three hundred and twelve", "6 1/2", "two and a half". Words are lower-case, hyphens words of their own.
 */
export function readNumber(words: readonly string[], at: number): ReadNumber | null {
  const first = words[at] ?? ''
  if (first === 'a' || first === 'an') return readArticle(words, at)
  const start = readPiece(words, at) ?? readBareScale(first, at)
  if (!start) return null
  return addScales(words, start)
}

/** "a hundred", "a dozen", "a million": the article counts as one. */
function readArticle(words: readonly string[], at: number): ReadNumber | null {
  if (!SCALES.has(words[at + 1] ?? '')) return null
  return addScales(words, { value: 1, next: at + 1, inWords: true })
}

function readBareScale(word: string, at: number): ReadNumber | null {
  const scale = SCALES.get(word)
  return scale === undefined ? null : { value: scale, next: at + 1, inWords: true }
}

/** One number below the scales: digits, a fraction after them, or "twenty - four". */
function readPiece(words: readonly string[], at: number): ReadNumber | null {
  const word = words[at] ?? ''
  const small = SMALL.get(word)
  if (small !== undefined) return readSmall(words, at, small)
  const value = digits(word)
  if (value === null) return null
  const part = fraction(words[at + 1] ?? '')
  if (part !== null && Number.isInteger(value)) return { value: value + part, next: at + 2, inWords: false }
  return { value, next: at + 1, inWords: false }
}

function readSmall(words: readonly string[], at: number, value: number): ReadNumber {
  if (value >= 20) {
    const hyphen = words[at + 1] === '-' ? 1 : 0
    const below = SMALL.get(words[at + 1 + hyphen] ?? '') ?? 0
    if (below > 0 && below < 10) return { value: value + below, next: at + 2 + hyphen, inWords: true }
  }
  return { value, next: at + 1, inWords: true }
}

/** Multiplies by the scales that follow and adds what stands after them: "two hundred and twelve thousand". */
function addScales(words: readonly string[], start: ReadNumber): ReadNumber {
  let { value, next } = start
  let sum = 0
  for (;;) {
    const hyphen = words[next] === '-' ? 1 : 0
    const scale = SCALES.get(words[next + hyphen] ?? '')
    if (scale !== undefined) {
      value = round(value * scale)
      next += 1 + hyphen
      continue
    }
    const more = start.inWords && value >= 100 ? readAddend(words, next, value) : null
    if (!more) break
    if (value >= 1000) {
      sum += value
      value = more.value
    } else value += more.value
    next = more.next
  }
  return addHalf(words, { value: sum + value, next, inWords: start.inWords })
}

/** What may follow a hundred or thousand: "and twelve", "twelve". */
function readAddend(words: readonly string[], at: number, below: number): ReadNumber | null {
  const piece = readPiece(words, words[at] === 'and' ? at + 1 : at)
  return piece?.inWords && piece.value > 0 && piece.value < Math.min(below, 100) ? piece : null
}

function addHalf(words: readonly string[], number: ReadNumber): ReadNumber {
  const { next } = number
  const half = words[next] === 'and' && words[next + 1] === 'a' && words[next + 2] === 'half'
  return half ? { ...number, value: number.value + 0.5, next: next + 3 } : number
}

function digits(word: string): number | null {
  const code = word.charCodeAt(0)
  if (!(code >= 48 && code <= 57)) return GLYPHS[word] ?? null
  const found = DIGITS.exec(word)
  if (!found) return fraction(word)
  const [, whole = '', decimals = '', suffix = ''] = found
  return round(Number(whole.replaceAll(',', '') + decimals) * (SUFFIXES[suffix] ?? 1))
}

function fraction(word: string): number | null {
  const found = FRACTION.exec(word)
  if (!found) return GLYPHS[word] ?? null
  const [above, below] = [Number(found[1]), Number(found[2])]
  return above > 0 && above < below ? above / below : null
}

/** Takes away what binary fractions add: 8.8 × 10⁹ is 8800000000. */
function round(value: number): number {
  return Number(value.toPrecision(15))
}
