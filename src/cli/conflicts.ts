import { eventFilter } from '../casefile/index.ts'
import { conflictLine } from './as-json.ts'
import { command } from './command.ts'
import { CASE_OPTIONS, EVENT_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { showConflicts } from './show-event.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const conflicts = command({
  words: '',
  about:
    'Where accounts of one event contradict each other: whether it happened at all, figures that cannot both be right, ' +
    'and who did it; each side with its words and whose they are.',
  options: { ...EVENT_OPTIONS, ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['conflicts', 'conflicts --party Portugal --json'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const { total, conflicts: found } = await on.conflicts(await eventFilter(options, on), limit)
      if (found.length === 0) return sayNothingFound(on, io, 'no accounts on record contradict each other')
      for (const each of found) {
        const shown = () => `${showConflicts(each.event, each.conflicts, io).join('\n')}\n`
        await io.out(options.json ? conflictLine(each) : shown())
      }
      if (found.length < total) io.say(`The first ${found.length} of ${total}; --limit 0 prints all.`)
      return 'ok'
    }),
})
