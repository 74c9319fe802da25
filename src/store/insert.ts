import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import { compiled } from './compiled.ts'
import type { Schema } from './schema.ts'

/** Inserts row by row through one prepared statement. All rows of a table have the same columns in the same order. */
export async function insertAll<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first) as (keyof typeof first)[]
  const text = compiled(db, table, () => db.insertInto(table).values(first))
  for (const row of rows)
    await db.executeQuery(
      CompiledQuery.raw(
        text,
        columns.map((column) => row[column]),
      ),
    )
}
