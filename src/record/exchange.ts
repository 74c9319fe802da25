import type { EventType } from '../claim/index.ts'
import type { EventOnRecord } from './event.ts'
import { amountsOf, type Figures, figuresOf } from './figures.ts'
import { type GoodsClass, goodsClass } from './goods.ts'
import { holderOf } from './positions.ts'
import type { RecordedClaim, Report } from './report.ts'
import { countSources, type RecordedTelling } from './tellings.ts'
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
  readonly goods: GoodsClass
  /** "troops"; empty where the claims name no thing. */
  readonly thing: string
  /** The events in which it was given, in the order of time. */
  readonly events: readonly EventOnRecord[]
  /** What tells of it, in the order of the events. */
  readonly tellings: readonly RecordedTelling[]
  /** The least, the best supported and the most of it that is told. Which one is right is not decided here. */
  readonly figures: readonly Figures[]
  /** Names of those who vouch for it, each once; a country's officials are one voice. */
  readonly voices: readonly string[]
  /** Texts that go back to no other. */
  readonly origins: number
  /** Independent sources: agencies and outlets, copies left out. */
  readonly sources: number
  /** Those among the tellings that say it was not so. */
  readonly denials: number
}

/** What one party did to the other. */
export interface Side {
  /** By class of goods, then by thing, in the order in which they first come up. */
  readonly gave: readonly Given[]
  readonly dealt: readonly EventOnRecord[]
  readonly against: readonly EventOnRecord[]
  /** What it denies or rejects where the other is spoken of. */
  readonly denies: readonly RecordedTelling[]
}

/** What is told of one party's doings to another, in the order of time. */
export interface Doings {
  readonly events: readonly EventOnRecord[]
  /** Claims of type REJECT whose words speak of the other party. */
  readonly denials: readonly RecordedTelling[]
}

/** What two parties gave each other. */
export interface Exchange {
  readonly fromFirst: Side
  readonly fromSecond: Side
}

/** Sorts each side's doings to the other into what it gave, how it dealt, and what it denies. */
export function exchange(fromFirst: Doings, fromSecond: Doings, originOf: (claim: RecordedClaim) => string): Exchange {
  return { fromFirst: side(fromFirst, originOf), fromSecond: side(fromSecond, originOf) }
}

function side({ events, denials }: Doings, originOf: (claim: RecordedClaim) => string): Side {
  const denied = new Set(denials.map(({ claim }) => claim.id))
  const isNoDenial = ({ tellings }: EventOnRecord) => !tellings.every(({ claim }) => denied.has(claim.id))
  const of = (wanted: Dealing) => events.filter((event) => dealing(event.type) === wanted && isNoDenial(event))
  return { gave: byThing(of('gave'), originOf), dealt: of('dealt'), against: of('against'), denies: denials }
}

/** A report that names a thing, and the event it is of. */
interface Named {
  readonly event: EventOnRecord
  readonly telling: RecordedTelling
}

/** One row for each thing; a claim of two things stands in both. Things of one class stand together. */
function byThing(events: readonly EventOnRecord[], originOf: (claim: RecordedClaim) => string): readonly Given[] {
  const rows = new Map<string, Named[]>()
  for (const event of events) {
    for (const telling of event.tellings) {
      for (const name of thingsOf(telling.claim)) {
        const row = rows.get(name)
        if (row) row.push({ event, telling })
        else rows.set(name, [{ event, telling }])
      }
    }
  }
  const byClass = Map.groupBy(rows, ([thing]) => goodsClass(thing))
  return [...byClass].flatMap(([goods, all]) => all.map(([thing, row]) => given(goods, thing, row, originOf)))
}

/** The things of a claim; one without a name where it names none. */
function thingsOf({ objects, recipients }: RecordedClaim): readonly string[] {
  const named = things(
    objects,
    recipients.map(({ name }) => name),
  )
  return named.length === 0 ? [''] : named.map(({ name }) => name)
}

function given(
  goods: GoodsClass,
  thing: string,
  row: readonly Named[],
  originOf: (claim: RecordedClaim) => string,
): Given {
  const told = row.map(({ telling }) => telling)
  const positive = told.filter(({ claim }) => claim.polarity === 'positive')
  const holders = new Map(
    positive.flatMap(({ claim }) => holderOf(claim) ?? []).map(({ holder, name }) => [holder, name]),
  )
  const figures = figuresOf(
    told.map(({ claim }) => claim),
    originOf,
    (claim) => amountsOf(claim).filter(({ unit }) => thing === '' || unit === thing),
  )
  return {
    ...{ goods, thing, events: [...new Set(row.map(({ event }) => event))], tellings: told, figures },
    voices: [...holders.values()],
    origins: new Set(positive.map(({ claim }) => originOf(claim))).size,
    sources: countSources(positive.map(reportsOf)),
    denials: told.length - positive.length,
  }
}

/** The name of the innermost voice, or null where the outlet itself says so. */
export function voiceName({ voices }: RecordedClaim): string | null {
  const innermost = voices.at(-1)
  return innermost === undefined ? null : (innermost.speaker?.name ?? (innermost.source || 'nobody named'))
}

/** The reports that make a claim: the first, then the copies. */
export function reportsOf({ claim, copies }: RecordedTelling): readonly Report[] {
  return [claim.report, ...copies.map((each) => each.report)]
}
