import { sql } from 'kysely'
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest'
import { type Case, openCase } from '../../src/casefile/index.ts'
import { type LogEntry, readCheckpoint } from '../../src/record/index.ts'
import { appendToLog, checkLog, openToWrite, type Store } from '../../src/store/index.ts'
import { put } from '../casefile/judged-case.ts'
import { DATABASES } from './databases.ts'

const TEXTS = [
  'Iceland sent two engineers to Portugal on February 3, 2026.',
  'Norway attacked Denmark on February 5, 2026.',
  'Portugal asked Iceland for help, the minister said.',
]

const BY = { by: 'Ada', why: null }

describe.each(DATABASES)('the log of a case in $name', { timeout: 60_000 }, ({ newCase, looseReferences }) => {
  /** A case with three documents and a judgement, after which a checkpoint was made, then another judgement. */
  const filled = async (context: TestContext) => {
    const path = await newCase(context)
    const on = await openCase(path, 'write')
    onTestFinished(() => on.close())
    for (const text of TEXTS) await put(on, text)
    const id = [...(await on.contents()).keys()].sort()[0]!
    await on.judge({ kind: 'note', subject: { what: 'document', id }, text: 'Seen.' }, BY)
    const note = await on.checkpoint(null, null)
    const [first] = await claims(on)
    await on.judge({ kind: 'reject', subject: (await on.part(first!)).subject }, BY)
    return { on, path, note }
  }

  /** Changes the case past the program, checks it, and lets the change be undone. */
  const faultsAfter = async ({ db }: Store, change: string, given: Forging = {}) => {
    let found = ''
    const undone = db.transaction().execute(async (changing) => {
      await sql.raw(looseReferences).execute(changing)
      for (const each of change.split(';').filter((part) => part.trim() !== '')) await sql.raw(each).execute(changing)
      if (given.entries) await appendToLog(changing, given.entries)
      const { faults } = await checkLog(changing, (given.checkpoints ?? []).map(readCheckpoint))
      found = faults.map(({ where, what }) => `${where}: ${what}`).join('\n')
      throw new Error('undo')
    })
    await expect(undone).rejects.toThrow('undo')
    return found
  }

  test('has an entry for all that was added and judged, and verify finds nothing wrong', async (context) => {
    const { on } = await filled(context)
    const kinds: string[] = []
    for await (const { entry } of on.log()) kinds.push((JSON.parse(entry) as { kind: string }).kind)
    expect(kinds).toEqual(['document', 'document', 'document', 'judgement', 'judgement'])
    expect(await on.verify(() => {})).toMatchObject({ entries: 5, checkpoints: 1, faults: [] })
  })

  test('verify finds and locates what was changed past the program', async (context) => {
    const { path } = await filled(context)
    const store = await openToWrite(path)
    onTestFinished(() => store.close())
    for (const [what, change, found] of TAMPERING) expect(await faultsAfter(store, change), what).toMatch(found)
  })

  test('what was made to look whole is found by a checkpoint that was kept elsewhere', async (context) => {
    const { path, note, on } = await filled(context)
    const store = await openToWrite(path)
    onTestFinished(() => store.close())
    const entries: LogEntry[] = []
    for await (const { entry, position } of on.log()) if (position < 2) entries.push(JSON.parse(entry) as LogEntry)
    const cut = `${removal('(select max(number) from document)')}; ${WITHOUT_JUDGEMENTS}; ${WITHOUT_LOG}`
    expect(await faultsAfter(store, cut, { entries })).toBe('')
    const checkpoints = [note]
    expect(await faultsAfter(store, cut, { entries, checkpoints })).toBe(
      'log: was cut off: a checkpoint has 4 entries, 2 are left',
    )
    const swapped = `update log_entry set position = -1 where position = 1; update log_entry set position = 1 where position = 2;
      update log_entry set position = 2 where position = -1`
    expect(await faultsAfter(store, swapped, { checkpoints })).toContain('4 entries: something among entries 0 to 3')
  })

  test('proves that an entry is in it, and that it only grew', async (context) => {
    const { on, note } = await filled(context)
    expect(await on.consistency(note)).toMatchObject({ isConsistent: true, before: { size: 4 }, now: { size: 5 } })
    expect(await on.proof('0')).toMatchObject({ position: 0, size: 5, hashes: { length: 3 } })
  })

  test('is begun for what was on record before there was one', async (context) => {
    const { path } = await filled(context)
    const store = await openToWrite(path)
    for (const each of `${WITHOUT_JUDGEMENTS}; ${WITHOUT_LOG}`.split(';')) await sql.raw(each).execute(store.db)
    await store.close()
    const again = await openCase(path, 'write')
    onTestFinished(() => again.close())
    expect(again.entered).toBe(3)
    expect(await again.verify(() => {})).toMatchObject({ entries: 3, faults: [] })
  })
})

interface Forging {
  readonly entries?: readonly LogEntry[]
  readonly checkpoints?: readonly string[]
}

const WITHOUT_JUDGEMENTS = `delete from judgement_subject; delete from judgement_standing; delete from judgement;
  delete from judged_claim; delete from judged_party`

const WITHOUT_LOG = `delete from log_entry; delete from log_checkpoint; update log_head set size = 0, peaks = '[]'`

/** What is changed, the change in SQL, and what is to be said of it. */
const TAMPERING: readonly (readonly [what: string, change: string, found: RegExp])[] = [
  [
    'an entry was changed',
    `update log_entry set entry = replace(entry, 'document', 'documant') where position = 1`,
    /log entry 1: the entry was changed/,
  ],
  ['an entry was taken out', `delete from log_entry where position = 1`, /log entry 1: the entry is missing/],
  [
    'two entries changed places',
    `create temporary table kept as select position, entry from log_entry; update log_entry set entry = (select entry from kept where kept.position = 5 - log_entry.position) where position in (2, 3); drop table kept`,
    /log entry 2: the entry belongs in place 3: they were reordered/,
  ],
  [
    'a report was removed with all that was found in it',
    removal('(select max(number) from document)'),
    /report: it was removed; entry 2 of the log has it/,
  ],
  [
    'a report was changed and sealed anew',
    `update document set seal = '${'0'.repeat(64)}' where number = (select max(number) from document)`,
    /report: it was changed and sealed anew; it is not what entry 2/,
  ],
  [
    'a judgement was changed',
    `update judgement set judge = 'Ben'`,
    /judgement [0-9a-f]{16}: it was changed; it is not what entry 3/,
  ],
  [
    'a judgement was removed',
    `delete from judgement_subject; delete from judgement`,
    /judgement [0-9a-f]{16}: it was removed; entry 4/,
  ],
  [
    'a rejected claim was put back',
    `update judged_claim set is_rejected = 0`,
    /judged: what is shown of it does not follow/,
  ],
  [
    'the log was cut off',
    `delete from log_entry where position > 2; update log_head set size = 3`,
    /log: was cut off: a checkpoint has 4 entries, 3 are left/,
  ],
]

async function claims(on: Case): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { id } of on.claims({})) found.push(id)
  return found
}

/** Deletes a document with all its rows. */
function removal(number: string): string {
  const tables = [
    ...[
      'block',
      'caption',
      'related',
      'sentence',
      'entity',
      'mention',
      'time',
      'quantity',
      'statement',
      'statement_span',
    ],
    ...['claim', 'claim_span', 'claim_party', 'claim_voice', 'unsettled', 'capture', 'intake', 'version'],
  ]
  return [
    ...tables.map((table) => `delete from ${table} where document = ${number}`),
    `delete from document where number = ${number}`,
  ].join(';')
}
