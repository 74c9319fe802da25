import { foldName } from './party.ts'
import type { Report } from './report.ts'

/** What is needed of a claim to find the copies of it. */
export interface Signed {
  /** The document's number in the case. */
  readonly document: number
  readonly signature: string
}

/** One claim as one origin tells it: where it stands first, and the copies of that text that repeat it. */
export interface Telling<Claim> {
  readonly claim: Claim
  readonly copies: readonly Claim[]
}

/**
 * Brings claims that copies of one text repeat down to one. The first of each in the given order stands for all;
 * a claim that a document makes twice stays two.
 */
export function tellings<Claim extends Signed>(
  claims: readonly Claim[],
  originOf: (document: number) => number,
): readonly Telling<Claim>[] {
  const told = new Map<string, { claim: Claim; copies: Claim[] }>()
  const times = new Map<string, number>()
  for (const claim of claims) {
    const inDocument = `${claim.document}|${claim.signature}`
    const time = (times.get(inDocument) ?? 0) + 1
    times.set(inDocument, time)
    const key = `${originOf(claim.document)}|${time}|${claim.signature}`
    const known = told.get(key)
    if (known) known.copies.push(claim)
    else told.set(key, { claim, copies: [] })
  }
  return [...told.values()]
}

/**
 * Whose word the reports of one origin are: the agency they credit, else the outlet that had it first. Two texts
 * of one agency are one source.
 */
export function sourceName(reports: readonly Report[]): string {
  const agency = reports.find((each) => each.agency !== null)?.agency
  return agency ?? reports.find((each) => each.outlet !== null)?.outlet ?? 'unnamed outlet'
}

/** The number of different sources behind some tellings. Reports without a named outlet count one each. */
export function countSources(told: readonly (readonly Report[])[]): number {
  const unnamed = (reports: readonly Report[]) =>
    reports.every(({ agency, outlet }) => agency === null && outlet === null)
  return new Set(told.map((each) => (unnamed(each) ? each[0]?.id : foldName(sourceName(each))))).size
}
