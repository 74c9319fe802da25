import type { Insertable, Kysely, Selectable } from 'kysely'
import { insertAll } from './insert.ts'
import type { Schema } from './schema.ts'

export type ProposalRun = Insertable<Schema['proposal_run']>
export type ProposalRow = Insertable<Schema['proposal']>

/** A proposal with what is needed to show it. */
export type ListedProposal = Selectable<Schema['proposal']> & {
  readonly document_id: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
}

/** What is asked of proposals. */
export interface ProposalFilter {
  readonly model?: string
  /** Those that were dropped, and not those that stand. */
  readonly dropped?: boolean
}

/** Whether a model has answered this prompt about a document. */
export async function wasProposed(
  db: Kysely<Schema>,
  { document, model, prompt }: Pick<ProposalRun, 'document' | 'model' | 'prompt'>,
): Promise<boolean> {
  const run = await db
    .selectFrom('proposal_run')
    .select('state')
    .where('document', '=', document)
    .where('model', '=', model)
    .where('prompt', '=', prompt)
    .executeTakeFirst()
  return run?.state === 'done'
}

/** Keeps what came of asking a model, in the place of an earlier failure; in one transaction. */
export async function recordRun(
  db: Kysely<Schema>,
  run: ProposalRun,
  prompt: string,
  proposals: readonly ProposalRow[],
): Promise<void> {
  const { document, model, prompt: id, ...outcome } = run
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('proposal_prompt')
      .values({ id, text: prompt })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
    await transaction
      .insertInto('proposal_run')
      .values(run)
      .onConflict((conflict) => conflict.columns(['document', 'model', 'prompt']).doUpdateSet(outcome))
      .execute()
    await transaction
      .deleteFrom('proposal')
      .where('document', '=', document)
      .where('model', '=', model)
      .where('prompt', '=', id)
      .execute()
    await insertAll(transaction, 'proposal', proposals)
  })
}

/** Proposals in the order of their documents and of the answers. */
export async function listProposals(
  db: Kysely<Schema>,
  { model, dropped = false }: ProposalFilter,
  limit: number,
): Promise<readonly ListedProposal[]> {
  let some = db
    .selectFrom('proposal')
    .innerJoin('document', 'document.number', 'proposal.document')
    .selectAll('proposal')
    .select(['document.id as document_id', 'document.outlet', 'document.headline', 'document.published'])
    .where('proposal.dropped', dropped ? 'is not' : 'is', null)
  if (model !== undefined) some = some.where('proposal.model', '=', model)
  // A database takes no infinite limit.
  const most = Number.isFinite(limit) ? limit : 1_000_000_000
  return some
    .orderBy('proposal.document')
    .orderBy('proposal.model')
    .orderBy('proposal.prompt')
    .orderBy('proposal.position')
    .limit(most)
    .execute()
}
