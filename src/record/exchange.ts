import type { EventType } from '../claim/index.ts'
import { foldName } from './party.ts'
import type { Figure, RecordedClaim, Report } from './report.ts'
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
  /** The different figures, in the order of time. They stay apart: which one is right is not decided here. */
  readonly figures: readonly Figure[]
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
}

/** What two parties gave each other. */
export interface Exchange {
  readonly fromFirst: Side
  readonly fromSecond: Side
}

/** Sorts what is told of each side's doings to the other into what it gave. Both come in the order of time. */
export function exchange(
  fromFirst: readonly Telling<RecordedClaim>[],
  fromSecond: readonly Telling<RecordedClaim>[],
): Exchange {
  return { fromFirst: side(fromFirst), fromSecond: side(fromSecond) }
}

function side(told: readonly Telling<RecordedClaim>[]): Side {
  const of = (wanted: Dealing) => told.filter(({ claim }) => dealing(claim.type) === wanted)
  return { gave: byThing(of('gave')), dealt: of('dealt'), against: of('against') }
}

/** One row for each thing, in the order in which they first come up; a claim of two things stands in both. */
function byThing(told: readonly Telling<RecordedClaim>[]): readonly Given[] {
  const rows = new Map<string, Telling<RecordedClaim>[]>()
  for (const each of told) {
    const named = things(each.claim.objects)
    for (const thing of named.length > 0 ? named : ['']) {
      const row = rows.get(thing)
      if (row) row.push(each)
      else rows.set(thing, [each])
    }
  }
  return [...rows].map(([thing, row]) => given(thing, row))
}

function given(thing: string, told: readonly Telling<RecordedClaim>[]): Given {
  const figures = told.flatMap(({ claim }) => claim.quantity ?? [])
  const speakers = told.flatMap(({ claim }) => voiceName(claim) ?? [])
  return {
    thing,
    tellings: told,
    figures: [...new Map(figures.map((each) => [foldName(each.words), each])).values()],
    voices: [...new Set(speakers)],
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
