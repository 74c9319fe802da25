import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { checkFile, LAYOUT_VERSION, openToRead, openToWrite, refuseOldSqlite } from '../../src/store/index.ts'
import { migrate } from '../../src/store/migrations.ts'
import type { Schema } from '../../src/store/schema.ts'
import { scratchFolder } from '../cli/program.ts'

test('a new case file says what it is, and opens again', async () => {
  const path = join(scratchFolder(), 'new.onrecord')
  await (await openToWrite(path)).close()
  expect(readFileSync(path).toString('latin1', 68, 72)).toBe('onrc')
  const store = await openToRead(path)
  expect(await store.db.selectFrom('document').select('id').execute()).toEqual([])
  await store.close()
})

test('reading does not make a case file', async () => {
  await expect(openToRead(join(scratchFolder(), 'none.onrecord'))).rejects.toMatchObject({ code: 'case/missing' })
})

test.each([
  ['text', (path: string) => writeFileSync(path, 'Dear diary, nothing happened today.')],
  ['a folder', (path: string) => mkdirSync(path)],
  ['another database', (path: string) => otherDatabase(path)],
])('%s is refused and left as it was', async (_, make) => {
  const path = join(scratchFolder(), 'other')
  make(path)
  const before = snapshot(path)
  await expect(openToWrite(path)).rejects.toMatchObject({ code: 'case/not-one' })
  await expect(openToRead(path)).rejects.toMatchObject({ code: 'case/not-one' })
  expect(snapshot(path)).toBe(before)
})

test.skipIf(process.getuid?.() === 0)('a case file that may not be written to is read all the same', async () => {
  const folder = scratchFolder()
  const path = join(folder, 'shared 100%.onrecord')
  await (await openToWrite(path)).close()
  chmodSync(path, 0o444)
  chmodSync(folder, 0o555)
  onTestFinished(() => chmodSync(folder, 0o755))
  const store = await openToRead(path)
  expect(await checkFile(store.db)).toEqual([])
  await store.close()
  expect(readdirSync(folder)).toEqual(['shared 100%.onrecord'])
  await expect(openToWrite(path)).rejects.toMatchObject({ code: 'case/read-only' })
})

test('a case file of a newer version is refused and left as it was', async () => {
  const path = join(scratchFolder(), 'newer.onrecord')
  await (await openToWrite(path)).close()
  const database = new DatabaseSync(path)
  database.exec(`pragma user_version = ${LAYOUT_VERSION + 1}`)
  database.close()
  const before = snapshot(path)
  await expect(openToWrite(path)).rejects.toMatchObject({
    code: 'case/newer',
    message: expect.stringContaining('Update'),
  })
  await expect(openToRead(path)).rejects.toMatchObject({ code: 'case/newer' })
  expect(snapshot(path)).toBe(before)
})

test('a case file of the first layout gets the tables and columns of the newest', async () => {
  const path = join(scratchFolder(), 'older.onrecord')
  const database = new DatabaseSync(path)
  const made = await openToWrite(`${path}.new`)
  const { application_id } = (await sql<{ application_id: number }>`pragma application_id`.execute(made.db)).rows[0]!
  await made.close()
  const older = new Kysely<Schema>({ dialect: new SqliteDialect({ database: asKyselyDatabase(database) }) })
  await migrate(older, 0, 1)
  database.exec(`pragma application_id = ${application_id}; pragma user_version = 1`)
  database.exec("insert into bytes values ('00', 0, x'')")
  database.exec(
    "insert into document (number, id, bytes_sha256, text_sha256, byline, language, text) values (7, 'a', '00', '00', '[]', 'en', '')",
  )
  await older.destroy()
  const store = await openToRead(path)
  expect(await store.db.selectFrom('entity').select(['latitude', 'place_precision']).execute()).toEqual([])
  expect(await store.db.selectFrom('document').select('seal').execute()).toEqual([{ seal: null }])
  expect(await store.db.selectFrom('unsettled').selectAll().execute()).toEqual([{ document: 7 }])
  await store.close()
})

test('a damaged case file is told as one', async () => {
  const path = join(scratchFolder(), 'damaged.onrecord')
  await (await openToWrite(path)).close()
  const bytes = readFileSync(path)
  bytes.fill(0x55, 100, 4096)
  writeFileSync(path, bytes)
  await expect(openToRead(path)).rejects.toMatchObject({ code: expect.stringMatching(/^case\/(damaged|not-one)$/) })
})

test.each(['3.51.2', '3.50.9', '3.0.0', '2.8.17'])('SQLite %s may not write', (version) => {
  expect(() => refuseOldSqlite(version)).toThrow(/3\.51\.3 or newer/)
})

test.each(['3.51.3', '3.52.0', '3.53.4', '4.0.0'])('SQLite %s may write', (version) => {
  expect(() => refuseOldSqlite(version)).not.toThrow()
})

/** Node's SQLite as Kysely wants it. */
function asKyselyDatabase(connection: DatabaseSync): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare(text) {
      const statement = connection.prepare(text)
      return {
        reader: statement.columns().length > 0,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])) as IterableIterator<unknown>,
      }
    },
  }
}

function otherDatabase(path: string): void {
  const database = new DatabaseSync(path)
  database.exec('create table recipe (name text)')
  database.close()
}

function snapshot(path: string): string {
  try {
    return readFileSync(path).toString('base64')
  } catch {
    return 'a folder'
  }
}
