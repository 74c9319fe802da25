import { type Fingerprint, GRAM_ONE_IN } from './fingerprint.ts'

/** Shared runs of three words, as a share of the smaller text, from which one text is held to come from the other. */
const LEAST_SHARE = 0.2

/** Shared runs below which nothing is concluded: a name with its title and a date have as many. */
const LEAST_SHARED = 12

/** Runs from which on a text is long: a quarter of them tell a share of a fifth to within some hundredths. */
const LONG = 256

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

/** @param shared anchors that both hold */
export function isWorthComparing(shared: number, a: Fingerprint, b: Fingerprint): boolean {
  return shared >= Math.max(1, LEAST_ANCHORS * Math.min(a.anchors.length, b.anchors.length))
}

/** Long texts are compared by a sample of their runs; the numbers of runs are then estimates. */
export function likeness(a: Fingerprint, b: Fingerprint): Likeness {
  if (Math.min(a.grams.length, b.grams.length) < LONG) return compared(a.grams, a.own, b.grams, b.own)
  const { shared, quoted, ofFirst, ofSecond } = compared(a.sampled, a.ownSampled, b.sampled, b.ownSampled)
  return { shared: shared * GRAM_ONE_IN, quoted: quoted * GRAM_ONE_IN, ofFirst, ofSecond }
}

function compared(first: Uint32Array, ownInFirst: number, second: Uint32Array, ownInSecond: number): Likeness {
  let shared = 0
  let quoted = 0
  let onlyFirst = 0
  let onlySecond = 0
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const x = first[i]!
    const y = second[j]!
    if ((x ^ y) >>> 1 === 0) {
      if (((x | y) & 1) === 0) shared += 1
      else {
        quoted += 1
        onlyFirst += x & ~y & 1
        onlySecond += y & ~x & 1
      }
      i += 1
      j += 1
    } else if (x < y) i += 1
    else j += 1
  }
  // What one text says as its own and the other quotes is a quotation in both.
  const ofFirst = shared / Math.max(1, ownInFirst - onlySecond)
  return { shared, quoted, ofFirst, ofSecond: shared / Math.max(1, ownInSecond - onlyFirst) }
}

/** Whether one of two texts comes from the other, wholly or in part, or both from a third. */
export function isCopying({ shared, ofFirst, ofSecond }: Likeness): boolean {
  return shared >= LEAST_SHARED && Math.max(ofFirst, ofSecond) >= LEAST_SHARE
}
