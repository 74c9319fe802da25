import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement, sql } from 'kysely'
import { asCaseError, CaseFailed, CaseFromNewerVersion, CaseMissing, NotACaseFile, SqliteTooOld } from './errors.ts'
import { rememberFile } from './insert.ts'
import { LAYOUT_VERSION, migrate } from './migrations.ts'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'

/** "onrc" in ASCII: says in the file's header that it is a case file. */
const APPLICATION_ID = 0x6f6e7263

/** Milliseconds to wait for another program's transaction; one lasts some milliseconds. */
const BUSY_TIMEOUT = 30_000

/** The first SQLite without the WAL-reset fault, https://sqlite.org/releaselog/3_51_3.html */
const SAFE_SQLITE = [3, 51, 3] as const

/**
 * With `normal`, what was committed survives the end of the program, however it ends; a power cut can take back the
 * reports of the last seconds, never half of one. They are flushed to the disk when the file is closed. Flushing after
 * each report takes four milliseconds of them, half as long as reading one. The journal goes into the file at 32 MB and
 * not at 4, which a transaction of some reports fills: most pages are written again by the next. Of the file 64 MB are
 * kept in memory and not 2: reports of a large case touch pages all over it.
 */
const SETTINGS =
  'pragma foreign_keys = on; pragma synchronous = normal; pragma temp_store = memory; pragma wal_autocheckpoint = 8000; pragma cache_size = -65536'

/** Opens a case file to read it. It must exist. */
export async function openFileToRead(path: string): Promise<Store> {
  if (!existsSync(path)) throw new CaseMissing(path)
  return open(path, isAtRest(path) ? atRest(path) : path)
}

/** Opens a case file to write to it; makes it where there is none. */
export async function openFileToWrite(path: string): Promise<Store> {
  refuseOldSqlite(process.versions.sqlite ?? '0')
  return open(path)
}

/** Throws where this SQLite may damage what it writes. */
export function refuseOldSqlite(version: string): void {
  const parts = version.split('.').map(Number)
  for (const [at, needed] of SAFE_SQLITE.entries()) {
    const part = parts[at] ?? 0
    if (part > needed) return
    if (part < needed) throw new SqliteTooOld(version, SAFE_SQLITE.join('.'))
  }
}

async function open(path: string, location: string | URL = path): Promise<Store> {
  refuseOtherFiles(path)
  let connection: DatabaseSync | null = null
  try {
    connection = new DatabaseSync(location, { timeout: BUSY_TIMEOUT })
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: asDriverDatabase(connection) }) })
    rememberFile(db, connection)
    await prepare(path, connection, db)
    return { path, location: path, db, mayWrite: typeof location === 'string', entered: 0, close: () => db.destroy() }
  } catch (error) {
    connection?.close()
    throw asCaseError(path, error)
  }
}

/**
 * Whether nobody can be writing: this user may not, and no journal waits beside the file. SQLite wants to write beside
 * a file in WAL mode even to read it.
 */
function isAtRest(path: string): boolean {
  return !(isWritable(path) && isWritable(dirname(path))) && !existsSync(`${path}-wal`)
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** How SQLite is told that a file won't change: https://sqlite.org/uri.html#uriimmutable */
function atRest(path: string): URL {
  const url = pathToFileURL(path)
  url.search = 'immutable=1&mode=ro'
  return url
}

/** Looks at the first bytes before SQLite does, which would create or alter journals beside the file. */
function refuseOtherFiles(path: string): void {
  if (!existsSync(path)) return
  if (statSync(path).isDirectory()) throw new NotACaseFile(path, 'a folder')
  const start = firstBytes(path, 16)
  if (start.length > 0 && start !== 'SQLite format 3\0') throw new NotACaseFile(path, 'some other kind of file')
}

function firstBytes(path: string, count: number): string {
  const file = openFile(path)
  try {
    const buffer = Buffer.alloc(count)
    return buffer.toString('latin1', 0, readSync(file, buffer))
  } finally {
    closeSync(file)
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    const isForbidden = error instanceof Error && 'code' in error && /^E(?:ACCES|PERM)$/.test(String(error.code))
    throw isForbidden ? new CaseFailed(path, 'case/unopenable', 'reading it is not permitted.') : error
  }
}

async function prepare(path: string, connection: DatabaseSync, db: Kysely<Schema>): Promise<void> {
  const version = layoutVersion(path, connection)
  connection.exec(SETTINGS)
  if (version === LAYOUT_VERSION) return
  refuseOldSqlite(process.versions.sqlite ?? '0')
  switchToWal(connection)
  await db.transaction().execute(async (transaction) => {
    const current = layoutVersion(path, connection)
    await migrate(transaction, current)
    await sql.raw(`pragma application_id = ${APPLICATION_ID}`).execute(transaction)
    await sql.raw(`pragma user_version = ${LAYOUT_VERSION}`).execute(transaction)
  })
}

/** The version of the tables in the file, 0 for an empty one; throws where it is not ours or too new. */
function layoutVersion(path: string, connection: DatabaseSync): number {
  const pragma = (name: string) => Number(Object.values(connection.prepare(`pragma ${name}`).get() ?? {})[0])
  const version = pragma('user_version')
  if (pragma('application_id') !== APPLICATION_ID) {
    const { tables } = connection.prepare('select count(*) as tables from sqlite_master').get() as { tables: number }
    if (version > 0 || tables > 0) throw new NotACaseFile(path, 'an SQLite database of another program')
    return 0
  }
  if (version > LAYOUT_VERSION) throw new CaseFromNewerVersion(path, version, LAYOUT_VERSION)
  return version
}

/** Two programs that make the same file at once can meet here, where SQLite does not wait by itself. */
function switchToWal(connection: DatabaseSync): void {
  const giveUp = Date.now() + BUSY_TIMEOUT
  for (;;) {
    try {
      connection.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!(error instanceof Error && 'errcode' in error && error.errcode === 5) || Date.now() > giveUp) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** Statements that are kept prepared; one of hundreds of values has some 100 KB. */
const MOST_PREPARED = 500

/**
 * Node's SQLite in the shape that Kysely's driver asks for. Statements are prepared once. A transaction takes the
 * write lock at its start: one that asks for it midway fails at once instead of waiting. Where SQLite has rolled back
 * by itself, as on a full disk, there is nothing left to roll back.
 */
function asDriverDatabase(connection: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => connection.close(),
    prepare(text) {
      const known = prepared.get(text)
      if (known) {
        prepared.delete(text)
        prepared.set(text, known)
        return known
      }
      const made = asDriverStatement(connection.prepare(text === 'begin' ? 'begin immediate' : text))
      if (text === 'rollback')
        return { ...made, run: (values) => (connection.isTransaction ? made.run(values) : NOTHING_DONE) }
      prepared.set(text, made)
      if (prepared.size > MOST_PREPARED) prepared.delete(prepared.keys().next().value!)
      return made
    },
  }
}

const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 }

/**
 * Rows come as lists and are given their names here: the objects that Node makes of rows are dictionaries, which take
 * twice as long to make and to read.
 */
function asDriverStatement(statement: StatementSync): SqliteStatement {
  statement.setReturnArrays(true)
  let names = namesOf(statement)
  const asRow = (values: readonly unknown[]) => {
    // A statement that was prepared before a table got a column has it from its next run on.
    if (values.length !== names.length) names = namesOf(statement)
    const row: Record<string, unknown> = {}
    for (let at = 0; at < names.length; at += 1) row[names[at]!] = values[at]
    return row
  }
  const asRows = (lists: unknown) => (lists as readonly (readonly unknown[])[]).map(asRow)
  return {
    reader: names.length > 0,
    all: (values) => asRows(statement.all(...(values as SQLInputValue[]))),
    run: (values) => statement.run(...(values as SQLInputValue[])),
    *iterate(values) {
      for (const list of statement.iterate(...(values as SQLInputValue[]))) yield asRow(list as unknown as unknown[])
    },
  }
}

function namesOf(statement: StatementSync): readonly string[] {
  return statement.columns().map(({ name }) => name)
}
