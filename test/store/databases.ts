import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished, type TestContext } from 'vitest'
import { scratchFolder } from '../cli/program.ts'
import { serverIn } from '../postgres/server.ts'

/**
 * The databases that a case can be in. A test that runs on both:
 *
 *     describe.each(DATABASES)('a case in $name', ({ newCase }) => {
 *       test('…', async (context) => {
 *         const on = await openCase(await newCase(context), 'write')
 *
 * Where there is no Postgres to be had, the test is skipped, and says why.
 */
export interface Database {
  readonly name: string
  /** The path or address of a case that is not there yet; it is gone when the test is over. */
  newCase(context: TestContext): Promise<string>
  /** Lets rows point nowhere for the rest of a transaction. */
  readonly looseReferences: string
}

export const DATABASES: readonly Database[] = [
  {
    name: 'SQLite',
    newCase: async () => join(scratchFolder(), 'case.onrecord'),
    looseReferences: 'pragma defer_foreign_keys = on',
  },
  { name: 'Postgres', newCase: newSchema, looseReferences: 'set local session_replication_role = replica' },
]

/** A schema of its own in the test server's database. */
export async function newSchema(context: TestContext): Promise<string> {
  const url = await postgresUrl(context)
  const schema = `case_${randomUUID().replaceAll('-', '')}`
  onTestFinished(() =>
    ask(url, `drop schema if exists ${schema} cascade; drop schema if exists ${schema}_queue cascade`),
  )
  return `${url}?schema=${schema}`
}

/** The address of the test server's database; skips the test where there is no server. */
export async function postgresUrl(context: TestContext): Promise<string> {
  const { url, why } = await serverIn(inject('postgresFolder'))
  return url ?? context.skip(`no Postgres: ${why}`)
}

/** Runs SQL on a server, past the store; with `?schema=`, in that schema. */
export async function ask(address: string, sql: string): Promise<void> {
  const [url, schema = 'public'] = address.split('?schema=')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set search_path = ${schema}; ${sql}`).finally(() => client.end())
}
