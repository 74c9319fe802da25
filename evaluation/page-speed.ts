/**
 * Pages read in a second, one thread: our whole document stage, beside Readability on linkedom alone, in one run.
 *
 *   node evaluation/page-speed.ts DIR [PASSES]     DIR holds html/*.html.gz
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { openDocument } from '../src/document/index.ts'

const [folder = '', passes = '3'] = process.argv.slice(2)
const html = join(folder, 'html')
const pages = readdirSync(html).map((name) => gunzipSync(readFileSync(join(html, name))))
const readers: Readonly<Record<string, (page: Uint8Array) => unknown>> = {
  onrecord: (page) => openDocument(page, { format: 'html' }),
  'Readability on linkedom': (page) =>
    new Readability(parseHTML(new TextDecoder().decode(page)).document as never).parse(),
}
const fastest = new Map<string, number>()
for (let pass = 0; pass < Number(passes); pass += 1) {
  for (const [name, read] of Object.entries(readers)) {
    const started = performance.now()
    for (const page of pages) read(page)
    fastest.set(name, Math.min(fastest.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - started))
  }
}
process.stdout.write(`${pages.length} pages, fastest of ${passes} passes\n`)
for (const [name, ms] of fastest)
  process.stdout.write(`${(pages.length / (ms / 1000)).toFixed(1).padStart(8)} pages/s  ${name}\n`)
const [ours, theirs] = [...fastest.values()] as [number, number]
process.stdout.write(`${(theirs / ours).toFixed(2)} of its speed\n`)
