import { type Fingerprint, GRAM_ONE_IN, sampleOf } from './fingerprint.ts'
import { extentOf, passagesOf, type SharedPassage, WIDEST_GAP } from './passages.ts'
import { placeOf, type RunTable, runTable, SPARSE } from './run-table.ts'

/** What is known of where a text comes from, beside its words. */
export interface Provenance {
  /** The document's id: a hash. Of a later version of an article all but `version` is that of its first one. */
  readonly id: string
  /** Whether its outlet is itself an agency. */
  readonly isAgency: boolean
  /** The agency it credits. */
  readonly credit: string | null
  /** Whether it names a page of another host as the one it was taken from. */
  readonly isSyndicated: boolean
  /** ISO 8601 date or date with time. */
  readonly published: string | null
  /** Words of the article. */
  readonly length: number
  /** Which version of its article it is, from 1 on. */
  readonly version: number
}

/** How a text depends on another: `version` is the same article of the same outlet, changed. */
export type Dependence = 'version' | 'copy' | 'partly'

/** A text that another one is taken from. */
export interface Taken<Source> {
  readonly from: Source
  readonly as: Dependence
  /** The share of the text that it has from there, 0..1. */
  readonly extent: number
}

/** The share of a text that must come from one other for it to be a copy, not only partly from there. */
const COPY_EXTENT = 0.6

/** Shares of a text that are worth asking where else they come from, and worth telling. */
const LEAST_REST = 0.2
const LEAST_PART = 0.1

/** Texts that one is said to be partly from. */
const MOST_SOURCES = 5

/**
 * Orders texts by who can have taken from whom: an agency's own before all that print it, what names another host's
 * page as its source after the rest, then the earlier day before the later, on one day what credits an agency before
 * what does not, then the hour, the longer text, and last the id, so that no order of adding matters.
 */
export function precedence(a: Provenance, b: Provenance): number {
  return (
    Number(b.isAgency) - Number(a.isAgency) ||
    Number(a.isSyndicated) - Number(b.isSyndicated) ||
    compare(dayOf(a), dayOf(b)) ||
    Number(a.credit === null) - Number(b.credit === null) ||
    compare(momentOf(a), momentOf(b)) ||
    b.length - a.length ||
    compare(a.id, b.id) ||
    a.version - b.version
  )
}

/** A text that stands before another in that order and has runs of words in common with it. */
export interface Candidate {
  readonly provenance: Provenance
  /** The share of the later text's runs that stand in this one, 0..1. */
  readonly share: number
  /** Set where it is known without comparing: an earlier version of the article, or what a person judged a copy. */
  readonly known?: 'version' | 'copy'
  readonly fingerprint: () => Promise<Fingerprint> | Fingerprint
}

/** What is known goes before what is found. */
const KNOWN_FIRST = { version: 0, copy: 1, found: 2 } as const

/** Where a text was taken from: the text that holds most of it, then others that hold what is left. */
export async function sourcesOf<Each extends Candidate>(
  text: Fingerprint,
  candidates: readonly Each[],
): Promise<readonly Taken<Each>[]> {
  const passages = passagesOf(text)
  const length = text.runs.length
  const covered = new Uint8Array(length)
  const found: Taken<Each>[] = []
  let rest = length
  let restRuns: RunTable | null = null
  for (const candidate of ranked(candidates)) {
    const print = await candidate.fingerprint()
    if (restRuns && !mayHoldPart(restRuns, length, print)) continue
    const all = passages(print)
    const extent = extentOf(text, all)
    const fresh = cover(covered, all)
    rest -= fresh
    const as = found.length > 0 ? 'partly' : (candidate.known ?? (extent >= COPY_EXTENT ? 'copy' : 'partly'))
    if (found.length === 0 || fresh >= LEAST_PART * length) {
      found.push({ from: candidate, as, extent })
      restRuns = runTable(sampleOf(text.runs.filter((_, at) => covered[at] === 0)), SPARSE)
    }
    if (found.length === MOST_SOURCES || rest < LEAST_REST * length) break
  }
  return found
}

/**
 * Whether a text has so many of the sampled runs that are still without a source that they may make a part worth telling. Most
 * candidates are copies of what was found already, and have hardly any.
 */
function mayHoldPart(rest: RunTable, length: number, { sampled }: Fingerprint): boolean {
  let held = 0
  for (const run of sampled.all) if (rest[placeOf(rest, run)] !== 0) held += 1
  return held * GRAM_ONE_IN * WIDEST_GAP >= LEAST_PART * length
}

/** An extent of so much leaves too little to ask where it comes from, however the two are rounded. */
const NEARLY_ALL = 1 - LEAST_REST + 0.01

/**
 * Whether a text was taken from where it was said to be, now that there may be other candidates: nearly all of it came
 * from one text, which is still the weightiest.
 *
 * @param only all that `sourcesOf` gave when the text and that one were the same as now
 */
export function isStillFrom<Each extends Candidate>(candidates: readonly Each[], only: Taken<Each>): boolean {
  const { from, as, extent } = only
  return extent >= NEARLY_ALL && weightiest(candidates) === from && as === (from.known ?? 'copy')
}

function weightiest<Each extends Candidate>(candidates: readonly Each[]): Each | undefined {
  return candidates.length === 0 ? undefined : candidates.reduce((a, b) => (byWeight(b, a) < 0 ? b : a))
}

/** The weightiest first. Of most texts one is enough, so that the others are put in order only when they are asked for. */
function* ranked<Each extends Candidate>(candidates: readonly Each[]): Generator<Each> {
  const best = weightiest(candidates)
  if (!best) return
  yield best
  yield* candidates.filter((each) => each !== best).sort(byWeight)
}

function byWeight(a: Candidate, b: Candidate): number {
  return (
    KNOWN_FIRST[a.known ?? 'found'] - KNOWN_FIRST[b.known ?? 'found'] ||
    b.share - a.share ||
    precedence(a.provenance, b.provenance)
  )
}

/** Marks the words of some passages and returns how many had no mark. */
function cover(covered: Uint8Array, all: readonly SharedPassage[]): number {
  let fresh = 0
  for (const { from, to } of all) {
    for (let at = from; at < to; at += 1) {
      fresh += 1 - covered[at]!
      covered[at] = 1
    }
  }
  return fresh
}

/** Undated texts come after all others. */
function dayOf({ published }: Provenance): string {
  return published?.slice(0, 10) ?? '9999'
}

/** The moment in universal time; of a day without one, its end. */
function momentOf({ published }: Provenance): string {
  if (published === null || published.length <= 10) return `${dayOf({ published } as Provenance)}T99`
  const moment = Date.parse(published)
  return Number.isNaN(moment) ? `${published.slice(0, 10)}T99` : new Date(moment).toISOString()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
