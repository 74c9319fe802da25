import { tellingLine } from './as-json.ts'
import { command } from './command.ts'
import { codeNote, coder, ONTOLOGY_OPTION } from './ontology.ts'
import { CASE_OPTIONS, CLAIM_OPTIONS, LIMIT_OPTION, limitOf, REJECTED_OPTION } from './options.ts'
import { showTelling } from './show-claim.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const timeline = command({
  words: '',
  about:
    'What happened, in the order of time, with the words that say so. Claims without a date of their own stand where ' +
    'they were said or, failing that, published. Copies of one text count once.',
  options: { ...CLAIM_OPTIONS, ...REJECTED_OPTION, ...ONTOLOGY_OPTION, ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['timeline --since 2026-03 --type AID,COOPERATE', 'timeline --actor Iceland --json'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const { claimFilter } = await import('../casefile/index.ts')
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
