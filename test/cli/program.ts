import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The Node that the project brings with it, and the program. */
export const NODE = join(ROOT, 'node_modules/.bin/node')
export const MAIN = join(ROOT, 'src/cli/main.ts')
export const SAMPLES = join(ROOT, 'samples')

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program as a shell would. */
export function onrecord(
  args: readonly string[],
  given: { readonly input?: string | Uint8Array; readonly cwd?: string } = {},
) {
  return new Promise<Ended>((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100', ONRECORD_CASE: '' }
    const child = spawn(NODE, [MAIN, ...args], { cwd: given.cwd ?? ROOT, env })
    const [out, err]: Buffer[][] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out!.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err!.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(out!).toString(), stderr: Buffer.concat(err!).toString() })
    })
    child.stdin.on('error', () => {})
    child.stdin.end(given.input ?? '')
  })
}

/** An empty folder that is gone when the test is over. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The JSON objects of `--json`, one a line. */
export function jsonLines(output: string): readonly Readonly<Record<string, unknown>>[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
}
