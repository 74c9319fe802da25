import { foldName } from './party.ts'
import type { RecordedClaim, Report } from './report.ts'

/** What is needed of a claim to find the copies of it. */
export interface Signed {
  /** The document's number in the case. */
  readonly document: number
  readonly signature: string
  /** The clause that says it. */
  readonly words: string
}

/** One claim as one origin tells it: where it stands first, and the copies of that text that repeat it. */
export interface Telling<Claim, Copy = Claim> {
  readonly claim: Claim
  readonly copies: readonly Copy[]
  /** There where only earlier versions of articles say so. */
  readonly isWithdrawn?: true
}

/** A claim with the reports whose copies of its text repeat it: their words are the same. */
export type RecordedTelling = Telling<RecordedClaim, Pick<RecordedClaim, 'id' | 'report'>>

/**
 * Lets the newest versions of articles speak: a telling stands by the first of them that makes the claim, and what only
 * an earlier version said is told as withdrawn.
 *
 * @param superseded documents that another version of their article has taken the place of
 */
export function asTheyStand<Claim extends Signed>(
  told: readonly Telling<Claim>[],
  superseded: ReadonlySet<number>,
): readonly Telling<Claim>[] {
  if (superseded.size === 0) return told
  return told.map(({ claim, copies }) => {
    const [first, ...others] = [claim, ...copies].filter(({ document }) => !superseded.has(document))
    return first ? { claim: first, copies: others } : { claim, copies, isWithdrawn: true }
  })
}

/**
 * Brings claims that copies of one text repeat down to one. That of the text they go back to stands for all, in its
 * place; where it is not among them, the first in the given order. A claim that a document makes twice stays two.
 * Clauses in the same words are paired first, then what is left.
 */
export function tellings<Claim extends Signed>(
  claims: readonly Claim[],
  originOf: (document: number) => number,
): readonly Telling<Claim>[] {
  const copied = copiedOrigins(claims, originOf)
  const groups = inSameWords(claims, originOf, copied)
  const kept = new Map<string, Claim[][]>()
  const told = groups.filter((group) => {
    const [first] = group
    if (!first || !copied.has(originOf(first.document))) return true
    const key = keyOf(first, originOf)
    const known = kept.get(key) ?? []
    const partner = known.find((each) => !shareDocument(each, group))
    if (partner) partner.push(...group)
    else kept.set(key, [...known, group])
    return partner === undefined
  })
  return inPlace(told, claims, originOf)
}

/** Each group by the claim that it stands by, where that one stands. */
function inPlace<Claim extends Signed>(
  groups: readonly (readonly Claim[])[],
  claims: readonly Claim[],
  originOf: (document: number) => number,
): readonly Telling<Claim>[] {
  const told = new Map(
    groups.map((group) => {
      const claim = group.find(({ document }) => originOf(document) === document) ?? group[0]!
      return [claim, { claim, copies: group.filter((each) => each !== claim) }] as const
    }),
  )
  return claims.flatMap((claim) => told.get(claim) ?? [])
}

/** The origins of which several documents make claims. */
function copiedOrigins(claims: readonly Signed[], originOf: (document: number) => number): ReadonlySet<number> {
  const first = new Map<number, number>()
  const several = new Set<number>()
  for (const { document } of claims) {
    const origin = originOf(document)
    const known = first.get(origin)
    if (known === undefined) first.set(origin, document)
    else if (known !== document) several.add(origin)
  }
  return several
}

/** Claims of one origin and one signature whose clauses have the same words, at most one from each document. */
function inSameWords<Claim extends Signed>(
  claims: readonly Claim[],
  originOf: (document: number) => number,
  copied: ReadonlySet<number>,
): readonly Claim[][] {
  const groups: Claim[][] = []
  const byWords = new Map<string, Claim[][]>()
  const folded = new Map<string, string>()
  for (const claim of claims) {
    const isCopied = copied.has(originOf(claim.document))
    const key = isCopied ? `${keyOf(claim, originOf)}|${foldedOnce(claim.words, folded)}` : ''
    const alike = byWords.get(key) ?? []
    const group = isCopied ? alike.find((each) => !shareDocument(each, [claim])) : undefined
    if (group) group.push(claim)
    else {
      const made = [claim]
      groups.push(made)
      if (isCopied) byWords.set(key, [...alike, made])
    }
  }
  return groups
}

/** Copies say it in the same words as a rule, which need not be folded for each. */
function foldedOnce(words: string, known: Map<string, string>): string {
  const before = known.get(words)
  if (before !== undefined) return before
  const folded = foldName(words)
  known.set(words, folded)
  return folded
}

function shareDocument(some: readonly Signed[], others: readonly Signed[]): boolean {
  return some.some(({ document }) => others.some((other) => other.document === document))
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
