import type { Reading } from '../document/index.ts'
import { readerVersion } from '../reader.ts'
import {
  compareReadings,
  countWords,
  type Difference,
  type RecordComparison,
  type Report,
  type WordCounts,
  wordDiff,
} from '../record/index.ts'
import {
  type DocumentFacts,
  type DocumentRows,
  type Kept,
  keptDocument,
  type Replaced,
  readersOnRecord,
  replaceDocument,
  type StandingJudgement,
  type Store,
} from '../store/index.ts'
import { OnRecordError } from '../text/index.ts'
import { openThreads, type Threads } from './threads.ts'

/** Which documents are to be read anew, and how. */
export interface Rereading {
  /** Whether those are read too that this reader read before. */
  readonly isAll: boolean
  /** Whether what is read is kept; else what would change is told and all stays as it was. */
  readonly isKept: boolean
  /** Threads. */
  readonly jobs: number
}

/** What came of reading a document anew. */
export interface Reread {
  readonly report: Report
  readonly reader: { readonly before: string | null; readonly after: string }
  /** Words of the text that were not read before, and that are not read any more. */
  readonly words: WordCounts
  /** What is known of the document by itself: headline, outlet, dates. */
  readonly facts: readonly Difference[]
  readonly record: RecordComparison
  /** Judgements that have moved with their words, or have lost them. */
  readonly judgements: readonly StandingJudgement[]
}

/** Why a document can't be read any more. */
export interface ReadingFault {
  readonly code: string
  readonly message: string
}

/** What a thread makes of a document. */
export interface ReadAgain {
  readonly rows: DocumentRows
  readonly reading: Reading
}

/** One document done, or why it stays as it was read before. */
export type RereadOutcome =
  | { readonly done: number; readonly all: number; readonly reread: Reread }
  | { readonly done: number; readonly all: number; readonly id: string; readonly fault: ReadingFault }

/** Documents that a thread has before it, so that it never waits for the case. */
const AHEAD = 2

/**
 * Reads documents anew that another reader has read, from their stored bytes and as they were read then. Each takes the
 * place of what was read before in one transaction; where it was broken off, the next call goes on. What can't be read
 * any more stays as it is. Outcomes come in the order in which the documents were recorded.
 */
export async function* reread(store: Store, how: Rereading): AsyncGenerator<RereadOutcome, void, undefined> {
  const reader = readerVersion()
  const due = (await readersOnRecord(store.db)).filter((each) => how.isAll || isOlder(each.reader, reader))
  if (due.length === 0) return
  const threads = openThreads<Kept, ReadAgain>('reading-thread', Math.min(how.jobs, due.length))
  try {
    const ahead = due.slice(0, how.jobs * AHEAD).map(({ number }) => readKept(store, number, threads))
    for (const [at, { number, id }] of due.entries()) {
      const anew = await ahead.shift()!
      const next = due[at + how.jobs * AHEAD]
      if (next) ahead.push(readKept(store, next.number, threads))
      const place = { done: at + 1, all: due.length }
      if ('fault' in anew) yield { ...place, id, fault: anew.fault }
      else {
        const replaced = await replaceDocument(store.db, number, { ...anew, reader }, how.isKept)
        yield { ...place, reread: await outcomeOf(replaced, { before: due[at]!.reader, after: reader }) }
      }
    }
  } finally {
    await threads.close()
  }
}

async function readKept(
  { db }: Store,
  number: number,
  threads: Threads<Kept, ReadAgain>,
): Promise<ReadAgain | { readonly fault: ReadingFault }> {
  const kept = await keptDocument(db, number)
  return threads.ask(kept).catch((error: unknown) => ({ fault: asReadingFault(error) }))
}

function asReadingFault(error: unknown): ReadingFault {
  if (error instanceof OnRecordError) return { code: error.code, message: error.message }
  return { code: 'internal', message: `A fault in onrecord itself: ${error instanceof Error ? error.message : error}` }
}

/** Whether a document was read by another reader than this one. What a newer program has read is left to it. */
function isOlder(reader: string | null, present: string): boolean {
  if (reader === null) return true
  const versions = (name: string) => (name.split('+')[0] ?? '').split('.').map(Number)
  const [theirs, ours] = [versions(reader), versions(present)]
  const at = theirs.findIndex((part, place) => part !== ours[place])
  const isNewer = at >= 0 && theirs[at]! > (ours[at] ?? 0)
  return reader !== present && !isNewer
}

async function outcomeOf({ before, after, judgements }: Replaced, reader: Reread['reader']): Promise<Reread> {
  const sides = [before, after].map(({ recorded: { claims, statements } }) => {
    return { claims: claims.values(), statements: statements.values() }
  })
  const stretches = await wordDiff(before.facts.text, after.facts.text)
  return {
    report: after.recorded.report,
    reader,
    words: countWords(stretches),
    facts: factDifferences(before.facts, after.facts),
    record: compareReadings(sides[0]!, sides[1]!, stretches),
    judgements,
  }
}

const FACTS = [
  ...(['headline', 'outlet', 'agency', 'byline', 'published', 'modified', 'url', 'canonical', 'language'] as const),
  ...(['dateline_place', 'dateline_date'] as const),
] satisfies readonly (keyof DocumentFacts)[]

function factDifferences(before: DocumentFacts, after: DocumentFacts): readonly Difference[] {
  return FACTS.flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null]
    return was === is ? [] : [{ field: field.replace('_', ' '), before: was, after: is }]
  })
}
