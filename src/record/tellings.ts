import { foldName } from './party.ts'
import type { Report } from './report.ts'

/** What is needed of a claim to find the copies of it. */
export interface Signed {
  /** The document's number in the case. */
  readonly document: number
  readonly signature: string
  /** The clause that says it. */
  readonly words: string
}

/** One claim as one origin tells it: where it stands first, and the copies of that text that repeat it. */
export interface Telling<Claim> {
  readonly claim: Claim
  readonly copies: readonly Claim[]
}

/**
 * Brings claims that copies of one text repeat down to one. The first of each in the given order stands for all;
 * a claim that a document makes twice stays two. Clauses in the same words are paired first, then what is left.
 */
export function tellings<Claim extends Signed>(
  claims: readonly Claim[],
  originOf: (document: number) => number,
): readonly Telling<Claim>[] {
  const groups = inSameWords(claims, originOf)
  const kept = new Map<string, Claim[][]>()
  for (const group of groups) {
    const key = keyOf(group[0]!, originOf)
    const known = kept.get(key) ?? []
    const partner = known.find((each) =>
      each.every(({ document }) => group.every((other) => other.document !== document)),
    )
    if (partner) partner.push(...group)
    else kept.set(key, [...known, group])
  }
  const remaining = new Set([...kept.values()].flat())
  return groups.filter((each) => remaining.has(each)).map(([claim, ...copies]) => ({ claim: claim!, copies }))
}

/** Claims of one origin and one signature whose clauses have the same words, at most one from each document. */
function inSameWords<Claim extends Signed>(
  claims: readonly Claim[],
  originOf: (document: number) => number,
): readonly Claim[][] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${keyOf(claim, originOf)}|${foldName(claim.words)}`
    let time = 1
    while (groups.get(`${key}|${time}`)?.some(({ document }) => document === claim.document)) time += 1
    const group = groups.get(`${key}|${time}`)
    if (group) group.push(claim)
    else groups.set(`${key}|${time}`, [claim])
  }
  return [...groups.values()]
}

function keyOf({ document, signature }: Signed, originOf: (document: number) => number): string {
  return `${originOf(document)}|${signature}`
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
