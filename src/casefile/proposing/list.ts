import type { Proposed } from '../../record/index.ts'
import {
  type ListedProposal,
  listProposals,
  type ProposalFilter,
  type ProposalVerdict,
  recordProposalDecision,
  type Store,
  textOfDocument,
} from '../../store/index.ts'
import { OnRecordError } from '../../text/index.ts'
import type { Judge } from '../judge.ts'

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
  /** What a person decided on it last; null where nobody did, or it was taken back. Either way it stays apart. */
  readonly decided: ProposalDecided | null
}

export interface ProposalDecided {
  readonly is: 'accepted' | 'rejected'
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly why: string | null
}

/** No proposal goes by this id. */
export class ProposalUnknown extends OnRecordError {
  readonly code = 'proposal/unknown'

  constructor(id: string) {
    super(`No model proposed anything with the id "${id}". \`onrecord proposals --json\` prints the ids.`)
  }
}

/** What models propose; what does not stand in the text any more, since it was read anew, is told to be dropped. */
export async function proposals(
  { db }: Store,
  filter: ProposalFilter,
  limit: number,
  from = 0,
): Promise<readonly Proposal[]> {
  const texts = new Map<string, readonly string[]>()
  const listed: Proposal[] = []
  for (const row of await listProposals(db, filter, limit, from)) {
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
    decided: decidedIn(row),
  }
}

function decidedIn({ verdict, decided_at: at, who, why }: ListedProposal): ProposalDecided | null {
  if ((verdict !== 'accepted' && verdict !== 'rejected') || at === null || who === null) return null
  return { is: verdict, by: who, at, why }
}

/** Puts on record what somebody decided on a proposal; "open" takes back what was decided. */
export async function decideOnProposal(
  { db }: Store,
  id: string,
  verdict: ProposalVerdict,
  { by, why }: Judge,
): Promise<void> {
  const [found] = await listProposals(db, { id }, 1)
  if (!found) throw new ProposalUnknown(id)
  await recordProposalDecision(db, { proposal: id, verdict, at: new Date().toISOString(), who: by, why })
}
