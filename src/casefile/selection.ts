import type { Selection } from '../export/index.ts'
import type { TracedReport } from '../record/index.ts'
import { type ClaimFilter, type Store, textOfDocument, tracedDocuments } from '../store/index.ts'
import { claims, statements } from './ask.ts'
import { selectedEvents } from './events.ts'

/**
 * What is to be exported: the claims that pass a filter, what the voices asked for said on the days asked for, and the
 * documents of these claims; of a filter that narrows nothing, all documents.
 */
export function selectionOf(store: Store, filter: ClaimFilter): Selection {
  const { since, until, voice } = filter
  const days = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) }
  return {
    claims: () => claims(store, filter),
    statements: () => statements(store, { ...days, ...(voice && { speaker: voice }) }),
    events: () => selectedEvents(store, filter),
    documents: () => documents(store, filter),
    textOf: (document) => textOfDocument(store.db, document),
  }
}

async function* documents(store: Store, filter: ClaimFilter): AsyncGenerator<TracedReport> {
  const isAll = Object.keys(filter).length === 0
  const wanted = new Set<string>()
  if (!isAll) for await (const { report } of claims(store, filter)) wanted.add(report.id)
  for await (const each of tracedDocuments(store.db)) if (isAll || wanted.has(each.id)) yield each
}
