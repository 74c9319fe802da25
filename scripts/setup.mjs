// Installs what the project needs where that is missing or not what package-lock.json says. Runs on any Node from 18 on.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const NEEDED_NODE = 24

// Not `npm ci`: it refuses a lock file that was written where some platforms' optional packages can't be had.
if (!isInstalled()) run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])
if (nodeOfScripts() < NEEDED_NODE) run('npm', ['rebuild', 'node'])
if (nodeOfScripts() < NEEDED_NODE) {
  process.stderr.write(
    `This needs Node ${NEEDED_NODE}, and the one that npm installs here does not run. Install Node ${NEEDED_NODE} and try again.\n`,
  )
  process.exit(1)
}

/** Whether every package of the lock file is there in its version; those of other platforms may be missing. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  return Object.entries(packagesOf('package-lock.json')).every(([path, { version, optional }]) => {
    return path === '' || installed[path]?.version === version || (optional && installed[path] === undefined)
  })
}

function packagesOf(file) {
  const path = join(ROOT, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** The major version of the Node that npm scripts find first, or 0. */
function nodeOfScripts() {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  const { stdout } = spawnSync('node', ['--version'], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return Number.parseInt((stdout ?? '').replace('v', ''), 10) || 0
}

function run(program, args) {
  process.stderr.write(`${program} ${args.join(' ')}\n`)
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
