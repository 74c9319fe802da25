import type { Added, Case } from '../casefile/index.ts'
import type { Reading } from '../document/index.ts'
import type { Models } from '../extract.ts'
import { OnRecordError } from '../text/index.ts'
import { command } from './command.ts'
import { asFailure, type Failure } from './failure.ts'
import { type Input, type InputFormat, openInput, readInputs } from './inputs.ts'
import type { Io } from './io.ts'
import { json, printable } from './layout.ts'
import { CASE_OPTIONS, casePath, READING_OPTIONS, readingOf } from './options.ts'
import { findFiles } from './paths.ts'
import { openProgress, type Progress } from './progress.ts'
import { count } from './show-exchange.ts'

/** Failures told one by one; of the rest only their number. */
const MOST_FAILURES = 50

/** Reports after which what follows from many of them is brought up to date, so that little waits at the end. */
const SETTLE_AFTER = 1000

export const add = command({
  words: '<path...>',
  about:
    'Reads reports and puts them on record: files, folders with all that is in them, globs, "-" for standard input. ' +
    'Each report is recorded wholly or not at all. Reading the same thing twice adds nothing, so what was broken off ' +
    'goes on where it stopped. What could not be read is listed at the end.',
  options: {
    ...READING_OPTIONS,
    ...CASE_OPTIONS,
  },
  examples: ['add samples', 'add --case storm.onrecord "archive/**/*.html"', 'add --format jsonl - < reports.jsonl'],

  async run({ words, options }, io) {
    const { format, case: path, json } = options
    if (words.includes('-') && io.input.isTTY) io.say('Reading standard input; end it with Ctrl-D.')
    const reading = readingOf(options)
    const { openCase } = await import('../casefile/index.ts')
    const on = await openCase(casePath(path, io.env), 'write')
    const progress = await openProgress(io, 'files read')
    const tally: Tally = { added: 0, known: 0, claims: 0, statements: 0, failures: [], passedOver: [] }
    try {
      await addAll(words, format as InputFormat, { on, io, reading, progress, tally, isJson: json === true })
      if (!io.interrupted.aborted) await on.settle()
    } finally {
      progress.close()
      await on.close()
      tellTally(tally, on, io)
    }
    if (io.interrupted.aborted) return 'interrupted'
    return tally.failures.length > 0 ? 'failed' : 'ok'
  },
})

/** What `add` goes about with. */
interface Desk {
  readonly on: Case
  readonly io: Io
  readonly reading: Reading
  readonly progress: Progress
  readonly tally: Tally
  readonly isJson: boolean
}

/** What came of it all. */
interface Tally {
  added: number
  known: number
  claims: number
  statements: number
  readonly failures: (Failure & { readonly path: string })[]
  /** What was passed over in folders, by kind: ".jpg". */
  readonly passedOver: string[]
}

async function addAll(paths: readonly string[], format: InputFormat, desk: Desk): Promise<void> {
  const models = lazyModels(await import('../models.ts'))
  const files: string[] = []
  for await (const { path, passedOver } of findFiles(paths)) {
    if (passedOver === null) files.push(path)
    else desk.tally.passedOver.push(passedOver)
  }
  for (const [at, file] of files.entries()) {
    for await (const input of readInputs([file], format, desk.io.input)) {
      await addOne(input, desk, models)
      if (desk.io.interrupted.aborted) return
      desk.progress.show(at, files.length, `· ${count(desk.tally.added, 'report')}`)
    }
    desk.progress.show(at + 1, files.length, `· ${count(desk.tally.added, 'report')}`)
  }
}

/** Models are read when the first document needs them: seeing that all is on record already takes none. */
function lazyModels({ loadModels }: { loadModels(): Models }): () => Models {
  let models: Models | null = null
  return () => {
    models ??= loadModels()
    return models
  }
}

/** Adds one document and says so once it is on record for good. */
async function addOne(input: Input, { on, io, reading, tally, isJson }: Desk, models: () => Models): Promise<void> {
  try {
    if (input.error) throw input.error
    const open = () => openInput(input, reading)
    const added = await on.add({ path: input.name, bytes: input.bytes, reading, open }, models)
    countIn(tally, added)
    if (added.isNew && tally.added % SETTLE_AFTER === 0) await on.settle()
    if (isJson) await io.out(json({ schema: 'onrecord/added/1', path: input.name, ...added }))
  } catch (error) {
    if (endsEverything(error)) throw error
    const failure = { ...asFailure(input, error), path: input.name }
    tally.failures.push(failure)
    if (isJson) await io.out(json(failure))
  }
}

/** An output or a case that can't be written, models that can't be read: the next report would fare no better. */
function endsEverything(error: unknown): boolean {
  return error instanceof OnRecordError && /^(?:output|case|model)\//.test(error.code)
}

function countIn(tally: Tally, { isNew, claims, statements }: Added): void {
  if (isNew) tally.added += 1
  else tally.known += 1
  tally.claims += claims
  tally.statements += statements
}

/** What is on record now, and what is not and why; on stderr. */
function tellTally({ added, known, claims, statements, failures, passedOver }: Tally, on: Case, io: Io): void {
  const again = known > 0 ? `; ${known} were on record already` : ''
  io.say(
    `${on.path}: ${count(added, 'report')} added, with ${count(claims, 'claim')} and ${count(statements, 'statement')}${again}.`,
  )
  if (passedOver.length > 0) {
    const verb = passedOver.length === 1 ? 'is' : 'are'
    io.say(`Passed over ${passedOver.length} that ${verb} no report by name: ${printable(kinds(passedOver))}.`)
  }
  if (failures.length > 0) io.say(`${count(failures.length, 'input')} could not be read:`)
  for (const each of failures.slice(0, MOST_FAILURES)) io.say(`  ${failureLine(each)}`)
  if (failures.length > MOST_FAILURES) io.say(`  … and ${failures.length - MOST_FAILURES} more; --json lists all.`)
}

/** Names the input, once; a name may hold line feeds. */
function failureLine({ path, error: { code, message } }: Tally['failures'][number]): string {
  return printable(`${message.includes(path) ? '' : `${path}: `}${message} [${code}]`)
}

/** ".jpg (3), .pdf (1)" */
function kinds(passedOver: readonly string[]): string {
  const groups = Map.groupBy(passedOver, (kind) => kind)
  return [...groups].map(([kind, group]) => `${kind} (${group.length})`).join(', ')
}
