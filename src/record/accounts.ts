import type { EventType } from '../claim/index.ts'
import type { Party, RecordedClaim } from './report.ts'
import { things } from './things.ts'

/** What a party says of one matter, in the order in which it said so, where it said first one thing and then another. */
export interface ChangedAccount {
  readonly type: EventType
  /** Claims that the party vouches for; neighbours differ in polarity. Repetitions are left out. */
  readonly accounts: readonly RecordedClaim[]
}

/**
 * Finds where a party changed its account: it said that something happened and that it did not, of one actor, one
 * type of event, and one recipient or one thing.
 *
 * @param claims those that the party vouches for as the innermost voice, in any order
 */
export function changedAccounts(claims: readonly RecordedClaim[]): readonly ChangedAccount[] {
  return mattersOf(claims)
    .map(({ told }) => told.filter((claim, at) => at === 0 || claim.polarity !== told[at - 1]!.polarity))
    .filter((accounts) => accounts.length > 1)
    .map((accounts) => ({ type: accounts[0]!.type, accounts }))
}

interface Matter {
  readonly number: number
  readonly told: RecordedClaim[]
  /** Of the claim told last. */
  keys: readonly string[]
}

/** Claims of one matter together, in the order of saying: each belongs to the oldest whose last claim shares a key with it. */
function mattersOf(claims: readonly RecordedClaim[]): readonly Matter[] {
  const matters: Matter[] = []
  const byKey = new Map<string, Set<Matter>>()
  for (const claim of claims.toSorted(bySaying)) {
    const keys = keysOf(claim)
    const [known] = keys.flatMap((key) => [...(byKey.get(key) ?? [])]).sort((a, b) => a.number - b.number)
    const matter = known ?? { number: matters.length, told: [], keys: [] }
    if (!known) matters.push(matter)
    for (const key of matter.keys) byKey.get(key)?.delete(matter)
    for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(matter))
    matter.told.push(claim)
    matter.keys = keys
  }
  return matters
}

/** One key for each actor with each recipient and each thing. */
function keysOf({ type, actors, recipients, objects }: RecordedClaim): readonly string[] {
  const towards = [...sides(recipients).map((side) => `to ${side}`), ...things(objects).map(({ name }) => `of ${name}`)]
  return sides(actors).flatMap((actor) => towards.map((each) => `${type}|${actor}|${each}`))
}

/** The day on which the innermost voice said so or else the report appeared; null where neither is known. */
export function saidOn({ voices, report }: RecordedClaim): string | null {
  return voices.at(-1)?.time?.first ?? report.published?.slice(0, 10) ?? null
}

/** In the order of saying, undated ones last. */
function bySaying(a: RecordedClaim, b: RecordedClaim): number {
  return compare(saidOn(a) ?? '~', saidOn(b) ?? '~') || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Parties as they count against each other: a country with all that act for it. */
function sides(parties: readonly Party[]): readonly string[] {
  return parties.map(({ key, country }) => country ?? key)
}
