// Puts the sample reports on record, shows what comes of it, and opens the case to the browser until Ctrl-C.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const CASE = 'samples.onrecord'

const made = run(process.execPath, [
  join(ROOT, 'node_modules/vite/bin/vite.js'),
  'build',
  '--config',
  join(ROOT, 'web/vite.config.ts'),
  '--logLevel',
  'warn',
])
if (made !== 0) process.exit(made)
show('add', 'samples')
show('exchange', 'Iceland', 'Portugal')
process.stdout.write(`
${CASE} now holds the sample reports. Ask it something else, here or in the browser:

  npm run -s onrecord -- who Solnes --case ${CASE}
  npm run -s onrecord -- statements --speaker Iceland --case ${CASE}
  npm run -s onrecord -- export --format report --between Iceland Portugal --out report.html --case ${CASE}
  npm run -s onrecord -- verify --case ${CASE}

docs/tour.md goes on from here. Then read reports of your own: npm run -s onrecord -- add FILES, and npm run -s onrecord -- --help
`)
show('serve')

function show(...args) {
  process.stdout.write(`\n$ onrecord ${args.join(' ')} --case ${CASE}\n\n`)
  const status = run(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...args, '--case', join(ROOT, CASE)])
  if (status !== 0) process.exit(status)
}

function run(program, args) {
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' }).status ?? 1
}
