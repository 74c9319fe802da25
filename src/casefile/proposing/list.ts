import type { Proposed } from '../../record/index.ts'
import {
  type ListedProposal,
  listProposals,
  type ProposalFilter,
  type Store,
  textOfDocument,
} from '../../store/index.ts'

/** A machine's proposal: nothing of it is on record. */
export interface Proposal extends Proposed {
  readonly id: string
  readonly document: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
  /** Which model proposed it, and the prompt that it was given, by its hash. */
  readonly model: string
  readonly prompt: string
  readonly quotation: string
  /** Code points of the document's text, half-open; null where it was dropped. */
  readonly span: readonly [start: number, end: number] | null
  readonly dropped: string | null
}

/** What models propose; what does not stand in the text any more, since it was read anew, is told to be dropped. */
export async function proposals({ db }: Store, filter: ProposalFilter, limit: number): Promise<readonly Proposal[]> {
  const texts = new Map<string, readonly string[]>()
  const listed: Proposal[] = []
  for (const row of await listProposals(db, filter, limit)) {
    if (!texts.has(row.document_id)) texts.set(row.document_id, [...(await textOfDocument(db, row.document_id))])
    listed.push(asProposal(row, texts.get(row.document_id)!))
  }
  return listed
}

function asProposal(row: ListedProposal, text: readonly string[]): Proposal {
  const { id, model, prompt, words: quotation, span_start: start, span_end: end } = row
  const isThere = start === null || end === null || text.slice(start, end).join('') === quotation
  return {
    ...{ id, document: row.document_id, model, prompt, quotation },
    ...{ outlet: row.outlet, headline: row.headline, published: row.published },
    ...(JSON.parse(row.proposed) as Proposed),
    span: start === null || end === null || !isThere ? null : [start, end],
    dropped: isThere ? row.dropped : 'The words do not stand there any more since the report was read anew.',
  }
}
