import { Worker } from 'node:worker_threads'
import type { Models } from '../extract.ts'
import type { Resource } from '../resource/index.ts'
import { type Entry, type Intake, prepareEntry } from '../store/index.ts'
import { OnRecordError } from '../text/index.ts'

/** What is to be read: the intake with the name of its resource. */
export interface Task {
  /** Tells it from the other tasks of a thread. */
  readonly number: number
  readonly intake: Intake
}

/** What a thread made of a task, or why it could not. */
export interface Answered {
  readonly number: number
  readonly entry?: Entry
  readonly failure?: { readonly code: string | null; readonly message: string }
}

/** What makes entries for the record out of bytes, several at a time. */
export interface Readers {
  /** How many read at a time. */
  readonly count: number
  read(intake: Intake): Promise<Entry>
  close(): Promise<void>
}

/** A document could not be read in a thread; code and message are those of the error there. */
class ReadingFailed extends OnRecordError {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Documents that a thread is handed ahead, so that it does not wait while others are recorded. */
const AHEAD = 4

/** Documents that are read here before threads are started: starting one takes as long as reading some dozens. */
const FEW = 8

/** Reads with as many threads as are asked for; with one, in this thread. Models are loaded by who reads first. */
export function openReaders(count: number): Readers {
  const here = makeReader()
  const others = count > 1 ? threads(count) : null
  let begun = 0
  return {
    count,
    read(intake) {
      begun += 1
      return others === null || begun <= FEW ? here({ number: 0, intake }) : others.read(intake)
    },
    close: async () => others?.close(),
  }
}

/** Reads with threads alone, for a program that has other things to do meanwhile. */
export function openReadingThreads(count: number): Readers {
  return { count, ...threads(count) }
}

/** Reads in this thread. */
export function makeReader(): (task: Task) => Promise<Entry> {
  // Held as it is being loaded: several documents may ask for the models before they are there.
  let models: Promise<Models> | null = null
  return async ({ intake }) => {
    const { path, bytes, reading } = intake
    const { openResource } = await import('../resource/index.ts')
    const document = await openResource({ name: path, bytes, reading } satisfies Resource)
    const { extractDocument } = await import('../extract.ts')
    models ??= import('../models.ts').then(({ loadModels }) => loadModels())
    return prepareEntry(intake, extractDocument(document, await models))
  }
}

/** A task on its way. */
interface Pending {
  readonly task: Task
  readonly resolve: (entry: Entry) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly pending: Map<number, Pending>
}

/** The program runs from its source as well as built. */
const THREAD = new URL(`./reader-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/** Threads start when there is work for them; one that breaks fails what it was reading, and another takes its place. */
function threads(count: number): Pick<Readers, 'read' | 'close'> {
  const running = new Set<Thread>()
  const waiting: Pending[] = []
  let last = 0

  const handOut = () => {
    for (let next = waiting[0]; next; next = waiting[0]) {
      const thread = leastBusy(running, count) ?? start()
      if (thread.pending.size >= AHEAD) return
      waiting.shift()
      thread.pending.set(next.task.number, next)
      thread.worker.postMessage(next.task)
    }
  }

  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(THREAD), pending: new Map() }
    thread.worker.on('message', (answer: Answered) => {
      settle(thread, answer)
      handOut()
    })
    thread.worker.on('error', (error) => {
      running.delete(thread)
      for (const { reject } of thread.pending.values())
        reject(error instanceof Error ? error : new Error(String(error)))
      handOut()
    })
    running.add(thread)
    return thread
  }

  return {
    read: (intake) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.push({ task: { number: last, intake }, resolve, reject })
        handOut()
      }),
    close: async () => {
      await Promise.all([...running].map(({ worker }) => worker.terminate()))
    },
  }
}

/** The thread with least to do; null where another should be started, since all have something to do already. */
function leastBusy(running: ReadonlySet<Thread>, most: number): Thread | null {
  const [least] = [...running].sort((a, b) => a.pending.size - b.pending.size)
  return least && (least.pending.size < 2 || running.size >= most) ? least : null
}

function settle({ pending }: Thread, { number, entry, failure }: Answered): void {
  const task = pending.get(number)
  pending.delete(number)
  if (entry) task?.resolve(entry)
  else if (typeof failure?.code === 'string') task?.reject(new ReadingFailed(failure.code, failure.message))
  else task?.reject(new Error(failure?.message))
}
