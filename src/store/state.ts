import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/**
 * Tells what is on record now from what was there before or will be: it changes with everything that is added, read
 * anew, judged or settled, and with nothing else.
 */
export async function stateOf(db: Kysely<Schema>): Promise<string> {
  const { size } = await db.selectFrom('log_head').select('size').executeTakeFirstOrThrow()
  const { batches } = await db.selectFrom('settling').select('batches').executeTakeFirstOrThrow()
  return `${size}.${batches}`
}
