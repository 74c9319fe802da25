import { FLAGS, type Imprint, mix, QUOTED } from './imprint.ts'
import type { Paragraph } from './paragraphs.ts'
import { runTable } from './run-table.ts'

/** Words of a run that is compared. Three survive where every third word was replaced; five do not. */
export const GRAM_WORDS = 3

/** Words of a run by which texts that are worth comparing are found; runs as long are rarely shared by chance. */
const ANCHOR_WORDS = 5

/** One in so many runs, chosen by their hash, is an anchor: the same ones whatever text they stand in. */
const ANCHOR_ONE_IN = 8

/** One in so many shorter runs is in the sample. */
export const GRAM_ONE_IN = 4

/** What texts are compared by; it depends on the text and on which of its paragraphs are boilerplate. */
export interface Fingerprint {
  /** Hash of the run that begins at each word, its lowest bit set where a word of it is quoted; 0 where there is none. */
  readonly runs: Uint32Array
  /** The same runs, each once, in an order that says nothing. */
  readonly grams: Uint32Array
  /** How many of `grams` are the writer's own words, and how many of `sampled`. */
  readonly own: number
  readonly ownSampled: number
  /** One in four of these, chosen by their hash: enough to compare long texts by. */
  readonly sampled: Uint32Array
  /** Sampled longer runs of the writer's own words, each once, in the order of their numbers. */
  readonly anchors: Uint32Array
  /** Sampled longer runs with quoted words in them. */
  readonly quotedAnchors: Uint32Array
}

/** @param isLeftOut tells the paragraphs that say nothing of where the text comes from */
export function fingerprint(
  imprint: Imprint,
  paragraphs: readonly Paragraph[],
  isLeftOut: (paragraph: number) => boolean,
): Fingerprint {
  const runs = new Uint32Array(imprint.length)
  const anchors: number[] = []
  const quotedAnchors: number[] = []
  for (const { from, to } of kept(imprint.length, paragraphs, isLeftOut)) {
    for (let at = from; at + GRAM_WORDS <= to; at += 1) {
      const isQuoted = (imprint[at]! | imprint[at + 1]! | imprint[at + 2]!) & QUOTED
      const hash = hashOf(imprint, at, GRAM_WORDS)
      runs[at] = (mix(hash) & ~1) | isQuoted
      if (at + ANCHOR_WORDS > to) continue
      const longer = mix(hashOf(imprint, at + GRAM_WORDS, ANCHOR_WORDS - GRAM_WORDS, hash))
      if (longer % ANCHOR_ONE_IN !== 0) continue
      const isInQuotes = isQuoted | ((imprint[at + 3]! | imprint[at + 4]!) & QUOTED)
      ;(isInQuotes ? quotedAnchors : anchors).push(longer)
    }
  }
  return { runs, ...distinctRuns(runs), anchors: distinct(anchors), quotedAnchors: distinct(quotedAnchors) }
}

function hashOf(imprint: Imprint, at: number, length: number, from = 0): number {
  let hash = from
  for (let word = at; word < at + length; word += 1) hash = Math.imul(hash, 0x9e3779b1) + (imprint[word]! & ~FLAGS)
  return hash
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

/** Each run once. A run that stands both inside and outside quotation marks is quoted. */
function distinctRuns(runs: Uint32Array): Pick<Fingerprint, 'grams' | 'own' | 'sampled' | 'ownSampled'> {
  const grams = new Uint32Array(runs.length)
  const sampled = new Uint32Array(runs.length)
  let [count, own, countSampled, ownSampled] = [0, 0, 0, 0]
  const table = runTable(runs)
  for (let place = 0; place < table.length; place += 1) {
    const run = table[place]!
    if (run === 0) continue
    grams[count] = run
    count += 1
    own += 1 - (run & 1)
    if ((run >>> 1) % GRAM_ONE_IN !== 0) continue
    sampled[countSampled] = run
    countSampled += 1
    ownSampled += 1 - (run & 1)
  }
  return { grams: grams.slice(0, count), own, sampled: sampled.slice(0, countSampled), ownSampled }
}

function distinct(hashes: readonly number[]): Uint32Array {
  const sorted = new Uint32Array(hashes).sort()
  return sorted.filter((hash, at) => hash !== sorted[at - 1])
}
