import { mix } from '../hash.ts'
import { KNOWN } from './lexicon.ts'
import type { Memory } from './memory.ts'
import type { Prepared } from './sentence.ts'
import type { WordType } from './vocabulary.ts'

/** More than any word has. */
export const MOST_FEATURES = 128

const OUTSIDE: WordType = {
  form: '', word: 1, shape: 1, prefix: 1, suffix2: 1, suffix3: 1, suffix4: 1, fine: -2, middle: -2, coarse: -2,
  rarity: 21, known: 0, capital: false, shouted: false,
} // biome-ignore format: a table

/** Bits of `KNOWN` by which neighbours are told apart. */
const BITS = Object.values(KNOWN)

/**
 * Writes the features of word `at` into `out` and gives their number.
 *
 * Words, shapes, affixes and clusters in a window of five, as in Ratinov & Roth (2009), "Design Challenges and
 * Misconceptions in Named Entity Recognition"; the run of capitalised words around it; the lexicon; the memory of the text.
 */
export function nameFeatures(sentence: Prepared, at: number, memory: Memory, out: Int32Array): number {
  const { types, xpos, upos, phrase, place, runStart, runEnd, casing } = sentence
  const last = types.length - 1
  const here = types[at]!
  const l1 = at > 0 ? types[at - 1]! : OUTSIDE
  const l2 = at > 1 ? types[at - 2]! : OUTSIDE
  const r1 = at < last ? types[at + 1]! : OUTSIDE
  const r2 = at < last - 1 ? types[at + 2]! : OUTSIDE
  const x = xpos[at]!
  const xl = at > 0 ? xpos[at - 1]! : 1
  const xr = at < last ? xpos[at + 1]! : 1
  const start = runStart[at]!
  const end = runEnd[at]!
  const first = types[start]!
  const final = types[end]!
  const before = start > 0 ? types[start - 1]! : OUTSIDE
  const after = end < last ? types[end + 1]! : OUTSIDE
  const position = Math.min(3, at - start) * 4 + Math.min(3, end - at)
  const cased = casing * 2 + (at === 0 ? 1 : 0)
  let n = 0
  let template = 1
  const add = (a: number, b = 0, c = 0): void => {
    out[n++] = mix(mix(mix(template++, a), b), c)
  }
  add(0)
  add(here.word)
  add(l1.word)
  add(r1.word)
  add(l2.word)
  add(r2.word)
  add(l1.word, here.word)
  add(here.word, r1.word)
  add(l2.word, l1.word)
  add(r1.word, r2.word)
  add(here.shape, cased)
  add(l1.shape, here.shape)
  add(here.shape, r1.shape)
  add(l1.shape, here.shape, r1.shape)
  add(here.word, here.shape)
  add(here.prefix)
  add(here.suffix2)
  add(here.suffix3)
  add(here.suffix4)
  add(here.fine)
  add(here.middle)
  add(here.coarse)
  add(here.fine, here.shape)
  add(here.middle, x)
  add(l1.fine)
  add(r1.fine)
  add(l1.middle)
  add(r1.middle)
  add(l2.middle)
  add(r2.middle)
  add(l1.middle, here.middle)
  add(here.middle, r1.middle)
  add(l1.coarse, here.coarse, r1.coarse)
  add(here.rarity, here.shape)
  add(upos[at]!)
  add(x)
  add(xl, x)
  add(x, xr)
  add(xl, x, xr)
  add(x, here.shape)
  add(x, here.shape, cased)
  add(x, l1.word)
  add(x, r1.word)
  add(phrase[at]!, place[at]!)
  add(phrase[at]!, place[at]!, x)
  add(phrase[at]!, place[at]!, here.capital ? 1 : casing + 2)
  add(phrase[at]!, l1.word)
  add(phrase[at]!, l1.known, r1.known)
  add(at > 0 ? phrase[at - 1]! : 0, at > 0 ? place[at - 1]! : 0)
  add(at < last ? phrase[at + 1]! : 0, at < last ? place[at + 1]! : 0)
  add(here.known)
  add(here.known, l1.known)
  add(here.known, r1.known)
  add(l1.known, r1.known)
  add(l2.known)
  add(position, casing)
  add(position, first.word)
  add(position, final.word)
  add(position, first.middle)
  add(position, final.middle)
  add(position, final.known)
  add(position, first.known)
  add(first.known, final.known)
  add(before.word, position)
  add(after.word, position)
  add(before.middle)
  add(after.middle)
  add(before.known)
  add(before.word, after.word)
  add(phrase[start]!, phrase[end]!, position)
  template = 100
  const remembered = memory.of(here.word)
  if (remembered !== null) {
    add(remembered.casing, here.capital ? 1 : 0)
    add(remembered.casing, casing)
    add(remembered.left)
    add(remembered.right)
    add(remembered.left, remembered.right)
  }
  template = 200
  for (let bit = 0; bit < BITS.length; bit++) {
    const mask = BITS[bit]!
    if (here.known & mask) out[n++] = mix(template + bit, 1)
    if (phrase[at]! & mask) out[n++] = mix(template + bit, 2 + place[at]!)
    if (l1.known & mask) out[n++] = mix(template + bit, 8)
    if (r1.known & mask) out[n++] = mix(template + bit, 9)
    if (final.known & mask) out[n++] = mix(template + bit, 10)
  }
  return n
}
