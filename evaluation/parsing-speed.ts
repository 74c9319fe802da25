/**
 * How fast plain text becomes trees, on one thread and without start-up, beside two libraries that only tag.
 *
 *   npm install --prefix evaluation
 *   node evaluation/parsing-speed.ts ARTICLES [PASSES]    (ARTICLES is a folder of plain texts)
 *
 * All three read the same texts in the same run, after one pass to warm up. A word is one of ours (words, numbers and
 * marks, as in Universal Dependencies), so that the three figures compare. The fastest pass is printed: what else
 * the machine does can only slow a pass down.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadEnglish } from '../src/models.ts'

const PASSES = 5

/** The little of the two libraries that is used, so that types can be checked where they are not installed. */
const require = createRequire(import.meta.url)
type Compromise = (text: string) => { json(): unknown }
interface Wink {
  readonly its: { readonly pos: unknown }
  readDoc(text: string): { tokens(): { out(what: unknown): unknown } }
}

interface Reader {
  readonly name: string
  read(text: string): void
}

function readers(): readonly Reader[] {
  const english = loadEnglish()
  const compromise = require('compromise') as Compromise
  const wink = (require('wink-nlp') as (model: unknown) => Wink)(require('wink-eng-lite-web-model'))
  return [
    { name: 'onrecord: sentences, tags, lemmas, trees, names', read: (text) => void english.parse(text) },
    { name: 'wink-nlp: sentences, tags', read: (text) => void wink.readDoc(text).tokens().out(wink.its.pos) },
    { name: 'compromise: sentences, tags', read: (text) => void compromise(text).json() },
  ]
}

/** Milliseconds that one pass over the texts takes. */
function pass({ read }: Reader, texts: readonly string[]): number {
  const started = performance.now()
  for (const text of texts) read(text)
  return performance.now() - started
}

function textsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
}

function main([folder, passes = String(PASSES)]: readonly string[]): void {
  if (folder === undefined) throw new Error('Use: node evaluation/parsing-speed.ts ARTICLES [PASSES]')
  const texts = textsIn(folder)
  const english = loadEnglish()
  const words = texts.reduce(
    (sum, text) => sum + english.parse(text).reduce((all, { tokens }) => all + tokens.length, 0),
    0,
  )
  process.stdout.write(`${texts.length} texts, ${words} words, fastest of ${passes} passes\n`)
  for (const reader of readers()) {
    pass(reader, texts)
    const times = Array.from({ length: Number(passes) }, () => pass(reader, texts))
    const speed = Math.round((1000 * words) / Math.min(...times))
    process.stdout.write(`${speed.toLocaleString('en').padStart(9)} words/s  ${reader.name}\n`)
  }
}

main(process.argv.slice(2))
