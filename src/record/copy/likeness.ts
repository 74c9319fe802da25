import { type Fingerprint, GRAM_ONE_IN } from './fingerprint.ts'
import { placeOf, type RunTable, runTable } from './run-table.ts'

/** Shared runs of three words, as a share of the smaller text, from which one text is held to come from the other. */
const LEAST_SHARE = 0.2

/** Shared runs below which nothing is concluded: a name with its title and a date have as many. */
const LEAST_SHARED = 12

/** Runs from which on a text is long: a quarter of them tell a share of a fifth to within some hundredths. */
const LONG = 256

/** Places for each run of a text that is held against others: measured, three quarters of the time that two take. */
const SPARSE = 8

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
export function sharedAnchors({ anchors: a }: Fingerprint, { anchors: b }: Fingerprint): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return shared
}

/**
 * @param shared anchors that both hold
 * @param first how many anchors one of them has, and `second` the other
 */
export function isWorthComparing(shared: number, first: number, second: number): boolean {
  return shared >= Math.max(1, LEAST_ANCHORS * Math.min(first, second))
}

/**
 * Makes a text ready to be held against many others. Long texts are compared by a sample of their runs; the numbers of
 * runs are then estimates.
 */
export function likenessTo(text: Fingerprint): (other: Fingerprint) => Likeness {
  let grams: RunTable | null = null
  let sampled: RunTable | null = null
  return (other) => {
    if (Math.min(text.grams.length, other.grams.length) < LONG) {
      grams ??= runTable(text.grams, SPARSE)
      return compared(grams, text.own, other.grams, other.own)
    }
    sampled ??= runTable(text.sampled, SPARSE)
    const { shared, quoted, ofFirst, ofSecond } = compared(sampled, text.ownSampled, other.sampled, other.ownSampled)
    return { shared: shared * GRAM_ONE_IN, quoted: quoted * GRAM_ONE_IN, ofFirst, ofSecond }
  }
}

/** What two texts have in common, from the side of the first. */
export function likeness(a: Fingerprint, b: Fingerprint): Likeness {
  return likenessTo(a)(b)
}

function compared(first: RunTable, ownInFirst: number, second: Uint32Array, ownInSecond: number): Likeness {
  let shared = 0
  let quoted = 0
  let onlyFirst = 0
  let onlySecond = 0
  for (let at = 0; at < second.length; at += 1) {
    const y = second[at]!
    const x = first[placeOf(first, y)]!
    if (x === 0) continue
    if (((x | y) & 1) === 0) shared += 1
    else {
      quoted += 1
      onlyFirst += x & ~y & 1
      onlySecond += y & ~x & 1
    }
  }
  // What one text says as its own and the other quotes is a quotation in both.
  const ofFirst = shared / Math.max(1, ownInFirst - onlySecond)
  return { shared, quoted, ofFirst, ofSecond: shared / Math.max(1, ownInSecond - onlyFirst) }
}

/** Whether one of two texts comes from the other, wholly or in part, or both from a third. */
export function isCopying({ shared, ofFirst, ofSecond }: Likeness): boolean {
  return shared >= LEAST_SHARED && Math.max(ofFirst, ofSecond) >= LEAST_SHARE
}
