import type { TracedReport } from './traced.ts'

/** What an outlet or an agency prints of its own and of others. */
export interface OutletAccount {
  readonly name: string
  /** Documents that it published; of an agency, what it published itself. */
  readonly documents: number
  readonly originals: number
  readonly copies: number
  readonly partly: number
  /** Later versions of its own articles. */
  readonly versions: number
  /** Documents of other outlets that credit it as their agency. */
  readonly credited: number
  /** Its originals that another outlet copied, and those that stand alone: nobody on record has their text too. */
  readonly copied: number
  readonly alone: number
  /** Events that others tell of too, by texts of their own, and of those the ones that it told of on an earlier day than all others. */
  readonly shared: number
  readonly first: number
  /** Whom it copies, the most copied first: the agency that it credits, else the outlet that had the text before. */
  readonly from: readonly { readonly name: string; readonly documents: number }[]
}

/** A document as far as it takes to count it; ids are of one kind in all. */
export interface CountedReport<Id = string>
  extends Pick<TracedReport, 'outlet' | 'agency' | 'published' | 'dependence'> {
  readonly id: Id
  readonly source: Id | null
  readonly origin: Id
}

type ById<Id> = ReadonlyMap<Id, CountedReport<Id>>

interface Tally {
  documents: number
  originals: number
  copies: number
  partly: number
  versions: number
  credited: number
  copied: number
  alone: number
  shared: number
  first: number
  readonly from: Map<string, number>
}

const UNNAMED = 'unnamed outlet'

/**
 * Accounts of all outlets and agencies, those with the most documents first.
 *
 * @param events the documents, by their ids, that tell of each event
 */
export function outletAccounts<Id>(
  documents: readonly CountedReport<Id>[],
  events: readonly (readonly Id[])[] = [],
): readonly OutletAccount[] {
  const byId = new Map(documents.map((each) => [each.id, each]))
  const used = usedElsewhere(documents, byId)
  const tallies = new Map<string, Tally>()
  const tallyOf = (name: string) => {
    const known = tallies.get(name)
    if (known) return known
    const fresh = emptyTally()
    tallies.set(name, fresh)
    return fresh
  }
  for (const each of documents) {
    const tally = tallyOf(outletOf(each))
    tally.documents += 1
    if (each.dependence === 'original') {
      tally.originals += 1
      if (used.has(each.id)) tally.copied += 1
      else tally.alone += 1
    } else if (each.dependence === 'version') tally.versions += 1
    else {
      tally[each.dependence === 'copy' ? 'copies' : 'partly'] += 1
      const name = sourceOf(each, byId)
      tally.from.set(name, (tally.from.get(name) ?? 0) + 1)
    }
    if (each.agency !== null && each.agency !== each.outlet) tallyOf(each.agency).credited += 1
  }
  for (const event of events) countFirst(event, byId, tallyOf)
  return [...tallies].map(([name, tally]) => ({ name, ...tally, from: ranked(tally.from) })).sort(byWeight)
}

/** Counts an event for each whose own text tells of it, and for the one that was first. */
function countFirst<Id>(event: readonly Id[], byId: ById<Id>, tallyOf: (name: string) => Tally): void {
  const days = new Map<string, string>()
  for (const id of event) {
    const each = byId.get(id)
    if (!each) continue
    const name = authorOf(each, byId)
    const day = each.published?.slice(0, 10) ?? UNDATED
    if (day < (days.get(name) ?? `${UNDATED}~`)) days.set(name, day)
  }
  if (days.size < 2) return
  const earliest = [...days.values()].sort()[0]!
  const first = [...days].filter(([, day]) => day === earliest)
  for (const name of days.keys()) tallyOf(name).shared += 1
  if (first.length === 1 && earliest !== UNDATED) tallyOf(first[0]![0]).first += 1
}

/** After every day. */
const UNDATED = '~'

/** Whose text it is: the agency that it credits, else the outlet that its text goes back to. */
function authorOf<Id>(each: CountedReport<Id>, byId: ById<Id>): string {
  const origin = byId.get(each.origin) ?? each
  return each.agency ?? origin.agency ?? outletOf(origin)
}

function emptyTally(): Tally {
  const none = { documents: 0, originals: 0, copies: 0, partly: 0, versions: 0, credited: 0, copied: 0, alone: 0 }
  return { ...none, shared: 0, first: 0, from: new Map() }
}

/** Documents from which another outlet has its text, wholly or in part. */
function usedElsewhere<Id>(documents: readonly CountedReport<Id>[], byId: ById<Id>): ReadonlySet<Id> {
  const used = new Set<Id>()
  for (const each of documents) {
    for (const id of [each.source, each.origin]) {
      if (id === null || id === each.id) continue
      const source = byId.get(id)
      if (source && outletOf(source) !== outletOf(each)) used.add(id)
    }
  }
  return used
}

function outletOf({ outlet }: Pick<CountedReport, 'outlet'>): string {
  return outlet ?? UNNAMED
}

function sourceOf<Id>({ agency, source }: CountedReport<Id>, byId: ById<Id>): string {
  const from = source === null ? undefined : byId.get(source)
  return agency ?? (from ? outletOf(from) : UNNAMED)
}

function ranked(from: ReadonlyMap<string, number>): OutletAccount['from'] {
  return [...from]
    .map(([name, documents]) => ({ name, documents }))
    .sort((a, b) => b.documents - a.documents || compare(a.name, b.name))
}

function byWeight(a: OutletAccount, b: OutletAccount): number {
  return b.documents - a.documents || b.credited - a.credited || compare(a.name, b.name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
