import { Readable, Writable } from 'node:stream'
import picocolors from 'picocolors'
import type { Io } from '../../src/cli/io.ts'
import { runProgram } from '../../src/cli/program.ts'

export interface RunHere {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process: quicker than a process of its own, where nothing depends on one. */
export async function runHere(args: readonly string[], given: Partial<Io> = {}): Promise<RunHere> {
  const [out, err]: string[][] = [[], []]
  const status = await runProgram(args, {
    input: Readable.from([]),
    error: new Writable(),
    env: {},
    columns: 100,
    colors: picocolors.createColors(false),
    interrupted: new AbortController().signal,
    out: async (line) => void out!.push(line),
    say: (lines) => void err!.push(lines),
    ...given,
  })
  return { status, stdout: out!.join('\n'), stderr: err!.join('\n') }
}
