import type { Edit } from '../casefile/index.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { json } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { showEdit } from './show-diff.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const edits = command({
  words: '',
  about:
    'Every time that an article on record was changed, the newest first: how much, which words, figures and headlines, ' +
    'and whether the outlet says so, by a note in the text or by another time of modification. Versions are what one ' +
    'address held at different times.',
  options: {
    silent: { flags: '--silent', says: 'only those of which no note in the text says anything' },
    since: { flags: '--since <date>', says: 'from this day, month or year on: 2026-03-14, 2026-03, 2026' },
    outlet: { flags: '--outlet <name>', says: 'by outlets with these words in their name' },
    ...LIMIT_OPTION,
    ...CASE_OPTIONS,
  },
  examples: ['edits --silent --since 2026-03', 'edits --outlet Gazette --json'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const { dateFilter } = await import('../casefile/index.ts')
      const { since } = dateFilter(options)
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const filter = {
        ...(since !== undefined && { since }),
        ...(options.outlet !== undefined && { outlet: options.outlet }),
      }
      let shown = 0
      for await (const edit of on.edits(filter)) {
        if (options.silent && edit.note !== null) continue
        await print(edit, options.json === true, io)
        shown += 1
        if (shown === limit || io.interrupted.aborted) break
      }
      if (shown === 0) return sayNothingFound(on, io, 'no article on record has changed so')
      return io.interrupted.aborted ? 'interrupted' : 'ok'
    }),
})

async function print(edit: Edit, isJson: boolean, io: Io): Promise<void> {
  await io.out(isJson ? json({ schema: 'onrecord/edit/1', ...edit }) : `${showEdit(edit, io).join('\n')}\n`)
}
