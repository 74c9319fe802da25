import { statementLine } from './as-json.ts'
import { command } from './command.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf, REJECTED_OPTION } from './options.ts'
import { showStatement } from './show-statement.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const statements = command({
  words: '',
  about: 'Who said what, in the order of time; statements without a date of their own stand where they were published.',
  options: {
    speaker: { flags: '--speaker <party>', says: 'who said it: a name, or a country by name, code or demonym' },
    about: { flags: '--about <words>', says: 'words that stand in what was said' },
    quotation: { flags: '--quotation <kind>', says: 'how it is quoted', choices: ['direct', 'indirect', 'mixed'] },
    via: { flags: '--via <party>', says: 'through whom it came, such as an agency' },
    since: { flags: '--since <date>', says: 'from this day, month or year on: 2026-03-14, 2026-03, 2026' },
    until: { flags: '--until <date>', says: 'up to this day, month or year' },
    ...REJECTED_OPTION,
    ...LIMIT_OPTION,
    ...CASE_OPTIONS,
  },
  examples: ['statements --speaker Iceland', 'statements --about engineer --quotation direct'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const { dateFilter, partyFilter } = await import('../casefile/index.ts')
      const { about, quotation } = options
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const filter = {
        ...(await partyFilter('speaker', options.speaker, on)),
        ...(await partyFilter('via', options.via, on)),
        ...(about !== undefined && { about }),
        ...(quotation !== undefined && { quotation }),
        ...(options.rejected && { rejected: true }),
        ...dateFilter(options),
      }
      let printed = 0
      for await (const statement of on.statements(filter)) {
        if (printed === limit) {
          io.say(`The first ${printed}; --limit 0 prints all, --since starts later.`)
          return 'ok'
        }
        await io.out(options.json ? statementLine(statement) : `${showStatement(statement, io).join('\n')}\n`)
        printed += 1
      }
      return printed === 0 ? sayNothingFound(on, io) : 'ok'
    }),
})
