import { HandleEmptyInListsPlugin, Kysely, PostgresDialect, replaceWithNoncontingentExpression, sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { type PostgresAddress, postgresAddress } from './address.ts'
import { layOut } from './dialect.ts'
import {
  asCaseError,
  CaseFailed,
  CaseFromNewerVersion,
  DatabaseMissing,
  NotACaseDatabase,
  PostgresTooOld,
} from './errors.ts'
import { LAYOUT_VERSION, migrate } from './migrations.ts'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'

/** The oldest Postgres that is still cared for and that the tests were run on. */
const OLDEST_SERVER = 15

/** Connections one program takes; a question asks for several things at once. */
const MOST_CONNECTIONS = 4

/** Milliseconds until a server that does not answer is given up. */
const CONNECT_TIMEOUT = 10_000

/**
 * For every connection. Just-in-time compilation makes short questions slow. What a question needs is in memory or on a
 * disk without arms, where a few rows found through an index cost less than a table read from its beginning, which the
 * planner takes for cheaper by its own settings. A program that hangs in the middle of a transaction, or whose machine is
 * gone, must not hold up the others for ever.
 */
const SETTINGS = `set jit = off; set random_page_cost = 1.1; set lock_timeout = '60s'; set idle_in_transaction_session_timeout = '5min'`

/** Says to other programs on the same database which lock is meant: "onrc" in ASCII. */
const LAYOUT_LOCK = 0x6f6e7263

/** Opens a case in Postgres; lays its tables out where they are to be written to and there are none. */
export async function openPostgres(path: string, purpose: 'read' | 'write'): Promise<Store> {
  const address = postgresAddress(path)
  // SQLite knows empty lists, Postgres does not.
  const emptyLists = new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: await openPool(address) }),
    plugins: [emptyLists],
  })
  try {
    if (purpose === 'write' && address.schema !== null) await makeSchema(db, address.schema)
    await prepare(address, db, purpose)
    return {
      path: address.shown,
      location: path,
      db,
      mayWrite: await mayWrite(db),
      entered: 0,
      close: () => db.destroy(),
    }
  } catch (error) {
    await db.destroy()
    throw asCaseError(address.shown, error)
  }
}

async function openPool({ url, schema }: PostgresAddress): Promise<Pool> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'onrecord',
    keepAlive: true,
    types: { getTypeParser: (type, format) => (NUMBERS.has(type) ? Number : pg.types.getTypeParser(type, format)) },
  })
  // A lost connection is told by the next question; without a listener it would end the program.
  pool.on('error', () => {})
  pool.on('connect', (client: PoolClient) => {
    client.on('error', () => {})
    client.query(schema === null ? SETTINGS : `${SETTINGS}; set search_path = "${schema}"`).catch(() => {})
  })
  return pool
}

/** int8 and numeric, which the driver hands over as strings: what a case counts stays far below 2^53. */
const NUMBERS = new Set([20, 1700])

async function makeSchema(db: Kysely<Schema>, schema: string): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regnamespace(${schema}) is not null as there`.execute(db)
  if (rows[0]!.there) return
  await db.transaction().execute(async (transaction) => {
    // Two that make the same schema at once fail, "if not exists" or not.
    await sql`select pg_advisory_xact_lock(${LAYOUT_LOCK}, 0)`.execute(transaction)
    await sql`create schema if not exists ${sql.id(schema)}`.execute(transaction)
  })
}

/** Checks the server and the tables, and brings the tables to the newest layout. */
async function prepare(address: PostgresAddress, db: Kysely<Schema>, purpose: 'read' | 'write'): Promise<void> {
  const version = await layoutVersion(address, db)
  if (version === LAYOUT_VERSION) return
  if (version === 0 && purpose === 'read') throw new DatabaseMissing(address.shown)
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${LAYOUT_LOCK}, hashtext(current_schema()))`.execute(transaction)
    const current = await layoutVersion(address, transaction)
    if (current === 0) await layOut(transaction, LAYOUT_TABLE)
    await migrate(transaction, current)
    await sql`update onrecord_layout set version = ${LAYOUT_VERSION}`.execute(transaction)
  })
}

const LAYOUT_TABLE = `
create table onrecord_layout (version integer not null);
insert into onrecord_layout (version) values (0)`

/** The version of the tables in the schema, 0 for an empty one; throws where they are not ours or too new. */
async function layoutVersion({ shown }: PostgresAddress, db: Kysely<Schema>): Promise<number> {
  const { server, encoding, schema, isCase, others } = await lookAround(db)
  if (server < OLDEST_SERVER * 10_000) throw new PostgresTooOld(shown, server, OLDEST_SERVER)
  if (encoding !== 'UTF8')
    throw new CaseFailed(shown, 'case/encoding', `the database's encoding is ${encoding}; a case needs UTF8.`)
  if (schema === null) throw new DatabaseMissing(shown)
  if (!isCase) {
    if (others.length > 0) throw new NotACaseDatabase(shown, schema, others)
    return 0
  }
  const { rows } = await sql<{ version: number }>`select version from onrecord_layout`.execute(db)
  const version = rows[0]?.version ?? 0
  if (version > LAYOUT_VERSION) throw new CaseFromNewerVersion(shown, version, LAYOUT_VERSION)
  return version
}

interface Surroundings {
  /** 150004 is 15.4. */
  readonly server: number
  readonly encoding: string
  /** Where new tables go, or null where there is no such schema. */
  readonly schema: string | null
  readonly isCase: boolean
  /** Tables and views in the schema that belong to no extension, some of them. */
  readonly others: readonly string[]
}

async function lookAround(db: Kysely<Schema>): Promise<Surroundings> {
  const { rows } = await sql<Surroundings>`
    select
      current_setting('server_version_num')::int as server,
      current_setting('server_encoding') as encoding,
      current_schema()::text as schema,
      to_regclass(quote_ident(current_schema()) || '.onrecord_layout') is not null as "isCase",
      array(
        select relname::text from pg_class
        where relnamespace = to_regnamespace(quote_ident(current_schema())) and relkind in ('r', 'p', 'v', 'm', 'f')
          and not exists (select 1 from pg_depend where objid = pg_class.oid and deptype = 'e')
        order by relname limit 4
      ) as others`.execute(db)
  return rows[0]!
}

async function mayWrite(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select not pg_is_in_recovery() and has_table_privilege('document', 'insert') as may`.execute(db)
  return rows[0]!.may
}
