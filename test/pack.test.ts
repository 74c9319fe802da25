import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REPORT = 'Norland has sent 40 tanks to Sudland, according to two diplomats.'
const folder = mkdtempSync(join(tmpdir(), 'onrecord-pack-'))
const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: folder, encoding: 'utf8' })
const inside = (...args: string[]) => run(process.execPath, ...args)

beforeAll(() => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: ROOT })
  const [tarball] = readdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
  run('npm', 'install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`)
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the installed command reads a report and answers from the case', () => {
  writeFileSync(join(folder, 'report.txt'), REPORT)
  const command = join(folder, 'node_modules/onrecord/dist/main.js')
  inside(command, 'add', 'report.txt')
  const [claim] = inside(command, 'claims', '--json').trim().split('\n')
  expect(JSON.parse(claim!)).toMatchObject({ type: 'AID' })
  expect(() => inside(command, 'verify')).not.toThrow()
})

/** The examples of the README that are programs, as they stand there. */
const examples = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/^```(ts|js)\n(.*?)^```$/gms)].map(
  ([, kind = '', program = '']) => ({ kind, program }),
)

test.each(examples)('an example of the README runs as it stands: $kind', ({ kind, program }) => {
  writeFileSync(join(folder, 'article.html'), `<article><h1>Tanks</h1><p>${REPORT}</p></article>`)
  writeFileSync(join(folder, `example.${kind}`), program)
  expect(inside(`example.${kind}`)).toMatch(
    kind === 'ts' ? /^AID \[ 'e\d' \] \[ 'e\d' \] \[ 's1' \]$/m : /^send Norland$/m,
  )
})

test('the program is exported with its types', () => {
  const names = inside('-e', 'import("onrecord").then((all) => console.log(Object.keys(all).sort().join(" ")))')
  expect(names.trim().split(' ')).toEqual(expect.arrayContaining(['extract', 'loadModels', 'toAnalysis']))
})
