import type { Finds, Link, Resource } from '../resource/index.ts'
import type { PageReader } from './add-pages.ts'
import { command } from './command.ts'
import { count } from './count.ts'
import { type Given, readList, sortOut } from './given.ts'
import { readInputs } from './inputs.ts'
import type { Io } from './io.ts'
import { NETWORK_OPTIONS, openNetwork } from './network.ts'
import { CASE_OPTIONS, casePath, limitOf, READING_OPTIONS, readingOf } from './options.ts'
import { findFiles } from './paths.ts'
import { openProgress } from './progress.ts'
import { modelOf, PROPOSE_OPTIONS, proposeOf } from './propose.ts'
import { lazyModels, type Recorder, recordEach, recordFound } from './recorder.ts'
import { jobsOf } from './reread.ts'
import { openTally, passOver, tell } from './tally.ts'
import { UsageError } from './usage.ts'
import { sayEntered } from './with-case.ts'

export const add = command({
  words: '[path-or-url...]',
  about:
    'Reads reports and puts them on record: files, folders with all that is in them, globs, "-" for standard input, ' +
    'pages by their URLs, and what feeds and sitemaps point to. ' +
    'Each report is recorded wholly or not at all. Reading the same thing twice adds nothing, so what was broken off ' +
    'goes on where it stopped. What could not be read is listed at the end.',
  options: {
    ...READING_OPTIONS,
    fromFile: {
      flags: '--from-file <list>',
      says: 'read what is named in a file, one path or URL a line; URLs that a run before came to an end with are passed over',
    },
    limit: {
      flags: '--limit <number>',
      says: 'follow at most so many links of each feed or sitemap, the newest; 0 follows all',
      default: '100',
    },
    follow: {
      flags: '--follow',
      says: 'also read the articles that list pages lead to (a front page, a section, a tag), and what feeds, sitemaps and list pages in files point to',
    },
    jobs: { flags: '--jobs <number>', says: 'threads that read files (else one for each core)' },
    queue: {
      flags: '--queue',
      says: 'put files into the queue for `onrecord worker` and read none of them here; for a case in Postgres',
    },
    ...PROPOSE_OPTIONS,
    ...NETWORK_OPTIONS,
    ...CASE_OPTIONS,
  },
  examples: [
    'add samples',
    'add --case storm.onrecord "archive/**/*.html"',
    'add --format jsonl - < reports.jsonl',
    'add --queue --case postgres://desk@db.example.org/storm archive',
    'add --propose llama3.3 --propose-url http://localhost:11434/v1 samples',
    'add --contact desk@example.org https://example.org/news/feed.xml',
    'add --follow --limit 20 https://example.org/world',
  ],

  async run({ words, options }, io) {
    const { case: path, json, fromFile } = options
    if (words.length === 0 && fromFile === undefined) throw new UsageError('input', NOTHING_GIVEN)
    if (words.includes('-') && io.input.isTTY) io.say('Reading standard input; end it with Ctrl-D.')
    const [reading, limit, jobs] = [readingOf(options), limitOf(options), jobsOf(options.jobs)]
    const model = options.propose === undefined ? null : modelOf(options.propose, options, io.env)
    const given = await givenIn(words, fromFile, io)
    const links: LinksByFile | null = options.follow ? new Map() : null
    const fetcher = given.errands.length > 0 || links ? await openNetwork(options, io) : null
    const { openCase } = await import('../casefile/index.ts')
    const on = await openCase(casePath(path, io.env), 'write')
    sayEntered(on, io)
    const recorder: Recorder = {
      on,
      io,
      tally: openTally(model && new Set()),
      isJson: json === true,
      models: await lazyModels(),
      readsLists: () => links !== null,
    }
    try {
      if (options.queue) await queueFiles(given.paths, { recorder, reading, jobs, links })
      else await addFiles(given.paths, { recorder, reading, jobs, links })
      const errands = [...given.errands, ...errandsOf(links)]
      if (fetcher) await addUrls(errands, { recorder, reading, fetcher, limit })
      if (!io.interrupted.aborted) await on.settle()
      if (model && !io.interrupted.aborted) await proposeOf(model, recorder, options.price)
    } finally {
      await fetcher?.close()
      await on.close()
      if (!options.queue || recorder.tally.failed > 0) tell(recorder.tally, on, io)
    }
    if (io.interrupted.aborted) return 'interrupted'
    return recorder.tally.failed > 0 ? 'failed' : 'ok'
  },
})

const NOTHING_GIVEN = 'Name something to read: a file, a folder, a URL, "-", or a list of them with --from-file.'

/** The words, and the lines of a list. */
async function givenIn(words: readonly string[], list: string | undefined, io: Io): Promise<Given> {
  const named = sortOut(words, 'named')
  if (list === undefined) return named
  const listed = sortOut(await readList(list, io.input), 'listed')
  return { paths: [...named.paths, ...listed.paths], errands: [...named.errands, ...listed.errands] }
}

/** Links that are to be followed, by the file that they were found in. */
type LinksByFile = Map<string, readonly Link[]>

function errandsOf(links: LinksByFile | null): Given['errands'] {
  return [...(links ?? [])].map(([url, found]) => ({ url, why: 'named', links: found }))
}

/** What files are read with. */
interface FileReader extends Pick<PageReader, 'recorder' | 'reading'> {
  readonly jobs: number
  /** Null where links are not followed. */
  readonly links: LinksByFile | null
}

async function addFiles(paths: readonly string[], reader: FileReader): Promise<void> {
  const { recorder, jobs, links } = reader
  const { openReaders } = await import('../casefile/index.ts')
  const readers = openReaders(jobs)
  const progress = await openProgress(recorder.io, 'files read', 'unknown')
  const files = { read: 0 }
  try {
    for await (const ending of recordEach(foundIn(paths, reader, files), readers, recorder)) {
      if (ending.kind === 'list') links?.set(ending.name, ending.links)
      if (recorder.io.interrupted.aborted) return
      progress.show(files.read, files.read, `· ${count(recorder.tally.added, 'report')}`)
    }
  } finally {
    progress.close()
    await readers.close()
  }
}

/** Things that go into the queue in one transaction. */
const QUEUED_TOGETHER = 128

async function queueFiles(paths: readonly string[], reader: FileReader): Promise<void> {
  const { recorder } = reader
  const { on, io } = recorder
  const waiting: Resource[] = []
  let [entered, offered] = [0, 0]
  const enter = async () => {
    offered += waiting.length
    entered += await on.enqueue(waiting.splice(0))
  }
  for await (const found of foundIn(paths, reader, { read: 0 })) {
    if (found.kind === 'resource') waiting.push(found.resource)
    else await recordFound(found, recorder)
    if (waiting.length >= QUEUED_TOGETHER) await enter()
    if (io.interrupted.aborted) break
  }
  await enter()
  const again = offered > entered ? `; ${offered - entered} wait there already or are on record` : ''
  io.say(`${count(entered, 'report')} put into the queue${again}. Read them with \`onrecord worker\`.`)
}

/** What is in some files and folders, one thing after the other; counts the files, and keeps links that are followed. */
async function* foundIn(paths: readonly string[], reader: FileReader, files: { read: number }): Finds {
  const { io, tally } = reader.recorder
  for await (const { path, passedOver } of findFiles(paths)) {
    if (passedOver !== null) {
      passOver(tally, passedOver)
      continue
    }
    const held: Link[] = []
    for await (const found of readInputs([path], reader.reading, io.input)) {
      if (found.kind === 'link' && reader.links) held.push(found.link)
      else yield found
    }
    if (held.length > 0) reader.links?.set(path, held)
    files.read += 1
  }
}

async function addUrls(errands: Given['errands'], reader: PageReader): Promise<void> {
  const { io, tally } = reader.recorder
  if (io.interrupted.aborted) return
  const { addPages } = await import('./add-pages.ts')
  const progress = await openProgress(io, 'pages read', 'unknown')
  let pages = 0
  try {
    for await (const _ of addPages(errands, reader)) {
      pages += 1
      progress.show(pages, pages, `· ${count(tally.added, 'report')}`)
    }
  } finally {
    progress.close()
  }
}
