import type { Profile } from '../casefile.ts'
import { statementLine, tellingLine } from './as-json.ts'
import { command } from './command.ts'
import type { Io } from './io.ts'
import { printable, textWidth, wrap } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { showTelling } from './show-claim.ts'
import { count } from './show-exchange.ts'
import { showStatement } from './show-statement.ts'
import { withCase } from './with-case.ts'

export const who = command({
  words: '<name>',
  about: 'A party: the names it goes by, what it is reported to have done or met with, and what it said.',
  options: { ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['who Norway', 'who "Kari Sundt" --json'],

  run: ({ words, options }, io) =>
    withCase(options, io, async (on) => {
      const profile = await on.profile(await on.party(words[0]!))
      const { party, names, claims, statements } = profile
      if (options.json) {
        await io.out(JSON.stringify({ schema: 'onrecord/party/1', ...party, names }))
        for (const each of claims) await io.out(tellingLine(each))
        for (const each of statements) await io.out(statementLine(each))
        return 'ok'
      }
      for (const line of showProfile(profile, limitOf(options), io)) await io.out(line)
      return 'ok'
    }),
})

function showProfile({ party, names, claims, statements }: Profile, limit: number, io: Io): readonly string[] {
  const { colors } = io
  const others = names.filter(({ name }) => name !== party.name).map(({ name, uses }) => `${printable(name)} (${uses})`)
  const code = party.countries[0]
  return [
    colors.bold(`${printable(party.name)}${code ? ` (${code})` : ''}`),
    ...(others.length > 0 ? wrap(`also ${others.join(', ')}`, textWidth(io.columns)).map(colors.dim) : []),
    '',
    ...section(`${count(claims.length, 'account')} of what it did or met with`, claims, limit, io, (each) =>
      showTelling(each, io),
    ),
    ...section(count(statements.length, 'statement'), statements, limit, io, (each) => showStatement(each, io)),
  ]
}

function section<Entry>(
  title: string,
  entries: readonly Entry[],
  limit: number,
  { colors }: Io,
  show: (entry: Entry) => readonly string[],
): readonly string[] {
  if (entries.length === 0) return []
  const rest = entries.length - limit
  return [
    colors.bold(colors.underline(title)),
    '',
    ...entries.slice(0, limit).flatMap((each) => [...show(each), '']),
    ...(rest > 0 ? [colors.dim(`… and ${rest} more; --limit 0 prints all`), ''] : []),
  ]
}
