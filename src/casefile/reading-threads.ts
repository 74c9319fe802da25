import { Worker } from 'node:worker_threads'
import type { Reading } from '../document/index.ts'
import type { DocumentRows, Kept } from '../store/index.ts'
import { OnRecordError } from '../text/index.ts'

/** What a thread makes of a document, or why it can't be read. */
export type ReadAgain =
  | { readonly rows: DocumentRows; readonly reading: Reading; readonly fault?: never }
  | { readonly fault: ReadingFault }

/** Why a document could not be read; errors lose their kind on the way from thread to thread. */
export interface ReadingFault {
  readonly code: string
  readonly message: string
}

/** Threads that read documents anew. */
export interface ReadingThreads {
  /** Reads one document, when a thread is free. */
  read(kept: Kept): Promise<ReadAgain>
  close(): Promise<void>
}

export function asReadingFault(error: unknown): ReadingFault {
  if (error instanceof OnRecordError) return { code: error.code, message: error.message }
  return { code: 'internal', message: `A fault in onrecord itself: ${error instanceof Error ? error.message : error}` }
}

/** The program runs from its source as well as built. */
const THREAD = new URL(`./reading-thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)

/** Starts threads; a thread that ends by itself takes all with it. */
export function startReadingThreads(count: number): ReadingThreads {
  const idle = Array.from({ length: count }, () => new Worker(THREAD))
  const all = [...idle]
  const waiting: ((thread: Worker) => void)[] = []
  const free = (thread: Worker) => {
    const next = waiting.shift()
    if (next) next(thread)
    else idle.push(thread)
  }
  return {
    async read(kept) {
      const thread = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)))
      try {
        return await answerOf(thread, kept)
      } finally {
        free(thread)
      }
    },
    close: async () => {
      await Promise.all(all.map((each) => each.terminate()))
    },
  }
}

function answerOf(thread: Worker, kept: Kept): Promise<ReadAgain> {
  return new Promise((resolve, reject) => {
    const end = (finish: () => void) => {
      thread.off('message', answered).off('error', failed).off('exit', left)
      finish()
    }
    const answered = (answer: ReadAgain) => end(() => resolve(answer))
    const failed = (error: Error) => end(() => reject(error))
    const left = () => end(() => reject(new Error(`The thread that read ${kept.id} has ended.`)))
    thread.on('message', answered).on('error', failed).on('exit', left)
    thread.postMessage(kept)
  })
}
