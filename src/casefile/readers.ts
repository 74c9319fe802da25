import type { Models } from '../extract.ts'
import type { Resource } from '../resource/index.ts'
import { type Entry, type Intake, prepareEntry } from '../store/index.ts'
import { openThreads } from './threads.ts'

/** What makes entries for the record out of bytes, several at a time. */
export interface Readers {
  /** How many read at a time. */
  readonly count: number
  read(intake: Intake): Promise<Entry>
  close(): Promise<void>
}

/** Documents that are read here before threads are started: starting one takes as long as reading some dozens. */
const FEW = 8

/** Reads with as many threads as are asked for; with one, in this thread. Models are loaded by who reads first. */
export function openReaders(count: number): Readers {
  const here = makeReader()
  const others = count > 1 ? openReadingThreads(count) : null
  let begun = 0
  return {
    count,
    read(intake) {
      begun += 1
      return others === null || begun <= FEW ? here(intake) : others.read(intake)
    },
    close: async () => others?.close(),
  }
}

/** Reads with threads alone, for a program that has other things to do meanwhile. */
export function openReadingThreads(count: number): Readers {
  const { ask, close } = openThreads<Intake, Entry>('reader-thread', count)
  return { count, read: ask, close }
}

/** Reads in this thread. */
export function makeReader(): (intake: Intake) => Promise<Entry> {
  // Held as it is being loaded: several documents may ask for the models before they are there.
  let models: Promise<Models> | null = null
  return async (intake) => {
    const { path, bytes, reading } = intake
    const { openResource } = await import('../resource/index.ts')
    const document = await openResource({ name: path, bytes, reading } satisfies Resource)
    const { extractDocument } = await import('../extract.ts')
    models ??= import('../models.ts').then(({ loadModels }) => loadModels())
    return prepareEntry(intake, extractDocument(document, await models))
  }
}
