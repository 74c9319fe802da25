import type { EventType } from '../claim/index.ts'
import { clash, type Figures, figuresOf } from './figures.ts'
import { holderOf, type Position, positionsOf } from './positions.ts'
import type { Party, PlaceOnRecord, RecordedClaim } from './report.ts'
import { type RecordedTelling, sourceName } from './tellings.ts'
import { things } from './things.ts'

/** What several claims tell of, brought together. */
export interface EventOnRecord {
  /** Its first claim: "3f…/c4". Every claim of it finds it. */
  readonly id: string
  readonly type: EventType
  /** First and last day: of the claims that say when it was or, where none does, of all. */
  readonly first: string | null
  readonly last: string | null
  readonly isDated: boolean
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
  readonly place: PlaceOnRecord | null
  readonly things: readonly string[]
  /** Each report of it, in the order of their days; what copies of one text repeat is one. */
  readonly tellings: readonly RecordedTelling[]
  readonly figures: readonly Figures[]
  readonly positions: readonly Position[]
  readonly corroboration: Corroboration
}

/** On how much an event rests; articles are never counted. */
export interface Corroboration {
  /** Texts that go back to no other. */
  readonly origins: number
  /** Whose word they are: agencies and outlets. */
  readonly sources: readonly string[]
  /** Who vouches for it, each once; a country's officials are one voice. The outlets' own word is not among them. */
  readonly voices: readonly string[]
  /** Voices, and outlets that say so themselves: what rests on one is that one's word alone. */
  readonly independent: number
}

/** How accounts of one event contradict each other. */
export interface Conflict {
  readonly about: 'whether it happened' | 'how many' | 'who did it'
  /** What each side says, with the claims that say so. */
  readonly sides: readonly { readonly says: string; readonly claims: readonly RecordedClaim[] }[]
}

/** Puts the claims of one event together. */
export function eventOf(
  id: string,
  tellings: readonly RecordedTelling[],
  originOf: (claim: RecordedClaim) => string,
): EventOnRecord {
  const claims = tellings.map(({ claim }) => claim)
  const dated = claims.filter(({ dating }) => dating.by === 'event')
  const days = (dated.length > 0 ? dated : claims).map(({ dating }) => dating)
  return {
    ...{ id, type: mostOf(claims.map(({ type }) => type))!, isDated: dated.length > 0 },
    first: days.flatMap(({ first }) => first ?? []).sort()[0] ?? null,
    last:
      days
        .flatMap(({ last }) => last ?? [])
        .sort()
        .at(-1) ?? null,
    actors: mainParties(claims.map(({ actors }) => actors)),
    recipients: mainParties(claims.map(({ recipients }) => recipients)),
    place:
      mostOf(
        claims.flatMap(({ place }) => place ?? []),
        ({ key }) => key,
      ) ?? null,
    things: thingsOf(claims),
    ...{ tellings, figures: figuresOf(claims, originOf), positions: positionsOf(claims) },
    corroboration: corroborationOf(tellings, originOf),
  }
}

function thingsOf(claims: readonly RecordedClaim[]): readonly string[] {
  const named = claims.flatMap(({ objects, recipients }) =>
    things(
      objects,
      recipients.map(({ name }) => name),
    ).map(({ name }) => name),
  )
  return [...new Set(named)]
}

/** The parties that most claims name, each once; what a single claim of many adds is left to it. */
function mainParties(all: readonly (readonly Party[])[]): readonly Party[] {
  const counts = [...Map.groupBy(all.flat(), ({ key }) => key).values()]
  const most = Math.max(0, ...counts.map((same) => same.length))
  return counts.filter((same) => 2 * same.length >= most).map((same) => same[0]!)
}

/** What comes up most; of several the one that comes up first. */
function mostOf<Each>(values: readonly Each[], keyOf: (value: Each) => string = String): Each | undefined {
  const groups = [...Map.groupBy(values, keyOf).values()]
  return groups.toSorted((a, b) => b.length - a.length)[0]?.[0]
}

function corroborationOf(
  tellings: readonly RecordedTelling[],
  originOf: (claim: RecordedClaim) => string,
): Corroboration {
  const affirming = tellings.filter(({ claim }) => claim.polarity === 'positive')
  const told = affirming.map((each) => ({ ...each, holder: holderOf(each.claim), source: sourceOf(each) }))
  const voices = new Map(told.flatMap(({ holder }) => (holder ? [[holder.holder, holder.name] as const] : [])))
  const own = new Set(told.filter(({ holder }) => holder === null).map(({ source }) => source))
  return {
    origins: new Set(affirming.map(({ claim }) => originOf(claim))).size,
    sources: [...new Set(told.map(({ source }) => source))],
    voices: [...voices.values()],
    independent: voices.size + own.size,
  }
}

function sourceOf({ claim, copies }: RecordedTelling): string {
  return sourceName([claim.report, ...copies.map(({ report }) => report)])
}

/** What accounts of an event contradict each other in. */
export function conflictsOf({ tellings, figures }: EventOnRecord): readonly Conflict[] {
  const claims = tellings.map(({ claim }) => claim)
  return [...happened(claims), ...amounts(figures), ...doers(claims)]
}

function happened(claims: readonly RecordedClaim[]): readonly Conflict[] {
  const [so, not] = [claims.filter(isPositive), claims.filter((claim) => !isPositive(claim))]
  if (so.length === 0 || not.length === 0) return []
  const sides = [
    { says: 'it was so', claims: so },
    { says: 'it was not so', claims: not },
  ]
  return [{ about: 'whether it happened', sides }]
}

function isPositive({ polarity }: RecordedClaim): boolean {
  return polarity === 'positive'
}

function amounts(figures: readonly Figures[]): readonly Conflict[] {
  return figures
    .filter(({ given }) => given.some((one, at) => given.slice(at + 1).some((other) => clash(one, other))))
    .map(({ given }) => ({
      about: 'how many' as const,
      sides: given.map(({ words, claims }) => ({ says: words, claims })),
    }))
}

/** Claims whose doers have nobody in common, and no country. */
function doers(claims: readonly RecordedClaim[]): readonly Conflict[] {
  const named = claims.filter((claim) => isPositive(claim) && claim.actors.length > 0)
  const groups: { says: string; keys: Set<string>; claims: RecordedClaim[] }[] = []
  for (const claim of named) {
    const keys = claim.actors.flatMap(({ key, country }) => (country === null ? [key] : [key, country]))
    const known = groups.find((each) => keys.some((key) => each.keys.has(key)))
    if (known) {
      known.claims.push(claim)
      for (const key of keys) known.keys.add(key)
    } else groups.push({ says: claim.actors.map(({ name }) => name).join(', '), keys: new Set(keys), claims: [claim] })
  }
  return groups.length < 2
    ? []
    : [{ about: 'who did it', sides: groups.map(({ says, claims: told }) => ({ says, claims: told })) }]
}
