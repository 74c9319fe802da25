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

const [folder = '', passes = '5'] = process.argv.slice(2)
const html = join(folder, 'html')
const pages = readdirSync(html).map((name) => gunzipSync(readFileSync(join(html, name))))
const readers: Readonly<Record<string, (page: Uint8Array) => unknown>> = {
  onrecord: (page) => openDocument(page, { format: 'html' }),
  'Readability on linkedom': (page) =>
    new Readability(parseHTML(new TextDecoder().decode(page)).document as never).parse(),
}
/** Milliseconds of each page's fastest pass: what else the machine does can only slow one down. */
const fastest = new Map(Object.keys(readers).map((name) => [name, pages.map(() => Number.POSITIVE_INFINITY)]))
for (let pass = 0; pass < Number(passes); pass += 1) {
  for (const [at, page] of pages.entries()) {
    for (const [name, read] of Object.entries(readers)) {
      const started = performance.now()
      read(page)
      const times = fastest.get(name)!
      times[at] = Math.min(times[at]!, performance.now() - started)
    }
  }
}
process.stdout.write(`${pages.length} pages, of each the fastest of ${passes} passes\n`)
const sums = [...fastest].map(([name, times]) => [name, times.reduce((sum, each) => sum + each, 0)] as const)
for (const [name, ms] of sums)
  process.stdout.write(`${(pages.length / (ms / 1000)).toFixed(1).padStart(8)} pages/s  ${name}\n`)
const [ours, theirs] = sums.map(([, ms]) => ms) as [number, number]
process.stdout.write(`${(theirs / ours).toFixed(2)} of its speed\n`)
