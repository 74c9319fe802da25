import { command } from './command.ts'
import { json } from './layout.ts'
import { CASE_OPTIONS } from './options.ts'
import { openProgress } from './progress.ts'
import { count } from './show-exchange.ts'
import { withCaseAsItIs } from './with-case.ts'

export const verify = command({
  words: '',
  about:
    'Checks a case: every quotation against the text it was taken from, every text, every stored byte and all that was ' +
    'found in a report against its hash, and the file itself. Ends with 1 if anything is not as it was recorded.',
  options: { ...CASE_OPTIONS },
  examples: ['verify', 'verify --case old.onrecord --json'],

  run: ({ options }, io) =>
    withCaseAsItIs(options, io, async (on) => {
      const progress = await openProgress(io, 'reports checked')
      const { documents, spans, faults } = await on.verify((done, all) => progress.show(done, all))
      progress.close()
      if (options.json) for (const fault of faults) await io.out(json({ schema: 'onrecord/fault/1', ...fault }))
      else for (const { document, where, what } of faults) await io.out(`${document ?? on.path}: ${where}: ${what}`)
      io.say(
        `${count(documents, 'report')}, ${count(spans, 'quotation')} checked: ` +
          (faults.length === 0 ? 'all as recorded.' : `${count(faults.length, 'fault')}.`),
      )
      return faults.length === 0 ? 'ok' : 'failed'
    }),
})
