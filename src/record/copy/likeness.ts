import { type Fingerprint, GRAM_ONE_IN, type Runs, type Sample } from './fingerprint.ts'
import { placeOf, type RunTable, runTable, SPARSE } from './run-table.ts'

/** Shared runs of three words, as a share of the smaller text, from which one text is held to come from the other. */
const LEAST_SHARE = 0.2

/** Shared runs below which nothing is concluded: a name with its title and a date have as many. */
const LEAST_SHARED = 12

/** Shared runs of quoted words from which two texts are said to quote one statement: some ten words in a row. */
export const LEAST_QUOTED = 8

/**
 * Of the shorter text's anchors, the share that two texts must have in common to be worth comparing. Where a fifth of
 * the runs of three words are left, seven in a hundred of those of five are.
 */
const LEAST_ANCHORS = 0.025

/** What two texts have in common. */
export interface Likeness {
  /** Runs of three words outside quotation marks that stand in both. */
  readonly shared: number
  /** That as a share of the first text's runs and of the second's, 0..1. */
  readonly ofFirst: number
  readonly ofSecond: number
  /** Shared runs that stand in quotation marks in one of them. */
  readonly quoted: number
}

/** How many anchors two texts have in common. */
export function sharedAnchors(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return shared
}

/** How many anchors two texts must share to be worth comparing, by how many each of them has. */
export function anchorsNeeded(first: number, second: number): number {
  return Math.max(1, Math.ceil(LEAST_ANCHORS * Math.min(first, second)))
}

/**
 * Makes a text ready to be held against many others. Long texts are compared by a sample of their runs; the numbers of
 * runs are then estimates.
 */
export function likenessTo(text: Fingerprint): (other: Fingerprint) => Likeness {
  const toLong = likenessToLong(text)
  let grams: RunTable | null = null
  return (other) => {
    if (text.isLong && other.isLong) return toLong(other)
    grams ??= runTable(text.grams.all, SPARSE)
    return likenessBy(sharedRuns(grams, other.grams), text.grams.own, other.grams.own)
  }
}

/** Makes a long text ready to be held against many long ones. */
export function likenessToLong(text: Sample): (other: Sample) => Likeness {
  let sampled: RunTable | null = null
  return (other) => {
    sampled ??= runTable(text.sampled.all, SPARSE)
    return likenessBySample(sharedRuns(sampled, other.sampled), text.sampled.own, other.sampled.own)
  }
}

/** What two texts have in common, from the side of the first. */
export function likeness(a: Fingerprint, b: Fingerprint): Likeness {
  return likenessTo(a)(b)
}

/** Runs that stand in two texts, by where they are quoted. */
export interface SharedRuns {
  readonly inNeither: number
  readonly inFirst: number
  readonly inSecond: number
  readonly inBoth: number
}

function sharedRuns(first: RunTable, { all: second }: Runs): SharedRuns {
  let [inNeither, inFirst, inSecond, inBoth] = [0, 0, 0, 0]
  for (let at = 0; at < second.length; at += 1) {
    const y = second[at]!
    const x = first[placeOf(first, y)]!
    if (x === 0) continue
    if (((x | y) & 1) === 0) inNeither += 1
    else {
      inFirst += x & ~y & 1
      inSecond += y & ~x & 1
      inBoth += x & y & 1
    }
  }
  return { inNeither, inFirst, inSecond, inBoth }
}

/**
 * @param runs sampled ones that two long texts share
 * @param first how many of the sampled runs of one are its writer's own words, and `second` of the other
 */
export function likenessBySample(runs: SharedRuns, first: number, second: number): Likeness {
  const { shared, quoted, ofFirst, ofSecond } = likenessBy(runs, first, second)
  return { shared: shared * GRAM_ONE_IN, quoted: quoted * GRAM_ONE_IN, ofFirst, ofSecond }
}

function likenessBy({ inNeither, inFirst, inSecond, inBoth }: SharedRuns, first: number, second: number): Likeness {
  return {
    shared: inNeither,
    quoted: inFirst + inSecond + inBoth,
    // What one text says as its own and the other quotes is a quotation in both.
    ofFirst: inNeither / Math.max(1, first - inSecond),
    ofSecond: inNeither / Math.max(1, second - inFirst),
  }
}

/** Whether one of two texts comes from the other, wholly or in part, or both from a third. */
export function isCopying({ shared, ofFirst, ofSecond }: Likeness): boolean {
  return shared >= LEAST_SHARED && Math.max(ofFirst, ofSecond) >= LEAST_SHARE
}
