import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openCase } from '../../src/casefile/index.ts'
import { settle } from '../../src/casefile/settle.ts'
import { openDocument } from '../../src/document/index.ts'
import type { Models } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import {
  countUnsettled,
  isUnsettled,
  openToWrite,
  settleBatch,
  settleMeanwhile,
  unsettle,
} from '../../src/store/index.ts'
import { scratchFolder } from '../cli/program.ts'
import { newSchema } from './databases.ts'

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

async function addAll(path: string): Promise<void> {
  const on = await openCase(path, 'write')
  for (const text of REPORTS) {
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
