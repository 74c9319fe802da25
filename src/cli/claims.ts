import { claimLine } from './as-json.ts'
import { command } from './command.ts'
import { codeNote, coder, ONTOLOGY_OPTION } from './ontology.ts'
import { CASE_OPTIONS, CLAIM_OPTIONS, LIMIT_OPTION, limitOf, REJECTED_OPTION } from './options.ts'
import { showTelling } from './show-claim.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const claims = command({
  words: '',
  about: 'Every claim of every report, in the order of time, also where reports repeat each other.',
  options: { ...CLAIM_OPTIONS, ...REJECTED_OPTION, ...ONTOLOGY_OPTION, ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['claims --recipient Portugal --certainty possible,unknown', 'claims --json > claims.jsonl'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const { claimFilter } = await import('../casefile/index.ts')
      const codesOf = await coder(options.ontology)
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      let printed = 0
      for await (const claim of on.claims(await claimFilter(options, on))) {
        if (printed === limit) {
          io.say(`The first ${printed}; --limit 0 prints all, --since starts later.`)
          return 'ok'
        }
        const codes = codesOf(claim)
        const shown = () => `${showTelling({ claim, copies: [] }, io, codeNote(codes)).join('\n')}\n`
        await io.out(options.json ? claimLine(claim, codes) : shown())
        printed += 1
      }
      return printed === 0 ? sayNothingFound(on, io) : 'ok'
    }),
})
