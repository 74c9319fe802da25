import type { Kysely } from 'kysely'
import {
  anchoredIn,
  auditLog,
  canonical,
  type Decisions,
  decisions,
  type Judgement,
  judgement,
  judgementEntry,
  type Ledger,
  reanchor,
  type TreeHead,
} from '../record/index.ts'
import { wronglyCarried } from './carry.ts'
import { dialectOf } from './dialect.ts'
import { groundOf } from './ground.ts'
import { documentsOf } from './judge.ts'
import { judgedRows } from './judged.ts'
import { allJudgements, carriedTo, type StandingJudgement } from './judgements.ts'
import { keptCheckpoints, loggedEntries, logHead } from './log.ts'
import { readDocument } from './read.ts'
import type { Schema } from './schema.ts'
import type { Fault } from './verify.ts'

/** What a check of the log found. */
export interface LogChecked {
  readonly entries: number
  /** Checkpoints that it was held against. */
  readonly checkpoints: number
  readonly faults: readonly Fault[]
}

/**
 * Checks the log against itself and its checkpoints, every document and judgement on record against the log, and what
 * is shown of judged claims against the judgements. A case that has no log yet, of an older layout, has nothing to
 * check here.
 *
 * @param given checkpoints that were kept elsewhere
 */
export function checkLog(db: Kysely<Schema>, given: readonly TreeHead[]): Promise<LogChecked> {
  // What others record meanwhile must not be seen by half of the check.
  if (dialectOf(db) !== 'postgres' || db.isTransaction) return checkLogOf(db, given)
  const transaction = db.transaction().setIsolationLevel('repeatable read')
  return transaction.execute((snapshot) => checkLogOf(snapshot, given))
}

async function checkLogOf(db: Kysely<Schema>, given: readonly TreeHead[]): Promise<LogChecked> {
  const head = await logHead(db)
  const checkpoints = [...(await keptCheckpoints(db)), ...given]
  const ledger = await auditLog(loggedEntries(db), head, checkpoints)
  const began = ledger.size > 0 || head.size > 0 || checkpoints.length > 0
  const judgements = await allJudgements(db)
  const faults = [
    ...ledger.faults.map((each) => ({ document: null, ...each })),
    ...(began ? await documentFaults(db, ledger) : []),
    ...judgementFaults(judgements, ledger),
    ...(await effectFaults(db, judgements)),
  ]
  return { entries: ledger.size, checkpoints: checkpoints.length, faults }
}

/** Documents that the log knows and that are gone, that it does not know, or that it knows otherwise. */
async function documentFaults(db: Kysely<Schema>, { documents }: Ledger): Promise<readonly Fault[]> {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'bytes_sha256', 'text_sha256', 'seal'])
    .orderBy('number')
    .execute()
  const there = new Set(rows.map(({ id }) => id))
  const gone = [...documents].filter(([id]) => !there.has(id))
  return [
    ...gone.map(([id, { position }]) => fault(id, 'report', `it was removed; entry ${position} of the log has it`)),
    ...rows.flatMap(({ id, ...row }) => {
      const logged = documents.get(id)
      if (!logged) return [fault(id, 'report', 'it was put there past the log')]
      const isSame = row.bytes_sha256 === logged.bytes && row.text_sha256 === logged.text && row.seal === logged.seal
      return isSame
        ? []
        : [
            fault(
              id,
              'report',
              `it was changed and sealed anew; it is not what entry ${logged.position} of the log has`,
            ),
          ]
    }),
  ]
}

function fault(document: string | null, where: string, what: string): Fault {
  return { document, where, what }
}

function judgementFaults(all: readonly StandingJudgement[], { judgements }: Ledger): readonly Fault[] {
  const there = new Set(all.map((each) => each.judgement.id))
  const gone = [...judgements].filter(([id]) => !there.has(id))
  return [
    ...gone.map(([id, { position }]) =>
      fault(null, `judgement ${id}`, `it was removed; entry ${position} of the log has it`),
    ),
    ...all.flatMap(({ judgement: each }) => {
      const logged = judgements.get(each.id)
      if (!logged) return [fault(null, `judgement ${each.id}`, 'it was put there past the log')]
      return isAsLogged(each, logged.hash)
        ? []
        : [
            fault(
              null,
              `judgement ${each.id}`,
              `it was changed; it is not what entry ${logged.position} of the log has`,
            ),
          ]
    }),
  ]
}

function isAsLogged(given: Judgement, hash: string): boolean {
  const entry = judgementEntry(given)
  return entry.kind === 'judgement' && entry.hash === hash && judgement(given).id === given.id
}

/** Whether what is kept for finding and showing judged claims is what the judgements come to. */
async function effectFaults(db: Kysely<Schema>, all: readonly StandingJudgement[]): Promise<readonly Fault[]> {
  const byDocument = await judgementsByDocument(db, all)
  const faults = (await wronglyCarried(db)).map((id) =>
    fault(null, `judgement ${id}`, 'what it comes to in another version of its article does not follow from it'),
  )
  for (const { judgement: each, standing } of all) {
    const grounds = new Map(
      await Promise.all((await documentsOf(db, each.act)).map(async (id) => [id, await groundOf(db, id)] as const)),
    )
    if (canonical(reanchor(each.act, (id) => grounds.get(id) ?? null)) !== canonical(standing))
      faults.push(fault(null, `judgement ${each.id}`, 'what it is said to be about now does not follow from it'))
  }
  for (const { id, number } of await documentsWithEffects(db, [...byDocument.keys()])) {
    const expected = judgedRows(number, await readDocument(db, number, byDocument.get(id) ?? decisions([])))
    if (canonical(inOrder(expected)) !== canonical(inOrder(await effectRows(db, number))))
      faults.push(fault(id, 'judged', 'what is shown of it does not follow from the judgements'))
  }
  return faults
}

/** What was decided of each document that is judged, worked out from the judgements alone. */
async function judgementsByDocument(
  db: Kysely<Schema>,
  all: readonly StandingJudgement[],
): Promise<ReadonlyMap<string, Decisions>> {
  const found = new Map<string, Judgement[]>()
  for (const { judgement: each, standing } of all) {
    if (standing.state === 'lost') continue
    const now = standing.state === 'moved' ? { ...each, act: standing.act } : each
    for (const id of await documentsOf(db, each.act)) found.set(id, [...(found.get(id) ?? []), now])
  }
  for (const each of await carriedTo(db, null))
    for (const id of anchoredIn(each.act)) found.set(id, [...(found.get(id) ?? []), each])
  return new Map([...found].map(([id, judged]) => [id, decisions(judged)]))
}

async function documentsWithEffects(db: Kysely<Schema>, judged: readonly string[]) {
  const numbers = new Set<number>()
  for (const table of ['judged_claim', 'judged_statement', 'judged_party'] as const)
    for (const { document } of await db.selectFrom(table).select('document').distinct().execute()) numbers.add(document)
  const rows = await db.selectFrom('document').select(['id', 'number']).orderBy('number').execute()
  const ids = new Set(judged)
  return rows.filter(({ id, number }) => ids.has(id) || numbers.has(number))
}

async function effectRows(db: Kysely<Schema>, number: number) {
  return {
    judged_claim: await db.selectFrom('judged_claim').selectAll().where('document', '=', number).execute(),
    judged_statement: await db.selectFrom('judged_statement').selectAll().where('document', '=', number).execute(),
    judged_party: await db.selectFrom('judged_party').selectAll().where('document', '=', number).execute(),
  }
}

/** Rows of each table as text, sorted: their order in the file says nothing. */
function inOrder(tables: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map(canonical).sort()]))
}
