/** Writes docs/commands.md from what the commands say of themselves:   node scripts/command-reference.ts */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command, Option } from '../src/cli/command.ts'
import { COMMANDS } from '../src/cli/program.ts'

/** Where the reference stands. */
export const REFERENCE = fileURLToPath(new URL('../docs/commands.md', import.meta.url))

const OPENING = `# Commands

*Written by \`node scripts/command-reference.ts\` from the commands themselves.*

Results go to stdout, everything else to stderr. The exit status is 0 when all went well, 1 when nothing was found or something failed, 2 when the command was used wrongly, 130 after Ctrl-C. \`NO_COLOR\` turns colours off; \`ONRECORD_CASE\` names the case file where \`--case\` does not.

With \`--json\`, every line is one object. Its \`schema\` says what it is; the types are exported by the package.

| schema | what | type |
| --- | --- | --- |
| \`onrecord/analysis/1\` | one document, from \`extract\` | \`Analysis\` |
| \`onrecord/added/1\` | a document that is on record now, from \`add\` and \`worker\` | \`Added\`, with \`path\` |
| \`onrecord/claim/1\` | a claim with all that it points to | \`RecordedClaim\`; \`copies\` are the reports that print the same text |
| \`onrecord/statement/1\` | a statement with all that it points to | \`RecordedStatement\` |
| \`onrecord/party/1\` | a party and its names, from \`who\` | \`Resolution\`, with \`names\` |
| \`onrecord/change/1\` | an event of which a party said that it was so and that it was not, from \`changes\` and \`who\` | \`ChangeOfAccount\`, with \`event\` and the \`holder\` |
| \`onrecord/hit/1\` | a report with the words, from \`search\` | \`Hit\` |
| \`onrecord/explanation/1\` | a claim and what it rests on, from \`explain\`; \`id\` is null for a sentence without one | \`Explanation\` or \`Silence\`, laid out flat |
| \`onrecord/judgement/1\` | what a person decided, from \`judge\`; in lists with \`isUndone\`, what has become of it (\`standing\`), and of it in other \`versions\` of the article | \`Judgement\` |
| \`onrecord/diff/1\` | two versions of an article, from \`diff\` | \`VersionDiff\`, with \`claims\` and \`statements\` in the place of \`record\` and \`text\` in that of \`stretches\` |
| \`onrecord/edit/1\` | a time that an article was changed, from \`edits\` | \`Edit\` |
| \`onrecord/reread/1\` | a report that was read anew, from \`reread\` | \`Reread\`, with \`claims\` and \`statements\` in the place of \`record\` |
| \`onrecord/review/1\` | a claim that a person should look at, from \`review\` | \`Queued\`, with \`claim\` |
| \`onrecord/log-entry/1\` | an entry of the log, from \`log\` | \`LogEntry\`, with its place and its hash as a leaf |
| \`onrecord/checkpoint/1\` | a checkpoint of the log | \`note\` |
| \`onrecord/consistency/1\` | the log held against a checkpoint, from \`log verify\` | \`Consistency\` |
| \`onrecord/proof/1\` | what shows that an entry is in the log, from \`log prove\` | \`EntryProof\` |
| \`onrecord/proposal/1\`, \`onrecord/proposing/1\` | what a language model proposes, from \`proposals\`; that one was asked about a report, from \`add --propose\` | \`Proposal\`, \`Proposing\` |
| \`onrecord/user/1\`, \`onrecord/token/1\`, \`onrecord/deed/1\` | who may use the case through a server, the token of a new one, what somebody did, from \`users\` | \`User\`, \`token\`, \`Deed\` |
| \`onrecord/queue/1\` | how much waits in the queue, from \`worker --status\` | \`waiting\` and \`failed\` |
| \`onrecord/fault/1\` | something that is not as it was recorded, from \`verify\` | \`Fault\` |
| \`onrecord/error/1\` | a document that could not be read | \`id\`, and \`error\` with \`code\` and \`message\` |
`

/** The reference of all commands, in Markdown. */
export async function commandReference(): Promise<string> {
  const sections = Object.entries(COMMANDS).map(async ([name, { load }]) => section(name, await load()))
  return [OPENING, ...(await Promise.all(sections))].join('\n')
}

function section(name: string, { words, about, options, examples }: Command): string {
  const rows = Object.values(options).map(optionRow)
  return [
    `## \`onrecord ${[name, words].filter(Boolean).join(' ')}\``,
    '',
    about,
    '',
    ...(rows.length > 0 ? ['| option | meaning |', '| --- | --- |', ...rows, ''] : []),
    '```sh',
    ...examples.map((line) => `onrecord ${line}`),
    '```',
    '',
  ].join('\n')
}

function optionRow({ flags, says, choices, default: otherwise }: Option): string {
  const of = choices ? `; one of ${choices.map((each) => `\`${each}\``).join(', ')}` : ''
  return `| \`${flags}\` | ${says}${of}${otherwise === undefined ? '' : ` (\`${otherwise}\`)`} |`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(REFERENCE, await commandReference())
