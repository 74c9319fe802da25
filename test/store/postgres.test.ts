import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { LAYOUT_VERSION, openToRead, openToWrite } from '../../src/store/index.ts'
import { freePort } from '../postgres/server.ts'
import { ask, newSchema, postgresUrl } from './databases.ts'

describe('a case in Postgres', { timeout: 60_000 }, () => {
  test('says what it is, without its password, and opens again', async (context) => {
    const address = await newSchema(context)
    const store = await open(address)
    expect(store.path).toMatch(/^postgres:\/\/onrecord@127\.0\.0\.1:\d+\/postgres\?schema=case_/)
    const again = await openToRead(address)
    expect(await again.db.selectFrom('document').select('id').execute()).toEqual([])
    await again.close()
  })

  test('is made once, however many programs make it at the same time', async (context) => {
    const address = await newSchema(context)
    const stores = await Promise.all([1, 2, 3, 4].map(() => open(address)))
    const { rows } = await sql<{ version: number }>`select version from onrecord_layout`.execute(stores[0]!.db)
    expect(rows).toEqual([{ version: LAYOUT_VERSION }])
  })

  test('reading does not make one', async (context) => {
    await expect(openToRead(await newSchema(context))).rejects.toMatchObject({ code: 'case/missing' })
  })

  test('leaves the tables of another program as they are', async (context) => {
    const address = await newSchema(context)
    const schema = address.split('?schema=')[1]
    await ask(await postgresUrl(context), `create schema ${schema}; create table ${schema}.recipe (name text)`)
    for (const purpose of [openToRead, openToWrite])
      await expect(purpose(address)).rejects.toMatchObject({
        code: 'case/not-one',
        message: expect.stringContaining('recipe'),
      })
  })

  test('of a newer version is refused', async (context) => {
    const address = await newSchema(context)
    await open(address)
    await ask(address, 'update onrecord_layout set version = version + 1')
    for (const purpose of [openToRead, openToWrite])
      await expect(purpose(address)).rejects.toMatchObject({ code: 'case/newer' })
  })

  test('says what is wrong with the way there', async (context) => {
    const url = await postgresUrl(context)
    const nobody = url.replace(/:\d+\//, `:${await freePort()}/`)
    const failures = [
      [nobody, 'case/no-server'],
      [url.replace('127.0.0.1', 'no-such-computer.invalid'), 'case/no-server'],
      [url.replace(/onrecord:[^@]*@/, 'onrecord:wrong@'), 'case/login'],
      [url.replace(/onrecord:[^@]*@/, 'onrecord@'), 'case/login'],
      [url.replace(/\/postgres$/, '/nowhere'), 'case/missing'],
      [`${url}?schema=Robert'); drop`, 'case/address'],
    ] as const
    for (const [address, code] of failures) {
      const error = await openToRead(address).catch((thrown: unknown) => thrown)
      expect([code, error]).toEqual([code, expect.objectContaining({ code })])
      expect((error as Error).message).not.toMatch(/only|wrong/)
    }
  })

  test('tells of a connection that was lost, and asks on a new one', async (context) => {
    const address = await newSchema(context)
    const store = await open(address)
    const hangUp = sql`select pg_terminate_backend(pg_backend_pid())`.execute(store.db)
    await expect(hangUp).rejects.toMatchObject({ code: '57P01' })
    await expect.poll(() => store.db.selectFrom('document').select('id').execute()).toEqual([])
  })
})

async function open(address: string) {
  const store = await openToWrite(address)
  onTestFinished(() => store.close())
  return store
}
