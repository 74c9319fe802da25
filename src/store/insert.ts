import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { CompiledQuery, type Insertable, type Kysely, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import { inGroups } from './groups.ts'
import type { Schema } from './schema.ts'

/** Rows that go to Postgres in one message; some hundred kilobytes. */
const ROWS_AT_ONCE = 2000

/** An open case file, with the statements that insert into its tables. */
interface File {
  readonly connection: DatabaseSync
  readonly inserts: Map<string, StatementSync>
}

/** Open case files by the adapter that their transactions share. */
const files = new WeakMap<object, File>()

/** Makes a case file's connection known, so that many rows can be written to it without a detour. */
export function rememberFile<Tables>(db: Kysely<Tables>, connection: DatabaseSync): void {
  files.set(db.getExecutor().adapter, { connection, inserts: new Map() })
}

/**
 * Inserts many rows. All rows of a table have the same columns in the same order. Call it in a transaction: what the
 * query builder takes for each row is more than the row itself.
 */
export async function insertAll<Table extends keyof Schema & string>(
  db: Kysely<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first)
  if (dialectOf(db) === 'postgres') await insertAsJson(db, table, columns, rows)
  else insertOneByOne(db, table, columns, rows)
}

/** Row by row through one prepared statement. */
function insertOneByOne(db: Kysely<Schema>, table: string, columns: readonly string[], rows: readonly object[]): void {
  const { connection, inserts } = files.get(db.getExecutor().adapter)!
  const names = columns.map((column) => `"${column}"`).join(', ')
  const text = `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`
  const statement = inserts.get(text) ?? connection.prepare(text)
  inserts.set(text, statement)
  for (const row of rows) statement.run(...(Object.values(row) as SQLInputValue[]))
}

/**
 * Many rows as one value, which the server takes apart: one message there and back. What a row looks like is said by one
 * that is not there, since the name of a table can be that of a type as well.
 */
async function insertAsJson(
  db: Kysely<Schema>,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const query = sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset((select row from ${sql.table(table)} as row limit 0), ${''}::json)
  `.compile(db)
  for (const group of inGroups(rows, ROWS_AT_ONCE))
    await db.executeQuery(CompiledQuery.raw(query.sql, [JSON.stringify(group, withBytesInHex)]))
}

/** Bytes as Postgres reads them: \x00ff. */
function withBytesInHex(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : value
}
