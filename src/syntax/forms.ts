import { hashRange, mix } from './hash.ts'
import { type WordTable, wordHash } from './words.ts'

/** What features ask of a word's form; each an integer that stands for itself alone. */
export const ATTRIBUTES = [
  'form', 'lower', 'suffix1', 'suffix2', 'suffix3', 'suffix4', 'prefix1', 'prefix2', 'prefix3', 'shape', 'fine', 'middle', 'coarse',
] as const // biome-ignore format: a table
export type Attribute = (typeof ATTRIBUTES)[number]

/** Distance between two forms' attributes in `FormTable.values`. */
export const STRIDE = 16

/** Index of an attribute within a form's stride. */
export const AT: Readonly<Record<Attribute, number>> = Object.fromEntries(ATTRIBUTES.map((name, at) => [name, at])) as Record<Attribute, number>

/** Rows of a form table beyond which it starts anew, so that memory stays bounded on endless input. */
const MOST_FORMS = 1 << 17

/** Remembers the attributes of each form it has seen, since a text repeats its words. */
export interface FormTable {
  /** Row-major, shape [forms, STRIDE]. Row 0 stands for "outside the sentence". */
  readonly values: Int32Array
  /** The form's row; valid until `makeRoom` is called. */
  row(form: string): number
  /** Forgets everything where the table is nearly full. To be called between texts. */
  makeRoom(): void
}

export function formTable(words: WordTable): FormTable {
  let values = new Int32Array(STRIDE << 12)
  let rows = new Map<string, number>()
  return {
    get values() {
      return values
    },
    row(form) {
      const known = rows.get(form)
      if (known !== undefined) return known
      const row = rows.size + 1
      if ((row + 1) * STRIDE > values.length) {
        const wider = new Int32Array(2 * values.length)
        wider.set(values)
        values = wider
      }
      rows.set(form, row)
      describe(form, words, values, row * STRIDE)
      return row
    },
    makeRoom() {
      if (rows.size > MOST_FORMS) rows = new Map()
    },
  }
}

/** Writes the attributes of a form at `at`. */
function describe(form: string, words: WordTable, values: Int32Array, at: number): void {
  const lower = form.toLowerCase()
  const end = lower.length
  const suffix = (length: number) => mix(length, hashRange(lower, Math.max(0, end - length), end))
  const prefix = (length: number) => mix(16 + length, hashRange(lower, 0, Math.min(end, length)))
  const word = words.row(wordHash(form))
  values[at + AT.form] = hashRange(form, 0, form.length)
  values[at + AT.lower] = hashRange(lower, 0, end)
  values[at + AT.suffix1] = suffix(1)
  values[at + AT.suffix2] = suffix(2)
  values[at + AT.suffix3] = suffix(3)
  values[at + AT.suffix4] = suffix(4)
  values[at + AT.prefix1] = prefix(1)
  values[at + AT.prefix2] = prefix(2)
  values[at + AT.prefix3] = prefix(3)
  values[at + AT.shape] = shape(form)
  values[at + AT.fine] = word < 0 ? -1 : words.cluster(word, 0)
  values[at + AT.middle] = word < 0 ? -1 : words.cluster(word, 1)
  values[at + AT.coarse] = word < 0 ? -1 : words.cluster(word, 2)
}

/** "Xx", "X.X.", "dd-x": the kinds of characters in order, runs cut to two, as a hash. */
function shape(form: string): number {
  let hash = 0x811c9dc5
  let last = 0
  let run = 0
  for (let at = 0; at < form.length; at++) {
    const kind = kindOf(form, at)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) hash = Math.imul(hash ^ kind, 0x01000193)
  }
  return hash
}

/** x for small letters, X for capitals, d for digits, any other character for itself. */
function kindOf(form: string, at: number): number {
  const code = form.charCodeAt(at)
  if (code >= 97 && code <= 122) return 120
  if (code >= 65 && code <= 90) return 88
  if (code >= 48 && code <= 57) return 100
  if (code < 128) return code
  const character = form[at]!
  return character.toLowerCase() === character.toUpperCase() ? code : character === character.toLowerCase() ? 120 : 88
}
