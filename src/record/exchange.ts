import type { EventType } from '../claim/index.ts'
import { foldName } from './party.ts'
import type { RecordedClaim, Report } from './report.ts'
import { countSources, type Telling } from './tellings.ts'
import { things } from './things.ts'

/** What a party does to another by a claim: gives it something, deals with it in words, or acts against it. */
export type Dealing = 'gave' | 'dealt' | 'against'

const DEALINGS: Record<EventType, Dealing> = {
  AID: 'gave',
  COOPERATE: 'gave',
  MOBILIZE: 'gave',
  AGREE: 'dealt',
  CONSULT: 'dealt',
  SUPPORT: 'dealt',
  CONCEDE: 'dealt',
  RETREAT: 'dealt',
  REQUEST: 'against',
  ACCUSE: 'against',
  REJECT: 'against',
  THREATEN: 'against',
  PROTEST: 'against',
  SANCTION: 'against',
  COERCE: 'against',
  ASSAULT: 'against',
}

export function dealing(type: EventType): Dealing {
  return DEALINGS[type]
}

/** One thing that one party is reported to have given the other. */
export interface Given {
  /** "troops"; empty where the claims name no thing. */
  readonly thing: string
  /** In the order of time. */
  readonly tellings: readonly Telling<RecordedClaim>[]
  /** The different figures, in the order of time: "two", "at least nine". Which one is right is not decided here. */
  readonly figures: readonly string[]
  /** Names of those who vouch for it, each once, innermost voice of each claim. */
  readonly voices: readonly string[]
  /** Independent sources: agencies and outlets, copies left out. */
  readonly sources: number
  /** Those among the tellings that say it was not so. */
  readonly denials: number
}

/** What one party did to the other. */
export interface Side {
  readonly gave: readonly Given[]
  readonly dealt: readonly Telling<RecordedClaim>[]
  readonly against: readonly Telling<RecordedClaim>[]
  /** What it denies or rejects where the other is spoken of. */
  readonly denies: readonly Telling<RecordedClaim>[]
}

/** What is told of one party's doings to another, in the order of time. */
export interface Doings {
  readonly deeds: readonly Telling<RecordedClaim>[]
  /** Claims of type REJECT whose words speak of the other party. */
  readonly denials: readonly Telling<RecordedClaim>[]
}

/** What two parties gave each other. */
export interface Exchange {
  readonly fromFirst: Side
  readonly fromSecond: Side
}

/** Sorts what is told of each side's doings to the other into what it gave, how it dealt, and what it denies. */
export function exchange(fromFirst: Doings, fromSecond: Doings): Exchange {
  return { fromFirst: side(fromFirst), fromSecond: side(fromSecond) }
}

function side({ deeds, denials }: Doings): Side {
  const denied = new Set(denials.map(({ claim }) => claim.id))
  const of = (wanted: Dealing) => deeds.filter(({ claim }) => dealing(claim.type) === wanted && !denied.has(claim.id))
  return { gave: byThing(of('gave')), dealt: of('dealt'), against: of('against'), denies: denials }
}

/** One row for each thing, in the order in which they first come up; a claim of two things stands in both. */
function byThing(told: readonly Telling<RecordedClaim>[]): readonly Given[] {
  const rows = new Map<string, { telling: Telling<RecordedClaim>; figure: string }[]>()
  for (const telling of told) {
    for (const { name, figure } of figuredThings(telling.claim)) {
      const row = rows.get(name)
      if (row) row.push({ telling, figure })
      else rows.set(name, [{ telling, figure }])
    }
  }
  return [...rows].map(([name, row]) => given(name, row))
}

/** The things of a claim with their figures. A claim's own figure goes with its only thing. */
function figuredThings({ objects, quantity, recipients }: RecordedClaim): readonly { name: string; figure: string }[] {
  const named = things(
    objects,
    recipients.map(({ name }) => name),
  )
  const own = quantity?.words ?? ''
  if (named.length === 0) return [{ name: '', figure: own }]
  return named.map(({ name, measure }) => ({ name, figure: named.length === 1 ? own || measure : measure }))
}

function given(
  thing: string,
  row: readonly { readonly telling: Telling<RecordedClaim>; readonly figure: string }[],
): Given {
  const told = row.map(({ telling }) => telling)
  const figures = row.map(({ figure }) => figure).filter((each) => each !== '')
  return {
    thing,
    tellings: told,
    figures: [...new Map(figures.map((each) => [foldName(each), each])).values()],
    voices: [...new Set(told.flatMap(({ claim }) => voiceName(claim) ?? []))],
    sources: countSources(told.map(reportsOf)),
    denials: told.filter(({ claim }) => claim.polarity === 'negative').length,
  }
}

/** The name of the innermost voice, or null where the outlet itself says so. */
export function voiceName({ voices }: RecordedClaim): string | null {
  const innermost = voices.at(-1)
  return innermost === undefined ? null : (innermost.speaker?.name ?? (innermost.source || 'nobody named'))
}

/** The reports that make a claim: the first, then the copies. */
export function reportsOf({ claim, copies }: Telling<RecordedClaim>): readonly Report[] {
  return [claim.report, ...copies.map((each) => each.report)]
}
