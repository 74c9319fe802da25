import { command } from './command.ts'
import { count } from './count.ts'
import { json } from './layout.ts'
import { textOf } from './log.ts'
import { CASE_OPTIONS } from './options.ts'
import { openProgress } from './progress.ts'
import { withCaseAsItIs } from './with-case.ts'

export const verify = command({
  words: '',
  about:
    'Checks a case: every quotation against the text it was taken from, every text, every stored byte and all that was ' +
    'found in a report against its hash, the log against what is on record and against its checkpoints, and the file itself. Ends with 1 if anything is not as it was recorded.',
  options: {
    checkpoint: { flags: '--checkpoint <files...>', says: 'hold the log against these checkpoints, kept elsewhere' },
    ...CASE_OPTIONS,
  },
  examples: ['verify', 'verify --checkpoint monday.checkpoint', 'verify --case old.onrecord --json'],

  run: ({ options }, io) =>
    withCaseAsItIs(options, io, async (on) => {
      const checkpoints = await checkpointsIn(options.checkpoint ?? [])
      const progress = await openProgress(io, 'reports checked')
      const { documents, spans, entries, faults } = await on.verify(
        (done, all) => progress.show(done, all),
        checkpoints,
      )
      progress.close()
      if (options.json) for (const fault of faults) await io.out(json({ schema: 'onrecord/fault/1', ...fault }))
      else for (const { document, where, what } of faults) await io.out(`${document ?? on.path}: ${where}: ${what}`)
      io.say(
        `${count(documents, 'report')}, ${count(spans, 'quotation')}, ${count(entries, 'entry', 'entries')} of the log checked: ` +
          (faults.length === 0 ? 'all as recorded.' : `${count(faults.length, 'fault')}.`),
      )
      return faults.length === 0 ? 'ok' : 'failed'
    }),
})

async function checkpointsIn(paths: readonly string[]) {
  if (paths.length === 0) return []
  const { readCheckpoint } = await import('../record/index.ts')
  return Promise.all(paths.map(async (path) => readCheckpoint(await textOf(path, 'checkpoint'))))
}
