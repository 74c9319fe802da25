/** What the programs share that kill onrecord at random moments and look at what it leaves behind. */
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Case, openCase } from '../src/casefile/index.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** One line of what a command prints with `--json`. */
export type Line = Readonly<Record<string, unknown>>

/** Runs a command of onrecord; `hear` gets each whole line that it prints. Faults of its own and of the case are told. */
export function start(args: readonly string[], hear: (line: Line) => void = () => {}): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (output + chunk).split('\n')
    output = lines.pop() ?? ''
    for (const line of lines) hear(JSON.parse(line) as Line)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    if (/fault in onrecord|\[case\//.test(String(chunk))) process.stderr.write(`${args[0]}: ${chunk}`)
  })
  return child
}

export function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

/** Waits until a command has ended and all that it printed was heard. */
export function ended(child: ChildProcess): Promise<void> {
  if (!isRunning(child) && child.stdout?.readableEnded) return Promise.resolve()
  return new Promise((resolve) => child.once('close', () => resolve()))
}

/** When to kill: so many milliseconds after the start or, where a number of lines is given, after that many were heard. */
export interface Moment {
  readonly lines?: number
  readonly milliseconds: number
}

/**
 * A moment somewhere between the start and the end, or just after one of the first lines.
 *
 * @param whole how long the command takes, in milliseconds
 */
export function randomMoment(next: () => number, whole: number, lines: number): Moment {
  return next() < 0.5
    ? { milliseconds: whole * next() }
    : { lines: 1 + Math.floor(lines * next()), milliseconds: 6 * next() }
}

/** Runs a command and kills it; says whether it was killed before its end, and what it printed until then. */
export async function runAndKill(
  args: readonly string[],
  { lines: enough, milliseconds }: Moment,
): Promise<{ readonly wasKilled: boolean; readonly heard: readonly Line[] }> {
  const heard: Line[] = []
  let timer: NodeJS.Timeout | null = null
  const killSoon = () => {
    timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds)
  }
  const child = start(args, (line) => {
    heard.push(line)
    if (enough !== undefined && heard.length >= enough) killSoon()
  })
  if (enough === undefined) killSoon()
  await ended(child)
  if (timer) clearTimeout(timer)
  return { wasKilled: child.signalCode === 'SIGKILL', heard }
}

/** Runs a command to its end; says how long that took, in milliseconds. */
export async function timeOf(args: readonly string[]): Promise<number> {
  const started = performance.now()
  await ended(start(args))
  return performance.now() - started
}

/** Looks at a case that is whole; throws where `verify` finds anything. */
export async function withWhole<Found>(path: string, look: (on: Case, documents: number) => Promise<Found>) {
  const on = await openCase(path, path.startsWith('postgres:') ? 'read' : 'write')
  try {
    const { faults, documents } = await on.verify(() => {})
    if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults[0])}`)
    return await look(on, documents)
  } finally {
    await on.close()
  }
}

/** Reports that differ in every sentence, one JSON line each. */
export function inventedReports(count: number): string {
  const line = (at: number) => {
    const text =
      `Iceland sent ${at + 2} ferries to Portugal in harbour number ${at}, port workers of quay ${at} said on Monday. ` +
      `Portugal thanked Iceland for ${at + 2} ferries. "We have counted ${at} ships," harbour master ${at} said.`
    return JSON.stringify({ id: `report-${at}`, text, published: '2026-02-16', outlet: `Courier ${at}` })
  }
  return `${Array.from({ length: count }, (_, at) => line(at)).join('\n')}\n`
}
