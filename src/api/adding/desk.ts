import { availableParallelism } from 'node:os'
import { type Case, openReadingThreads, type Readers } from '../../casefile/index.ts'
import type { Fetcher } from '../../fetch/index.ts'
import { OnRecordError } from '../../text/index.ts'
import { type Job, newJob, outcomeOf, withTrouble } from './job.ts'
import { type Reading, readUploads, readUrls, reason, type Upload } from './read.ts'

/** What takes in things to read, one job after the other. */
export interface Intake {
  addFiles(uploads: readonly Upload[], by: string): Job
  addUrls(urls: readonly string[], by: string): Job
  job(id: string): Job | null
  /** Ends what is under way; what was recorded stays. */
  close(): Promise<void>
}

/** What an intake works with. */
export interface IntakeSettings {
  readonly on: Case
  /** The way out, opened when the first URL is asked for. */
  readonly openFetcher: (interrupted: AbortSignal) => Promise<Fetcher>
}

/** Jobs that wait at most, and bytes that are held for them. */
const MOST_WAITING = 20
const MOST_BYTES = 256 * 2 ** 20

/** Jobs of which is known what came of them, the last ones. */
const REMEMBERED = 100

/** There is more to read than can be held; later there is room again. */
export class IntakeFull extends OnRecordError {
  readonly code = 'adding/full'

  constructor() {
    super('Too much waits to be read. Try again when some of it is done, or read it with `onrecord add`.')
  }
}

/** Reading for those who look at the case meanwhile: in threads, so that their questions are answered. */
export function openIntake({ on, openFetcher }: IntakeSettings): Intake {
  const jobs = new Map<string, Job>()
  const ending = new AbortController()
  const threads = lentThreads()
  const waiting = { jobs: 0, bytes: 0 }
  let last: Promise<void> = Promise.resolve()
  let fetcher: Promise<Fetcher> | null = null

  const enter = (job: Job, bytes: number, work: (job: Job) => Promise<void>): Job => {
    if (waiting.jobs >= MOST_WAITING || waiting.bytes + bytes > MOST_BYTES) throw new IntakeFull()
    waiting.jobs += 1
    waiting.bytes += bytes
    remember(jobs, job)
    last = last.then(async () => {
      await runJob(job, work, ending.signal)
      waiting.jobs -= 1
      waiting.bytes -= bytes
    })
    return job
  }
  const read = async (job: Job, work: (reading: Reading) => Promise<void>) => {
    await work({ on, readers: threads.take(), job, interrupted: ending.signal })
    if (!ending.signal.aborted) await on.settle()
    threads.giveBack()
  }
  const jobOf = (names: readonly string[], by: string) => newJob(names, by, new Date().toISOString())

  return {
    addFiles: (uploads, by) =>
      enter(
        jobOf(
          uploads.map(({ name }) => name),
          by,
        ),
        uploads.reduce((sum, { bytes }) => sum + bytes.length, 0),
        (job) => read(job, (reading) => readUploads(uploads, reading)),
      ),
    addUrls: (urls, by) =>
      enter(jobOf(urls, by), 0, (job) =>
        read(job, async (reading) => {
          fetcher ??= openFetcher(ending.signal)
          await readUrls(urls, await fetcher, reading)
        }),
      ),
    job: (id) => jobs.get(id) ?? null,
    async close() {
      ending.abort()
      await last
      await threads.close()
      await (await fetcher?.catch(() => null))?.close()
    },
  }
}

/** Milliseconds for which threads that have read are kept: they hold the models, which take seconds to load. */
const IDLE = 60_000

/** Threads that are there when something is to be read, and for some time after. */
function lentThreads() {
  let readers: Readers | null = null
  let timer: NodeJS.Timeout | null = null
  const close = async () => {
    if (timer) clearTimeout(timer)
    const open = readers
    readers = null
    await open?.close()
  }
  return {
    close,
    take(): Readers {
      if (timer) clearTimeout(timer)
      readers ??= openReadingThreads(Math.max(1, availableParallelism() - 1))
      return readers
    },
    giveBack(): void {
      timer = setTimeout(() => void close(), IDLE).unref()
    },
  }
}

function remember(jobs: Map<string, Job>, job: Job): void {
  jobs.set(job.id, job)
  for (const [id, { isDone }] of jobs) {
    if (jobs.size <= REMEMBERED) return
    if (isDone) jobs.delete(id)
  }
}

/** Runs a job to its end; what it could not come to is told to be refused, and why. */
async function runJob(job: Job, work: (job: Job) => Promise<void>, ending: AbortSignal): Promise<void> {
  let why = { code: 'adding/ended', message: 'The server ended before it was read. Add it again.' }
  try {
    if (!ending.aborted) await work(job)
  } catch (error) {
    if (!ending.aborted) why = reason(error)
  }
  for (const item of job.items) {
    if (item.status !== 'waiting' && item.status !== 'reading') continue
    const left = { ...item, ...withTrouble(item, { name: item.name, ...why }) }
    job.note(item, { ...left, status: outcomeOf(left) })
  }
  job.finish()
}
