/**
 * The words of a text as numbers, one for each word in order: the hash of the folded word in the upper 30 bits,
 * and two flags below. It is all that comparing texts takes, and is what the case keeps of a document for that.
 */
export type Imprint = Uint32Array

/** The word stands inside quotation marks. */
export const QUOTED = 1

/** The word is the first of its paragraph. */
export const OPENS_PARAGRAPH = 2

export const FLAGS = QUOTED | OPENS_PARAGRAPH

/** Where a word stands: the number of its paragraph, and its first and last code unit in it, half-open. */
export interface WordPlace {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** What a code unit is to the scanner, where it is no letter and no digit. All are below any letter's code unit. */
const UNKNOWN = 0
const SEPARATOR = 1
const APOSTROPHE = 2
const COMMA = 3
const OPENING = 4
const CLOSING = 5
const STRAIGHT = 6
const LAST_MARK = STRAIGHT

const MARKS: Readonly<Record<string, number>> = {
  ...{ "'": APOSTROPHE, '’': APOSTROPHE, '`': APOSTROPHE, '´': APOSTROPHE, ',': COMMA },
  ...{ '“': OPENING, '„': OPENING, '«': OPENING, '”': CLOSING, '»': CLOSING, '"': STRAIGHT },
}

/** The folded code unit of each letter and digit, "e" for "É", else its mark; filled in as texts need it. */
const KINDS = new Uint16Array(0x10000)

/** FNV-1a's start and factor. */
const FNV_START = 0x811c9dc5
const FNV_FACTOR = 0x01000193

/**
 * Reads paragraphs into an imprint. Case, accents, punctuation, apostrophes and the commas of figures do not count.
 * A quotation that is not closed ends with its paragraph.
 *
 * @param paragraphs in the order of the text
 * @param places where given, filled with the place of each word
 */
export function imprintOf(paragraphs: readonly string[], places?: WordPlace[]): Imprint {
  const words = new Uint32Array(paragraphs.reduce((sum, each) => sum + (each.length >> 1) + 1, 0))
  let count = 0
  for (const [paragraph, text] of paragraphs.entries()) {
    const units = unitsOf(text)
    let flags = OPENS_PARAGRAPH
    let quoted = 0
    for (let at = 0; at < text.length; ) {
      const kind = kindOf(units[at]!)
      if (kind <= LAST_MARK) {
        quoted = quotedAfter(kind, quoted)
        at += 1
        continue
      }
      const start = at
      let hash = FNV_START
      for (let letter = kind; letter > LAST_MARK; ) {
        hash = Math.imul(hash ^ letter, FNV_FACTOR)
        at += 1
        letter = KINDS[units[at]!]!
        if (letter > LAST_MARK) continue
        if (joins(units, at)) at += 1
        letter = kindOf(units[at]!)
      }
      words[count] = (mix(hash) & ~FLAGS) | flags | quoted
      count += 1
      places?.push({ paragraph, start, end: at })
      flags = 0
    }
  }
  return words.slice(0, count)
}

function quotedAfter(mark: number, quoted: number): number {
  if (mark === STRAIGHT) return quoted ^ QUOTED
  if (mark === OPENING) return QUOTED
  return mark === CLOSING ? 0 : quoted
}

/** The code units of the paragraph at hand. They are looked at several times as fast here as in a string. */
let scanned = new Uint16Array(1 << 12)

/** A paragraph's code units with a separator behind; good until the next call. */
function unitsOf(text: string): Uint16Array {
  if (scanned.length <= text.length) scanned = new Uint16Array(2 * text.length)
  Buffer.from(scanned.buffer).write(text, 'utf16le')
  scanned[text.length] = 0
  return scanned
}

/** Whether a mark inside a word is part of it: "don't", "1,200". */
function joins(units: Uint16Array, at: number): boolean {
  const kind = kindOf(units[at]!)
  if (kind === APOSTROPHE) return kindOf(units[at + 1]!) > LAST_MARK
  return kind === COMMA && isDigit(units[at - 1]!) && isDigit(units[at + 1]!)
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function kindOf(unit: number): number {
  const known = KINDS[unit]!
  if (known !== UNKNOWN) return known
  const kind = kindOfLetter(String.fromCharCode(unit))
  KINDS[unit] = kind
  return kind
}

function kindOfLetter(letter: string): number {
  if (!/[\p{L}\p{N}]/u.test(letter)) return MARKS[letter] ?? SEPARATOR
  return letter.normalize('NFKD').toLowerCase().charCodeAt(0)
}

/** Spreads the bits (Murmur3's finaliser). */
export function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
