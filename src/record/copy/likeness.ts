import type { Fingerprint } from './fingerprint.ts'

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

export function likeness(a: Fingerprint, b: Fingerprint): Likeness {
  let shared = 0
  let quoted = 0
  let quotedInB = 0
  let quotedInA = 0
  const [first, second] = [a.grams, b.grams]
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [x, y] = [first[i]!, second[j]!]
    if (x >>> 1 === y >>> 1) {
      if (((x | y) & 1) === 0) shared += 1
      else {
        quoted += 1
        quotedInA += x & ~y & 1
        quotedInB += y & ~x & 1
      }
      i += 1
      j += 1
    } else if (x < y) i += 1
    else j += 1
  }
  return {
    shared,
    quoted,
    ofFirst: shared / Math.max(1, a.own - quotedInB),
    ofSecond: shared / Math.max(1, b.own - quotedInA),
  }
}

/** Whether one of two texts comes from the other, wholly or in part, or both from a third. */
export function isCopying({ shared, ofFirst, ofSecond }: Likeness): boolean {
  return shared >= LEAST_SHARED && Math.max(ofFirst, ofSecond) >= LEAST_SHARE
}
