import type { Pair } from './judgement.ts'
import type { Matter } from './matter.ts'
import { mayBeOneEvent, SAME_EVENT, sameEvent, sameEventScore } from './same-event.ts'

/** A claim's place in the record: the event it tells of, and what brought it there. */
export interface Told {
  /** The claim that founded the event: the first of those that tell of it. */
  readonly event: string
  /** The earlier claim of the event that it is likest to, or null for the founder. */
  readonly like: string | null
  readonly score: number | null
  readonly because: string | null
}

/** Claims that must tell of one event, and that must not, by their ids. */
export interface EventDecisions {
  readonly sameEvent: readonly Pair[]
  readonly otherEvent: readonly Pair[]
}

/** Earlier claims under one key that a claim is compared with, the nearest first. */
export const MOST_EARLIER = 24

/** An earlier claim that may tell of the same, with where it stands. */
export interface Earlier {
  readonly matter: Matter
  readonly told: Told
}

/**
 * Says which event a claim tells of: the one with the earlier claim that it is likest to, where they are like enough
 * and nothing in that event rules it out; else it founds one. What a claim is told to be follows from the claims before
 * it in their order alone, so that a new one changes only what comes after it, and adding one by one ends where doing
 * all at once does. Like the leader clustering of Hartigan (1975), with the best link in place of the first.
 *
 * @param earlier claims before it that share a key with it
 * @param founderOf the claim that founded an event
 */
export function tellOf(
  matter: Matter,
  earlier: readonly Earlier[],
  founderOf: (event: string) => Matter,
  { otherEvent }: EventDecisions,
): Told {
  const best = likest(matter, earlier, founderOf, otherEvent)
  if (best === null) return { event: matter.claim, like: null, score: null, because: null }
  const { told, matter: like } = best
  return { event: told.event, like: like.claim, ...sameEvent(matter, like)! }
}

/** The earlier claim that one is likest to; of several the first. */
function likest(
  matter: Matter,
  earlier: readonly Earlier[],
  founderOf: (event: string) => Matter,
  otherEvent: readonly Pair[],
): Earlier | null {
  const links: { readonly each: Earlier; readonly score: number }[] = []
  for (const each of earlier) {
    const score = sameEventScore(matter, each.matter)
    if (score !== null && score >= SAME_EVENT) links.push({ each, score })
  }
  if (links.length === 0) return null
  links.sort((a, b) => b.score - a.score || (a.each.matter.order < b.each.matter.order ? -1 : 1))
  const ruledOut = new Set(earlier.filter((each) => areApart(matter, each, otherEvent)).map(({ told }) => told.event))
  const fits = links.find(({ each: { told } }) => {
    return !ruledOut.has(told.event) && mayBeOneEvent(matter, founderOf(told.event))
  })
  return fits?.each ?? null
}

/** Whether a person said so. */
function areApart({ claim }: Matter, { matter }: Earlier, otherEvent: readonly Pair[]): boolean {
  return otherEvent.some((pair) => pair.includes(claim) && pair.includes(matter.claim))
}

/**
 * Events that a person said are one, by the founder of each that is not the first: which it counts as.
 *
 * @param eventOf the event that a claim tells of, or null where it is not on record
 * @param orderOf where an event's founder stands
 */
export function mergedEvents(
  sameEvents: readonly Pair[],
  eventOf: (claim: string) => string | null,
  orderOf: (event: string) => string,
): ReadonlyMap<string, string> {
  const parent = new Map<string, string>()
  const rootOf = (event: string): string => {
    const up = parent.get(event)
    return up === undefined ? event : rootOf(up)
  }
  for (const [one, other] of sameEvents) {
    const [a, b] = [eventOf(one), eventOf(other)]
    if (a === null || b === null) continue
    const roots = [rootOf(a), rootOf(b)].sort((x, y) => (orderOf(x) < orderOf(y) ? -1 : 1))
    if (roots[0] !== roots[1]) parent.set(roots[1]!, roots[0]!)
  }
  return new Map([...parent.keys()].map((event) => [event, rootOf(event)]))
}
