/**
 * How well headline, day of publication, byline, agency and captions are read from real pages.
 *
 *   node evaluation/pages.ts DIR [--misses]     DIR holds html/*.html.gz
 *
 * `pages-gold.json` says what a reader of each page saw. It names pages by the first digits of their files and holds no
 * words of them: headlines and captions are lists of hashes, one for each word. A headline or a caption is right where
 * F1 over its words is at least .8; a day where it is the page's own or that of Greenwich; a byline where its people are
 * exactly those named; an agency is counted where the page or we name one. Captions count one by one, wrong ones too (F1).
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Document, openDocument } from '../src/document/index.ts'
import { words } from '../src/text/index.ts'

interface Gold {
  readonly page: string
  readonly title: readonly string[]
  readonly published: readonly string[]
  readonly byline: readonly string[]
  readonly agency: string | null
  readonly captions: readonly (readonly string[])[]
}

/** Share of words, both ways, from which two wordings are one. */
const SAME = 0.8

const [folder = '', flag] = process.argv.slice(2)
const tally = { title: [0, 0], published: [0, 0], byline: [0, 0], agency: [0, 0], captions: [0, 0] }
const html = join(folder, 'html')
const files = readdirSync(html)
const gold = JSON.parse(readFileSync(join(import.meta.dirname, 'pages-gold.json'), 'utf8')) as readonly Gold[]
for (const page of gold) compare(page, read(page.page))
const shares = Object.entries(tally).map(([name, [right, all]]) => `${name} ${percent(right!, all!)} (${right}/${all})`)
process.stdout.write(`${gold.length} pages: ${shares.join(', ')}\n`)

function read(page: string): Document {
  const file = files.find((name) => name.startsWith(page))
  if (file === undefined) throw new Error(`${html} has no page ${page}; is it the folder of the benchmark's pages?`)
  return openDocument(gunzipSync(readFileSync(join(html, file))), { format: 'html' })
}

function compare(gold: Gold, { text, headline, published, byline, agency, captions }: Document): void {
  const said = captions.map(({ span }) => words(text, span))
  count(gold, 'title', similar(hashes(headline ?? ''), gold.title), headline)
  count(gold, 'published', gold.published.includes((published ?? '').slice(0, 10)), published)
  count(gold, 'byline', byline.toSorted().join() === gold.byline.toSorted().join(), byline)
  if (gold.agency !== null || agency !== undefined) count(gold, 'agency', gold.agency === (agency ?? null), agency)
  const found = gold.captions.filter((each) => said.some((caption) => similar(hashes(caption), each))).length
  if (found < gold.captions.length || found < said.length) miss(gold, 'captions', said)
  tally.captions[0]! += 2 * found
  tally.captions[1]! += gold.captions.length + said.length
}

function count(gold: Gold, name: keyof typeof tally, right: boolean, ours: unknown): void {
  tally[name][0]! += right ? 1 : 0
  tally[name][1]! += 1
  if (!right) miss(gold, name, ours)
}

function miss({ page }: Gold, name: string, ours: unknown): void {
  if (flag === '--misses') process.stdout.write(`${page} ${name}: ${JSON.stringify(ours ?? null)}\n`)
}

function hashes(phrase: string): readonly string[] {
  const all = phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return all.map((word) => createHash('sha256').update(word).digest('hex').slice(0, 6))
}

function similar(a: readonly string[], b: readonly string[]): boolean {
  const rest = [...b]
  const shared = a.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return a.length + b.length > 0 && (2 * shared.length) / (a.length + b.length) >= SAME
}

function percent(part: number, all: number): string {
  return all === 0 ? '–' : ((100 * part) / all).toFixed(1)
}
