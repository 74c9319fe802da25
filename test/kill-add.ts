/**
 * Kills `onrecord add` at random moments and checks after each that nothing it said was on record is lost, and that
 * nothing is there by half. `node test/kill-add.ts [rounds] [seed]`; 100 rounds where none are given.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCase } from '../src/casefile/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REPORTS = 300

/** A document that `add` said was on record. */
interface Acknowledged {
  readonly id: string
  readonly claims: number
  readonly statements: number
}

/** What a run of rounds saw. */
export interface Survived {
  readonly rounds: number
  /** Rounds that were killed with some of the reports on record and some not. */
  readonly midway: number
  readonly acknowledged: number
  readonly documents: number
}

/** Throws at the first thing that is lost or half there. */
export async function killAdd(rounds: number, seed: number): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-add-'))
  try {
    return await killRounds(folder, rounds, random(seed))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function killRounds(folder: string, rounds: number, next: () => number): Promise<Survived> {
  const reports = join(folder, 'reports.jsonl')
  writeFileSync(reports, invented(REPORTS))
  const whole = await timeOfWholeAdd(reports, join(folder, 'whole.onrecord'))
  let [midway, acknowledged, documents] = [0, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const path = join(folder, `${Math.floor(round / 4)}.onrecord`)
    const told = await addAndKill(
      reports,
      path,
      round % 2 === 0 ? { milliseconds: whole * next() } : midwayMoment(next),
    )
    documents = await check(path, told)
    acknowledged += told.length
    if (documents > 0 && documents < REPORTS) midway += 1
  }
  return { rounds, midway, acknowledged, documents }
}

async function timeOfWholeAdd(reports: string, path: string): Promise<number> {
  const started = performance.now()
  await addAndKill(reports, path, {})
  return performance.now() - started
}

/** When to kill: so many milliseconds after the start or, where a number of reports is given, after that many were told. */
interface Moment {
  readonly reports?: number
  readonly milliseconds?: number
}

function midwayMoment(next: () => number): Moment {
  return { reports: 1 + Math.floor((REPORTS / 5) * next()), milliseconds: 6 * next() }
}

/** Runs `add --json` and kills it; returns what it said was on record until then. */
function addAndKill(reports: string, path: string, after: Moment): Promise<readonly Acknowledged[]> {
  return new Promise((resolve, reject) => {
    const args = [join(ROOT, 'src/cli/main.ts'), 'add', '--json', '--case', path, reports]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const kill = () => child.kill('SIGKILL')
    const { reports: enough, milliseconds } = after
    const timers = enough === undefined && milliseconds !== undefined ? [setTimeout(kill, milliseconds)] : []
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      if (enough !== undefined && timers.length === 0 && output.split('\n').length > enough)
        timers.push(setTimeout(kill, milliseconds))
    })
    child.on('error', reject)
    child.on('close', () => {
      for (const each of timers) clearTimeout(each)
      const lines = output.split('\n').slice(0, -1)
      resolve(lines.map((line) => JSON.parse(line) as Acknowledged & { isNew: boolean }).filter((each) => each.isNew))
    })
  })
}

/** Everything acknowledged is there, with as many claims and statements as were told, and all of it is whole. */
async function check(path: string, told: readonly Acknowledged[]): Promise<number> {
  const on = await openCase(path, 'write')
  try {
    const { faults, documents } = await on.verify(() => {})
    if (faults.length > 0) throw new Error(`${path}: ${JSON.stringify(faults[0])}`)
    const counts = await on.contents()
    for (const { id, claims, statements } of told) {
      const found = counts.get(id)
      if (!found) throw new Error(`${path}: ${id} was said to be on record and is not`)
      if (found.claims !== claims || found.statements !== statements) throw new Error(`${path}: ${id} is there by half`)
    }
    return documents
  } finally {
    await on.close()
  }
}

/** Reports that differ in every sentence, one JSON line each. */
function invented(count: number): string {
  const line = (at: number) => {
    const text =
      `Iceland sent ${at + 2} ferries to Portugal in harbour number ${at}, port workers of quay ${at} said on Monday. ` +
      `Portugal thanked Iceland for ${at + 2} ferries. "We have counted ${at} ships," harbour master ${at} said.`
    return JSON.stringify({ id: `report-${at}`, text, published: '2026-02-16', outlet: `Courier ${at}` })
  }
  return `${Array.from({ length: count }, (_, at) => line(at)).join('\n')}\n`
}

/** Mulberry32: numbers in 0..1, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rounds = '100', seed = '1'] = process.argv.slice(2)
  const { midway, acknowledged, documents } = await killAdd(Number(rounds), Number(seed))
  process.stdout.write(
    `${rounds} kills, ${midway} of them midway, ${acknowledged} reports acknowledged: all there and whole (${documents} in the last case)\n`,
  )
}
