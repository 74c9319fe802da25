import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Case, openCase, type RereadOutcome } from '../../src/casefile/index.ts'
import type { Reading } from '../../src/document/index.ts'
import type { Models } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import { openResource } from '../../src/resource/index.ts'
import { openToWrite, type Store } from '../../src/store/index.ts'
import { SAMPLES, scratchFolder } from '../cli/program.ts'

const LINE = JSON.stringify({
  id: 'a1',
  text: 'Norland sent 40 tanks to Sudland on Monday, two diplomats said. Sudland has denied it.',
  published: '2031-05-02',
  outlet: 'The Roan Courier',
  url: 'https://example.org/tanks',
})
const PLAIN = 'Iceland sent two engineers to Portugal on Monday, the harbour master said.'

/** How each is read: what is said of it has to be said again. */
const GIVEN: readonly (readonly [bytes: Uint8Array, reading: Reading])[] = [
  [readFileSync(join(SAMPLES, '2026-02-17-harbour-gazette.html')), { format: 'auto', published: '2026-02-18' }],
  [new TextEncoder().encode(LINE), { format: 'jsonl' }],
  [new TextEncoder().encode(PLAIN), { format: 'text', published: '2031-05-06', outlet: 'The Roan Post', id: 'p-7' }],
]

let models: Models | null = null

describe('reading anew', { timeout: 60_000 }, () => {
  test.each([
    ['as it was read', [...DAMAGE, WRONG_OUTLET, `update document set reader = '0.0.1+0'`]],
    ['where nobody kept how it was read', [...DAMAGE, `update document set reader = null, reading = null`]],
  ])('gives the case that reading it for the first time gives: %s', async (_, age) => {
    const [fresh, path] = [await caseOf(), await caseOf()]
    await change(path, age)
    const outcomes = await readAnew(path, { isAll: false, isKept: true })
    expect(outcomes.map((each) => 'fault' in each)).toEqual([false, false, false])
    expect(await contents(path)).toEqual(await contents(fresh))
    expect(await readAnew(path, { isAll: false, isKept: true })).toEqual([])
  })

  test('says what changed by the words, whatever the numbers are', async () => {
    const path = await caseOf()
    await change(path, [...DAMAGE, WRONG_OUTLET])
    const [, line] = await readAnew(path, { isAll: true, isKept: false })
    if (!line || 'fault' in line) throw new Error('it should have been read')
    const { claims } = line.reread.record
    expect(line.reread.facts).toEqual([{ field: 'outlet', before: 'The Wrong Courier', after: 'The Roan Courier' }])
    expect(claims.came).toEqual([])
    expect(claims.changed.map(({ differences }) => differences)).toContainEqual([
      { field: 'certainty', before: 'possible', after: 'certain' },
      { field: 'voices', before: null, after: 'two diplomats said' },
    ])
  })

  test('changes nothing where it is only asked what would change', async () => {
    const path = await caseOf()
    const before = await contents(path)
    expect(await readAnew(path, { isAll: true, isKept: false })).toHaveLength(3)
    expect(await contents(path)).toEqual(before)
  })

  test('leaves a case whole also before what follows from it is settled', async () => {
    const path = await caseOf()
    await change(path, [`update document set reading = '{"format":"text"}', reader = 'old' where number = 2`])
    const on = await open(path)
    for await (const outcome of on.reread({ isAll: false, isKept: true, jobs: 1 }))
      expect('reread' in outcome && outcome.reread.words.added).toBeGreaterThan(0)
    expect((await on.verify(() => {})).faults).toEqual([])
    await on.settle()
    expect((await on.verify(() => {})).faults).toEqual([])
  })

  test('what can no longer be read stays as it was', async () => {
    const path = await caseOf()
    const store = await openToWrite(path)
    await sql
      .raw(`update document set reading = '{"format":"jsonl"}', reader = 'old' where number = 3`)
      .execute(store.db)
    await store.close()
    const [outcome, ...more] = await readAnew(path, { isAll: false, isKept: true })
    expect(outcome).toMatchObject({ fault: { code: 'document/bad-line' }, done: 1, all: 1 })
    expect(more).toEqual([])
    const on = await open(path)
    expect(await on.size()).toMatchObject({ documents: 3 })
  })
})

/** What an older reader may have found. */
const DAMAGE = [
  `delete from claim_voice where document = 2`,
  `update claim set certainty = 'possible' where document = 2`,
]
const WRONG_OUTLET = `update document set outlet = 'The Wrong Courier' where number = 2`

async function change(path: string, statements: readonly string[]): Promise<void> {
  const store = await openToWrite(path)
  for (const each of statements) await sql.raw(each).execute(store.db)
  await store.close()
}

async function caseOf(): Promise<string> {
  const path = join(scratchFolder(), 'case.onrecord')
  const on = await openCase(path, 'write')
  for (const [bytes, reading] of GIVEN) {
    const open = () => openResource({ name: 'a test', bytes, reading })
    await on.add({ path: 'a test', bytes, reading, open }, () => {
      models ??= loadModels()
      return models
    })
  }
  await on.settle()
  await on.close()
  return path
}

async function readAnew(path: string, how: { readonly isAll: boolean; readonly isKept: boolean }) {
  const on = await open(path)
  const outcomes: RereadOutcome[] = []
  for await (const each of on.reread({ ...how, jobs: 1 })) outcomes.push(each)
  await on.settle()
  return outcomes
}

async function open(path: string): Promise<Case> {
  const on = await openCase(path, 'write')
  onTestFinished(() => on.close())
  return on
}

/** Every row of the tables that hold what was read and what follows from it. */
async function contents(path: string): Promise<Readonly<Record<string, unknown>>> {
  const store = await openToWrite(path)
  const tables = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'document\\_words%' escape '\\'
    and name not in ('capture', 'settling', 'log_entry', 'log_head', 'word', 'word_batch') order by name`.execute(
    store.db,
  )
  const found = await Promise.all(tables.rows.map(async ({ name }) => [name, await rows(store, name)] as const))
  await store.close()
  return Object.fromEntries(found)
}

/** What is only guessed at where nobody kept how a document was read. */
const LIKELY = new Set(['reading', 'seal'])

async function rows({ db }: Store, table: string): Promise<readonly string[]> {
  const found = await sql`select * from ${sql.table(table)}`.execute(db)
  return found.rows.map((row) => JSON.stringify(row, (name, value) => (LIKELY.has(name) ? '' : value))).sort()
}
