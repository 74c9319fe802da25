import type { Kysely } from 'kysely'
import {
  type Act,
  canonical,
  type Ground,
  type Judgement,
  judgementEntry,
  type Noted,
  reanchor,
  type Standing,
  type Subject,
} from '../record/index.ts'
import { carryJudgements } from './carry.ts'
import { groundOf } from './ground.ts'
import { refreshJudged } from './judged.ts'
import { decisionsOf, judgementById, judgementsOf, type StandingJudgement } from './judgements.ts'
import { appendToLog } from './log.ts'
import type { Schema } from './schema.ts'
import { unsettle } from './unsettled.ts'

/**
 * Puts a judgement on record: it is appended to all others and to the log, takes effect on the claims and statements
 * it is about, and has its documents settled anew; in one transaction. The same judgement twice is one.
 */
export async function recordJudgement(db: Kysely<Schema>, given: Judgement): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { id, at, by: judge, why, act } = given
    const known = await transaction.selectFrom('judgement').select('id').where('id', '=', id).executeTakeFirst()
    if (known) return
    await transaction
      .insertInto('judgement')
      .values({ id, at, judge, why, act: canonical(act) })
      .execute()
    const documents = await documentsOf(transaction, act)
    for (const document of documents)
      await transaction.insertInto('judgement_subject').values({ judgement: id, document }).execute()
    await takeEffect(transaction, documents, act)
    await appendToLog(transaction, [judgementEntry(given)])
  })
}

async function takeEffect(db: Kysely<Schema>, documents: readonly string[], act: Act): Promise<void> {
  const numbers = await numbersOf(db, documents)
  for (const [document, number] of numbers) await refreshJudged(db, number, await decisionsOf(db, document))
  await unsettle(db, [...numbers.values(), ...(await documentsWithParties(db, act))])
}

/**
 * Finds the judgements of a document again after it was read anew, and lets them take effect. Call it in the
 * transaction that replaces what was found in the document, when all its rows are there.
 *
 * @param document id of the document
 * @returns the judgements that concern it and that have moved or are lost
 */
export async function standAgain(db: Kysely<Schema>, document: string): Promise<readonly StandingJudgement[]> {
  const grounds = new Map<string, Ground | null>()
  const found: StandingJudgement[] = []
  for (const { judgement } of await judgementsOf(db, document)) {
    for (const each of await documentsOf(db, judgement.act))
      if (!grounds.has(each)) grounds.set(each, await groundOf(db, each))
    const standing = reanchor(judgement.act, (each) => grounds.get(each) ?? null)
    await keepStanding(db, judgement.id, standing)
    if (standing.state !== 'held') found.push({ judgement, standing })
  }
  for (const [id, number] of await numbersOf(db, [document])) {
    await carryJudgements(db, [number])
    await refreshJudged(db, number, await decisionsOf(db, id))
  }
  return found
}

async function keepStanding(db: Kysely<Schema>, judgement: string, standing: Standing): Promise<void> {
  await db.deleteFrom('judgement_standing').where('judgement', '=', judgement).execute()
  if (standing.state === 'held') return
  const { state } = standing
  const [act, why] = state === 'moved' ? [canonical(standing.act), null] : [null, standing.why]
  await db.insertInto('judgement_standing').values({ judgement, state, act, why }).execute()
}

/** Ids of the documents that an act concerns, each once. */
export async function documentsOf(db: Kysely<Schema>, act: Act): Promise<readonly string[]> {
  if (act.kind !== 'undo') return [...new Set(documentsIn(act))]
  const rows = await db
    .selectFrom('judgement_subject')
    .select('document')
    .where('judgement', '=', act.judgement)
    .orderBy('document')
    .execute()
  return rows.map((row) => row.document)
}

function documentsIn(act: Exclude<Act, { kind: 'undo' }>): readonly string[] {
  const ofSubject = (subject: Subject | Noted) =>
    'anchor' in subject ? [subject.anchor.document] : subject.what === 'document' ? [subject.id] : []
  switch (act.kind) {
    case 'accept':
    case 'reject':
    case 'correct':
    case 'note':
      return ofSubject(act.subject)
    case 'merge':
    case 'split':
      return act.what === 'event' ? act.pair.flatMap(ofSubject) : act.what === 'text' ? act.pair : []
  }
}

async function numbersOf(db: Kysely<Schema>, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('document').select(['id', 'number']).where('id', 'in', ids).orderBy('id').execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Documents that speak of one of two parties, if it is two parties that the act is about. */
async function documentsWithParties(db: Kysely<Schema>, act: Act): Promise<readonly number[]> {
  const judged = act.kind === 'undo' ? (await judgementById(db, act.judgement))?.judgement.act : act
  if (judged?.kind === 'undo') return documentsWithParties(db, judged)
  if ((judged?.kind !== 'merge' && judged?.kind !== 'split') || judged.what !== 'party') return []
  const rows = await db
    .selectFrom('entity')
    .select('document')
    .distinct()
    .where('party', 'in', judged.pair)
    .orderBy('document')
    .execute()
  const registered = await db
    .selectFrom('linked')
    .innerJoin('unit', 'unit.key', 'linked.unit')
    .select('linked.document')
    .distinct()
    .where((where) => where.or([where('unit.party', 'in', judged.pair), where('unit.key', 'in', judged.pair)]))
    .orderBy('linked.document')
    .execute()
  return [...rows, ...registered].map((row) => row.document)
}
