import { sql } from 'kysely'
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest'
import { openDocument, type Reading } from '../../src/document/index.ts'
import { extractDocument, type Models } from '../../src/extract.ts'
import { loadModels } from '../../src/models.ts'
import {
  checkDocument,
  checkFile,
  documentNumbers,
  type Fault,
  findClaims,
  openToWrite,
  recordDocument,
  type Store,
  searchWords,
  settleWords,
  sha256,
} from '../../src/store/index.ts'
import { DATABASES } from './databases.ts'

const WIRE =
  'REYKJAVIK, Feb. 16 (North Sea Wire) - Iceland has sent two ferries to Portugal, port workers in Bergen said on Monday, ' +
  'as the country repairs ships that were damaged in a storm. The ferries left the harbour on Feb. 3 and came to Setubal ' +
  'four days later without their names. “We have not lent anybody a ship 🚢,” the transport minister told reporters.'

let models: Models | null = null

/** Of a search, all that there is. */
const PAGE = { limit: 10, from: 0, passages: 100 }

describe.each(DATABASES)('a case in $name', { timeout: 60_000 }, ({ newCase, looseReferences }) => {
  const newStore = async (context: TestContext) => {
    const store = await openToWrite(await newCase(context))
    onTestFinished(() => store.close())
    return store
  }

  test('keeps a document with all that was found in it, once', async (context) => {
    const store = await newStore(context)
    const first = await put(store, WIRE, { format: 'text', outlet: 'The Courier', published: '2026-02-17' })
    const before = await everything(store)
    const again = await put(store, WIRE, { format: 'text', outlet: 'The Courier', published: '2026-02-17' })
    expect([first.isNew, again]).toEqual([true, { id: first.id, isNew: false }])
    expect(await everything(store)).toEqual(before)
    expect(before['document']).toBe(1)
    for (const table of ['sentence', 'entity', 'mention', 'statement', 'statement_span'])
      expect(before[table]).toBeGreaterThan(0)
  })

  test('keeps the bytes of copies once', async (context) => {
    const store = await newStore(context)
    await put(store, WIRE, { format: 'text', outlet: 'The Courier' })
    await put(store, WIRE, { format: 'text', outlet: 'The Gazette' })
    const { document, bytes } = await everything(store)
    expect([document, bytes]).toEqual([2, 1])
  })

  test('offsets count code points, also behind a picture', async (context) => {
    const store = await newStore(context)
    await put(store, `🚢🚢🚢 ${WIRE}`, { format: 'text' })
    const { rows } = await sql<{ wrong: number }>`
      select count(*) as wrong from mention join document on document.number = mention.document
      where substr(document.text, cast(span_start + 1 as int), cast(span_end - span_start as int)) <> words`.execute(
      store.db,
    )
    expect(rows).toEqual([{ wrong: 0 }])
  })

  test('finds claims by date, type and party', async (context) => {
    const store = await newStore(context)
    await put(store, 'Iceland sent two engineers to Portugal on February 3, 2026.', {
      format: 'text',
      published: '2026-02-17',
    })
    const portugal = { keys: ['PRT'], countries: ['PRT'] }
    expect(await findClaims(store.db, { recipient: portugal, types: ['AID'], until: '2026-02-03' })).toHaveLength(1)
    expect(await findClaims(store.db, { actor: portugal })).toEqual([])
    expect(await findClaims(store.db, { since: '2026-02-04' })).toEqual([])
  })

  test('search finds words in any inflection and phrases, and stumbles over nothing', async (context) => {
    const store = await newStore(context)
    await put(store, WIRE, { format: 'text' })
    await settleWords(store.db, [1])
    for (const words of ['ferry', 'lent anybody', '"without their names"', 'Setúbal', 'FERRIES']) {
      const {
        found: [found],
      } = await searchWords(store.db, words, PAGE)
      expect([words, found?.document]).toEqual([words, 1])
      expect(found?.passages[0]?.words).toMatch(/ferries|lent/)
    }
    for (const words of ['zeppelin', '"names without"', '***', 'ferry NEAR zeppelin'])
      expect([words, await searchWords(store.db, words, PAGE)]).toEqual([words, { total: 0, found: [] }])
  })

  test('finds nothing wrong with what was recorded', async (context) => {
    const store = await newStore(context)
    await put(store, WIRE, { format: 'text' })
    expect(await everythingWrong(store.db)).toEqual([])
    await settleWords(store.db, [1])
    expect(await everythingWrong(store.db)).toEqual([])
  })

  test('verify notices what was changed', async (context) => {
    const store = await newStore(context)
    await put(store, WIRE, { format: 'text' })
    await settleWords(store.db, [1])
    await store.db.deleteFrom('unsettled').execute()
    for (const [change, where] of CHANGES) {
      const faults = await afterwards(store, `${looseReferences}; ${change}`, everythingWrong)
      expect([change, faults.some((fault) => fault.where.startsWith(where))]).toEqual([change, true])
    }
    expect(await everythingWrong(store.db)).toEqual([])
  })
})

/** What somebody may do to a case, and where it shows. */
const CHANGES = [
  [`update document set text = replace(text, 'two', 'ten')`, 'text'],
  [`update document set headline = 'zeppelins'`, 'index'],
  [`delete from word where word = 'ferri'`, 'index'],
  [`update mention set words = 'Norway' where words = 'Iceland'`, 'mention'],
  [`update bytes set gzip = '\\x00'`, 'bytes'],
  [`delete from entity`, 'mention'],
  [`update claim set type = 'ASSAULT'`, 'record'],
  [`update claim set polarity = case polarity when 'negative' then 'positive' else 'negative' end`, 'record'],
  [`update document set published = '2020-01-01'`, 'record'],
  ['delete from claim_voice; delete from claim_party; delete from claim_span; delete from claim', 'record'],
] as const

test('a document has the same id and seal in every case', { timeout: 60_000 }, async (context) => {
  const seen = await Promise.all(
    DATABASES.map(async ({ newCase }) => {
      const store = await openToWrite(await newCase(context))
      onTestFinished(() => store.close())
      await put(store, 'Filler.', { format: 'text' })
      await put(store, WIRE, { format: 'text', outlet: 'The Courier' })
      return store.db.selectFrom('document').select(['id', 'seal']).orderBy('number').execute()
    }),
  )
  expect(seen[0]).toHaveLength(2)
  expect(seen[1]).toEqual(seen[0])
})

/** What a question finds after some statements, which are then taken back. */
async function afterwards<Value>({ db }: Store, statements: string, ask: (db: Store['db']) => Promise<Value>) {
  const transaction = await db.startTransaction().execute()
  try {
    for (const each of statements.split(';')) await sql.raw(each).execute(transaction)
    return await ask(transaction)
  } finally {
    await transaction.rollback().execute()
  }
}

async function everythingWrong(db: Store['db']): Promise<readonly Fault[]> {
  const faults = [...(await checkFile(db))]
  for (const number of await documentNumbers(db)) faults.push(...(await checkDocument(db, number)).faults)
  return faults
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
  const tables = await db.introspection.getTables()
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db)
      return [name, rows[0]!.n] as const
    }),
  )
  return Object.fromEntries(counts)
}
