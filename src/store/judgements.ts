import type { Kysely } from 'kysely'
import { type Act, type Decisions, decisions, type Judgement, type Standing } from '../record/index.ts'
import type { Schema } from './schema.ts'

/** A judgement as it was made, with what has become of it since. */
export interface StandingJudgement {
  readonly judgement: Judgement
  readonly standing: Standing
}

/** All judgements in the order in which they count, undone ones and undoings too. */
export async function allJudgements(db: Kysely<Schema>): Promise<readonly StandingJudgement[]> {
  return (await withStanding(db).execute()).map(asJudgement)
}

/** Those that concern a document, by its id. */
export async function judgementsOf(db: Kysely<Schema>, document: string): Promise<readonly StandingJudgement[]> {
  const rows = await withStanding(db)
    .innerJoin('judgement_subject', 'judgement_subject.judgement', 'judgement.id')
    .where('judgement_subject.document', '=', document)
    .execute()
  return rows.map(asJudgement)
}

export async function judgementById(db: Kysely<Schema>, id: string): Promise<StandingJudgement | null> {
  const row = await withStanding(db).where('judgement.id', '=', id).executeTakeFirst()
  return row ? asJudgement(row) : null
}

/** The judgements whose ids begin with some hex digits, at most `limit`. */
export async function judgementsById(
  db: Kysely<Schema>,
  prefix: string,
  limit: number,
): Promise<readonly StandingJudgement[]> {
  const rows = await withStanding(db)
    .where('judgement.id', '>=', prefix)
    .where('judgement.id', '<', `${prefix}g`)
    .limit(limit)
    .execute()
  return rows.map(asJudgement)
}

function withStanding(db: Kysely<Schema>) {
  return db
    .selectFrom('judgement')
    .leftJoin('judgement_standing', 'judgement_standing.judgement', 'judgement.id')
    .select(['judgement.id', 'judgement.at', 'judgement.judge', 'judgement.why', 'judgement.act'])
    .select(['judgement_standing.state', 'judgement_standing.act as now', 'judgement_standing.why as lost'])
    .orderBy('judgement.at')
    .orderBy('judgement.id')
}

type Row = Awaited<ReturnType<ReturnType<typeof withStanding>['execute']>>[number]

function asJudgement({ id, at, judge: by, why, act, state, now, lost }: Row): StandingJudgement {
  const standing: Standing =
    state === null
      ? { state: 'held' }
      : now === null
        ? { state: 'lost', why: lost ?? '' }
        : { state: 'moved', act: JSON.parse(now) as Act }
  return { judgement: { id, at, by, why, act: JSON.parse(act) as Act }, standing }
}

/** What all judgements come to, for the claims and statements that are on record now. */
export async function allDecisions(db: Kysely<Schema>): Promise<Decisions> {
  return decisions([...asTheyStand(await allJudgements(db)), ...(await carriedTo(db, null))])
}

/** The same for one document, by its id. */
export async function decisionsOf(db: Kysely<Schema>, document: string): Promise<Decisions> {
  return decisions([...asTheyStand(await judgementsOf(db, document)), ...(await carriedTo(db, document))])
}

/** Judgements on other versions of an article that count for one document, or for any, as they are to be read there. */
export async function carriedTo(db: Kysely<Schema>, document: string | null): Promise<readonly Judgement[]> {
  const all = db
    .selectFrom('carried')
    .innerJoin('judgement', 'judgement.id', 'carried.judgement')
    .select(['judgement.id', 'judgement.at', 'judgement.judge', 'judgement.why', 'carried.act'])
    .where('carried.state', '=', 'carried')
    .orderBy('judgement.at')
    .orderBy('judgement.id')
    .orderBy('carried.document')
  const rows = await (document === null ? all : all.where('carried.document', '=', document)).execute()
  return rows.map(({ id, at, judge: by, why, act }) => ({ id, at, by, why, act: JSON.parse(act ?? '') as Act }))
}

/** Judgements with the acts as they are to be read now; those that are lost are left out. */
export function asTheyStand(judgements: readonly StandingJudgement[]): readonly Judgement[] {
  return judgements.flatMap(({ judgement, standing }) => {
    if (standing.state === 'lost') return []
    return standing.state === 'moved' ? [{ ...judgement, act: standing.act }] : [judgement]
  })
}

/** Ids of the documents that some judgement concerns, or that one counts for. */
export async function judgedDocuments(db: Kysely<Schema>): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('judgement_subject')
    .select('document')
    .union(db.selectFrom('carried').select('document'))
    .execute()
  return new Set(rows.map((row) => row.document))
}
