import { type Kysely, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { Schema } from './schema.ts'

/** What the database itself finds wrong with how it keeps the case: its pages, and rows that point nowhere. */
export interface Damage {
  readonly where: string
  readonly what: string
}

export async function findDamage(db: Kysely<Schema>): Promise<readonly Damage[]> {
  return dialectOf(db) === 'postgres' ? brokenReferences(db) : [...(await brokenPages(db)), ...(await brokenLinks(db))]
}

const pointsNowhere = (table: string, parent: string): Damage => {
  return { where: table, what: `a row points to one of ${parent} that is not there` }
}

async function brokenPages(db: Kysely<Schema>): Promise<readonly Damage[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  return rows.filter((row) => row.integrity_check !== 'ok').map((row) => ({ where: 'file', what: row.integrity_check }))
}

async function brokenLinks(db: Kysely<Schema>): Promise<readonly Damage[]> {
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db)
  return rows.map(({ table, parent }) => pointsNowhere(table, parent))
}

/**
 * Postgres keeps references whole, but its owner can switch that off, and a restored dump can lack rows. Its pages are
 * the server's affair: their checksums can be checked only by who runs it.
 */
async function brokenReferences(db: Kysely<Schema>): Promise<readonly Damage[]> {
  const found: Damage[] = []
  for (const { child, parent, pairs } of await references(db)) {
    const [own, other] = [
      pairs.map(([column]) => sql.ref(`child.${column}`)),
      pairs.map(([, key]) => sql.ref(`parent.${key}`)),
    ]
    const isSet = sql.join(
      own.map((column) => sql`${column} is not null`),
      sql` and `,
    )
    const isSame = sql.join(
      own.map((column, at) => sql`${column} = ${other[at]!}`),
      sql` and `,
    )
    const { rows } = await sql`
      select 1 from ${sql.table(child)} as child
      where ${isSet} and not exists (select 1 from ${sql.table(parent)} as parent where ${isSame})`.execute(db)
    found.push(...rows.map(() => pointsNowhere(child, parent)))
  }
  return found
}

interface Reference {
  readonly child: string
  readonly parent: string
  /** The columns of the one and those of the other that they repeat. */
  readonly pairs: readonly (readonly [column: string, key: string])[]
}

async function references(db: Kysely<Schema>): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select child.relname::text as child, parent.relname::text as parent, (
      select json_agg(json_build_array(own.attname, key.attname) order by at)
      from unnest(conkey, confkey) with ordinality as columns (own_number, key_number, at)
      join pg_attribute as own on own.attrelid = conrelid and own.attnum = own_number
      join pg_attribute as key on key.attrelid = confrelid and key.attnum = key_number
    ) as pairs
    from pg_constraint
    join pg_class as child on child.oid = conrelid
    join pg_class as parent on parent.oid = confrelid
    where contype = 'f' and connamespace = to_regnamespace(quote_ident(current_schema()))
    order by child.relname, conname`.execute(db)
  return rows
}
