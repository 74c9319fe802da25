/**
 * How much two workers on one queue do beside one: both read the same articles out of a case in Postgres. Pairs are
 * measured one after the other, since what else the machine does comes and goes; each worker has one thread.
 *
 *   node evaluation/workers.ts POLNEAR [ARTICLES] [PAIRS]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverIn, stopServer } from '../test/postgres/server.ts'
import { articles } from './articles.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))
const [polnear, count = '2000', pairs = '3'] = process.argv.slice(2)
if (polnear === undefined) throw new Error('Use: node evaluation/workers.ts POLNEAR [ARTICLES] [PAIRS]')
const folder = mkdtempSync(join(tmpdir(), 'workers-'))
try {
  const input = join(folder, 'articles.jsonl')
  writeFileSync(input, [...articles(polnear, Number(count))].map((line) => `${line}\n`).join(''))
  const { url, why } = await serverIn(folder)
  if (url === null) throw new Error(why)
  for (let pair = 1; pair <= Number(pairs); pair += 1) {
    const load = loadavg()[0]!.toFixed(1)
    const one = await timeOf(1, `${url}?schema=one_${pair}`, input)
    const two = await timeOf(2, `${url}?schema=two_${pair}`, input)
    process.stdout.write(
      `${count} articles: one worker ${one.toFixed(0)} s, two ${two.toFixed(0)} s: ${(one / two).toFixed(2)} times as fast (load ${load} before)\n`,
    )
  }
} finally {
  await stopServer(folder)
}

/** Seconds that some workers take for all articles, with what follows from them. */
async function timeOf(workers: number, path: string, input: string): Promise<number> {
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
