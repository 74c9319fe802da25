/**
 * How fast `add` is beside `extract` on one thread, on SQLite and on Postgres, and how fast a case of that size answers.
 *
 *   node evaluation/add-speed.ts POLNEAR [ARTICLES] [JOBS]
 *
 * POLNEAR is the folder of that data; 20,000 articles are made from it where no number is given (`articles.ts`). Each
 * program is timed whole, start-up and settling included.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCase } from '../src/casefile/index.ts'
import { serverIn, stopServer } from '../test/postgres/server.ts'
import { articles } from './articles.ts'

/** Words of the news, rare and common, and phrases. */
const WORDS = [
  ...['said', 'president', 'the', 'immigration', 'ferry', 'emails', 'Benghazi', 'wall', 'taxes', 'poll'],
  ...[
    'campaign manager',
    'secretary of state',
    '"secretary of state"',
    '"new york times"',
    'white house said',
    'tax cuts',
  ],
  ...['supreme court nominee', '"the united states"', 'debate debates debating', 'Philadelphia'],
]

const TYPES = ['AID', 'CONSULT', 'ACCUSE', 'REJECT', 'SANCTION', 'AGREE', 'REQUEST', 'THREATEN', 'ASSAULT', 'SUPPORT']

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const [polnear, given = '20000', jobs = String(availableParallelism())] = process.argv.slice(2)
if (polnear === undefined) throw new Error('Use: node evaluation/add-speed.ts POLNEAR [ARTICLES] [JOBS]')
const count = Number(given)
const folder = mkdtempSync(join(tmpdir(), 'add-speed-'))
try {
  await measure(polnear, join(folder, 'articles.jsonl'))
} finally {
  await stopServer(folder)
  rmSync(folder, { recursive: true, force: true })
}

async function measure(texts: string, input: string): Promise<void> {
  writeFileSync(input, [...articles(texts, count)].map((line) => `${line}\n`).join(''))
  say(`${count} articles, ${(statSync(input).size / 1e6).toFixed(1)} MB; load ${loadavg()[0]!.toFixed(1)} at the start`)
  const extract = seconds(['extract', input])
  say(`extract, one thread       ${extract.toFixed(0).padStart(6)} s`)
  const file = join(folder, 'case.onrecord')
  for (const [name, args] of [
    ['add, one thread', ['--jobs', '1', '--case', join(folder, 'one.onrecord')]],
    [`add, ${jobs} threads`, ['--jobs', jobs, '--case', file]],
  ] as const)
    tell(name, seconds(['add', ...args, input]), extract)
  const server = await serverIn(folder)
  if (server.url === null) say(`no Postgres: ${server.why}`)
  else tell(`add, ${jobs} threads, Postgres`, seconds(['add', '--jobs', jobs, '--case', server.url, input]), extract)
  for (const path of [file, ...(server.url === null ? [] : [server.url])]) await ask(path)
}

function tell(name: string, time: number, extract: number): void {
  say(
    `${name.padEnd(25)} ${time.toFixed(0).padStart(6)} s, ${((100 * extract) / time).toFixed(0)} % of the speed of extract`,
  )
}

function seconds(args: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return (performance.now() - started) / 1000
}

/** The 95th percentile of some questions, each asked of an open case. */
async function ask(path: string): Promise<void> {
  const on = await openCase(path, 'read')
  const [usa, russia] = [await on.party('United States'), await on.party('Russia')]
  const questions = {
    search: [...WORDS.map((words) => () => on.search(words, 20))],
    timeline: TYPES.map((type) => () => on.timeline({ types: [type], party: usa }, 100)),
    exchange: [...Array(10)].map(() => () => on.exchange(usa, russia, {})),
  }
  for (const [name, asked] of Object.entries(questions)) {
    const times: number[] = []
    for (const question of asked) {
      const started = performance.now()
      await question()
      times.push(performance.now() - started)
    }
    times.sort((a, b) => a - b)
    say(
      `${on.path.startsWith('postgres') ? 'Postgres' : 'SQLite  '} ${name.padEnd(9)} p95 ${times[Math.ceil(times.length * 0.95) - 1]!.toFixed(0)} ms`,
    )
  }
  await on.close()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
