/**
 * Kills `onrecord reread` at random moments, and checks after each that the case is whole, that what it said was read
 * anew is, and that in the end the case holds the same as one that was read anew without being disturbed.
 *
 *   node test/kill-reread.ts [KILLS] [SEED]      30 kills where none are given
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Reading } from '../src/document/index.ts'
import { extractDocument } from '../src/extract.ts'
import { loadModels } from '../src/models.ts'
import { readerVersion } from '../src/reader.ts'
import { openResource } from '../src/resource/index.ts'
import { documentRows, keptDocument, openToWrite, readersOnRecord, replaceDocument } from '../src/store/index.ts'
import { random } from '../training/random.ts'
import { ended, inventedReports, type Line, randomMoment, runAndKill, start, timeOf, withWhole } from './killing.ts'

const REPORTS = 150
const OLDER_READER = '0.0.1+0'

/** Tables of which rows hang on how many documents were settled at once, and not on what is on record. */
const OF_BATCHES = new Set(['word_batch', 'word', 'page', 'settling'])

const [kills = '30', seed = '1'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'kill-reread-'))
try {
  process.stdout.write(`${await killReread(Number(kills), random(Number(seed)))}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Throws at the first thing that is lost, half there or other than undisturbed. */
async function killReread(wanted: number, next: () => number): Promise<string> {
  const [older, calm] = [await olderCase(), join(folder, 'calm.onrecord')]
  copyFileSync(older, calm)
  const whole = await timeOf(reread(calm))
  const expected = await contentsOf(calm)
  let [killed, midway, cases] = [0, 0, 0]
  while (killed < wanted) {
    cases += 1
    const path = join(folder, `${cases}.onrecord`)
    copyFileSync(older, path)
    while (killed < wanted && (await readAnew(path)) < REPORTS) {
      const { wasKilled, heard } = await runAndKill(reread(path), randomMoment(next, whole, REPORTS / 3))
      if (wasKilled) killed += 1
      const done = await check(path, heard)
      if (wasKilled && done > 0 && done < REPORTS) midway += 1
    }
    await ended(start(reread(path)))
    if ((await contentsOf(path)) !== expected) throw new Error(`${path} holds something else than undisturbed`)
  }
  return `${killed} kills, ${midway} of them midway, in ${cases} cases of ${REPORTS} reports: each case whole after each, and in the end the same as undisturbed`
}

function reread(path: string): readonly string[] {
  return ['reread', '--json', '--case', path]
}

/** A case that another reader has read: it took every third report for half as long, and all for older. */
async function olderCase(): Promise<string> {
  const [reports, path] = [join(folder, 'reports.jsonl'), join(folder, 'older.onrecord')]
  writeFileSync(reports, inventedReports(REPORTS))
  await ended(start(['add', '--json', '--case', path, reports]))
  const [store, models] = [await openToWrite(path), loadModels()]
  for (const { number } of await readersOnRecord(store.db)) {
    const { bytes, reading } = await keptDocument(store.db, number)
    const document = await openResource({ name: path, bytes: olderBytes(bytes, number), reading: reading as Reading })
    const rows = documentRows(number, extractDocument(document, models))
    await replaceDocument(store.db, number, { rows, reading: reading as Reading, reader: OLDER_READER }, true)
  }
  await store.close()
  await withWhole(path, async (on) => on.settle())
  return path
}

function olderBytes(bytes: Uint8Array, number: number): Uint8Array {
  const { text, ...line } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly text: string }
  const read = number % 3 === 0 ? text.slice(0, text.indexOf('. ') + 1) : text
  return new TextEncoder().encode(JSON.stringify({ ...line, text: read, published: '2025-01-06' }))
}

/** How many reports are read anew; all that were told are. */
async function check(path: string, heard: readonly Line[]): Promise<number> {
  const done = await withWhole(path, async (_, documents) => {
    if (documents !== REPORTS) throw new Error(`${path}: ${documents} reports, not ${REPORTS}`)
    return readAnew(path)
  })
  if (done < heard.length) throw new Error(`${path}: ${heard.length} were said to be read anew, and ${done} are`)
  return done
}

async function readAnew(path: string): Promise<number> {
  const store = await openToWrite(path)
  try {
    return (await readersOnRecord(store.db)).filter(({ reader }) => reader === readerVersion()).length
  } finally {
    await store.close()
  }
}

/** All rows of all tables, in one way of writing. */
async function contentsOf(path: string): Promise<string> {
  await withWhole(path, async (on) => on.settle())
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = db.prepare(`select name from sqlite_master where type = 'table' order by name`).all()
    const names = tables.map(({ name }) => String(name)).filter((name) => !OF_BATCHES.has(name))
    return names.map((name) => `${name}\n${rowsOf(db, name).join('\n')}\n`).join('\n')
  } finally {
    db.close()
  }
}

function rowsOf(db: DatabaseSync, table: string): readonly string[] {
  const rows = db.prepare(`select * from ${table}`).all()
  return rows
    .map((row) =>
      JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value)),
    )
    .sort()
}
