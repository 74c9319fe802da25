import { describe, expect, onTestFinished, test } from 'vitest'
import { type Case, openCase, openReaders, type Readers } from '../../src/casefile/index.ts'
import type { Resource } from '../../src/resource/index.ts'
import { openToRead } from '../../src/store/index.ts'
import { DATABASES, newSchema } from '../store/databases.ts'

/** Reports of our own, and among them one that comes twice, one whose page changed around its text, and one that is none. */
const RESOURCES: readonly Resource[] = [
  ...Array.from({ length: 12 }, (_, at) => text(`r${at}`, report(at))),
  text('again', report(3)),
  page('page', 'Buy a boat.'),
  page('page with another advertisement', 'Sell a boat.'),
  { name: 'none', bytes: new TextEncoder().encode('{"txt": 1}'), reading: { format: 'jsonl' } },
  text('last', report(99)),
]

function report(at: number): string {
  return (
    `Iceland sent ${at + 2} ferries to Portugal in harbour number ${at}, port workers of quay ${at} said on Monday. ` +
    `Portugal thanked Iceland for ${at + 2} ferries. "We have counted ${at} ships," harbour master ${at} said.`
  )
}

function text(name: string, words: string): Resource {
  return { name, bytes: new TextEncoder().encode(words), reading: { format: 'text', published: '2026-02-16' } }
}

function page(name: string, advertisement: string): Resource {
  const body = `<article><h1>Ferries lent</h1><p>${report(50)}</p><p>${report(51)}</p></article>`
  const html = `<html><head><title>Ferries lent</title></head><body>${body}<!-- ${advertisement} --></body></html>`
  const reading = { format: 'html', url: 'https://courier.example/ferries', outlet: 'The Courier' } as const
  return { name, bytes: new TextEncoder().encode(html), reading }
}

describe.each(DATABASES)('many documents at a time, in $name', { timeout: 120_000 }, ({ newCase }) => {
  test('come to the same as one after the other, with however many threads', async (context) => {
    const seen = []
    for (const jobs of [1, 3]) {
      const path = await newCase(context)
      const outcomes = await addAll(await open(path), jobs)
      expect(outcomes.map(({ name }) => name)).toEqual(RESOURCES.map(({ name }) => name))
      const state = outcomes.map(({ isNew }) => isNew)
      expect(state).toEqual([...Array(12).fill(true), false, true, false, null, true])
      seen.push({ outcomes, record: await recordOf(path) })
    }
    expect(seen[1]).toEqual(seen[0])
    expect(seen[0]!.record.documents).toHaveLength(14)
    expect(seen[0]!.record.faults).toEqual([])
  })
})

test('workers record the same as one process, and each report once', { timeout: 120_000 }, async (context) => {
  const [alone, shared] = [await newSchema(context), await newSchema(context)]
  // Which bytes of one text at one address are the document's is decided by which come first.
  const distinct = RESOURCES.filter(({ name }) => name !== 'page with another advertisement')
  await addAll(await open(alone), 1)
  const desk = await open(shared)
  expect(await desk.enqueue(distinct)).toBe(15)
  expect(await desk.enqueue(distinct)).toBe(0)
  expect(await desk.queue()).toMatchObject({ waiting: 15, failed: 0 })
  const paths = (await Promise.all([1, 2].map(() => workUntilEmpty(shared)))).flat()
  expect(paths.sort()).toEqual([...new Set(paths)])
  expect(await desk.queue()).toMatchObject({
    waiting: 0,
    failed: 1,
    refusals: [{ path: 'none', code: 'document/bad-line' }],
  })
  expect(await claimsOf(shared)).toEqual(await claimsOf(alone))
  const { documents, faults } = await recordOf(shared)
  expect(documents.map(({ seal }) => seal).sort()).toEqual(
    (await recordOf(alone)).documents.map(({ seal }) => seal).sort(),
  )
  expect(faults).toEqual([])
})

test('a file has no queue', async (context) => {
  const on = await open(await DATABASES[0]!.newCase(context))
  await expect(on.enqueue([])).rejects.toMatchObject({ code: 'queue/needs-postgres' })
})

async function open(path: string): Promise<Case> {
  const on = await openCase(path, 'write')
  onTestFinished(() => on.close())
  return on
}

async function addAll(on: Case, jobs: number) {
  return withReaders(jobs, async (readers) => {
    const outcomes = []
    async function* offered() {
      yield* RESOURCES
    }
    for await (const { item, added } of on.addMany(offered(), (each) => each, readers))
      outcomes.push({
        name: item.name,
        id: added?.id ?? null,
        isNew: added?.isNew ?? null,
        claims: added?.claims ?? null,
      })
    await on.settle()
    return outcomes
  })
}

async function workUntilEmpty(path: string): Promise<readonly string[]> {
  const on = await openCase(path, 'write')
  return withReaders(1, async (readers) => {
    const paths = []
    const working = { isUntilEmpty: true, stop: new AbortController().signal }
    for await (const { path: name } of on.work(readers, working)) paths.push(name)
    await on.settle()
    await on.close()
    return paths
  })
}

async function withReaders<Value>(jobs: number, use: (readers: Readers) => Promise<Value>): Promise<Value> {
  const readers = openReaders(jobs)
  try {
    return await use(readers)
  } finally {
    await readers.close()
  }
}

/** What is on record, in the order in which it was recorded. */
async function recordOf(path: string) {
  const { db, close } = await openToRead(path)
  const documents = await db.selectFrom('document').select(['number', 'id', 'seal']).orderBy('number').execute()
  const names = await db.selectFrom('party_name').selectAll().orderBy('folded').orderBy('party').execute()
  const log = await db.selectFrom('log_entry').select('entry').orderBy('position').execute()
  await close()
  const on = await openCase(path, 'read')
  const { faults } = await on.verify(() => {})
  await on.close()
  return { documents, names, log, faults }
}

async function claimsOf(path: string) {
  const on = await openCase(path, 'read')
  const claims = []
  for await (const claim of on.claims({})) claims.push(claim)
  await on.close()
  return claims
}
