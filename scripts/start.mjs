// Puts the sample reports on record and shows what comes of it.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const CASE = 'samples.onrecord'

show('add', 'samples')
show('exchange', 'Iceland', 'Portugal')
show('timeline', '--since', '2026-02')
process.stdout.write(`
${CASE} now holds the eight sample reports. Ask it something else:

  npm run -s onrecord -- who Solnes --case ${CASE}
  npm run -s onrecord -- statements --speaker Iceland --case ${CASE}
  npm run -s onrecord -- search engineers --case ${CASE}
  npm run -s onrecord -- verify --case ${CASE}

Then read reports of your own: npm run -s onrecord -- add FILES, and npm run -s onrecord -- --help
`)

function show(...args) {
  process.stdout.write(`\n$ onrecord ${args.join(' ')} --case ${CASE}\n\n`)
  const { status } = spawnSync(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...args, '--case', join(ROOT, CASE)], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
