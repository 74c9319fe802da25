/**
 * How much memory many small files take, and whether reading them stays as quick: makes FILES notes of a sentence or two
 * (100,000 unless said) in one folder, and
 *
 *   node evaluation/many-files.ts [FILES]           finds and reads them, up to where a document would be analysed
 *   node evaluation/many-files.ts [FILES] --add     puts them on record with `onrecord add`
 *   node evaluation/many-files.ts [FILES] --kill    the same, killed at a random moment near the middle and run again
 *
 * With `--jobs N` as in `add`, and `--case FILE` to keep the case. Memory is that of the whole process, with all its threads.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { readInputs } from '../src/cli/inputs.ts'
import { findFiles } from '../src/cli/paths.ts'
import { openResource } from '../src/resource/index.ts'
import { addFolder, checkCase, type Stretch } from './add-folder.ts'
import { note } from './notes.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { add: { type: 'boolean' }, kill: { type: 'boolean' }, jobs: { type: 'string' }, case: { type: 'string' } },
})
const FILES = Number(positionals[0] ?? 100_000)

const print = (line: string) => process.stdout.write(`${line}\n`)
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

const folder = mkdtempSync(join(tmpdir(), 'onrecord-files-'))
try {
  writeNotes(join(folder, 'notes'))
  if (values.kill) await addTwice()
  else if (values.add) await addAll()
  else await find()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function writeNotes(into: string): void {
  mkdirSync(into)
  for (let at = 0; at < FILES; at += 1) writeFileSync(join(into, `${at}.txt`), note(at))
}

async function find(): Promise<void> {
  const memories: number[] = []
  let documents = 0
  const start = performance.now()
  for await (const { path } of findFiles([folder])) {
    for await (const found of readInputs([path], { format: 'auto' }, Readable.from([]))) {
      if (found.kind !== 'resource') throw new Error(`${found.kind}: ${path}`)
      await openResource(found.resource)
      documents += 1
      if (documents % Math.ceil(FILES / 10) === 0) memories.push(process.memoryUsage().rss)
    }
  }
  const seconds = (performance.now() - start) / 1000
  print(`${documents} files, ${Math.round(documents / seconds)} a second`)
  print(`memory on the way: ${memories.map(megabytes).join(', ')}`)
}

async function addAll(): Promise<void> {
  const { on, args } = theCase()
  const stretches = await addFolder(args, { every: Math.ceil(FILES / 10), told: tell })
  const seconds = stretches.reduce((sum, each) => sum + each.seconds, 0)
  print(`${FILES} files added in ${Math.round(seconds)} s, settling included`)
  print(await checkCase(on, FILES))
}

async function addTwice(): Promise<void> {
  const { on, args } = theCase()
  const every = Math.ceil(FILES / 10)
  const killAt = Math.floor(FILES * (0.4 + 0.2 * Math.random()))
  const before = await addFolder(args, { every, told: tell, killAt })
  const told = before.reduce((sum, { reports }) => sum + reports, 0)
  print(`killed when ${told} reports were said to be on record; then`)
  const after = await addFolder(args, { every, told: tell })
  print(`${after.reduce((sum, { reports }) => sum + reports, 0)} more`)
  print(await checkCase(on, FILES))
}

function theCase(): { readonly on: string; readonly args: readonly string[] } {
  const on = values.case ?? join(folder, 'case.onrecord')
  const jobs = values.jobs === undefined ? [] : ['--jobs', values.jobs]
  return { on, args: [...jobs, '--case', on, join(folder, 'notes')] }
}

function tell({ reports, seconds, memory }: Stretch, all: number): void {
  print(
    `${String(all).padStart(7)} reports  ${String(Math.round(reports / seconds)).padStart(4)} a second  ${megabytes(memory).padStart(7)}`,
  )
}
