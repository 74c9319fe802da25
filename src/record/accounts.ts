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
  const matters: RecordedClaim[][] = []
  for (const claim of claims.toSorted(bySaying)) {
    const known = matters.find((matter) => isSameMatter(matter.at(-1)!, claim))
    if (known) known.push(claim)
    else matters.push([claim])
  }
  return matters
    .map((matter) => matter.filter((claim, at) => at === 0 || claim.polarity !== matter[at - 1]!.polarity))
    .filter((accounts) => accounts.length > 1)
    .map((accounts) => ({ type: accounts[0]!.type, accounts }))
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

function isSameMatter(a: RecordedClaim, b: RecordedClaim): boolean {
  if (a.type !== b.type || !meet(sides(a.actors), sides(b.actors))) return false
  return meet(sides(a.recipients), sides(b.recipients)) || meet(named(a), named(b))
}

/** Parties as they count against each other: a country with all that act for it. */
function sides(parties: readonly Party[]): readonly string[] {
  return parties.map(({ key, country }) => country ?? key)
}

function named({ objects }: RecordedClaim): readonly string[] {
  return things(objects).map(({ name }) => name)
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.some((each) => b.includes(each))
}
