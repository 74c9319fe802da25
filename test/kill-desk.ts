/**
 * Kills `onrecord worker` and `onrecord add` on a case in Postgres at random moments, and now and then the server
 * itself, and checks after each that nothing acknowledged is lost, nothing is there twice or by half, and that the rest
 * is read in the end.
 *
 *   node test/kill-desk.ts [KILLS] [SEED]      100 kills where none are given
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { random } from '../training/random.ts'
import { ended, inventedReports, isRunning, type Line, start, withWhole } from './killing.ts'
import { runServer, type Server, serverIn, stopServer, untilItAnswers } from './postgres/server.ts'

const REPORTS = 200

/** Every so many kills, the server is killed and not one of its clients. */
const SERVER_EVERY = 5

const [kills = '100', seed = '1'] = process.argv.slice(2)
const next = random(Number(seed))
const folder = mkdtempSync(join(tmpdir(), 'kill-desk-'))
try {
  const server = await serverIn(folder)
  if (server.url === null) throw new Error(server.why)
  process.stdout.write(`${await killDesk(server, server.url, Number(kills))}\n`)
} finally {
  await stopServer(folder)
}

/** Rounds of a case each, until enough were killed; throws at the first thing that is lost, double or half there. */
async function killDesk(server: Server, url: string, wanted: number): Promise<string> {
  const reports = join(folder, 'reports.jsonl')
  writeFileSync(reports, inventedReports(REPORTS))
  const total = { kills: 0, ofServer: 0, acknowledged: 0, rounds: 0 }
  while (total.kills < wanted) {
    total.rounds += 1
    const path = `${url}?schema=round_${total.rounds}`
    await killRound(server, path, reports, total, wanted)
    process.stderr.write(`${total.kills} kills, ${total.ofServer} of them of the server\n`)
  }
  return `${total.kills} kills, ${total.ofServer} of them of the server, in ${total.rounds} cases of ${REPORTS} reports; ${total.acknowledged} acknowledged: all there, whole and once`
}

interface Total {
  kills: number
  ofServer: number
  acknowledged: number
}

/** Queues all reports, and lets two workers and an `add` at them until everything is on record. */
async function killRound(server: Server, path: string, reports: string, total: Total, wanted: number): Promise<void> {
  await ended(start(['add', '--queue', '--case', path, reports]))
  const told = new Set<string>()
  const hear = ({ id, isNew }: Line) => {
    if (isNew !== true) return
    if (told.has(String(id))) throw new Error(`${id} was said to be new twice`)
    told.add(String(id))
  }
  const commands = [
    ['worker', '--json', '--jobs', '1', '--until-empty', '--case', path],
    ['worker', '--json', '--jobs', '1', '--until-empty', '--case', path],
    ['add', '--json', '--jobs', '1', '--case', path, reports],
  ]
  const running = commands.map((command) => start(command, hear))
  for (let at = 0; running.some(isRunning); at += 1) {
    await pause(300 + 4000 * next())
    if (total.kills >= wanted || !running.some(isRunning)) break
    total.kills += 1
    if (at % SERVER_EVERY === SERVER_EVERY - 1) {
      total.ofServer += 1
      await killServer(server)
    } else {
      const which = Math.floor(running.length * next())
      running[which]!.kill('SIGKILL')
      await ended(running[which]!)
      await check(path, told)
      running[which] = start(commands[which]!, hear)
    }
  }
  await Promise.all(running.map(ended))
  await ended(start(commands[0]!, hear))
  total.acknowledged += told.size
  const documents = await check(path, told)
  if (documents !== REPORTS) throw new Error(`${path}: ${documents} reports on record in the end, not ${REPORTS}`)
}

/** Kills every process of the server at once, as a power cut would, and starts it again. */
async function killServer({ url, programs, port }: Server): Promise<void> {
  const home = join(folder, 'home')
  const postmaster = Number(readFileSync(join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(postmaster, 'SIGKILL')
  await pause(200 + 2000 * next())
  for (;;) {
    const child = runServer(programs!, home, port!)
    const left = new Promise<'left'>((resolve) => child.once('exit', () => resolve('left')))
    const answer = await Promise.race([left, untilItAnswers(url!).then(() => 'answers' as const)])
    if (answer === 'answers') return
    // Its children go on for a moment; while they hold the memory that they share, no new server starts.
    await pause(300)
  }
}

/** Everything acknowledged is there, each once, and all of it is whole. */
function check(path: string, told: ReadonlySet<string>): Promise<number> {
  return withWhole(path, async (on, documents) => {
    const contents = await on.contents()
    for (const id of told) if (!contents.has(id)) throw new Error(`${path}: ${id} was said to be on record and is not`)
    return documents
  })
}
