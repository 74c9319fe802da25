import { eventFilter } from '../casefile/index.ts'
import { turns } from '../record/index.ts'
import { changeLine } from './as-json.ts'
import { command } from './command.ts'
import { CASE_OPTIONS, EVENT_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { showTurns } from './show-event.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const changes = command({
  words: '',
  about:
    'Who changed their account: said of one event that it was so and that it was not, with the day and the words of ' +
    'each. Whoever speaks for a country counts as the country; its opposition, lawmakers, courts and former ministers ' +
    'speak for themselves.',
  options: { ...EVENT_OPTIONS, ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['changes', 'changes --party Iceland --json'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const { total, changes: found } = await on.changes(await eventFilter(options, on), limit)
      if (found.length === 0) return sayNothingFound(on, io, 'nobody on record changed their account')
      for (const each of found) {
        const shown = () => `${showTurns(each.event, each.position, turns(each.position), io).join('\n')}\n`
        await io.out(options.json ? changeLine(each) : shown())
      }
      if (found.length < total) io.say(`The first ${found.length} of ${total}; --limit 0 prints all.`)
      return 'ok'
    }),
})
