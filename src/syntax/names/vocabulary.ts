import { hashRange, hashString } from '../hash.ts'
import type { WordTable } from '../words.ts'
import { type Lexicon, phraseKey } from './lexicon.ts'

/** What a word form tells by itself, computed once for each distinct form of a text. */
export interface WordType {
  readonly form: string
  /** Hash of the lower-case form. */
  readonly word: number
  /** Hash of the form's shape, runs shortened: "McDonald" XxXx, "9-11" d-d. */
  readonly shape: number
  readonly prefix: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  /** Clusters at three grains; -1 for an unknown word. */
  readonly fine: number
  readonly middle: number
  readonly coarse: number
  /** Frequency class: 0 for the most frequent words, rising by one each time the rank doubles; 20 unknown. */
  readonly rarity: number
  /** What kind of name the word tends to be, two bits a sense (`training/names/senses.ts`); -1 for an unknown word. */
  readonly senses: number
  /** Bits of `KNOWN` for the word alone. */
  readonly known: number
  /** Whether it has a capital letter, and whether it has only capitals (two or more). */
  readonly capital: boolean
  readonly shouted: boolean
}

const UNKNOWN_RARITY = 20

/** Where word types come from. */
export interface Vocabulary {
  readonly words: WordTable
  readonly lexicon: Lexicon
  /** By row of `words`. */
  readonly senses: Uint16Array
}

/** Forms that are remembered; then the memory begins anew, so that it stays bounded on endless input. */
const MOST_FORMS = 1 << 16

/** Gives word types, each form looked at once. */
export function vocabulary({ words, lexicon, senses }: Vocabulary): (form: string) => WordType {
  const types = new Map<string, WordType>()
  return (form) => {
    let type = types.get(form)
    if (type === undefined) {
      type = wordType(form, words, lexicon, senses)
      if (types.size >= MOST_FORMS) types.clear()
      types.set(form, type)
    }
    return type
  }
}

function wordType(form: string, words: WordTable, lexicon: Lexicon, senses: Uint16Array): WordType {
  const lower = form.toLowerCase()
  const word = hashString(lower)
  const row = words.row(word)
  const { length } = lower
  return {
    form,
    word,
    shape: shapeOf(form),
    prefix: hashRange(lower, 0, Math.min(3, length)),
    suffix2: hashRange(lower, Math.max(0, length - 2), length),
    suffix3: hashRange(lower, Math.max(0, length - 3), length),
    suffix4: hashRange(lower, Math.max(0, length - 4), length),
    fine: row < 0 ? -1 : words.cluster(row, 0),
    middle: row < 0 ? -1 : words.cluster(row, 1),
    coarse: row < 0 ? -1 : words.cluster(row, 2),
    rarity: row < 0 ? UNKNOWN_RARITY : Math.round(Math.log2(row + 1)),
    senses: row < 0 ? -1 : senses[row]!,
    known: Math.max(0, lexicon.bits(phraseKey(0, word))),
    capital: lower !== form,
    shouted: length > 1 && form !== lower && form === form.toUpperCase(),
  }
}

/** Letters become X or x, digits d, the rest stays; the same class twice in a row counts once, a lone letter apart. */
function shapeOf(form: string): number {
  let shape = 0x811c9dc5
  let before = 0
  for (let at = 0; at < form.length; at++) {
    const kind = letterClass(form.charCodeAt(at))
    if (kind !== before) shape = Math.imul(shape ^ kind, 0x01000193)
    before = kind
  }
  return form.length === 1 ? ~shape : shape
}

function letterClass(code: number): number {
  if (code >= 97 && code <= 122) return 120
  if (code >= 65 && code <= 90) return 88
  if (code >= 48 && code <= 57) return 100
  if (code < 128) return code
  const letter = String.fromCharCode(code)
  return letter !== letter.toLowerCase() ? 88 : 120
}
