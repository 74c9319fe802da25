/**
 * How fast the log grows: entries that are appended one in a transaction, and many in one.
 *
 *     node evaluation/log.ts [CASE] [ENTRIES]
 *
 * CASE is a file that is not there yet (a temporary one where none is named) or the address of an empty Postgres
 * schema: postgres://…?schema=NAME.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LogEntry } from '../src/record/index.ts'
import { appendToLog, checkLog, openToWrite } from '../src/store/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-log-'))
const [path = join(folder, 'case.onrecord'), given = '2000'] = process.argv.slice(2)
const count = Number(given)
const store = await openToWrite(path)
const entry = (at: number): LogEntry => ({ kind: 'judgement', judgement: at.toString(16), hash: '0'.repeat(64) })
const entries = Array.from({ length: count }, (_, at) => entry(at))

const perSecond = async (doing: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await doing()
  return Math.round(count / ((performance.now() - start) / 1000))
}

const single = await perSecond(async () => {
  for (const each of entries) await store.db.transaction().execute((db) => appendToLog(db, [each]))
})
const together = await perSecond(() => store.db.transaction().execute((db) => appendToLog(db, entries)))
const writers = 8
const several = await perSecond(() =>
  Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (const each of entries.filter((_entry, at) => at % writers === writer))
        await store.db.transaction().execute((db) => appendToLog(db, [each]))
    }),
  ),
)
const audited = await perSecond(() => checkLog(store.db, []))
const { size } = await store.db.selectFrom('log_head').select('size').executeTakeFirstOrThrow()
process.stdout.write(`one in a transaction\t${single} entries/s\n`)
process.stdout.write(`${count} in a transaction\t${together} entries/s\n`)
process.stdout.write(`${writers} writers at once, one in a transaction\t${several} entries/s\n`)
process.stdout.write(`checked with all ${size} entries\t${audited * 3} entries/s\n`)
await store.close()
rmSync(folder, { recursive: true, force: true })
