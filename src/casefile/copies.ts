import { type OutletAccount, outletAccounts, type TracedReport } from '../record/index.ts'
import {
  copiedTexts,
  countedReports,
  documentsOfEvents,
  linksOf,
  numberOf,
  type Store,
  type TakenFrom,
  tracesOf,
  tracesOfTexts,
} from '../store/index.ts'
import { findDocument } from './judge.ts'

/** A text and all documents that go back to it, in the order in which they appeared. */
export interface Origin {
  readonly origin: TracedReport
  readonly documents: readonly TracedReport[]
}

/** How many texts have copies, and some of them. */
export interface Origins {
  readonly total: number
  readonly origins: readonly Origin[]
}

/** A document among those that go back to one text, with what it shares with each that it depends on. */
export interface CopyTree extends Origin {
  readonly document: TracedReport
  readonly links: readonly TakenFrom[]
  /** The other documents that the links name. */
  readonly others: ReadonlyMap<string, TracedReport>
}

export async function outlets({ db }: Store): Promise<readonly OutletAccount[]> {
  return outletAccounts(await countedReports(db), await documentsOfEvents(db))
}

/** Texts that more than one document goes back to, those with most documents first. */
export async function origins({ db }: Store, limit = Number.POSITIVE_INFINITY, from = 0): Promise<Origins> {
  const { total, texts } = await copiedTexts(db, limit, from)
  const traced = await tracesOfTexts(db, texts)
  const byText = Map.groupBy(traced, ({ origin }) => origin)
  const byId = new Map(traced.map((each) => [each.id, each]))
  return {
    total,
    origins: texts.map(({ id }) => {
      return { origin: byId.get(id)!, documents: (byText.get(id) ?? []).toSorted(byPublication) }
    }),
  }
}

/** @param prefix the first digits of a document's id */
export async function copyTree({ db }: Store, prefix: string): Promise<CopyTree> {
  const { document: id, number } = await findDocument(db, prefix)
  const links = await linksOf(db, number)
  const [document] = await tracesOf(db, [id])
  const { origin: text } = document!
  const documents = await tracesOfTexts(db, [{ id: text, number: await numberOf(db, text) }])
  const named = new Set(links.flatMap(({ document: one, source }) => [one, source]))
  return {
    document: document!,
    origin: documents.find((each) => each.id === text)!,
    documents: documents.toSorted(byPublication),
    links,
    others: new Map((await tracesOf(db, [...named].sort())).map((each) => [each.id, each])),
  }
}

/**
 * Some documents and all that they were taken from, the first published first.
 *
 * @param ids of documents, in full
 */
export async function lineage({ db }: Store, ids: readonly string[]): Promise<readonly TracedReport[]> {
  const traced = new Map<string, TracedReport>()
  for (let wanted = new Set(ids); wanted.size > 0; ) {
    for (const each of await tracesOf(db, [...wanted])) traced.set(each.id, each)
    const named = [...traced.values()].flatMap(({ source, origin }) => (source === null ? [origin] : [source, origin]))
    wanted = new Set(named.filter((id) => !traced.has(id)))
  }
  return [...traced.values()].sort(byPublication)
}

/** The first published before the others, undated ones last. */
function byPublication(a: TracedReport, b: TracedReport): number {
  const [one, other] = [a.published ?? '~', b.published ?? '~']
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}
