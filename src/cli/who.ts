import type { Profile } from '../casefile/index.ts'
import { turns } from '../record/index.ts'
import { changeLine, statementLine, tellingLine } from './as-json.ts'
import { command } from './command.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { json, printable, textWidth, wrap } from './layout.ts'
import { CASE_OPTIONS, LIMIT_OPTION, limitOf } from './options.ts'
import { showTelling } from './show-claim.ts'
import { showTurns } from './show-event.ts'
import { showStatement } from './show-statement.ts'
import { withCase } from './with-case.ts'

export const who = command({
  words: '<name>',
  about:
    'A party: the names it goes by, where it changed its account, what it is reported to have done or met with, and what it said.',
  options: { ...LIMIT_OPTION, ...CASE_OPTIONS },
  examples: ['who Iceland', 'who "Edda Solnes" --json'],

  run: ({ words, options }, io) =>
    withCase(options, io, async (on) => {
      const limit = options.json ? Number.POSITIVE_INFINITY : limitOf(options)
      const profile = await on.profile(await on.party(words[0]!), limit)
      const lines = options.json ? profileLines(profile) : showProfile(profile, io)
      for (const line of lines) await io.out(line)
      return 'ok'
    }),
})

function profileLines({ party, names, joins, claims, statements, changes }: Profile): readonly string[] {
  return [
    json({ schema: 'onrecord/party/1', ...party, names, joins }),
    ...changes.map(changeLine),
    ...claims.told.map((each) => tellingLine(each)),
    ...statements.said.map(statementLine),
  ]
}

function showProfile({ party, names, joins, claims, statements, changes }: Profile, io: Io): readonly string[] {
  const { colors } = io
  const others = names.filter(({ name }) => name !== party.name).map(({ name, uses }) => `${printable(name)} (${uses})`)
  const code = party.countries[0]
  const did = claims.told.map((each) => showTelling(each, io))
  const said = statements.said.map((each) => showStatement(each, io))
  return [
    colors.bold(`${printable(party.name)}${code ? ` (${code})` : ''}`),
    ...(others.length > 0 ? wrap(`also ${others.join(', ')}`, textWidth(io.columns)).map(colors.dim) : []),
    ...(party.keys.length > 1 ? severalParties(party.keys, io) : []),
    ...joins.flatMap(({ name, to, score, because }) =>
      wrap(
        `“${printable(name)}” is taken for “${printable(to)}” (${score.toFixed(2)}): ${printable(because)}`,
        textWidth(io.columns),
      ).map(colors.dim),
    ),
    '',
    ...section(
      count(changes.length, 'change of account', 'changes of account'),
      changes.map(({ event, position }) => showTurns(event, position, turns(position), io)),
      changes.length,
      io,
    ),
    ...section(`${count(claims.total, 'account')} of what it did or met with`, did, claims.total, io),
    ...section(count(statements.total, 'statement'), said, statements.total, io),
  ]
}

/** Says that a name is several parties' here, and how to ask for one. */
function severalParties(keys: readonly string[], { colors, columns }: Io): readonly string[] {
  const listed = keys.map((key) => `"${printable(key)}"`).join(', ')
  return wrap(`These are ${keys.length} parties; ask for one by its key: ${listed}`, textWidth(columns)).map(colors.dim)
}

function section(
  title: string,
  entries: readonly (readonly string[])[],
  total: number,
  { colors }: Io,
): readonly string[] {
  if (total === 0) return []
  const rest = total - entries.length
  return [
    colors.bold(colors.underline(title)),
    '',
    ...entries.flatMap((each) => [...each, '']),
    ...(rest > 0 ? [colors.dim(`… and ${rest} more; --limit 0 prints all`), ''] : []),
  ]
}
