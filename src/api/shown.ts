import type { CopyTree, VersionDiff } from '../casefile/index.ts'
import type {
  ChangeOfAccount,
  EventOnRecord,
  Exchange,
  Given,
  RecordedClaim,
  RecordedTelling,
  Side,
  TracedReport,
} from '../record/index.ts'
import { turns } from '../record/index.ts'

/** What one party gave the other, as the API gives it: figures as they are told, from the least to the most. */
export interface GivenShown
  extends Pick<Given, 'thing' | 'goods' | 'tellings' | 'voices' | 'origins' | 'sources' | 'denials'> {
  readonly figures: readonly string[]
  /** When it was, event by event in the order of time. */
  readonly moments: readonly Moment[]
}

/** One event on the line of time: its days, how much it was, and on how much that rests. */
export interface Moment extends Pick<EventOnRecord, 'id' | 'first' | 'last' | 'isDated'> {
  /** Whether it goes on after the last day, for all that is known: "since March". */
  readonly isOpen: boolean
  /** The best supported figure in words; empty where none is told. */
  readonly figure: string
  readonly reports: number
  /** Origins that say it was so; 0 where all deny it. */
  readonly origins: number
  /** Whether some say that it was not so. */
  readonly isDenied: boolean
}

/** One direction of an exchange, its events report by report. */
export interface SideShown {
  readonly gave: readonly GivenShown[]
  readonly dealt: readonly RecordedTelling[]
  readonly against: readonly RecordedTelling[]
  /** When these were. */
  readonly dealings: { readonly dealt: readonly Moment[]; readonly against: readonly Moment[] }
  readonly denies: readonly RecordedTelling[]
}

/** Who said of one event that it was so and that it was not: the claims by which the account turned. */
export interface ChangeShown {
  readonly type: string
  readonly accounts: readonly RecordedClaim[]
}

export function exchangeShown({ fromFirst, fromSecond }: Exchange) {
  return { fromFirst: sideShown(fromFirst), fromSecond: sideShown(fromSecond) }
}

function sideShown({ gave, dealt, against, denies }: Side): SideShown {
  const when = (events: readonly EventOnRecord[]) => events.map((event) => moment(event))
  return {
    ...{ gave: gave.map(givenShown), dealt: reportsIn(dealt), against: reportsIn(against), denies },
    dealings: { dealt: when(dealt), against: when(against) },
  }
}

function givenShown({ thing, goods, events, tellings, figures, voices, origins, sources, denials }: Given): GivenShown {
  const told = figures.flatMap(({ given }) => given.map(({ words }) => words))
  const moments = events.map((event) => moment(event, thing))
  return { thing, goods, tellings, figures: [...new Set(told)], moments, voices, origins, sources, denials }
}

/** @param thing what is counted; all where it is empty */
function moment(event: EventOnRecord, thing = ''): Moment {
  const { id, first, last, isDated, tellings, figures, corroboration } = event
  const { best } = figures.find(({ unit }) => thing === '' || unit === thing) ?? {}
  const isSoFor = ({ claim }: RecordedTelling) => claim.polarity === 'positive'
  return {
    ...{ id, first, last, isDated, figure: best?.words ?? '', reports: tellings.length },
    isOpen: isDated && tellings.some(({ claim: { dating, time } }) => dating.by === 'event' && isOpenEnded(time)),
    origins: corroboration.origins,
    isDenied: !tellings.every(isSoFor),
  }
}

/** "since March" */
function isOpenEnded(time: RecordedClaim['time']): boolean {
  return time?.edtf?.endsWith('/..') ?? false
}

function reportsIn(events: readonly EventOnRecord[]): readonly RecordedTelling[] {
  return events.flatMap(({ tellings }) => tellings)
}

export function changeShown({ event, position }: ChangeOfAccount): ChangeShown {
  return { type: event.type, accounts: turns(position).map(({ claim }) => claim) }
}

/** Where a document was taken from, as it is sent. */
export interface CopyTreeShown extends Omit<CopyTree, 'others'> {
  readonly others: readonly TracedReport[]
}

/** What changed between two versions of an article. */
export type VersionDiffShown = Omit<VersionDiff, 'record'>
