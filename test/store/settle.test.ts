import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openCase } from '../../src/casefile/index.ts'
import { settle } from '../../src/casefile/settle.ts'
import { openDocument } from '../../src/document/index.ts'
import type { Models } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import {
  countUnsettled,
  isUnsettled,
  openToWrite,
  type Store,
  settleBatch,
  settleMeanwhile,
  unsettle,
} from '../../src/store/index.ts'
import { scratchFolder } from '../cli/program.ts'
import { DATABASES, newSchema } from './databases.ts'

const REPORTS = [
  'The lighthouse of Roan was dark for nine days, and the keepers said on Friday that nobody had told them why.',
  'Two boats from Faro lay in the bay of Roan without lamps, a fisherman told the harbour office on Saturday.',
]

let models: Models | null = null

test('settling takes what was added and leaves nothing waiting', { timeout: 30_000 }, async () => {
  const path = join(scratchFolder(), 'case.onrecord')
  await addAll(path)
  const store = await open(path)
  expect(await countUnsettled(store.db)).toBe(2)
  expect(await settle(store)).toBe(2)
  expect([await isUnsettled(store.db), await settle(store)]).toEqual([false, 0])
  await unsettle(store.db, [1, 1])
  expect(await countUnsettled(store.db)).toBe(1)
})

test('a batch that fails leaves its documents waiting and nothing else behind', { timeout: 30_000 }, async () => {
  const path = join(scratchFolder(), 'case.onrecord')
  await addAll(path)
  const store = await open(path)
  const fails = settleBatch(store.db, 10, async (db, documents) => {
    await db.insertInto('boilerplate').values({ paragraph: documents[0]! }).execute()
    throw new Error('the lamp went out')
  })
  await expect(fails).rejects.toThrow('the lamp went out')
  expect(await store.db.selectFrom('boilerplate').selectAll().execute()).toEqual([])
  expect(await countUnsettled(store.db)).toBe(2)
})

test('one of several programs settles, and the others go on without it', { timeout: 60_000 }, async (context) => {
  const path = await newSchema(context)
  await addAll(path)
  const { db } = await open(path)
  const meanwhile: number[] = []
  const leave = async () => {}
  const settled = await settleBatch(db, 1, async () => {
    meanwhile.push(await settleMeanwhile(db, 9, leave))
  })
  expect([settled, meanwhile]).toEqual([1, [0]])
  expect([await settleMeanwhile(db, 9, leave), await countUnsettled(db)]).toEqual([1, 0])
})

const DEEDS = [
  'Iceland sent 30 tents to Portugal on 3 February 2026. Portugal thanked Iceland for the tents.',
  'On 3 February 2026 Iceland sent 30 tents to Portugal, and Spain has accused Iceland of delays.',
]

describe.each(DATABASES)('in $name', ({ newCase }) => {
  test('what is settled once more comes to the same, and leaves nothing of before', {
    timeout: 60_000,
  }, async (context) => {
    const path = await newCase(context)
    await addAll(path, DEEDS)
    const store = await open(path)
    await settle(store)
    const before = await toldIn(store)
    expect(before.keys.length).toBeGreaterThan(before.told.length)
    await store.db.insertInto('told_key').values({ key: 7, document: 1, claim: 'c99' }).execute()
    await unsettle(store.db, [1, 2])
    await settle(store)
    const { told, keys } = await toldIn(store)
    expect(told).toEqual(before.told)
    // One that no claim has stays.
    expect(keys).toEqual([{ key: 7, document: 1, claim: 'c99' }, ...before.keys])
    await store.db.transaction().execute((db) => forgetClaims(db))
    await unsettle(store.db, [1, 2])
    await settle(store)
    expect((await toldIn(store)).keys).toEqual([{ key: 7, document: 1, claim: 'c99' }])
  })
})

async function addAll(path: string, texts: readonly string[] = REPORTS): Promise<void> {
  const on = await openCase(path, 'write')
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text)
    const reading = { format: 'text' } as const
    const open = async () => openDocument(bytes, reading)
    await on.add({ path: 'a test', bytes, reading, open }, () => {
      models ??= loadModels()
      return models
    })
  }
  await on.close()
}

async function open(path: string) {
  const store = await openToWrite(path)
  onTestFinished(() => store.close())
  return store
}

async function toldIn({ db }: Store) {
  return {
    told: await db.selectFrom('told').selectAll().orderBy('document').orderBy('claim').execute(),
    keys: await db.selectFrom('told_key').selectAll().orderBy('key').orderBy('document').orderBy('claim').execute(),
  }
}

/** As where a report is read anew and nothing is found in it. */
async function forgetClaims(db: Store['db']): Promise<void> {
  for (const table of ['claim_voice', 'claim_span', 'claim_party', 'claim'] as const)
    await db.deleteFrom(table).execute()
}
