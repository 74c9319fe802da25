import type { CopyTree, VersionDiff } from '../casefile/index.ts'
import type {
  ChangeOfAccount,
  EventOnRecord,
  Exchange,
  Given,
  RecordedClaim,
  Side,
  Telling,
  TracedReport,
} from '../record/index.ts'
import { turns } from '../record/index.ts'

/** What one party gave the other, as the API gives it: figures as they are told, from the least to the most. */
export interface GivenShown extends Pick<Given, 'thing' | 'goods' | 'tellings' | 'voices' | 'sources' | 'denials'> {
  readonly figures: readonly string[]
}

/** One direction of an exchange, its events report by report. */
export interface SideShown {
  readonly gave: readonly GivenShown[]
  readonly dealt: readonly Telling<RecordedClaim>[]
  readonly against: readonly Telling<RecordedClaim>[]
  readonly denies: readonly Telling<RecordedClaim>[]
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
  return { gave: gave.map(givenShown), dealt: reportsIn(dealt), against: reportsIn(against), denies }
}

function givenShown({ thing, goods, tellings, figures, voices, sources, denials }: Given): GivenShown {
  const told = figures.flatMap(({ given }) => given.map(({ words }) => words))
  return { thing, goods, tellings, figures: [...new Set(told)], voices, sources, denials }
}

function reportsIn(events: readonly EventOnRecord[]): readonly Telling<RecordedClaim>[] {
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
