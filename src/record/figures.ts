import type { Figure, RecordedClaim } from './report.ts'
import { type Thing, things } from './things.ts'

/** One number that reports give, and who gives it. */
export interface FigureGiven {
  readonly words: string
  readonly low: number | null
  readonly high: number | null
  readonly claims: readonly RecordedClaim[]
  /** Different origins that have it. */
  readonly origins: number
}

/** What reports say of one amount: the least, the most, and what most independent origins have. */
export interface Figures {
  /** "engineers"; empty where only one thing is counted and nothing names it. */
  readonly unit: string
  readonly low: FigureGiven
  readonly best: FigureGiven
  readonly high: FigureGiven
  /** From the least to the most. */
  readonly given: readonly FigureGiven[]
}

/**
 * The amounts of one event, thing by thing, in the order in which they come up; what is told in tons and what in crates
 * stand apart. Best supported is the figure that most
 * independent origins give; of several the one told last, since counts grow and are corrected.
 *
 * @param claims in the order of telling; those that deny it give no figures
 * @param named the amounts of a claim, by default all
 */
export function figuresOf(
  claims: readonly RecordedClaim[],
  originOf: (claim: RecordedClaim) => string,
  named: (claim: RecordedClaim) => readonly Figure[] = amountsOf,
): readonly Figures[] {
  const counted = claims
    .filter(({ polarity }) => polarity === 'positive')
    .flatMap((claim) => named(claim).map((figure) => ({ claim, figure })))
  return [...Map.groupBy(counted, ({ figure }) => `${figure.unit}|${containerOf(figure)}`).values()].map((told) => {
    const { unit } = told[0]!.figure
    const given = [...Map.groupBy(told, ({ figure }) => `${figure.low}..${figure.high}`).values()].map((same) => {
      const { words, low, high } = same[0]!.figure
      const by = same.map(({ claim }) => claim)
      return { words, low, high, claims: by, origins: new Set(by.map(originOf)).size }
    })
    const best = given.reduce((most, each) => (each.origins >= most.origins ? each : most))
    const sorted = given.toSorted((a, b) => middle(a) - middle(b))
    return { unit, low: sorted[0]!, best, high: sorted.at(-1)!, given: sorted }
  })
}

/**
 * How much of what a claim tells of: of each thing that has a measure of its own, and the claim's own figure of its only
 * thing or, where it names none, of what it counts. A figure that a person set goes before what the words say.
 */
export function amountsOf(claim: RecordedClaim): readonly Figure[] {
  const { objects, quantity, recipients, judged } = claim
  const named = things(
    objects,
    recipients.map(({ name }) => name),
  )
  const own = quantity !== null && (quantity.low !== null || quantity.high !== null) ? quantity : null
  if (judged?.corrected.some(({ field }) => field === 'quantity')) return amountsSet(own, named)
  if (named.length === 0) return own ? [own] : []
  return named.flatMap(({ name, measure }) => {
    const told = measure === '' ? null : measureOf(measure, name)
    return told ?? (own && named.length === 1 ? { ...own, unit: name } : [])
  })
}

/** The figure that a person set: of the thing that it names or, where it names none of them, of the first. */
function amountsSet(set: Figure | null, named: readonly Thing[]): readonly Figure[] {
  if (set === null) return []
  const ofWords = things([set.words]).map(({ name }) => name)
  const thing = named.find(({ name }) => ofWords.includes(name)) ?? named[0]
  return [{ ...set, unit: thing?.name ?? set.unit }]
}

/** What a figure counts by: "tons", "crates"; empty where the things themselves are counted. */
function containerOf({ words, unit }: Figure): string {
  const found = CONTAINERS.exec(words)?.[0].toLowerCase() ?? ''
  return found === unit ? '' : found.replace('tonnes', 'tons')
}

/** Nouns that measure a thing; amounts in different ones can't be compared. */
const CONTAINERS =
  /\b(?:tons|tonnes|kilograms|litres|liters|gallons|barrels|shipments|containers|crates|boxes|bags|sacks|truckloads|shiploads)\b/i

function middle({ low, high }: Pick<Figure, 'low' | 'high'>): number {
  return ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2
}

/** Whether two figures can't both be right: "about 40" and "at least 30" can. */
export function clash(a: Pick<Figure, 'low' | 'high'>, b: Pick<Figure, 'low' | 'high'>): boolean {
  const [lowA, highA] = [a.low ?? 0, a.high ?? Number.POSITIVE_INFINITY]
  const [lowB, highB] = [b.low ?? 0, b.high ?? Number.POSITIVE_INFINITY]
  return lowA > highB || lowB > highA
}

/** Number words as far as measures have them. */
const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
  },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, dozen: 12, hundred: 100, thousand: 1e3, million: 1e6 },
  billion: 1e9,
}

/** "at least 52", "about two dozen": the bounds of a measure in words; null where it has no number. */
export function measureOf(words: string, unit: string): Figure | null {
  const parts =
    words
      .toLowerCase()
      .replaceAll(/(\d)[,\u00a0 ](?=\d{3}\b)/g, '$1')
      .match(/\d+(?:\.\d+)?|[a-z]+/g) ?? []
  const numbers = parts.flatMap((part) => NUMBERS[part] ?? (/^\d/.test(part) ? Number(part) : []))
  if (numbers.length === 0) return null
  const value = numbers.reduce(
    (product, each) => (each >= 100 || each === 12 ? product * each : product === 1 ? each : product + each),
    1,
  )
  const [isLeast, isMost] = [
    /\b(?:at least|more than|over)\b/i.test(words),
    /\b(?:up to|at most|less than|fewer than|as many as)\b/i.test(words),
  ]
  return { words: words.replace(/ of$/, ''), low: isMost ? null : value, high: isLeast ? null : value, unit }
}
