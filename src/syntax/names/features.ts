import { mix } from '../hash.ts'
import { KNOWN } from './lexicon.ts'
import type { Memory } from './memory.ts'
import type { Prepared } from './sentence.ts'
import type { WordType } from './vocabulary.ts'
import { LEADING_KIND } from './votes.ts'

/** More than any word has. */
export const MOST_FEATURES = 192

/** How many senses `WordType.senses` holds. */
const SENSES = 6

/** Bits of `KNOWN`, one by one. */
const BITS = Object.values(KNOWN)

const OUTSIDE: WordType = {
  form: '', word: 1, shape: 1, prefix: 1, suffix2: 1, suffix3: 1, suffix4: 1, fine: -2, middle: -2, coarse: -2,
  rarity: 21, senses: -2, known: 0, capital: false, shouted: false,
} // biome-ignore format: a table

/** A word with what stands around it. */
interface View {
  readonly at: number
  /** Two words to the left, itself, two to the right. */
  readonly l2: WordType
  readonly l1: WordType
  readonly here: WordType
  readonly r1: WordType
  readonly r2: WordType
  /** Hashes of the Penn tags of the word before, itself, the word after. */
  readonly xl: number
  readonly x: number
  readonly xr: number
  /** First and last word of the capitalised run, and the words around it. */
  readonly first: WordType
  readonly final: WordType
  readonly before: WordType
  readonly after: WordType
  /** How far the word is from the run's two ends, up to three words each. */
  readonly position: number
}

/** Collects features: each a hash of its template's number and up to three values. */
export class FeatureWriter {
  readonly features = new Int32Array(MOST_FEATURES)
  count = 0
  #template = 0

  start(): void {
    this.count = 0
  }

  /** The next features are numbered from here, whatever was left out before. */
  from(template: number): void {
    this.#template = template
  }

  add(a: number): void {
    this.features[this.count++] = mix(this.#template++, a)
  }

  add2(a: number, b: number): void {
    this.features[this.count++] = mix(mix(this.#template++, a), b)
  }

  add3(a: number, b: number, c: number): void {
    this.features[this.count++] = mix(mix(mix(this.#template++, a), b), c)
  }
}

/**
 * Writes the features of word `at`.
 *
 * Words, shapes, affixes and clusters in a window of five, as in Ratinov & Roth (2009), "Design Challenges and
 * Misconceptions in Named Entity Recognition"; the run of capitalised words around it; lexicon and senses; what the
 * rest of the text says of the word.
 */
export function nameFeatures(sentence: Prepared, at: number, memory: Memory, out: FeatureWriter): void {
  const view = viewOf(sentence, at)
  out.start()
  addWords(view, out)
  addForms(view, sentence, out)
  addClusters(view, out)
  addTags(view, sentence, out)
  addPhrases(view, sentence, out)
  addRun(view, sentence, out)
  addSenses(view, out)
  addMemory(view, sentence, memory, out)
  addVotes(view, sentence, out)
  addBits(view, sentence, out)
}

function viewOf({ types, xpos, runStart, runEnd }: Prepared, at: number): View {
  const last = types.length - 1
  const start = runStart[at]!
  const end = runEnd[at]!
  return {
    at,
    l2: at > 1 ? types[at - 2]! : OUTSIDE,
    l1: at > 0 ? types[at - 1]! : OUTSIDE,
    here: types[at]!,
    r1: at < last ? types[at + 1]! : OUTSIDE,
    r2: at < last - 1 ? types[at + 2]! : OUTSIDE,
    xl: at > 0 ? xpos[at - 1]! : 1,
    x: xpos[at]!,
    xr: at < last ? xpos[at + 1]! : 1,
    first: types[start]!,
    final: types[end]!,
    before: start > 0 ? types[start - 1]! : OUTSIDE,
    after: end < last ? types[end + 1]! : OUTSIDE,
    position: Math.min(3, at - start) * 4 + Math.min(3, end - at),
  }
}

function addWords({ l2, l1, here, r1, r2 }: View, out: FeatureWriter): void {
  out.from(0)
  out.add(0)
  out.add(here.word)
  out.add(l1.word)
  out.add(r1.word)
  out.add(l2.word)
  out.add(r2.word)
  out.add2(l1.word, here.word)
  out.add2(here.word, r1.word)
  out.add2(l2.word, l1.word)
  out.add2(r1.word, r2.word)
}

function addForms({ at, l1, here, r1 }: View, { casing }: Prepared, out: FeatureWriter): void {
  out.from(20)
  out.add3(here.shape, casing, at === 0 ? 1 : 0)
  out.add2(l1.shape, here.shape)
  out.add2(here.shape, r1.shape)
  out.add3(l1.shape, here.shape, r1.shape)
  out.add2(here.word, here.shape)
  out.add(here.prefix)
  out.add(here.suffix2)
  out.add(here.suffix3)
  out.add(here.suffix4)
  out.add2(here.rarity, here.shape)
}

function addClusters({ l2, l1, here, r1, r2, x }: View, out: FeatureWriter): void {
  out.from(40)
  out.add(here.fine)
  out.add(here.middle)
  out.add(here.coarse)
  out.add2(here.fine, here.shape)
  out.add2(here.middle, x)
  out.add(l1.fine)
  out.add(r1.fine)
  out.add(l1.middle)
  out.add(r1.middle)
  out.add(l2.middle)
  out.add(r2.middle)
  out.add2(l1.middle, here.middle)
  out.add2(here.middle, r1.middle)
  out.add3(l1.coarse, here.coarse, r1.coarse)
}

function addTags({ at, l1, here, r1, xl, x, xr }: View, { upos, casing }: Prepared, out: FeatureWriter): void {
  out.from(60)
  out.add(upos[at]!)
  out.add(x)
  out.add2(xl, x)
  out.add2(x, xr)
  out.add3(xl, x, xr)
  out.add2(x, here.shape)
  out.add3(x, here.shape, casing * 2 + (at === 0 ? 1 : 0))
  out.add2(x, l1.word)
  out.add2(x, r1.word)
}

function addPhrases({ at, l2, l1, here, r1, x }: View, { phrase, place, casing }: Prepared, out: FeatureWriter): void {
  out.from(80)
  out.add2(phrase[at]!, place[at]!)
  out.add3(phrase[at]!, place[at]!, x)
  out.add3(phrase[at]!, place[at]!, here.capital ? 1 : casing + 2)
  out.add2(phrase[at]!, l1.word)
  out.add3(phrase[at]!, l1.known, r1.known)
  out.add2(at > 0 ? phrase[at - 1]! : 0, at > 0 ? place[at - 1]! : 0)
  out.add2(phrase[at + 1] ?? 0, place[at + 1] ?? 0)
  out.add(here.known)
  out.add2(here.known, l1.known)
  out.add2(here.known, r1.known)
  out.add2(l1.known, r1.known)
  out.add(l2.known)
}

function addRun({ at, first, final, before, after, position }: View, sentence: Prepared, out: FeatureWriter): void {
  const { phrase, runStart, runEnd, casing } = sentence
  out.from(100)
  out.add2(position, casing)
  out.add2(position, first.word)
  out.add2(position, final.word)
  out.add2(position, first.middle)
  out.add2(position, final.middle)
  out.add2(position, final.known)
  out.add2(position, first.known)
  out.add2(first.known, final.known)
  out.add2(before.word, position)
  out.add2(after.word, position)
  out.add(before.middle)
  out.add(after.middle)
  out.add(before.known)
  out.add2(before.word, after.word)
  out.add3(phrase[runStart[at]!]!, phrase[runEnd[at]!]!, position)
}

function addSenses({ l1, here, r1, x, first, final, before, after, position }: View, out: FeatureWriter): void {
  out.from(120)
  out.add(here.senses)
  out.add2(here.senses, here.shape)
  out.add2(here.senses, x)
  out.add(l1.senses)
  out.add(r1.senses)
  out.add2(l1.senses, here.senses)
  out.add2(here.senses, r1.senses)
  out.add2(first.senses, position)
  out.add2(final.senses, position)
  out.add(before.senses)
  out.add(after.senses)
  for (let shift = 0; shift < 2 * SENSES; shift += 2) {
    const level = (here.senses >> shift) & 3
    out.add2(level, here.capital ? 1 : 0)
    out.add3(level, (l1.senses >> shift) & 3, (r1.senses >> shift) & 3)
    out.add2(level, l1.word)
    out.add2(level, r1.word)
    out.add3((first.senses >> shift) & 3, (final.senses >> shift) & 3, position)
  }
}

function addMemory({ here }: View, { casing }: Prepared, memory: Memory, out: FeatureWriter): void {
  const remembered = memory.of(here.word)
  if (remembered === null) return
  out.from(180)
  out.add2(remembered.casing, here.capital ? 1 : 0)
  out.add2(remembered.casing, casing)
  out.add(remembered.left)
  out.add(remembered.right)
  out.add2(remembered.left, remembered.right)
}

/** Bits of a vote: its kind, strength and agreement; its kind and role. */
const STRENGTH = 31
const ROLE = 99

function addVotes({ at, here }: View, { votes }: Prepared, out: FeatureWriter): void {
  const vote = votes[at]!
  if (vote === 0) return
  const left = at > 0 ? votes[at - 1]! : 0
  const right = votes[at + 1] ?? 0
  out.from(200)
  out.add(vote)
  out.add(vote & STRENGTH)
  out.add2(vote & LEADING_KIND, here.capital ? 1 : 0)
  out.add(vote & ROLE)
  out.add3(vote & LEADING_KIND, left & LEADING_KIND, right & LEADING_KIND)
  out.add2(vote & STRENGTH, left & ROLE)
  out.add2(vote & STRENGTH, right & ROLE)
  out.add2(vote & LEADING_KIND, vote >> 7)
}

function addBits({ at, l1, here, r1, final }: View, { phrase, place }: Prepared, out: FeatureWriter): void {
  for (let bit = 0; bit < BITS.length; bit++) {
    const mask = BITS[bit]!
    if (here.known & mask) addBit(out, bit, 1)
    if (phrase[at]! & mask) addBit(out, bit, 2 + place[at]!)
    if (l1.known & mask) addBit(out, bit, 8)
    if (r1.known & mask) addBit(out, bit, 9)
    if (final.known & mask) addBit(out, bit, 10)
  }
}

function addBit(out: FeatureWriter, bit: number, where: number): void {
  out.from(300 + bit)
  out.add(where)
}
