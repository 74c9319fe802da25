import type { Case, Worked } from '../casefile/index.ts'
import { command } from './command.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { json, printable } from './layout.ts'
import { CASE_OPTIONS, casePath } from './options.ts'
import { jobsOf } from './reread.ts'
import { countFailure, countIn, openTally, type Tally, tell } from './tally.ts'

export const worker = command({
  words: '',
  about:
    'Reads what `onrecord add --queue` has put into the queue of a case in Postgres, and puts it on record. As many ' +
    'workers as you like, on as many machines; what one leaves behind that dies, another takes over within a minute. ' +
    'Goes on until Ctrl-C.',
  options: {
    untilEmpty: { flags: '--until-empty', says: 'end when everything in the queue is read' },
    status: { flags: '--status', says: 'say how much waits, and what could not be read and why; read nothing' },
    jobs: { flags: '--jobs <number>', says: 'threads that read (else one for each core)' },
    ...CASE_OPTIONS,
  },
  examples: ['worker --case postgres://desk@db.example.org/storm', 'worker --until-empty --json', 'worker --status'],

  async run({ options }, io) {
    const { openCase, openReaders } = await import('../casefile/index.ts')
    const jobs = jobsOf(options.jobs)
    const on = await openCase(casePath(options.case, io.env), options.status ? 'read' : 'write')
    const readers = openReaders(jobs)
    try {
      if (options.status) return await tellQueue(on, options.json === true, io)
      const tally = openTally()
      const working = { isUntilEmpty: options.untilEmpty === true, stop: io.interrupted }
      for await (const each of on.work(readers, working))
        await tellWorked(each, { tally, io, isJson: options.json === true })
      await on.settle()
      tell(tally, on, io)
      return tally.failed > 0 ? 'failed' : 'ok'
    } finally {
      await readers.close()
      await on.close()
    }
  },
})

interface Telling {
  readonly tally: Tally
  readonly io: Io
  readonly isJson: boolean
}

async function tellWorked({ path, added, refusal }: Worked, { tally, io, isJson }: Telling): Promise<void> {
  if (added) {
    countIn(tally, added)
    if (isJson) await io.out(json({ schema: 'onrecord/added/1', path, ...added }))
  }
  if (refusal) {
    const { code, message } = refusal
    const failure = { schema: 'onrecord/error/1', id: path, path, error: { code, message } } as const
    countFailure(tally, failure)
    if (isJson) await io.out(json(failure))
  }
}

async function tellQueue(on: Case, isJson: boolean, io: Io): Promise<'ok'> {
  const { waiting, failed, refusals } = await on.queue()
  if (isJson) {
    await io.out(json({ schema: 'onrecord/queue/1', waiting, failed }))
    for (const { path, code, message } of refusals)
      await io.out(json({ schema: 'onrecord/error/1', id: path, path, error: { code, message } }))
    return 'ok'
  }
  await io.out(`${count(waiting, 'report')} waiting or being read, ${failed} that could not be read.`)
  for (const { path, code, message } of refusals) await io.out(`  ${printable(`${path}: ${message} [${code}]`)}`)
  return 'ok'
}
