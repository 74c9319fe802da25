import { Command as Commander, CommanderError, Option as CommanderOption } from 'commander'
import { programVersion } from '../reader.ts'
import { OnRecordError } from '../text/index.ts'
import type { Command, Outcome } from './command.ts'
import { reason } from './failure.ts'
import { type Io, OutputClosed } from './io.ts'

/** Exit statuses: 1 found nothing or something failed, 2 used wrongly, 130 ended by Ctrl-C as shells have it. */
const EXIT: Record<Outcome | 'misused', number> = { ok: 0, 'nothing-found': 1, failed: 1, misused: 2, interrupted: 130 }

interface Entry {
  readonly summary: string
  load(): Promise<Command>
}

/** Every command; its file is read only when it is asked for. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  add: { summary: 'read reports and put them on record', load: async () => (await import('./add.ts')).add },
  watch: {
    summary: 'ask feeds for news, and put it on record',
    load: async () => (await import('./watch.ts')).watch,
  },
  timeline: {
    summary: 'what happened, in order, copies of one text counted once',
    load: async () => (await import('./timeline.ts')).timeline,
  },
  claims: { summary: 'every claim of every report', load: async () => (await import('./claims.ts')).claims },
  events: {
    summary: 'what reports tell of, each event once, and on how much it rests',
    load: async () => (await import('./events.ts')).events,
  },
  changes: {
    summary: 'who changed their account, and when',
    load: async () => (await import('./changes.ts')).changes,
  },
  conflicts: {
    summary: 'where accounts of one event contradict each other',
    load: async () => (await import('./conflicts.ts')).conflicts,
  },
  exchange: {
    summary: 'what two parties gave each other, and who says so',
    load: async () => (await import('./exchange.ts')).exchange,
  },
  who: { summary: 'a party: its names, what it did, what it said', load: async () => (await import('./who.ts')).who },
  statements: { summary: 'who said what', load: async () => (await import('./statements.ts')).statements },
  search: { summary: 'reports that hold some words', load: async () => (await import('./search.ts')).search },
  explain: { summary: 'why a claim was made', load: async () => (await import('./explain.ts')).explain },
  judge: {
    summary: 'accept, reject, correct, merge, split or note what was found',
    load: async () => (await import('./judge.ts')).judge,
  },
  review: {
    summary: 'what a person should look at first, and judging it by key',
    load: async () => (await import('./review.ts')).review,
  },
  log: {
    summary: 'the log of all that was added and judged, its checkpoints and proofs',
    load: async () => (await import('./log.ts')).log,
  },
  sources: {
    summary: 'outlets and agencies: their own reports, copies, whom they copy',
    load: async () => (await import('./sources.ts')).sources,
  },
  copies: {
    summary: 'reports that go back to one text, and the words they share',
    load: async () => (await import('./copies.ts')).copies,
  },
  export: {
    summary: 'write what is on record for other programs',
    load: async () => (await import('./export.ts')).exportCase,
  },
  verify: {
    summary: 'check every quotation and every stored byte of a case',
    load: async () => (await import('./verify.ts')).verify,
  },
  worker: {
    summary: 'read what `add --queue` put into the queue of a case, with as many others as you like',
    load: async () => (await import('./worker.ts')).worker,
  },
  snapshot: {
    summary: 'a report as it was when it was read, in one file',
    load: async () => (await import('./snapshot.ts')).snapshot,
  },
  diff: {
    summary: 'what changed between two versions of an article, word by word',
    load: async () => (await import('./diff.ts')).diff,
  },
  edits: {
    summary: 'what outlets changed in their articles, and whether they say so',
    load: async () => (await import('./edits.ts')).edits,
  },
  reread: {
    summary: 'read reports anew from their stored bytes, and say what that changes',
    load: async () => (await import('./reread.ts')).reread,
  },
  serve: {
    summary: 'open the case in the browser, and to programs over HTTP',
    load: async () => (await import('./serve.ts')).serve,
  },
  proposals: {
    summary: 'what language models propose, apart from the record',
    load: async () => (await import('./proposals.ts')).proposals,
  },
  mcp: {
    summary: 'let an assistant ask the case, by the Model Context Protocol',
    load: async () => (await import('./mcp.ts')).mcp,
  },
  users: {
    summary: 'who may use the case through a server, and who did what',
    load: async () => (await import('./users.ts')).users,
  },
  extract: {
    summary: 'print what documents say, one JSON line each',
    load: async () => (await import('./extract.ts')).extract,
  },
  parse: { summary: 'print the sentences of a text as CoNLL-U', load: async () => (await import('./parse.ts')).parse },
}

/** Runs one command line and returns the exit status. */
export async function runProgram(args: readonly string[], io: Io): Promise<number> {
  let outcome: Outcome = 'ok'
  let help = ''
  try {
    const program = await buildProgram(args, io, (ended) => {
      outcome = ended
    })
    program.configureOutput({ writeOut: (text) => (help += text), writeErr: (text) => io.say(text.trimEnd()) })
    await program.parseAsync([...args], { from: 'user' })
    return EXIT[outcome]
  } catch (error) {
    if (help) await io.out(help.trimEnd())
    return exitStatus(error, io)
  }
}

function exitStatus(error: unknown, io: Io): number {
  if (error instanceof OutputClosed) return EXIT.ok
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.misused
  const { code, message } = reason(error)
  io.say(`onrecord: ${message} [${code}]`)
  if (io.env['ONRECORD_DEBUG'] && error instanceof Error) io.say(error.stack ?? '')
  return error instanceof OnRecordError && error.code.startsWith('usage/') ? EXIT.misused : EXIT.failed
}

async function buildProgram(args: readonly string[], io: Io, ended: (outcome: Outcome) => void): Promise<Commander> {
  const asked = args.find((each) => !each.startsWith('-')) ?? ''
  const wanted = asked === 'help' ? (args[args.indexOf(asked) + 1] ?? '') : asked
  const program = new Commander('onrecord')
    .description('Reads news reports and keeps them as a record that can be checked.')
    .version(programVersion(), '-V, --version', 'print the version')
    .exitOverride()
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const each = program.command(name).summary(summary).description(summary)
    if (name === wanted) addCommand(each, await load(), io, ended)
  }
  return program
}

function addCommand(to: Commander, command: Command, io: Io, ended: (outcome: Outcome) => void): void {
  to.description(command.about)
  for (const word of command.words.split(' ').filter(Boolean)) to.argument(word)
  for (const { flags, says, choices, default: otherwise } of Object.values(command.options)) {
    const option = new CommanderOption(flags, says)
    if (choices) option.choices(choices)
    if (otherwise !== undefined) option.default(otherwise)
    to.addOption(option)
  }
  to.showHelpAfterError(`(onrecord ${to.name()} --help says how it is used)`)
  to.addHelpText('after', `\nExamples:\n${command.examples.map((line) => `  $ onrecord ${line}`).join('\n')}`)
  to.action(async () => ended(await command.run({ words: to.args, options: to.opts() }, io)))
}
