/**
 * How much two workers on one queue do beside one: all read the same articles out of a case in Postgres, with one thread
 * each. Times are taken one after the other, since what else the machine does comes and goes:
 *
 * - one worker on one core, with its server on the same core (Linux alone: `taskset`);
 * - one worker where its server may have a second core;
 * - two workers on these two cores, with their server.
 *
 *   node evaluation/workers.ts POLNEAR [ARTICLES] [ROUNDS]
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverIn, stopServer } from '../test/postgres/server.ts'
import { articles } from './articles.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const [polnear, count = '2000', rounds = '3'] = process.argv.slice(2)
if (polnear === undefined) throw new Error('Use: node evaluation/workers.ts POLNEAR [ARTICLES] [ROUNDS]')
const folder = mkdtempSync(join(tmpdir(), 'workers-'))
const input = join(folder, 'articles.jsonl')
writeFileSync(input, [...articles(polnear, Number(count))].map((line) => `${line}\n`).join(''))
for (let round = 1; round <= Number(rounds); round += 1) {
  const load = loadavg()[0]!.toFixed(1)
  const alone = await onCores('0', (url) => timeOf(1, url))
  const [one, two] = await onCores('0,1', async (url) => {
    return [await timeOf(1, `${url}?schema=one`), await timeOf(2, `${url}?schema=two`)] as const
  })
  const than = (time: number) => `${(time / two).toFixed(2)} times as fast`
  say(`${count} articles (load ${load} before): two workers on two cores ${two.toFixed(0)} s`)
  say(`  one worker on one core ${alone.toFixed(0)} s: two are ${than(alone)}`)
  say(`  one worker, its server on another core ${one.toFixed(0)} s: two are ${than(one)}`)
}

/** Starts a server of its own; what is started in between runs on the same cores. */
async function onCores<Result>(cores: string, work: (url: string) => Promise<Result>): Promise<Result> {
  execFileSync('taskset', ['-acp', cores, String(process.pid)], { stdio: 'ignore' })
  const at = mkdtempSync(join(tmpdir(), 'workers-'))
  try {
    const { url, why } = await serverIn(at)
    if (url === null) throw new Error(why)
    return await work(url)
  } finally {
    await stopServer(at)
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Seconds that some workers take for all articles, with what follows from them. */
async function timeOf(workers: number, path: string): Promise<number> {
  await run(['add', '--queue', '--case', path, input])
  const started = performance.now()
  const work = ['worker', '--jobs', '1', '--until-empty', '--case', path]
  await Promise.all(Array.from({ length: workers }, () => run(work)))
  return (performance.now() - started) / 1000
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'ignore' })
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`${args.join(' ')}: status ${status}`))))
  })
}
