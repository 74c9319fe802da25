/**
 * Kills `onrecord add` at random moments and checks after each that nothing it said was on record is lost, and that
 * nothing is there by half. `node test/kill-add.ts [rounds] [seed]`; 100 rounds where none are given.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { random } from '../training/random.ts'
import { inventedReports, type Line, randomMoment, runAndKill, timeOf, withWhole } from './killing.ts'

const REPORTS = 300

/** Rounds on one case, each going on where the one before was killed. */
const ROUNDS_A_CASE = 4

/** What a run of rounds saw. */
export interface Survived {
  readonly rounds: number
  /** Rounds that were killed before the program had ended, and those that left some of the reports on record and some not. */
  readonly killed: number
  readonly midway: number
  readonly acknowledged: number
  /** In the last case. */
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
  writeFileSync(reports, inventedReports(REPORTS))
  const add = (path: string) => ['add', '--json', '--case', path, reports]
  const whole = await timeOf(add(join(folder, 'whole.onrecord')))
  let [killed, midway, acknowledged, documents] = [0, 0, 0, 0]
  for (let round = 0; round < rounds; round += 1) {
    const path = join(folder, `${Math.floor(round / ROUNDS_A_CASE)}.onrecord`)
    const { wasKilled, heard } = await runAndKill(add(path), randomMoment(next, whole, REPORTS / 5))
    const told = heard.filter(({ isNew }) => isNew === true)
    documents = await check(path, told)
    acknowledged += told.length
    if (wasKilled) killed += 1
    if (documents > 0 && documents < REPORTS) midway += 1
  }
  return { rounds, killed, midway, acknowledged, documents }
}

/** Everything acknowledged is there, with as many claims and statements as were told, and all of it is whole. */
function check(path: string, told: readonly Line[]): Promise<number> {
  return withWhole(path, async (on, documents) => {
    const counts = await on.contents()
    for (const { id, claims, statements } of told) {
      const found = counts.get(String(id))
      if (!found) throw new Error(`${path}: ${id} was said to be on record and is not`)
      if (found.claims !== claims || found.statements !== statements) throw new Error(`${path}: ${id} is there by half`)
    }
    return documents
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rounds = '100', seed = '1'] = process.argv.slice(2)
  const { killed, midway, acknowledged, documents } = await killAdd(Number(rounds), Number(seed))
  process.stdout.write(
    `${rounds} rounds, ${killed} killed before their end, ${midway} of them midway, ${acknowledged} reports acknowledged: all there and whole (${documents} in the last case)\n`,
  )
}
