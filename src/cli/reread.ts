import { availableParallelism } from 'node:os'
import type { Case, Reread, RereadOutcome } from '../casefile/index.ts'
import { command, type Outcome } from './command.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { indented, json, printable } from './layout.ts'
import { CASE_OPTIONS } from './options.ts'
import { openProgress } from './progress.ts'
import { reportLine } from './show-claim.ts'
import { addCounts, type Counts, countsLine, countsOf, differenceLine, showComparison } from './show-comparison.ts'
import { UsageError } from './usage.ts'
import { withCaseAsItIs } from './with-case.ts'

export const reread = command({
  words: '',
  about:
    'Reads reports anew, from the bytes that were stored, where they were read by an older reader: another version of ' +
    'the program, of its rules or models. Says what that changes in the record: claims and statements are the same ' +
    'where they stand at the same words. Each report is replaced wholly or not at all, and what was broken off goes ' +
    'on where it stopped. The bytes never change, and judgements are found again by their words.',
  options: {
    all: { flags: '--all', says: 'also what this reader has read itself' },
    dryRun: { flags: '--dry-run', says: 'say what would change, and change nothing' },
    jobs: { flags: '--jobs <number>', says: 'threads that read (else one for each core)' },
    ...CASE_OPTIONS,
  },
  examples: ['reread --dry-run', 'reread --all --jobs 2 --json'],

  run: ({ options }, io) =>
    withCaseAsItIs(options, io, async (on) => {
      const how = { isAll: options.all === true, isKept: options.dryRun !== true, jobs: jobsOf(options.jobs) }
      const tally: Tally = { read: 0, changed: 0, claims: none(), statements: none(), lost: 0, failed: 0 }
      const progress = await openProgress(io, 'reports read anew')
      try {
        for await (const outcome of on.reread(how)) {
          countIn(tally, outcome)
          await tell(outcome, options.json === true, io)
          progress.show(outcome.done, outcome.all, `· ${tally.changed} changed`)
          if (io.interrupted.aborted) break
        }
        if (how.isKept && !io.interrupted.aborted) await on.settle()
      } finally {
        progress.close()
      }
      sayTally(tally, how.isKept, on, io)
      return outcomeOf(tally, io)
    }),
})

interface Tally {
  read: number
  changed: number
  readonly claims: Counts
  readonly statements: Counts
  /** Judgements that have lost their words. */
  lost: number
  failed: number
}

function none(): Counts {
  return { came: 0, gone: 0, changed: 0 }
}

export function jobsOf(given: string | undefined): number {
  if (given === undefined) return availableParallelism()
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new UsageError('number', `--jobs takes a number of threads, not "${given}".`)
  return Number(given)
}

function countIn(tally: Tally, outcome: RereadOutcome): void {
  if ('fault' in outcome) {
    tally.failed += 1
    return
  }
  const { record, judgements } = outcome.reread
  tally.read += 1
  if (isChanged(outcome.reread)) tally.changed += 1
  addCounts(tally.claims, countsOf(record.claims))
  addCounts(tally.statements, countsOf(record.statements))
  tally.lost += judgements.filter(({ standing }) => standing.state === 'lost').length
}

function isChanged({ words, facts, record: { claims, statements }, judgements }: Reread): boolean {
  const parts = [claims, statements].flatMap(({ came, gone, changed }) => [...came, ...gone, ...changed])
  return words.added + words.removed + facts.length + parts.length + judgements.length > 0
}

async function tell(outcome: RereadOutcome, isJson: boolean, io: Io): Promise<void> {
  if (isJson) await io.out(json(lineOf(outcome)))
  else if ('fault' in outcome) await io.out(`${outcome.id}  stays as it was: ${printable(outcome.fault.message)}\n`)
  else if (isChanged(outcome.reread)) await io.out(`${showReread(outcome.reread, io).join('\n')}\n`)
}

function lineOf(outcome: RereadOutcome): object {
  if ('fault' in outcome) return { schema: 'onrecord/error/1', id: outcome.id, error: outcome.fault }
  const { record, ...rest } = outcome.reread
  const parts = (['claims', 'statements'] as const).map((what) => {
    const { kept, ...others } = record[what]
    return [what, { ...others, kept: kept.length }] as const
  })
  return { schema: 'onrecord/reread/1', ...rest, ...Object.fromEntries(parts) }
}

function showReread({ report, words, facts, record, judgements }: Reread, io: Io): readonly string[] {
  const { bold, dim } = io.colors
  const text =
    words.added + words.removed > 0 ? [`text: ${count(words.added, 'word')} came, ${words.removed} went`] : []
  const about = [...text, ...facts.map(differenceLine)]
  return [
    `${bold(report.id.slice(0, 12))}  ${reportLine(report)}${report.headline ? `: ${printable(report.headline)}` : ''}`,
    ...indented(about.map(dim), 2),
    ...showComparison(record, io),
    ...judgements.map(({ judgement, standing }) =>
      standing.state === 'lost'
        ? `  ! judgement ${judgement.id} by ${printable(judgement.by)} is about nothing now: ${standing.why}`
        : `  judgement ${judgement.id} has moved with its words`,
    ),
  ]
}

function sayTally(tally: Tally, isKept: boolean, on: Case, io: Io): void {
  const { read, changed, claims, statements, lost, failed } = tally
  if (read + failed === 0) {
    io.say(`${on.path}: every report was read by this reader already; --all reads them anew all the same.`)
    return
  }
  const record = [countsLine('claims', claims), countsLine('statements', statements)].filter(Boolean)
  const verb = isKept ? 'read anew' : 'would be read anew'
  io.say(
    `${on.path}: ${count(read, 'report')} ${verb}, ${changed} changed${record.length > 0 ? ` (${record.join('; ')})` : ''}.`,
  )
  if (lost > 0) io.say(`${count(lost, 'judgement')} ${lost === 1 ? 'has' : 'have'} lost the words they were about.`)
  if (failed > 0) io.say(`${count(failed, 'report')} can't be read any more and stay as they were.`)
}

function outcomeOf({ failed }: Tally, io: Io): Outcome {
  if (io.interrupted.aborted) return 'interrupted'
  return failed > 0 ? 'failed' : 'ok'
}
