import type { EventType } from '../claim/index.ts'
import type { Days, Matter, Side } from './matter.ts'

/** How much two claims look like reports of one event, and what speaks for it; null where something rules it out. */
export interface Sameness {
  /** Points without a unit: `SAME_EVENT` and more count as one event. */
  readonly score: number
  readonly because: string
}

/** Points from which two claims tell of one event; chosen by reading what came together in some hundred news reports. */
export const SAME_EVENT = 3.6

/** Types under which different reports put one and the same occurrence. */
const FAMILIES: Record<EventType, string> = {
  AID: 'give',
  COOPERATE: 'give',
  MOBILIZE: 'give',
  ASSAULT: 'harm',
  COERCE: 'harm',
  SANCTION: 'harm',
  AGREE: 'talk',
  CONSULT: 'talk',
  SUPPORT: 'side',
  CONCEDE: 'yield',
  RETREAT: 'yield',
  REQUEST: 'ask',
  ACCUSE: 'blame',
  REJECT: 'reject',
  THREATEN: 'threaten',
  PROTEST: 'protest',
}

export function familyOf(type: EventType): string {
  return FAMILIES[type]
}

/**
 * How long, in days, a deed goes on being reported as one: what is given over months is told of in sums, an attack of
 * last week is not this week's.
 */
const LASTS: Record<EventType, number> = {
  ...{ AID: 120, COOPERATE: 120, MOBILIZE: 60, RETREAT: 60, SANCTION: 60, CONCEDE: 30, AGREE: 30 },
  ...{ COERCE: 14, ASSAULT: 7, PROTEST: 7, CONSULT: 7, SUPPORT: 7, REQUEST: 7, ACCUSE: 7, REJECT: 7, THREATEN: 7 },
}

/** Whether reports of months can be of one deed of this type. */
export function isLasting(type: EventType): boolean {
  return LASTS[type] >= 60
}

/** Points for and against, one line for each thing that is compared. */
const POINTS = {
  sameType: 0.6,
  likeType: 0,
  sameWord: 0.9,
  sameSense: 0.7,
  likeSense: 0.2,
  otherSense: -0.5,
  sameActor: 1.2,
  actorsCountry: 0.7,
  otherActor: -1.6,
  sameRecipient: 1.2,
  recipientsCountry: 0.7,
  otherRecipient: -1.6,
  sameDay: 1.2,
  nearDays: 0.7,
  someDays: 0.2,
  samePlace: 1,
  otherPlace: -3.4,
  sameThing: 1.2,
  otherThing: -1.8,
  sameFigure: 0.8,
  otherFigure: -0.2,
  sameWords: 2.2,
  sameReport: 0.4,
} as const

type Point = keyof typeof POINTS

/** Compares two claims. The order of the two does not matter. */
export function sameEvent(a: Matter, b: Matter): Sameness | null {
  const points = compare(a, b)
  if (points === null) return null
  const words = overlap(a.stems, b.stems)
  return { score: total(points, words), because: reasons(points, words) }
}

/** The points of two claims alone; null where something rules out that they tell of one event. */
export function sameEventScore(a: Matter, b: Matter): number | null {
  const points = compare(a, b)
  return points === null ? null : total(points, overlap(a.stems, b.stems))
}

/** Whether nothing rules out that two claims tell of one event. */
export function mayBeOneEvent(a: Matter, b: Matter): boolean {
  return compare(a, b) !== null
}

/** What of two claims counts for and against, in the order in which it is summed up; null where it rules out the rest. */
function compare(a: Matter, b: Matter): readonly (Point | null)[] | null {
  if (FAMILIES[a.type] !== FAMILIES[b.type]) return null
  const when = compareDays(a, b)
  if (when === null) return null
  const actor = compareSides(a.actors, b.actors)
  const recipient = compareSides(a.recipients, b.recipients)
  if (actor === 'other' && recipient === 'other') return null
  return [
    a.type === b.type ? 'sameType' : 'likeType',
    compareWords(a, b),
    actor && ACTORS[actor],
    recipient && RECIPIENTS[recipient],
    when,
    comparePlaces(a.place, b.place),
    compareThings(a.things, b.things),
    compareFigures(a.figure, b.figure),
    'sameWords',
    areOfOneDocument(a, b) ? 'sameReport' : null,
  ]
}

const ACTORS = { same: 'sameActor', country: 'actorsCountry', other: 'otherActor' } as const
const RECIPIENTS = { same: 'sameRecipient', country: 'recipientsCountry', other: 'otherRecipient' } as const

/** @param words how much of their wording two claims share, 0..1 */
function total(points: readonly (Point | null)[], words: number): number {
  let sum = 0
  for (const point of points) {
    if (point !== null) sum += point === 'sameWords' ? POINTS.sameWords * words : POINTS[point]
  }
  return sum
}

/** Types of mere words, whose senses are so wide that one tells little: who criticised need not have sued. */
const SAID = new Set(['blame', 'ask', 'side', 'reject', 'threaten', 'talk'])

function compareWords(a: Matter, b: Matter): 'sameWord' | 'sameSense' | 'likeSense' | 'otherSense' {
  if (a.word === b.word) return 'sameWord'
  if (a.sense !== b.sense) return 'otherSense'
  return SAID.has(FAMILIES[a.type]) ? 'likeSense' : 'sameSense'
}

function areOfOneDocument({ claim: a }: Matter, { claim: b }: Matter): boolean {
  const length = a.indexOf('/')
  return b.indexOf('/') === length && a.startsWith(b.slice(0, length))
}

/** "same actor, same day, same words (0.41)" */
function reasons(points: readonly (Point | null)[], words: number): string {
  const told = points.filter((point) => point !== null && POINTS[point] !== 0 && (point !== 'sameWords' || words > 0))
  return told
    .map((point) => {
      const said = point!.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      return point === 'sameWords' && words < 1 ? `${said} (${words.toFixed(2)})` : said
    })
    .join(', ')
}

/** Whether two lists of parties have one in common; null where either is empty and nothing can be said. */
function compareSides(a: readonly Side[], b: readonly Side[]): 'same' | 'country' | 'other' | null {
  if (a.length === 0 || b.length === 0) return null
  let areBodies = false
  let isByCountry = false
  for (const one of a) {
    for (const other of b) {
      if (one.key === other.key) return 'same'
      if (one.country === null || one.country !== other.country) continue
      if (one.isCountry || other.isCountry) isByCountry = true
      else if (isBody(one) && isBody(other)) areBodies = true
    }
  }
  if (isByCountry) return 'country'
  return areBodies ? null : 'other'
}

/** "The army" and "the ministry" can be two words for one doer, and need not be; two people are two. */
function isBody({ key }: Side): boolean {
  return !key.startsWith('person:') && !key.startsWith('place:')
}

/** How near two claims' days are; null where they are too far apart to be one event's. */
function compareDays(a: Matter, b: Matter): 'sameDay' | 'nearDays' | 'someDays' | null {
  if (a.days === null || b.days === null) return 'someDays'
  const lasts = Math.max(LASTS[a.type], LASTS[b.type])
  if (a.datedBy === 'event' && b.datedBy === 'event') return exactDays(a.days, b.days)
  const gap = gapBetween(a.days, b.days)
  if (a.datedBy === 'event' || b.datedBy === 'event') {
    const [event, told] = a.datedBy === 'event' ? [a.days, b.days] : [b.days, a.days]
    if (event.first > told.last + 1) return null
    return gap <= 2 ? 'nearDays' : gap <= lasts ? 'someDays' : null
  }
  return gap === 0 ? 'nearDays' : gap <= lasts ? 'someDays' : null
}

/** Both say when it was: a day apart is the same night, or the same event in two time zones. */
function exactDays(a: Days, b: Days): 'sameDay' | 'nearDays' | 'someDays' | null {
  if (gapBetween(a, b) > 1) return null
  const span = Math.max(a.last - a.first, b.last - b.first)
  return span <= 1 ? 'sameDay' : span <= 31 ? 'nearDays' : 'someDays'
}

/** Days between two stretches of days; 0 where they share one. */
function gapBetween(a: Days, b: Days): number {
  return Math.max(0, a.first - b.last, b.first - a.last)
}

function comparePlaces(a: Matter['place'], b: Matter['place']): 'samePlace' | 'otherPlace' | null {
  if (a === null || b === null) return null
  if (a.key === b.key) return a.isCountry ? null : 'samePlace'
  if (a.isCountry || b.isCountry)
    return a.country !== null && b.country !== null && a.country !== b.country ? 'otherPlace' : null
  return 'otherPlace'
}

function compareThings(a: readonly string[], b: readonly string[]): 'sameThing' | 'otherThing' | null {
  if (a.length === 0 || b.length === 0) return null
  const isShared = a.some((one) => b.some((other) => headOf(one) === headOf(other)))
  return isShared ? 'sameThing' : 'otherThing'
}

/** "artillery shells": "shells" */
function headOf(thing: string): string {
  return thing.slice(thing.lastIndexOf(' ') + 1)
}

function compareFigures(a: Matter['figure'], b: Matter['figure']): 'sameFigure' | 'otherFigure' | null {
  if (a === null || b === null || (a.unit !== b.unit && a.unit !== '' && b.unit !== '')) return null
  const [lowA, highA] = [a.low ?? 0, a.high ?? Number.POSITIVE_INFINITY]
  const [lowB, highB] = [b.low ?? 0, b.high ?? Number.POSITIVE_INFINITY]
  return lowA <= highB && lowB <= highA ? 'sameFigure' : 'otherFigure'
}

/** Dice's coefficient of two sorted lists of stems, 0..1; 0 where either is empty. */
function overlap(a: readonly string[], b: readonly string[]): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i]!, b[j]!]
    if (one === other) shared += 1
    if (one <= other) i += 1
    if (other <= one) j += 1
  }
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

/** Days in one part of the calendar by which claims are brought together to be compared. */
const [WEEK, QUARTER] = [7, 91] as const

/** Parties of one side, and things, by which a claim is looked for. */
const MOST_NAMES = 2

/**
 * The keys of a claim: two claims are compared where they share one. A claim stands in the week, or, of a deed that
 * lasts, the quarter of its last day and in the next, so that two that are less than one apart meet. A claim about
 * which too little is said has no key and stays alone.
 */
export function matterKeys(matter: Matter): readonly string[] {
  const family = FAMILIES[matter.type]
  const about = aboutKeys(matter)
  return partsOf(matter).flatMap((part) => about.map((each) => `${family}|${part}|${each}`))
}

/** Who did it to whom; where one side is not known, with what or how; and where it was. */
function aboutKeys({ actors, recipients, place, things, word, sense, type }: Matter): readonly string[] {
  const [from, to] = [names(actors), names(recipients)]
  const heads = [...new Set(things.map(headOf))].slice(0, MOST_NAMES)
  const pairs = from.flatMap((one) => to.map((other) => `${one}>${other}`))
  const alone = pairs.length > 0 ? (FAMILIES[type] === 'harm' ? to : []) : [...from, ...to]
  return [
    ...(isLasting(type) ? pairs.flatMap((pair) => [...heads, word].map((each) => `${pair}:${each}`)) : pairs),
    ...alone.flatMap((side) => [...new Set([...heads, word, sense])].map((each) => `${side}:${each}`)),
    ...(place && !place.isCountry ? [`in ${place.key}:${word}`] : []),
  ]
}

function names(sides: readonly Side[]): readonly string[] {
  return [...new Set(sides.map(({ key, country }) => country ?? key))].slice(0, MOST_NAMES)
}

function partsOf({ days, datedBy, type }: Matter): readonly string[] {
  if (days === null) return ['undated']
  const length = isLasting(type) ? QUARTER : WEEK
  if (datedBy === 'event' && days.last - days.first > 2 * length) return [`long ${Math.floor(days.last / 366)}`]
  const last = Math.floor(days.last / length)
  return [`${length} ${last}`, `${length} ${last + 1}`]
}
