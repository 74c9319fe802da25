import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { PART_TABLES, type PartRows } from './rows.ts'
import type { Schema } from './schema.ts'

/** Where a row stands in this file, and the seal itself. */
const UNSEALED = new Set(['number', 'document', 'seal'])

/**
 * One hash over all that was recorded of a document: what is known of it, and every row that was read from its text.
 * SQLite keeps no hashes of its pages, so a changed type or a deleted claim would be seen by nothing else.
 */
export async function sealOf(db: Kysely<Schema>, number: number): Promise<string> {
  const [document] = await rowsOf(db, 'document', 'number', number)
  const parts = await Promise.all(
    PART_TABLES.map(async (table) => [table, await rowsOf(db, table, 'document', number)] as const),
  )
  return seal(document ?? {}, Object.fromEntries(parts))
}

/** The same of rows that are yet to be written. */
export function sealOfRows(document: object, parts: PartRows): string {
  return seal(document, parts)
}

function seal(document: object, parts: Readonly<Record<string, readonly object[]>>): string {
  const hash = createHash('sha256')
  hash.update(table('document', [document]))
  for (const name of PART_TABLES) hash.update(table(name, parts[name] ?? []))
  return hash.digest('hex')
}

async function rowsOf(db: Kysely<Schema>, table: string, column: string, number: number): Promise<readonly object[]> {
  const { rows } = await sql<object>`select * from ${sql.table(table)} where ${sql.ref(column)} = ${number}`.execute(db)
  return rows
}

function table(name: string, rows: readonly object[]): string {
  return `${name}\n${rows
    .map(writer(rows[0] ?? {}))
    .sort()
    .join('\n')}\n`
}

/**
 * Writes rows of one table in one way, which columns that are added later and are null here leave as it was: pairs of
 * column and value as JSON, in the order of the alphabet. Half of a surrogate pair, which no encoding has, is written
 * as the database gives it back.
 *
 * @param first a row with the columns of all
 */
function writer(first: object): (row: object) => string {
  const columns = Object.keys(first)
    .filter((column) => !UNSEALED.has(column))
    .sort()
  const pairs = columns.map((column) => [column, `[${JSON.stringify(column)},`] as const)
  return (row) => {
    const known: string[] = []
    for (const [column, start] of pairs) {
      const value = (row as Readonly<Record<string, unknown>>)[column]
      if (value !== null) known.push(`${start}${JSON.stringify(value)}]`)
    }
    return `[${known.join(',')}]`.replace(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd')
  }
}
