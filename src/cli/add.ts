import type { Case } from '../casefile/index.ts'
import type { Reading } from '../document/index.ts'
import type { Models } from '../extract.ts'
import { type Found, openResource, type Resource } from '../resource/index.ts'
import { OnRecordError } from '../text/index.ts'
import { command } from './command.ts'
import { asFailure, type Failure } from './failure.ts'
import { givenId, readInputs } from './inputs.ts'
import type { Io } from './io.ts'
import { json } from './layout.ts'
import { CASE_OPTIONS, casePath, READING_OPTIONS, readingOf } from './options.ts'
import { findFiles } from './paths.ts'
import { openProgress, type Progress } from './progress.ts'
import { count } from './show-exchange.ts'
import { countFailure, countIn, openTally, passOver, type Tally, tell } from './tally.ts'

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
    const { case: path, json } = options
    if (words.includes('-') && io.input.isTTY) io.say('Reading standard input; end it with Ctrl-D.')
    const reading = readingOf(options)
    const { openCase } = await import('../casefile/index.ts')
    const on = await openCase(casePath(path, io.env), 'write')
    const progress = await openProgress(io, 'files read', 'unknown')
    const tally = openTally()
    try {
      await addAll(words, { on, io, reading, progress, tally, isJson: json === true })
      if (!io.interrupted.aborted) await on.settle()
    } finally {
      progress.close()
      await on.close()
      tell(tally, on, io)
    }
    if (io.interrupted.aborted) return 'interrupted'
    return tally.failed > 0 ? 'failed' : 'ok'
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

async function addAll(paths: readonly string[], desk: Desk): Promise<void> {
  const models = lazyModels(await import('../models.ts'))
  let files = 0
  for await (const { path, passedOver } of findFiles(paths)) {
    if (passedOver !== null) {
      passOver(desk.tally, passedOver)
      continue
    }
    for await (const found of readInputs([path], desk.reading, desk.io.input)) {
      await addFound(found, desk, models)
      if (desk.io.interrupted.aborted) return
      desk.progress.show(files, files, `· ${count(desk.tally.added, 'report')}`)
    }
    files += 1
    desk.progress.show(files, files, `· ${count(desk.tally.added, 'report')}`)
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

async function addFound(found: Found, desk: Desk, models: () => Models): Promise<void> {
  if (found.kind === 'resource') await addOne(found.resource, desk, models)
  else if (found.kind === 'refused') await fail(found.name, asFailure(found.name, found.error), desk)
  else if (found.kind === 'link') desk.tally.links += 1
  else passOver(desk.tally, found.what)
}

/** Adds one document and says so once it is on record for good. */
async function addOne(resource: Resource, desk: Desk, models: () => Models): Promise<void> {
  const { name: path, bytes, reading, answer } = resource
  try {
    const open = () => openResource(resource)
    const added = await desk.on.add({ path, bytes, reading, open, ...(answer && { answer }) }, models)
    countIn(desk.tally, added)
    if (added.isNew && desk.tally.added % SETTLE_AFTER === 0) await desk.on.settle()
    if (desk.isJson) await desk.io.out(json({ schema: 'onrecord/added/1', path, ...added }))
  } catch (error) {
    if (endsEverything(error)) throw error
    await fail(path, asFailure(givenId(resource) ?? path, error), desk)
  }
}

async function fail(path: string, failure: Failure, { tally, io, isJson }: Desk): Promise<void> {
  countFailure(tally, { ...failure, path })
  if (isJson) await io.out(json({ ...failure, path }))
}

/** An output or a case that can't be written, models that can't be read: the next report would fare no better. */
function endsEverything(error: unknown): boolean {
  return error instanceof OnRecordError && /^(?:output|case|model)\//.test(error.code)
}
