import { type Case, type ClaimWords, claimFilter, eventFilter } from '../casefile/index.ts'
import { eventLine, tellingLine } from './as-json.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { codeNote, coder, ONTOLOGY_OPTION } from './ontology.ts'
import { CASE_OPTIONS, CLAIM_OPTIONS, LIMIT_OPTION, limitOf, REJECTED_OPTION } from './options.ts'
import { showTelling } from './show-claim.ts'
import { showEvent } from './show-event.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const timeline = command({
  words: '',
  about:
    'What happened, in the order of time, with the words that say so. Claims without a date of their own stand where ' +
    'they were said or, failing that, published. Copies of one text count once.',
  options: {
    events: { flags: '--events', says: 'print each event once, with all that tells of it as numbers' },
    ...CLAIM_OPTIONS,
    ...REJECTED_OPTION,
    ...ONTOLOGY_OPTION,
    ...LIMIT_OPTION,
    ...CASE_OPTIONS,
  },
  examples: ['timeline --since 2026-03 --type AID,COOPERATE', 'timeline --actor Iceland --json'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      if (options.events) return printEvents(options, on, io)
      const codesOf = await coder(options.ontology)
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const { total, told } = await on.timeline(await claimFilter(options, on), limit)
      if (total === 0) return sayNothingFound(on, io)
      for (const each of told) {
        const codes = codesOf(each.claim)
        const shown = () => `${showTelling(each, io, codeNote(codes)).join('\n')}\n`
        await io.out(options.json ? tellingLine(each, codes) : shown())
      }
      if (told.length < total)
        io.say(`The first ${told.length} of ${total}; --limit 0 prints all, --since starts later.`)
      return 'ok'
    }),
})

type EventsWanted = ClaimWords & { readonly limit: string; readonly json?: true }

/** The same by events: those that the claims tell of, each with all that tells of it. */
async function printEvents(options: EventsWanted, on: Case, io: Io) {
  const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
  const { total, events } = await eventsWanted(options, limit, on)
  if (total === 0) return sayNothingFound(on, io)
  for (const each of events) await io.out(options.json ? eventLine(each) : `${showEvent(each, io).join('\n')}\n`)
  if (events.length < total)
    io.say(`The first ${events.length} of ${total}; --limit 0 prints all, --since starts later.`)
  return 'ok' as const
}

/** What only claims have, such as a voice, is asked of these; the rest of the events themselves, which is quicker. */
async function eventsWanted(words: EventsWanted, limit: number, on: Case) {
  const { voice, certainty, addedSince, rejected: _, ...plain } = words
  if ([voice, certainty, addedSince].every((each) => each === undefined))
    return on.events(await eventFilter(plain, on), limit)
  const events = await Array.fromAsync(on.selection(await claimFilter(words, on)).events())
  return { total: events.length, events: events.slice(0, limit) }
}
