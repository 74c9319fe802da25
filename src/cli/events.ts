import { eventFilter } from '../casefile/index.ts'
import { eventLine } from './as-json.ts'
import { command } from './command.ts'
import { CASE_OPTIONS, EVENT_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { showEvent, showEventInFull } from './show-event.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const events = command({
  words: '[claim]',
  about:
    'What reports tell of, each event once, however many tell of it: with its figures, who stands where, and on how many ' +
    'independent voices and origins it rests. With the id of a claim: the event that it tells of, in full, with all ' +
    'reports of it and why they were brought together.',
  options: {
    ...EVENT_OPTIONS,
    several: { flags: '--several', says: 'only events that several claims tell of' },
    alone: { flags: '--alone', says: 'only events that rest on one voice' },
    ...LIMIT_OPTION,
    ...CASE_OPTIONS,
  },
  examples: ['events --party Iceland --several', 'events --type AID --since 2026-03 --json'],

  run: ({ words, options }, io) =>
    withCase(options, io, async (on) => {
      const [claim] = words
      if (claim !== undefined) {
        const found = await on.event(claim)
        const lines = options.json ? [eventLine(found.event, { links: found.links })] : showEventInFull(found, io)
        for (const line of lines) await io.out(line)
        return 'ok'
      }
      const filter = {
        ...(await eventFilter(options, on)),
        ...(options.several && { several: true }),
        ...(options.alone && { alone: true }),
      }
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const { total, events: found } = await on.events(filter, limit)
      if (total === 0) return sayNothingFound(on, io)
      for (const each of found) await io.out(options.json ? eventLine(each) : `${showEvent(each, io).join('\n')}\n`)
      if (found.length < total)
        io.say(`The first ${found.length} of ${total}; --limit 0 prints all, --since starts later.`)
      return 'ok'
    }),
})
