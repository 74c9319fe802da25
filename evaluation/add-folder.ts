import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openCase } from '../src/casefile/index.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

/** A part of the way of an `add`. */
export interface Stretch {
  /** Put on record in it. */
  readonly reports: number
  readonly seconds: number
  /** Of the process at its end, with all its threads, in bytes. */
  readonly memory: number
}

/** How an `add` is followed. */
export interface Following {
  /** Reports after which a stretch ends. */
  readonly every: number
  /** @param all reports put on record since the start */
  told(stretch: Stretch, all: number): void
  /** Kills the program without warning when so many were said to be on record. */
  readonly killAt?: number
}

/**
 * Runs `add --json` and follows what it says is on record; the last stretch lasts until the program has ended, and has
 * the settling in it.
 */
export async function addFolder(
  args: readonly string[],
  { every, told, killAt }: Following,
): Promise<readonly Stretch[]> {
  const child = spawn(process.execPath, [MAIN, 'add', '--json', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const stretches: Stretch[] = []
  let [all, since, last] = [0, 0, performance.now()]
  let memory = 0
  const close = () => {
    const now = performance.now()
    const stretch = { reports: all - since, seconds: (now - last) / 1000, memory }
    stretches.push(stretch)
    if (stretch.reports > 0) told(stretch, all)
    ;[since, last] = [all, now]
  }
  for await (const line of createInterface({ input: child.stdout })) {
    if (!(JSON.parse(line) as { readonly isNew?: boolean }).isNew) continue
    all += 1
    if (all % 100 === 0) memory = memoryOf(child.pid!) ?? memory
    if (all % every === 0) close()
    if (all === killAt) child.kill('SIGKILL')
  }
  const status = await ended
  if (status !== 0 && killAt === undefined) throw new Error(`add ended with ${status}`)
  close()
  return stretches
}

/** Resident memory of a process; null where it has ended. */
function memoryOf(pid: number): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/** What `verify` finds, in a line; throws where anything is wrong, or not as many reports are there as should be. */
export async function checkCase(path: string, reports: number): Promise<string> {
  const on = await openCase(path, 'write')
  try {
    const { faults, documents } = await on.verify(() => {})
    if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults[0])}`)
    if (documents !== reports) throw new Error(`${path}: ${documents} reports on record, not ${reports}`)
    return `${documents} reports on record, each once; verify finds no fault`
  } finally {
    await on.close()
  }
}
