import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** How much a case holds. */
export interface Size {
  readonly documents: number
  readonly claims: number
  readonly statements: number
}

export async function countAll(db: Kysely<Schema>): Promise<Size> {
  const count = async (table: 'document' | 'claim' | 'statement') => {
    const { rows } = await db.selectFrom(table).select(db.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow()
    return Number(rows)
  }
  return { documents: await count('document'), claims: await count('claim'), statements: await count('statement') }
}
