import { type Fingerprint, GRAM_WORDS } from './fingerprint.ts'

/** Words between two shared runs across which a passage goes on: what was replaced, dropped or put in. */
const WIDEST_GAP = 10

/** Shared runs that make a passage: fewer are a name and its title. */
const LEAST_RUNS = 4

/** A stretch of one text and the stretch of another that says it in the same words; half-open, in words. */
export interface SharedPassage {
  readonly from: number
  readonly to: number
  readonly otherFrom: number
  readonly otherTo: number
  /** Words of the first stretch that stand in shared runs. */
  readonly words: number
}

/** What a text has from another, in the order of the text. What was moved in it is found where it stands now. */
export function passages(text: Fingerprint, other: Fingerprint): readonly SharedPassage[] {
  const places = placesOf(other)
  const found: Draft[] = []
  let open: Draft | null = null
  for (const [at, run] of text.runs.entries()) {
    const standing = run === 0 ? undefined : places.get(run >>> 1)
    if (standing === undefined) continue
    const next: number | undefined = open ? nearest(standing, open.otherAt) : undefined
    if (open && next !== undefined && at - open.at <= WIDEST_GAP) extend(open, at, next)
    else {
      open = draft(at, standing[0]!)
      found.push(open)
    }
  }
  return found.filter((each) => each.runs >= LEAST_RUNS).map(asPassage)
}

/** The share of a text's words that some passages cover, 0..1. */
export function extentOf(text: Fingerprint, all: readonly SharedPassage[]): number {
  const length = text.runs.length
  return length === 0 ? 0 : all.reduce((sum, { from, to }) => sum + to - from, 0) / length
}

interface Draft {
  /** Where the last shared run stands in both texts. */
  at: number
  otherAt: number
  runs: number
  words: number
  readonly from: number
  otherFrom: number
  otherTo: number
}

function draft(at: number, otherAt: number): Draft {
  const end = otherAt + GRAM_WORDS
  return { at, otherAt, runs: 1, words: GRAM_WORDS, from: at, otherFrom: otherAt, otherTo: end }
}

function extend(open: Draft, at: number, otherAt: number): void {
  open.words += Math.min(GRAM_WORDS, at - open.at)
  open.runs += 1
  open.at = at
  open.otherAt = otherAt
  open.otherFrom = Math.min(open.otherFrom, otherAt)
  open.otherTo = Math.max(open.otherTo, otherAt + GRAM_WORDS)
}

function asPassage({ from, at, otherFrom, otherTo, words }: Draft): SharedPassage {
  return { from, to: at + GRAM_WORDS, otherFrom, otherTo, words }
}

function placesOf({ runs }: Fingerprint): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>()
  for (const [at, run] of runs.entries()) {
    if (run === 0) continue
    const known = places.get(run >>> 1)
    if (known) known.push(at)
    else places.set(run >>> 1, [at])
  }
  return places
}

/** The place that goes on from another, if there is one. */
function nearest(places: readonly number[], after: number): number | undefined {
  return places.find((each) => each > after && each - after <= 2 * WIDEST_GAP)
}
