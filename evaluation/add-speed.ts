/**
 * How fast `add` is beside `extract`, while a case grows, and how fast it answers in the end.
 *
 *   node evaluation/add-speed.ts POLNEAR [ARTICLES] [CASE] [--postgres | --at-once]
 *
 * POLNEAR is the folder of that data; 20,000 articles are made from it where no number is given (`articles.ts`). They
 * come in portions of 1,000, as a desk adds them, on one thread. Each fifth is extracted too, right before it is added,
 * so that both meet the same load of the machine; every program is timed whole, start-up and settling included. The case
 * is kept where CASE names it, and one that has some portions already is gone on with.
 *
 * With `--at-once` they come in one `add` with as many threads as it takes by itself, beside `extract`, which has one;
 * processor time says what both take where nothing runs side by side. What is extracted is each tenth article.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
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

/** Parties that deal with each other in the news that the articles are made from. */
const PAIRS = [
  ...['Russia', 'China', 'Iran', 'Mexico', 'Syria', 'Israel', 'Iraq', 'Japan', 'Cuba', 'Ukraine'].map((country) => {
    return ['United States', country] as const
  }),
  ...([
    ['Donald Trump', 'Hillary Clinton'],
    ['Hillary Clinton', 'Bernie Sanders'],
    ['Donald Trump', 'Ted Cruz'],
    ['Donald Trump', 'Mexico'],
    ['Donald Trump', 'Russia'],
    ['Hillary Clinton', 'Russia'],
    ['Barack Obama', 'United States'],
    ['Barack Obama', 'Iran'],
    ['Barack Obama', 'Donald Trump'],
    ['United States', 'Saudi Arabia'],
  ] as const),
]

const PORTION = 1000

const OPTIONS = { postgres: { type: 'boolean' }, 'at-once': { type: 'boolean' } } as const

/** Of so many portions, one is extracted too. */
const COMPARED = 5

/** Of so many articles that come at once, one. */
const EXTRACTED = 10

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'add-speed-'))
const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS })
const [polnear, given = '20000', kept = join(folder, 'case.onrecord')] = positionals
try {
  if (polnear === undefined)
    throw new Error('Use: node evaluation/add-speed.ts POLNEAR [ARTICLES] [CASE] [--postgres | --at-once]')
  const all = [...articles(polnear, Number(given))]
  if (values['at-once']) await measureAtOnce(all)
  else await measure(all, await cases())
} finally {
  await stopServer(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** The cases that are filled, by the name of their database. */
async function cases(): Promise<ReadonlyMap<string, string>> {
  if (values.postgres !== true) return new Map([[kept.startsWith('postgres:') ? 'Postgres' : 'SQLite', kept]])
  const { url, why } = await serverIn(folder)
  if (url === null) throw new Error(why)
  return new Map([
    ['SQLite', kept],
    ['Postgres', url],
  ])
}

async function measure(all: readonly string[], filled: ReadonlyMap<string, string>): Promise<void> {
  const spent = new Map<string, number>()
  const input = join(folder, 'articles.jsonl')
  for (let at = await hasAlready([...filled.values()]); at < all.length; at += PORTION) {
    const portion = all.slice(at, at + PORTION)
    writeFileSync(input, portion.map((line) => `${line}\n`).join(''))
    const isCompared = (at / PORTION) % COMPARED === COMPARED - 1 || all.length <= PORTION
    const times: [string, number][] = isCompared ? [['extract', seconds(['extract', input])]] : []
    for (const [name, path] of filled) times.push([name, seconds(['add', '--jobs', '1', '--case', path, input])])
    for (const [name, time] of isCompared ? times : []) spent.set(name, (spent.get(name) ?? 0) + time)
    const told = times.map(([name, time]) => `${name} ${time.toFixed(0)} s`)
    say(`${String(at + portion.length).padStart(6)} articles: ${told.join(', ')} (load ${loadavg()[0]!.toFixed(1)})`)
  }
  const extract = spent.get('extract') ?? 0
  for (const [name, time] of spent) say(`${name.padEnd(8)} ${time.toFixed(0).padStart(6)} s, ${share(extract, time)}`)
  for (const [name, path] of filled) await ask(name, path)
}

async function measureAtOnce(all: readonly string[]): Promise<void> {
  const [input, some] = [join(folder, 'articles.jsonl'), join(folder, 'some.jsonl')]
  writeFileSync(input, all.map((line) => `${line}\n`).join(''))
  writeFileSync(some, all.flatMap((line, at) => (at % EXTRACTED === 0 ? [`${line}\n`] : [])).join(''))
  const extract = timed(['extract', some])
  const add = timed(['add', '--case', kept, input])
  const told = (name: string, { wall, processor }: Timed, times: number) =>
    say(
      `${name.padEnd(8)} ${(wall * times).toFixed(0).padStart(6)} s, ${(processor * times).toFixed(0)} s of processors`,
    )
  told('extract', extract, EXTRACTED)
  told('add', add, 1)
  say(
    `add has ${share(extract.wall * EXTRACTED, add.wall)}; by processors ${share(extract.processor * EXTRACTED, add.processor)}`,
  )
  await ask('SQLite', kept)
}

interface Timed {
  /** Seconds by the clock, and those that processors worked. */
  readonly wall: number
  readonly processor: number
}

/** What a program takes, start-up and settling included. */
function timed(args: readonly string[]): Timed {
  const before = childSeconds()
  const wall = seconds(args)
  return { wall, processor: childSeconds() - before }
}

/** Seconds that processors worked for all programs that this one started and that have ended; see proc_pid_stat(5). */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** How many articles all cases have, in whole portions. */
async function hasAlready(paths: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    paths.map(async (path) => {
      if (!path.startsWith('postgres:') && !existsSync(path)) return 0
      // Only who writes to an empty database gives it tables; one that was filled before is only asked.
      const on = await openCase(path, values.postgres === true ? 'write' : 'read')
      const { documents } = await on.size()
      await on.close()
      return documents
    }),
  )
  return Math.floor(Math.min(...counts) / PORTION) * PORTION
}

function share(extract: number, time: number): string {
  return `${((100 * extract) / time).toFixed(0)} % of the speed of extract`
}

function seconds(args: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`)
  return (performance.now() - started) / 1000
}

/** The 95th percentile of some questions, each asked of an open case. */
async function ask(database: string, path: string): Promise<void> {
  const on = await openCase(path, 'read')
  const usa = await on.party('United States')
  const parties = new Map<string, typeof usa>()
  for (const name of new Set(PAIRS.flat())) parties.set(name, await on.party(name))
  const questions = {
    search: [...WORDS.map((words) => () => on.search(words, 20))],
    timeline: TYPES.map((type) => () => on.timeline({ types: [type], party: usa }, 100)),
    exchange: PAIRS.map(
      ([one, other]) =>
        () =>
          on.exchange(parties.get(one)!, parties.get(other)!, {}),
    ),
  }
  for (const [name, asked] of Object.entries(questions)) {
    const times: number[] = []
    for (const question of asked) {
      const started = performance.now()
      await question()
      times.push(performance.now() - started)
    }
    times.sort((a, b) => a - b)
    say(`${database.padEnd(8)} ${name.padEnd(9)} p95 ${times[Math.ceil(times.length * 0.95) - 1]!.toFixed(0)} ms`)
  }
  await on.close()
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
