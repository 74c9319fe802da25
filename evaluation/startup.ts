/**
 * How long the built program takes to answer from a case of 1,000 reports, from the start of the process to its end.
 * `npm run build` comes first.
 *
 *   node evaluation/startup.ts [REPORTS] [RUNS]
 *
 * The reports are generated, some 300 words each, and put on record first; that speed is printed too. Each question is
 * asked once to warm up and then RUNS times; the median and the fastest are printed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { random } from '../training/random.ts'

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const [reports = '1000', runs = '10'] = process.argv.slice(2)

const QUESTIONS: readonly (readonly string[])[] = [
  ['timeline'],
  ['timeline', '--actor', 'Norway', '--type', 'AID'],
  ['exchange', 'Norway', 'Portugal'],
  ['who', 'Norway', '--limit', '10'],
  ['search', 'ferries'],
  ['--help'],
]

const PARTIES = ['Norway', 'Portugal', 'Iceland', 'Denmark', 'Finland', 'Ireland', 'Chile', 'Uruguay']
const THINGS = ['ferries', 'engineers', 'pumps', 'tons of oranges', 'crates of cork', 'lifeboats', 'barrels of fuel']
const VOICES = ['port workers', 'the harbour office', 'analysts', 'customs officials', 'the coast guard', 'traders']

const folder = mkdtempSync(join(tmpdir(), 'startup-'))
try {
  measureAll()
} finally {
  rmSync(folder, { recursive: true })
}

function measureAll(): void {
  writeFileSync(join(folder, 'reports.jsonl'), generated(Number(reports)))
  const added = milliseconds(['add', 'reports.jsonl'])
  const size = statSync(join(folder, 'case.onrecord')).size
  print(
    `${reports} reports added in ${(added / 1000).toFixed(1)} s; the case file has ${(size / 2 ** 20).toFixed(1)} MB`,
  )
  for (const question of QUESTIONS) {
    milliseconds(question)
    const times = Array.from({ length: Number(runs) }, () => milliseconds(question)).sort((a, b) => a - b)
    const median = times[Math.floor(times.length / 2)]!
    print(`${question.join(' ').padEnd(36)} median ${median.toFixed(0)} ms, fastest ${times[0]!.toFixed(0)} ms`)
  }
}

function milliseconds(args: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, maxBuffer: 2 ** 28 })
  const time = performance.now() - started
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return time
}

/** Reports as JSON Lines, the same ones every time. */
function generated(count: number): string {
  const next = random(1)
  const one = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)]!
  const sentence = () =>
    `${one(PARTIES)} ${one(['sent', 'gave', 'promised', 'denied'])} ${one(PARTIES)} ${2 + Math.floor(next() * 90)} ` +
    `${one(THINGS)} in the harbour of quay ${Math.floor(next() * 1000)}, ${one(VOICES)} said on ${one(['Monday', 'Friday'])}.`
  const paragraph = () => Array.from({ length: 3 }, sentence).join(' ')
  const report = (at: number) => ({
    id: `report-${at}`,
    outlet: `The ${one(['Harbour', 'Tidal', 'Northern'])} ${one(['Gazette', 'Courier', 'Clerk'])}`,
    published: `2026-0${1 + (at % 9)}-1${at % 10}`,
    text: Array.from({ length: 5 }, paragraph).join('\n\n'),
  })
  return Array.from({ length: count }, (_, at) => `${JSON.stringify(report(at))}\n`).join('')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
