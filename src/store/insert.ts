import { CompiledQuery, type Insertable, type Kysely } from 'kysely'
import { compiled } from './compiled.ts'
import type { Schema } from './schema.ts'

/** Rows that one statement inserts: enough to make little of what each statement costs beside its rows. */
const AT_ONCE = 16

/** Inserts rows through two prepared statements. All rows of a table have the same columns in the same order. */
export async function insertAll<Table extends keyof Schema>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first) as (keyof typeof first)[]
  const insert = (name: string, some: readonly Insertable<Schema[Table]>[]) => {
    const text = compiled(db, `${table} ${name}`, () => db.insertInto(table).values(some))
    return db.executeQuery(
      CompiledQuery.raw(
        text,
        some.flatMap((row) => columns.map((column) => row[column])),
      ),
    )
  }
  const many = rows.length - (rows.length % AT_ONCE)
  for (let at = 0; at < many; at += AT_ONCE) await insert('many', rows.slice(at, at + AT_ONCE))
  for (const row of rows.slice(many)) await insert('one', [row])
}
