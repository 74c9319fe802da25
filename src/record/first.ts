import type { RecordedClaim } from './report.ts'
import type { RecordedTelling } from './tellings.ts'

/**
 * The claim of the report that was first to say of an event that it was so, or that it was not; of one day the one told
 * first. Null where nobody says so, or nobody whose day is known.
 */
export function firstToSay(
  tellings: readonly RecordedTelling[],
  polarity: RecordedClaim['polarity'],
): RecordedClaim | null {
  const saying = tellings.map(({ claim }) => claim).filter((claim) => claim.polarity === polarity)
  const dated = saying.filter(({ report }) => report.published !== null)
  return dated.toSorted((a, b) => compare(dayOf(a), dayOf(b)))[0] ?? null
}

function dayOf({ report }: RecordedClaim): string {
  return report.published?.slice(0, 10) ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
