// Sees to it that there is a Chromium for the tests of the screen, where this machine lets us install one. Runs on any Node from 18 on.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env.CHROMIUM ?? '']

if (!PATHS.some((path) => path && existsSync(path))) {
  const isDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const steps = [
    ['apt-get', ['update', '-qq']],
    ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
  ]
  const installed =
    isDebian && steps.every(([program, args]) => spawnSync(program, args, { stdio: ['ignore', 2, 2] }).status === 0)
  if (!installed)
    process.stderr.write('No Chromium here: the screen will not be tested. Install it, or set CHROMIUM to its path.\n')
}
