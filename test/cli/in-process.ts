import { PassThrough, Readable } from 'node:stream'
import picocolors from 'picocolors'
import type { Io } from '../../src/cli/io.ts'
import { runProgram } from '../../src/cli/program.ts'
import type { Ended } from './program.ts'

/**
 * Runs a command line in this process, on one case: quicker than a process of its own where many are tried. What a
 * process alone can show, such as signals and broken pipes, takes `onrecord` of `program.ts`.
 */
export async function inProcess(args: readonly string[], path: string, env: Io['env'] = {}): Promise<Ended> {
  const [out, said]: [string[], string[]] = [[], []]
  const io: Io = {
    input: Readable.from([]),
    error: new PassThrough(),
    env: { ONRECORD_CASE: path, ...env },
    columns: 100,
    colors: picocolors.createColors(false),
    interrupted: new AbortController().signal,
    out: async (line) => void out.push(`${line}\n`),
    say: (lines) => void said.push(`${lines}\n`),
  }
  const status = await runProgram(args, io)
  return { status, stdout: out.join(''), stderr: said.join('') }
}
