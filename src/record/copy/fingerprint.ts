import { FLAGS, type Imprint, mix, QUOTED } from './imprint.ts'
import type { Paragraph } from './paragraphs.ts'
import { runTable } from './run-table.ts'

/** Words of a run that is compared. Three survive where every third word was replaced; five do not. */
export const GRAM_WORDS = 3

/** Words of a run by which texts that are worth comparing are found; runs as long are rarely shared by chance. */
const ANCHOR_WORDS = 5

/** One in so many runs, chosen by their hash, is an anchor: the same ones whatever text they stand in. A power of two. */
const ANCHOR_ONE_IN = 8

/** One in so many shorter runs is in the sample: a power of two. */
export const GRAM_ONE_IN = 4

/**
 * Runs from which on a text is long: a quarter of them tell a share of a fifth to within a tenth. Of 25,000 texts as many
 * copies are found as with twice the runs, and one in a thousand more is wrong.
 */
const LONG = 128

/** Runs of a text, each once, in an order that says nothing. */
export interface Runs {
  readonly all: Uint32Array
  /** How many of them are the writer's own words, the others quoted. */
  readonly own: number
}

/** What long texts are compared by: their anchors, and one run in four. */
export interface Sample {
  readonly anchors: Uint32Array
  readonly sampled: Runs
}

/**
 * What texts are compared by; it depends on the text and on which of its paragraphs are boilerplate. What not every
 * comparison takes is made when it is asked for.
 */
export class Fingerprint implements Sample {
  /** Hash of the run that begins at each word, its lowest bit set where a word of it is quoted; 0 where there is none. */
  readonly runs: Uint32Array
  /** Sampled longer runs of the writer's own words, each once, in the order of their numbers. */
  readonly anchors: Uint32Array
  /** Sampled longer runs with quoted words in them. */
  readonly quotedAnchors: Uint32Array
  /** Whether it has so many runs that their sample tells as much. */
  readonly isLong: boolean
  #grams: Runs | null = null
  #sampled: Runs | null = null

  constructor(runs: Uint32Array, count: number, anchors: Uint32Array, quotedAnchors: Uint32Array) {
    this.runs = runs
    this.anchors = anchors
    this.quotedAnchors = quotedAnchors
    this.isLong = count >= LONG
  }

  /** Every run. */
  get grams(): Runs {
    this.#grams ??= distinctRuns(this.runs)
    return this.#grams
  }

  /** One run in four, chosen by its hash. */
  get sampled(): Runs {
    this.#sampled ??= distinctRuns(sampleOf(this.runs))
    return this.#sampled
  }
}

/** @param isLeftOut tells the paragraphs that say nothing of where the text comes from */
export function fingerprint(
  imprint: Imprint,
  paragraphs: readonly Paragraph[],
  isLeftOut: (paragraph: number) => boolean,
): Fingerprint {
  const runs = new Uint32Array(imprint.length)
  const [anchors, quotedAnchors] = SCRATCH.map((each) => roomFor(each, imprint.length))
  let [count, countAnchors, countQuoted] = [0, 0, 0]
  for (const { from, to } of kept(imprint.length, paragraphs, isLeftOut)) {
    for (let at = from; at + GRAM_WORDS <= to; at += 1) {
      const isQuoted = (imprint[at]! | imprint[at + 1]! | imprint[at + 2]!) & QUOTED
      const hash = then(then(imprint[at]! & ~FLAGS, imprint[at + 1]!), imprint[at + 2]!)
      runs[at] = (mix(hash) & ~1) | isQuoted
      if (at + ANCHOR_WORDS > to) continue
      const longer = mix(then(then(hash, imprint[at + 3]!), imprint[at + 4]!))
      if ((longer & (ANCHOR_ONE_IN - 1)) !== 0) continue
      if (isQuoted | ((imprint[at + 3]! | imprint[at + 4]!) & QUOTED)) {
        quotedAnchors![countQuoted] = longer
        countQuoted += 1
      } else {
        anchors![countAnchors] = longer
        countAnchors += 1
      }
    }
    count += Math.max(0, to - from - GRAM_WORDS + 1)
  }
  return new Fingerprint(runs, count, sorted(anchors!, countAnchors), sorted(quotedAnchors!, countQuoted))
}

/** Where hashes are put before it is known how many there are: two columns, each good until the next text. */
const SCRATCH = [{ room: new Uint32Array(1 << 12) }, { room: new Uint32Array(1 << 12) }]

function roomFor(scratch: { room: Uint32Array }, length: number): Uint32Array {
  if (scratch.room.length < length) scratch.room = new Uint32Array(2 * length)
  return scratch.room
}

/** The hash of a run with one word more: a polynomial in Knuth's multiplier, in 32 bits. */
function then(run: number, word: number): number {
  return (Math.imul(run, 0x9e3779b1) + (word & ~FLAGS)) | 0
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The stretches of the imprint between what is left out. */
function kept(
  length: number,
  paragraphs: readonly Paragraph[],
  isLeftOut: (paragraph: number) => boolean,
): readonly Range[] {
  const parts: Range[] = []
  let from = 0
  for (const paragraph of paragraphs) {
    if (paragraph.hash === 0 || !isLeftOut(paragraph.hash)) continue
    if (paragraph.from > from) parts.push({ from, to: paragraph.from })
    from = paragraph.to
  }
  if (from < length) parts.push({ from, to: length })
  return parts
}

/** One run in four, chosen by its hash; good until the next text is looked at. */
export function sampleOf(runs: Uint32Array): Uint32Array {
  const sampled = roomFor(SCRATCH[0]!, runs.length)
  let count = 0
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at]!
    if (run === 0 || ((run >>> 1) & (GRAM_ONE_IN - 1)) !== 0) continue
    sampled[count] = run
    count += 1
  }
  return sampled.subarray(0, count)
}

/** Each run once. A run that stands both inside and outside quotation marks is quoted. */
function distinctRuns(runs: Uint32Array): Runs {
  const all = new Uint32Array(runs.length)
  let [count, own] = [0, 0]
  const table = runTable(runs)
  for (let place = 0; place < table.length; place += 1) {
    const run = table[place]!
    if (run === 0) continue
    all[count] = run
    count += 1
    own += 1 - (run & 1)
  }
  return { all: all.slice(0, count), own }
}

/** The first of some hashes, each once, in the order of their numbers. */
function sorted(hashes: Uint32Array, length: number): Uint32Array {
  const all = hashes.slice(0, length).sort()
  let count = 0
  for (let at = 0; at < length; at += 1) {
    if (at > 0 && all[at] === all[at - 1]) continue
    all[count] = all[at]!
    count += 1
  }
  return all.slice(0, count)
}
