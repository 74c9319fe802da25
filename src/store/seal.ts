import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { PART_TABLES } from './rows.ts'
import type { Schema } from './schema.ts'

/** Where a row stands in this file, and the seal itself. */
const UNSEALED = new Set(['number', 'document', 'seal'])

/**
 * One hash over all that was recorded of a document: what is known of it, and every row that was read from its text.
 * SQLite keeps no hashes of its pages, so a changed type or a deleted claim would be seen by nothing else.
 */
export async function sealOf(db: Kysely<Schema>, number: number): Promise<string> {
  const hash = createHash('sha256')
  hash.update(await rowsOf(db, 'document', 'number', number))
  for (const table of PART_TABLES) hash.update(await rowsOf(db, table, 'document', number))
  return hash.digest('hex')
}

async function rowsOf(db: Kysely<Schema>, table: string, column: string, number: number): Promise<string> {
  const { rows } = await sql`select * from ${sql.table(table)} where ${sql.ref(column)} = ${number}`.execute(db)
  return `${table}\n${rows
    .map((row) => written(row as object))
    .sort()
    .join('\n')}\n`
}

/** A row in one way of writing, which columns that are added later and are null here leave as it was. */
function written(row: object): string {
  const known = Object.entries(row).filter(([column, value]) => value !== null && !UNSEALED.has(column))
  return JSON.stringify(known.sort(([a], [b]) => (a < b ? -1 : 1)))
}
