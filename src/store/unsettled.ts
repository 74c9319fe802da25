import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** Whether something waits to be settled. */
export async function isUnsettled(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('unsettled').select('document').limit(1).executeTakeFirst()) !== undefined
}

/** How many documents wait to be settled. */
export async function countUnsettled(db: Kysely<Schema>): Promise<number> {
  const { rows } = await db
    .selectFrom('unsettled')
    .select(db.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow()
  return Number(rows)
}

/** Asks for documents to be settled anew: what was read, or what was judged of them, has changed. */
export async function unsettle(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  for (const document of documents) {
    await db
      .insertInto('unsettled')
      .values({ document })
      .onConflict((conflict) => conflict.column('document').doNothing())
      .execute()
  }
}

/** What is done with some documents to settle them, in the transaction that it is handed. */
export type SettleSteps = (db: Kysely<Schema>, documents: readonly number[]) => Promise<void>

/**
 * Runs one batch of settling: hands over the documents that wait longest, and strikes them off when all is done, in
 * one transaction. Another program that settles is waited for.
 *
 * @returns how many were settled; 0 where nothing waits
 */
export async function settleBatch(db: Kysely<Schema>, most: number, steps: SettleSteps): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    // The first write makes any other program that settles wait for the end of this batch.
    await transaction.updateTable('settling').set({ batches: sql`batches + 1` }).execute()
    return settleNext(transaction, most, steps)
  })
}

/** The same in Postgres, where no other program settles just now; else it leaves that to the other and returns 0. */
export async function settleMeanwhile(db: Kysely<Schema>, most: number, steps: SettleSteps): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const turn = await transaction.selectFrom('settling').select('batches').forUpdate().skipLocked().executeTakeFirst()
    if (!turn) return 0
    await transaction
      .updateTable('settling')
      .set({ batches: turn.batches + 1 })
      .execute()
    return settleNext(transaction, most, steps)
  })
}

async function settleNext(transaction: Kysely<Schema>, most: number, steps: SettleSteps): Promise<number> {
  const rows = await transaction.selectFrom('unsettled').select('document').orderBy('document').limit(most).execute()
  const documents = rows.map((row) => row.document)
  if (documents.length === 0) return 0
  await steps(transaction, documents)
  await transaction.deleteFrom('unsettled').where('document', 'in', documents).execute()
  return documents.length
}
