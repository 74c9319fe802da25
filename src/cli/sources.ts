import type { OutletAccount } from '../record/index.ts'
import { command } from './command.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { indented, json, printable, textWidth, wrap } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { sayNothingFound, withCase } from './with-case.ts'

export const sources = command({
  words: '',
  about:
    'Outlets and agencies: how many of their reports are their own, copies, or partly from others, whom they copy, ' +
    'how many of their own nobody else has, and with how many events that others tell of too they were first.',
  options: { ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['sources', 'sources --json'],

  run: ({ options }, io) =>
    withCase(options, io, async (on) => {
      const all = await on.outlets()
      if (all.length === 0) return sayNothingFound(on, io)
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      for (const each of all.slice(0, limit))
        await io.out(options.json ? json({ schema: 'onrecord/source/1', ...each }) : show(each, io).join('\n'))
      if (limit < all.length) io.say(`The first ${limit} of ${all.length}; --limit 0 prints all.`)
      return 'ok'
    }),
})

function show(account: OutletAccount, io: Io): readonly string[] {
  const { name, documents, originals, copies, partly, versions, credited, copied, alone, shared, first, from } = account
  const parts = [
    documents > 0 ? count(documents, 'report') : '',
    originals > 0 ? `${originals} original (${alone} alone, ${copied} copied by others)` : '',
    copies > 0 ? count(copies, 'copy', 'copies') : '',
    partly > 0 ? `${partly} partly from others` : '',
    versions > 0 ? `${count(versions, 'later version')}` : '',
    shared > 0 ? `first with ${first} of ${count(shared, 'event')} that others tell of too` : '',
    credited > 0 ? `credited by ${count(credited, 'report')}` : '',
  ].filter(Boolean)
  const width = textWidth(io.columns)
  const givers = from.map((each) => `${printable(each.name)} (${each.documents})`).join(', ')
  return [
    io.colors.bold(printable(name)),
    ...indented(wrap(parts.join(' · '), width - 2), 2),
    ...(givers === '' ? [] : indented(wrap(`from ${givers}`, width - 2), 2)),
    '',
  ]
}
