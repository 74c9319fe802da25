import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
  const command = join(folder, 'node_modules/onrecord/dist/cli/main.js')
  inside(command, 'add', 'report.txt')
  const [claim] = inside(command, 'claims', '--json').trim().split('\n')
  expect(JSON.parse(claim!)).toMatchObject({ type: 'AID' })
  expect(() => inside(command, 'verify')).not.toThrow()
})

test('the reader of English is exported for its own sake', () => {
  const script = `
    import { readFileSync } from 'node:fs'
    import { child, english } from 'onrecord/english'
    const model = (name) => readFileSync(new URL(import.meta.resolve('onrecord/models/' + name + '.bin')))
    const { parse } = english(Object.fromEntries(
      ['words', 'tokeniser', 'trees', 'lemmas', 'names'].map((name) => [name, model(name)])))
    const [{ root }] = parse('Norland has sent 40 tanks to Sudland.')
    console.log(root.lemma, child(root, 'nsubj').form, child(root, 'obj').form)`
  writeFileSync(join(folder, 'tree.js'), script)
  expect(inside('tree.js').trim()).toBe('send Norland tanks')
})

test('the program is exported with its types', () => {
  const names = inside('-e', 'import("onrecord").then((all) => console.log(Object.keys(all).sort().join(" ")))')
  expect(names.trim().split(' ')).toEqual(expect.arrayContaining(['extract', 'loadModels', 'toAnalysis']))
})
