/**
 * How `serve` bears 200 requests a second: errors, times, and memory before and after.
 *
 *   node evaluation/serve-load.ts CASE [SECONDS] [RATE]
 *
 * CASE is a case file; its parties, types, months and reports make the questions that are asked. Each is asked once by
 * itself first, which shows what it takes to answer; then all of them in turn, at a fixed rate whether answers come or
 * not, so that a server that falls behind can't hide it. The server is a process of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Agent, request } from 'undici'
import { openCase } from '../src/casefile/index.ts'

const TYPES = ['AID', 'CONSULT', 'ACCUSE', 'REJECT', 'SANCTION', 'AGREE', 'REQUEST', 'THREATEN', 'ASSAULT', 'SUPPORT']
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const [path, seconds = '60', rate = '200'] = process.argv.slice(2)
if (path === undefined) throw new Error('Use: node evaluation/serve-load.ts CASE [SECONDS] [RATE]')

const questions = await questionsOf(path)
const { server, origin } = await start(path)
try {
  await measure()
} finally {
  server.kill('SIGINT')
}

async function measure(): Promise<void> {
  const agent = new Agent({ connections: 64 })
  const ask = async (way: string) => {
    const began = performance.now()
    const { statusCode, body } = await request(`${origin}${way}`, {
      dispatcher: agent,
      headers: { 'accept-encoding': 'gzip' },
    })
    await body.dump({ limit: 2 ** 26 })
    return { milliseconds: performance.now() - began, isGood: statusCode === 200 }
  }
  say(`${questions.length} questions; load of the machine ${loadavg()[0]!.toFixed(1)}`)
  const alone: number[] = []
  for (const way of questions) {
    const { milliseconds, isGood } = await ask(way)
    if (!isGood) throw new Error(`${way} was not answered`)
    alone.push(milliseconds)
  }
  say(`each for the first time, one after the other: ${spread(alone)}`)
  const before = memoryOf(server)
  const [times, errors] = await underLoad(ask)
  const after = memoryOf(server)
  say(`${rate} a second for ${seconds} s: ${times.length} answered, ${errors} errors; ${spread(times)}`)
  say(`memory of the server: ${before} MB before, ${after} MB after`)
  await agent.close()
}

/** Sends at a fixed rate, and measures from the moment that each was due. */
async function underLoad(ask: (way: string) => Promise<{ isGood: boolean }>): Promise<[readonly number[], number]> {
  const times: number[] = []
  const under: Promise<void>[] = []
  let errors = 0
  const one = async (way: string, due: number) => {
    const isGood = await ask(way).then(
      (answer) => answer.isGood,
      () => false,
    )
    if (isGood) times.push(performance.now() - due)
    else errors += 1
  }
  const began = performance.now()
  for (let at = 0; at < Number(seconds) * Number(rate); at += 1) {
    const due = began + (at * 1000) / Number(rate)
    const wait = due - performance.now()
    if (wait > 1) await pause(wait)
    under.push(one(questions[at % questions.length]!, due))
  }
  await Promise.all(under)
  return [times, errors]
}

/** Questions about what the case holds, as the screen asks them. */
async function questionsOf(file: string): Promise<readonly string[]> {
  const on = await openCase(file, 'read')
  const { told } = await on.timeline({}, 400)
  const { reports } = await on.reports(60, 0)
  const { events } = await on.events({}, 40)
  await on.close()
  const names = [
    ...new Set(told.flatMap(({ claim }) => [...claim.actors, ...claim.recipients].map(({ name }) => name))),
  ]
  const months = [...new Set(told.flatMap(({ claim }) => claim.dating.first?.slice(0, 7) ?? []))]
  const some = names.slice(0, 30).map(encodeURIComponent)
  return [
    ...['case', 'timeline?limit=100', 'documents?limit=100', 'events?limit=50'],
    ...TYPES.map((type) => `timeline?type=${type}&limit=100`),
    ...months.slice(0, 12).map((month) => `timeline?since=${month}&limit=100`),
    ...some.map((name) => `timeline?actor=${name}&limit=100`),
    ...some.slice(0, 10).map((name) => `parties/${name}?limit=20`),
    ...some.slice(1, 10).map((name) => `exchange?a=${some[0]}&b=${name}`),
    ...reports.map(({ id }) => `documents/${id}`),
    ...events.map(({ id }) => `events/${id}`),
    ...['president', 'minister said', '"secretary of state"', 'tax'].map(
      (words) => `search?q=${encodeURIComponent(words)}`,
    ),
  ].map((way) => `/api/v1/${way}`)
}

async function start(file: string): Promise<{ readonly server: ChildProcess; readonly origin: string }> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--read-only', '--case', file])
  child.stderr.pipe(process.stderr)
  for await (const chunk of child.stdout) {
    const origin = /http:\/\/[\d.]+:\d+/.exec(String(chunk))?.[0]
    if (origin) return { server: child, origin }
  }
  throw new Error('The server did not start.')
}

/** Megabytes that a process holds; Linux alone says so. */
function memoryOf({ pid }: ChildProcess): string {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return (Number(kilobytes) / 1024).toFixed(0)
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return `half within ${at(0.5)} ms, 95 % within ${at(0.95)} ms, the slowest ${at(1)} ms`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
