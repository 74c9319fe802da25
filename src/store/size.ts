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

/** What one document holds. */
export interface Contents {
  readonly claims: number
  readonly statements: number
}

/** What each document holds, by its id. */
export async function countEach(db: Kysely<Schema>): Promise<ReadonlyMap<string, Contents>> {
  const rows = await db
    .selectFrom('document')
    .select(({ selectFrom }) => [
      'id',
      selectFrom('claim').select(db.fn.countAll<number>().as('n')).whereRef('document', '=', 'number').as('claims'),
      selectFrom('statement')
        .select(db.fn.countAll<number>().as('n'))
        .whereRef('document', '=', 'number')
        .as('statements'),
    ])
    .orderBy('id')
    .execute()
  return new Map(
    rows.map(({ id, claims, statements }) => [id, { claims: Number(claims), statements: Number(statements) }]),
  )
}
