/**
 * How much memory finding and reading many small files takes: makes FILES notes (100,000 unless said) in one folder, and
 * reads them as `add` does, up to where a document would be analysed.
 *
 *   node evaluation/many-files.ts [FILES]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { readInputs } from '../src/cli/inputs.ts'
import { findFiles } from '../src/cli/paths.ts'
import { openResource } from '../src/resource/index.ts'

const [given = '100000'] = process.argv.slice(2)
const FILES = Number(given)

const print = (line: string) => process.stdout.write(`${line}\n`)
const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

const folder = mkdtempSync(join(tmpdir(), 'onrecord-files-'))
try {
  mkdirSync(join(folder, 'notes'))
  for (let at = 0; at < FILES; at += 1) {
    writeFileSync(
      join(folder, 'notes', `${at}.txt`),
      `Harbour ${at} is closed.\n\nIceland sent ${at} ferries there on Monday.`,
    )
  }
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
} finally {
  rmSync(folder, { recursive: true, force: true })
}
