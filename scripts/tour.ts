/**
 * Runs every command of docs/tour.md on the sample reports and writes what it prints below it:   node scripts/tour.ts
 * The prose is written by hand; `test/cli/tour.test.ts` fails when the program prints something else.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import picocolors from 'picocolors'
import type { Io } from '../src/cli/io.ts'
import { runProgram } from '../src/cli/program.ts'

/** Where the tour stands. */
export const TOUR = fileURLToPath(new URL('../docs/tour.md', import.meta.url))

/** When the tour is taken: judgements and what was read carry the time, and ids follow from it. */
const BEGINS = Date.UTC(2026, 5, 14, 9)
const MINUTE = 60_000

/** From this command on it is the next day. */
const NEXT_DAY = 'onrecord add docs/tour'

/** Blocks of commands, each with a dollar before it, and what they print. */
const BLOCK = /```console\n([\s\S]*?)```/g

/** The tour with what every command prints now. */
export async function retaken(tour: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-tour-'))
  try {
    return await replaced(tour, async (block) => `\`\`\`console\n${await rerun(block, folder)}\`\`\``)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function replaced(text: string, renew: (block: string) => Promise<string>): Promise<string> {
  let whole = ''
  let read = 0
  for (const found of text.matchAll(BLOCK)) {
    whole += text.slice(read, found.index) + (await renew(found[1]!))
    read = found.index + found[0].length
  }
  return whole + text.slice(read)
}

async function rerun(block: string, folder: string): Promise<string> {
  let told = ''
  for (const line of block.split('\n').filter((each) => each.startsWith('$ ')))
    told += `${line}\n${await printed(line.slice(2), folder)}`
  return `${told.trimEnd()}\n`
}

const clock = { now: BEGINS }

/** What one command line prints; `| head -N` leaves its first lines, as a shell would. */
async function printed(line: string, folder: string): Promise<string> {
  const [command = '', most] = line.split(' | head -')
  if (!command.startsWith('onrecord ')) return ''
  clock.now = line === NEXT_DAY ? BEGINS + 24 * 60 * MINUTE : clock.now + MINUTE
  const words = wordsOf(command).slice(1)
  const lines: string[] = []
  const io = ioOf(folder, (text) => void lines.push(...text.split('\n')))
  await atTime(clock.now, () =>
    runProgram(
      words.map((each) => inFolder(each, folder)),
      io,
    ),
  )
  const shown = most === undefined ? lines : lines.slice(0, Number(most))
  return shown.map((each) => `${each.replaceAll(`${folder}/`, '').trimEnd()}\n`).join('')
}

/** The words of a command line; those in quotation marks are one. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** Files that commands write go to a folder of their own. */
function inFolder(word: string, folder: string): string {
  return /^\w+\.html$/.test(word) ? join(folder, word) : word
}

function ioOf(folder: string, print: (text: string) => void): Io {
  return {
    input: Readable.from([]),
    error: new PassThrough(),
    env: { ONRECORD_CASE: join(folder, 'samples.onrecord'), ONRECORD_BY: 'Ada' },
    columns: 100,
    colors: picocolors.createColors(false),
    interrupted: new AbortController().signal,
    out: async (line) => print(line),
    say: print,
  }
}

/** Runs something as if at a moment. */
export async function atTime<Value>(now: number, run: () => Promise<Value>): Promise<Value> {
  const real = globalThis.Date
  globalThis.Date = new Proxy(real, {
    construct: (target, given: unknown[]) => Reflect.construct(target, given.length === 0 ? [now] : given),
    get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
  })
  try {
    return await run()
  } finally {
    globalThis.Date = real
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TOUR, await retaken(readFileSync(TOUR, 'utf8')))
