import { type OutletAccount, outletAccounts, type TracedReport } from '../record/index.ts'
import {
  documentsById,
  documentsOfEvents,
  linksOf,
  type Store,
  type TakenFrom,
  tracedDocuments,
  tracesOf,
} from '../store/index.ts'
import { findDocument } from './judge.ts'

/** A text and all documents that go back to it, in the order in which they appeared. */
export interface Origin {
  readonly origin: TracedReport
  readonly documents: readonly TracedReport[]
}

/** A document among those that go back to one text, with what it shares with each that it depends on. */
export interface CopyTree extends Origin {
  readonly document: TracedReport
  readonly links: readonly TakenFrom[]
  /** The other documents that the links name. */
  readonly others: ReadonlyMap<string, TracedReport>
}

export async function outlets({ db }: Store): Promise<readonly OutletAccount[]> {
  return outletAccounts(await Array.fromAsync(tracedDocuments(db)), await documentsOfEvents(db))
}

/** Every text that more than one document goes back to, those with most documents first. */
export async function origins({ db }: Store): Promise<readonly Origin[]> {
  const all = await Array.fromAsync(tracedDocuments(db))
  const byId = new Map(all.map((each) => [each.id, each]))
  return [...Map.groupBy(all, ({ origin }) => origin)]
    .filter(([, documents]) => documents.length > 1)
    .map(([origin, documents]) => ({ origin: byId.get(origin)!, documents: documents.toSorted(byPublication) }))
    .sort((a, b) => b.documents.length - a.documents.length || (a.origin.id < b.origin.id ? -1 : 1))
}

/** @param prefix the first digits of a document's id */
export async function copyTree({ db }: Store, prefix: string): Promise<CopyTree> {
  const { document: id } = await findDocument(db, prefix)
  const [stored] = await documentsById(db, id, 1)
  const links = stored ? await linksOf(db, stored.number) : []
  const named = new Set(links.flatMap(({ document, source }) => [document, source]))
  const documents = await Array.fromAsync(tracedDocuments(db))
  const document = documents.find((each) => each.id === id)!
  return {
    document,
    origin: documents.find((each) => each.id === document.origin)!,
    documents: documents.filter(({ origin }) => origin === document.origin).sort(byPublication),
    links,
    others: new Map(documents.filter((each) => named.has(each.id)).map((each) => [each.id, each])),
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
