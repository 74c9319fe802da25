import { foldName } from './party.ts'
import { type Moved, placesAfter } from './places.ts'
import type { Figure, Party, RecordedClaim, RecordedStatement, Voice } from './report.ts'
import type { Stretch } from './word-diff.ts'

/** One thing that is said of a claim or statement, before and after; null where nothing was or is. */
export interface Difference {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** One claim or statement that is there before and after, and what is different about it. */
export interface Pair<Part> {
  readonly before: Part
  readonly after: Part
  readonly differences: readonly Difference[]
}

/** What became of the claims, or of the statements, of one text. */
export interface Comparison<Part> {
  readonly gone: readonly Part[]
  readonly came: readonly Part[]
  readonly changed: readonly Pair<Part>[]
  readonly kept: readonly Pair<Part>[]
}

/** What became of the claims and statements of a document: of one that was read anew, or from one version to the next. */
export interface RecordComparison {
  readonly claims: Comparison<RecordedClaim>
  readonly statements: Comparison<RecordedStatement>
}

/** What a text is read to say. */
export interface Reading {
  readonly claims: Iterable<RecordedClaim>
  readonly statements: Iterable<RecordedStatement>
}

/**
 * Which claims and statements came, went and changed. Those at the same words are the same, however they are numbered;
 * after them those in the same words elsewhere.
 *
 * @param stretches what changed from the text before to the text after
 */
export function compareReadings(before: Reading, after: Reading, stretches: readonly Stretch[]): RecordComparison {
  const moved = placesAfter(stretches)
  return {
    claims: compare([...before.claims], [...after.claims], { fields: claimFields, words: evidenceOf, moved }),
    statements: compare([...before.statements], [...after.statements], {
      fields: statementFields,
      words: saidOf,
      moved,
    }),
  }
}

type Fields = Readonly<Record<string, string | null>>

interface Part {
  readonly span: readonly [start: number, end: number]
}

interface Means<Each extends Part> {
  /** All that counts about a part, in words that are equal where it is. */
  fields(part: Each): Fields
  words(part: Each): string
  moved(start: number, end: number): Moved
}

function compare<Each extends Part>(
  before: readonly Each[],
  after: readonly Each[],
  means: Means<Each>,
): Comparison<Each> {
  const [old, now] = [before, after].map((parts) => parts.map((part) => ({ part, fields: means.fields(part) })))
  const atPlace = matched(placed(old!, now!, means))
  const pairs = [...atPlace, ...sameWords(rest(old!, atPlace), rest(now!, atPlace), means)]
  const [left, right] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))]
  const found = [...pairs]
    .sort(([a], [b]) => a.part.span[0] - b.part.span[0] || a.part.span[1] - b.part.span[1])
    .map(([a, b]) => ({ before: a.part, after: b.part, differences: differences(a.fields, b.fields) }))
  return {
    gone: old!.filter((each) => !left.has(each)).map(({ part }) => part),
    came: now!.filter((each) => !right.has(each)).map(({ part }) => part),
    changed: found.filter((each) => each.differences.length > 0),
    kept: found.filter((each) => each.differences.length === 0),
  }
}

interface Weighed<Each> {
  readonly part: Each
  readonly fields: Fields
}

type Candidate<Each> = readonly [before: Weighed<Each>, after: Weighed<Each>, score: number]

/** The share of the longer of two passages that both must have in common to be one. */
const LEAST_SHARED = 0.3

/** Pairs at the same words, with how much they agree: the place first, then what is said. */
function placed<Each extends Part>(
  old: readonly Weighed<Each>[],
  now: readonly Weighed<Each>[],
  { moved }: Means<Each>,
): readonly Candidate<Each>[] {
  const byStart = [...now].sort((a, b) => a.part.span[0] - b.part.span[0])
  const longest = byStart.reduce((most, { part: { span } }) => Math.max(most, span[1] - span[0]), 0)
  return old.flatMap((each) => {
    const place = moved(...each.part.span)
    if (place === null) return []
    const near: Candidate<Each>[] = []
    for (let at = firstFrom(byStart, place[0] - longest); at < byStart.length; at += 1) {
      const other = byStart[at]!
      if (other.part.span[0] >= place[1]) break
      const shared = overlap(place, other.part.span)
      if (shared >= LEAST_SHARED) near.push([each, other, shared + agreement(each.fields, other.fields)])
    }
    return near
  })
}

function firstFrom<Each extends Part>(byStart: readonly Weighed<Each>[], start: number): number {
  let [low, high] = [0, byStart.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (byStart[middle]!.part.span[0] < start) low = middle + 1
    else high = middle
  }
  return low
}

/** What two ranges share, as a part of what they cover together. */
function overlap([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  return Math.max(0, Math.min(b, d) - Math.max(a, c)) / (Math.max(b, d) - Math.min(a, c))
}

/** The share of the fields that are equal. */
function agreement(a: Fields, b: Fields): number {
  const names = Object.keys(a)
  return names.filter((name) => a[name] === b[name]).length / names.length
}

type Match<Each> = readonly [before: Weighed<Each>, after: Weighed<Each>]

/** Takes the best pairs first, each part once. */
function matched<Each>(candidates: readonly Candidate<Each>[]): readonly Match<Each>[] {
  const pairs: Match<Each>[] = []
  const taken = new Set<Weighed<Each>>()
  for (const [a, b] of [...candidates].sort((x, y) => y[2] - x[2])) {
    if (taken.has(a) || taken.has(b)) continue
    taken.add(a).add(b)
    pairs.push([a, b])
  }
  return pairs
}

function rest<Each>(parts: readonly Weighed<Each>[], matches: readonly Match<Each>[]): readonly Weighed<Each>[] {
  const taken = new Set(matches.flat())
  return parts.filter((each) => !taken.has(each))
}

/** Pairs in the same words, wherever they stand now, in the order of the texts. */
function sameWords<Each extends Part>(
  old: readonly Weighed<Each>[],
  now: readonly Weighed<Each>[],
  { words }: Means<Each>,
): readonly Match<Each>[] {
  const waiting = Map.groupBy([...now].reverse(), ({ part }) => foldName(words(part)))
  return old.flatMap((each) => {
    const other = waiting.get(foldName(words(each.part)))?.pop()
    return other ? [[each, other] as const] : []
  })
}

function differences(before: Fields, after: Fields): readonly Difference[] {
  return Object.keys(before).flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function evidenceOf({ evidence }: RecordedClaim): string {
  return evidence
}

function saidOf({ content }: RecordedStatement): string {
  return content
}

/** What counts about a claim. A day that is only that of publication is none of the claim's own. */
function claimFields(claim: RecordedClaim): Fields {
  const { type, mode, polarity, certainty, actors, recipients, objects, quantity, place, time, dating, voices } = claim
  return {
    words: claim.evidence,
    type: mode === null ? type : `${type} (${mode})`,
    ...{ polarity, certainty, actors: names(actors), recipients: names(recipients) },
    objects: listed(objects),
    quantity: quantity && figure(quantity),
    place: place?.name ?? null,
    time: time?.words ?? null,
    date: dating.by === 'event' || dating.by === 'statement' ? days(dating) : null,
    voices: listed(voices.map(voice)),
  }
}

function statementFields({ speaker, via, source, cue, content, quotation, time }: RecordedStatement): Fields {
  return {
    words: content,
    speaker: speaker?.name ?? null,
    via: via?.name ?? null,
    source: source || null,
    cue: cue || null,
    quotation,
    time: time?.words ?? null,
  }
}

function names(parties: readonly Party[]): string | null {
  return listed(parties.map(({ name }) => name))
}

function listed(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join('; ')
}

function figure({ low, high, unit }: Figure): string {
  const range = low === high ? `${low}` : `${low ?? 'up'} to ${high ?? 'more'}`
  return `${range} ${unit}`.trim()
}

function days({ first, last }: RecordedClaim['dating']): string | null {
  return first === last ? first : `${first} to ${last}`
}

function voice({ speaker, source, cue }: Voice): string {
  return [speaker?.name ?? source, cue].filter(Boolean).join(' ')
}
