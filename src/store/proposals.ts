import type { ExpressionBuilder, Insertable, Kysely, Selectable } from 'kysely'
import { insertAll } from './insert.ts'
import type { Schema } from './schema.ts'

export type ProposalRun = Insertable<Schema['proposal_run']>
export type ProposalRow = Insertable<Schema['proposal']>

/** A proposal with what is needed to show it, and what was decided on it last. */
export type ListedProposal = Selectable<Schema['proposal']> & {
  readonly document_id: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: string | null
  readonly verdict: string | null
  readonly decided_at: string | null
  readonly who: string | null
  readonly why: string | null
}

/** What people have decided on proposals; "open" where nothing stands. */
export type ProposalVerdict = 'accepted' | 'rejected' | 'open'

/** What is asked of proposals. */
export interface ProposalFilter {
  readonly model?: string
  /** Those that were dropped, and not those that stand. */
  readonly dropped?: boolean
  readonly verdict?: ProposalVerdict
  /** Only this one. */
  readonly id?: string
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
  filter: ProposalFilter,
  limit: number,
  from = 0,
): Promise<readonly ListedProposal[]> {
  // A database takes no infinite limit.
  const most = Number.isFinite(limit) ? limit : 1_000_000_000
  return narrowed(db, filter)
    .selectAll('proposal')
    .select(['document.id as document_id', 'document.outlet', 'document.headline', 'document.published'])
    .select(['decision.verdict', 'decision.at as decided_at', 'decision.who', 'decision.why'])
    .orderBy('proposal.document')
    .orderBy('proposal.model')
    .orderBy('proposal.prompt')
    .orderBy('proposal.position')
    .limit(most)
    .offset(from)
    .execute()
}

export async function countProposals(db: Kysely<Schema>, filter: ProposalFilter): Promise<number> {
  const { rows } = await narrowed(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}

function narrowed(db: Kysely<Schema>, { model, dropped = false, verdict, id }: ProposalFilter) {
  let some = db
    .selectFrom('proposal')
    .innerJoin('document', 'document.number', 'proposal.document')
    .leftJoin(lastDecisions, (join) => join.onRef('last.proposal', '=', 'proposal.id'))
    .leftJoin('proposal_decision as decision', 'decision.number', 'last.number')
    .where('proposal.dropped', dropped ? 'is not' : 'is', null)
  if (model !== undefined) some = some.where('proposal.model', '=', model)
  if (id !== undefined) some = some.where('proposal.id', '=', id)
  if (verdict !== undefined)
    some = some.where(({ eb, fn, val }) => eb(fn.coalesce('decision.verdict', val('open')), '=', verdict))
  return some
}

function lastDecisions({ selectFrom }: Pick<ExpressionBuilder<Schema, never>, 'selectFrom'>) {
  return selectFrom('proposal_decision')
    .select('proposal')
    .select(({ fn }) => fn.max('number').as('number'))
    .groupBy('proposal')
    .as('last')
}

/** Adds what somebody decided on a proposal; what was decided before stays. */
export async function recordProposalDecision(
  db: Kysely<Schema>,
  decision: Omit<Insertable<Schema['proposal_decision']>, 'number'>,
): Promise<void> {
  await db.insertInto('proposal_decision').values(decision).execute()
}

/** What models were asked, word by word, by the hashes of the texts. */
export async function promptsOnRecord(db: Kysely<Schema>): Promise<readonly Selectable<Schema['proposal_prompt']>[]> {
  return db.selectFrom('proposal_prompt').selectAll().orderBy('id').execute()
}
