import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openCase, settle } from '../../src/casefile/index.ts'
import { openDocument, type Reading } from '../../src/document/index.ts'
import { extractDocument, type Models } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import {
  findClaims,
  openToRead,
  openToWrite,
  recordDocument,
  type Store,
  searchWords,
  sha256,
} from '../../src/store/index.ts'
import { scratchFolder } from '../cli/program.ts'

const WIRE =
  'REYKJAVIK, Feb. 16 (North Sea Wire) - Iceland has sent two ferries to Portugal, port workers in Bergen said on Monday, ' +
  'as the country repairs ships that were damaged in a storm. The ferries left the harbour on Feb. 3 and came to Setubal ' +
  'four days later without their names. “We have not lent anybody a ship 🚢,” the transport minister told reporters.'

let models: Models | null = null

describe('a case file', { timeout: 30_000 }, () => {
  test('keeps a document with all that was found in it, once', async () => {
    const store = await scratchStore()
    const first = await put(store, WIRE, { format: 'text', outlet: 'The Courier', published: '2026-02-17' })
    const before = await everything(store)
    const again = await put(store, WIRE, { format: 'text', outlet: 'The Courier', published: '2026-02-17' })
    expect([first.isNew, again]).toEqual([true, { id: first.id, isNew: false }])
    expect(await everything(store)).toEqual(before)
    expect(before['document']).toBe(1)
    for (const table of ['sentence', 'entity', 'mention', 'statement', 'statement_span'])
      expect(before[table]).toBeGreaterThan(0)
  })

  test('gives a document the same id in every case', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await put(await scratchStore(), WIRE, { format: 'text', outlet: 'The Courier' })).id),
    )
    expect(ids[0]).toBe(ids[1])
  })

  test('knows the copies of a text, and keeps their bytes once', async () => {
    const store = await scratchStore()
    await put(store, WIRE, { format: 'text', outlet: 'The Courier' })
    await put(store, WIRE, { format: 'text', outlet: 'The Gazette' })
    await put(store, `FERRIES LENT. ${WIRE.slice(60, 330)} It was a calm day.`, { format: 'text', outlet: 'The Post' })
    await put(store, 'Nobody has seen a ship in the harbour of Faro since the summer, say those who wait for one.', {
      format: 'text',
    })
    await settle(store)
    const { document, bytes } = await everything(store)
    expect([document, bytes]).toEqual([4, 3])
    const pairs = await store.db
      .selectFrom('copy')
      .select(['document', 'of'])
      .orderBy('document')
      .orderBy('of')
      .execute()
    expect(pairs).toEqual([
      { document: 2, of: 1 },
      { document: 3, of: 1 },
      { document: 3, of: 2 },
    ])
  })

  test('offsets count code points, also behind a picture', async () => {
    const store = await scratchStore()
    await put(store, `🚢🚢🚢 ${WIRE}`, { format: 'text' })
    const { rows } = await sql<{ wrong: number }>`
      select count(*) as wrong from mention join document on document.number = mention.document
      where substr(document.text, span_start + 1, span_end - span_start) <> words`.execute(store.db)
    expect(rows).toEqual([{ wrong: 0 }])
  })

  test('finds claims by date, type and party', async () => {
    const store = await scratchStore()
    await put(store, 'Iceland sent two engineers to Portugal on February 3, 2026.', {
      format: 'text',
      published: '2026-02-17',
    })
    const portugal = { keys: ['PRT'], countries: ['PRT'] }
    expect(await findClaims(store.db, { recipient: portugal, types: ['AID'], until: '2026-02-03' })).toHaveLength(1)
    expect(await findClaims(store.db, { actor: portugal })).toEqual([])
    expect(await findClaims(store.db, { since: '2026-02-04' })).toEqual([])
  })

  test.each(['ferry', 'lent anybody', '"without their names"', 'Setúbal'])('search finds %s', async (words) => {
    const store = await scratchStore()
    await put(store, WIRE, { format: 'text' })
    const [found] = await searchWords(store.db, words, 10)
    expect(found?.document).toBe(1)
    expect(found?.passages[0]?.words).toMatch(/ferries|lent/)
  })

  test.each(['zeppelin', '"names without"', '***', 'ferry NEAR zeppelin'])(
    'search does not find %s, nor stumble over it',
    async (words) => {
      const store = await scratchStore()
      await put(store, WIRE, { format: 'text' })
      expect(await searchWords(store.db, words, 10)).toEqual([])
    },
  )
})

describe('verify', { timeout: 30_000 }, () => {
  test.each([
    ['a changed text', `update document set text = replace(text, 'two', 'ten')`, 'text'],
    ['a text that the index does not know', `update document set headline = 'zeppelins'`, 'index'],
    ['a changed quotation', `update mention set words = 'Norway' where words = 'Iceland'`, 'mention'],
    ['changed bytes', `update bytes set gzip = x'00'`, 'bytes'],
    ['a row that points nowhere', `delete from entity`, 'mention'],
    ['a changed type', `update claim set type = 'ASSAULT'`, 'record'],
    [
      'a denial made an assertion',
      `update claim set polarity = iif(polarity = 'negative', 'positive', 'negative')`,
      'record',
    ],
    ['a changed day of publication', `update document set published = '2020-01-01'`, 'record'],
    [
      'a claim that is gone',
      `delete from claim_voice; delete from claim_party; delete from claim_span; delete from claim`,
      'record',
    ],
  ])('notices %s', async (_, change, where) => {
    const path = join(scratchFolder(), 'case.onrecord')
    const store = await openToWrite(path)
    await put(store, WIRE, { format: 'text' })
    await sql`pragma foreign_keys = off`.execute(store.db)
    for (const each of change.split(';')) await sql.raw(each).execute(store.db)
    await store.close()
    const on = await openCase(path, 'read')
    onTestFinished(() => on.close())
    const { faults } = await on.verify(() => {})
    expect(faults.some((fault) => fault.where.startsWith(where))).toBe(true)
  })

  test('finds nothing wrong with what was recorded', async () => {
    const path = join(scratchFolder(), 'case.onrecord')
    const store = await openToWrite(path)
    await put(store, WIRE, { format: 'text' })
    await store.close()
    const on = await openCase(path, 'read')
    onTestFinished(() => on.close())
    expect(await on.verify(() => {})).toMatchObject({ documents: 1, faults: [] })
  })
})

async function scratchStore(): Promise<Store> {
  const path = join(scratchFolder(), 'case.onrecord')
  const store = await openToWrite(path)
  onTestFinished(() => store.close())
  await (await openToRead(path)).close()
  return store
}

function put(store: Store, text: string, reading: Reading) {
  models ??= loadModels()
  const bytes = new TextEncoder().encode(text)
  const extraction = extractDocument(openDocument(bytes, reading), models)
  const key = sha256(text + JSON.stringify(reading))
  const intake = { key, path: 'test', bytes, reading, reader: 'test', at: '2026-02-18T09:00:00.000Z' }
  return recordDocument(store.db, intake, extraction)
}

/** Number of rows in every table. */
async function everything({ db }: Store): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'document\\_words%' escape '\\'`.execute(db)
  const counts = await Promise.all(
    rows.map(async ({ name }) => {
      const { rows: counted } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
      return [name, counted[0]!.n] as const
    }),
  )
  return Object.fromEntries(counts)
}
