import { type Fingerprint, GRAM_WORDS } from './fingerprint.ts'
import { placeOf, type RunTable, runTable } from './run-table.ts'

/** Words between two shared runs across which a passage goes on: what was replaced, dropped or put in. */
export const WIDEST_GAP = 10

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
  return passagesOf(text)(other)
}

/** Makes a text ready to be asked what it has from each of many others. */
export function passagesOf(text: Fingerprint): (other: Fingerprint) => readonly SharedPassage[] {
  const table = runTable(text.runs)
  const placeAt = text.runs.map((run) => placeOf(table, run))
  const standing = { first: new Uint32Array(table.length), next: new Uint32Array(0) }
  return (other) => {
    if (standing.next.length < other.runs.length) standing.next = new Uint32Array(other.runs.length)
    stand(standing, table, other)
    return sharedPassages(text, placeAt, standing)
  }
}

/** Where the runs of a text stand in another: chains of places in its order, each counted from 1 on; 0 ends them. */
interface Standing {
  /** By the place of a run in the table. */
  readonly first: Uint32Array
  /** By the place before. */
  next: Uint32Array
}

function stand({ first, next }: Standing, table: RunTable, { runs }: Fingerprint): void {
  first.fill(0)
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = runs[at]!
    if (run <= 1) continue
    const place = placeOf(table, run)
    if (table[place] === 0) continue
    next[at] = first[place]!
    first[place] = at + 1
  }
}

function sharedPassages(
  { runs }: Fingerprint,
  placeAt: Uint32Array,
  { first, next }: Standing,
): readonly SharedPassage[] {
  const found: Draft[] = []
  let open: Draft | null = null
  for (let at = 0; at < runs.length; at += 1) {
    const begin = runs[at]! <= 1 ? 0 : first[placeAt[at]!]!
    if (begin === 0) continue
    const on: number = open && at - open.at <= WIDEST_GAP ? nearest(next, begin, open.otherAt) : 0
    if (open && on !== 0) extend(open, at, on - 1)
    else {
      open = draft(at, begin - 1)
      found.push(open)
    }
  }
  return found.filter((each) => each.runs >= LEAST_RUNS).map(asPassage)
}

/** The share of a text's words that some passages cover, 0..1. One can begin with the last words of the one before. */
export function extentOf(text: Fingerprint, all: readonly SharedPassage[]): number {
  let [words, end] = [0, 0]
  for (const { from, to } of all) {
    words += to - Math.max(from, end)
    end = to
  }
  return words / Math.max(1, text.runs.length)
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

/** Along a chain of places, counted from 1 on: the first that goes on from another place; 0 where none does. */
function nearest(next: Uint32Array, begin: number, after: number): number {
  let at = begin
  while (at !== 0 && at - 1 <= after) at = next[at - 1]!
  return at !== 0 && at - 1 - after <= 2 * WIDEST_GAP ? at : 0
}
