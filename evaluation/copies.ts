/**
 * How well copies are found, and how fast.
 *
 *   node evaluation/copies.ts FOLDER [--documents N] [--seed N] [--wrong]
 *
 * FOLDER holds articles as text files, the headline on the first line. Of these and of texts made from them by ten
 * kinds of edit it makes N documents, finds the copies among them, and holds that against what it knows.
 * `--wrong` prints pairs that it finds and should not. Times are of the processor, all threads together.
 */
import { parseArgs } from 'node:util'
import {
  anchorsNeeded,
  type Candidate,
  type Fingerprint,
  fingerprint,
  HOLDERS_LOOKED_AT,
  type Imprint,
  imprintOf,
  isBoilerplate,
  isCopying,
  LEAST_HOLDERS,
  likenessTo,
  type Paragraph,
  type Provenance,
  paragraphsOf,
  postingsOf,
  precedence,
  sourcesOf,
  type Taken,
} from '../src/record/copy/index.ts'
import { EDIT_NAMES, type Story } from './copies/edits.ts'
import { likenessesIn, sharersIn } from './copies/holders.ts'
import { type Made, makeDocuments, readStories, sameStories } from './copies/made.ts'

interface Read {
  readonly imprint: Imprint
  readonly paragraphs: readonly Paragraph[]
}

/** A text that another may come from. */
interface Source extends Candidate {
  readonly document: number
  /** The share of its own runs that stand in the other one. */
  readonly ofOwn: number
}

interface Compared {
  /** Documents that it was compared with. */
  readonly compared: number
  /** Those that it has text in common with. */
  readonly sources: readonly Source[]
}

/** Documents between two looks at the processor's time, which take their time too. */
const PORTION = 1000

const spent = new Map<string, number>()

/** Counts the processor's time since a moment, in microseconds. */
function count(what: string, start: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(start)
  spent.set(what, (spent.get(what) ?? 0) + user + system)
}

function timed<Value>(what: string, work: () => Value): Value {
  const start = process.cpuUsage()
  const value = work()
  count(what, start)
  return value
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function readText({ paragraphs }: Story): Read {
  const imprint = imprintOf(paragraphs)
  return { imprint, paragraphs: paragraphsOf(imprint) }
}

function findBoilerplate(all: readonly Read[]): ReadonlySet<number> {
  const sets = all.map(({ paragraphs }) => new Set(paragraphs.map(({ hash }) => hash).filter(Boolean)))
  const { hashes, documents } = postingsOf(sets.map((each, document) => ({ document, hashes: each })))
  const found = new Set<number>()
  for (let from = 0; from < hashes.length; ) {
    let to = from + 1
    while (hashes[to] === hashes[from]) to += 1
    const holders = Array.from(documents.subarray(from, Math.min(to, from + HOLDERS_LOOKED_AT)), (each) => sets[each]!)
    if (to - from >= LEAST_HOLDERS && isBoilerplate(hashes[from]!, holders)) found.add(hashes[from]!)
    from = to
  }
  return found
}

/** Where a document comes from as far as it is made up: texts as they were come a day before those made from them. */
function provenanceOf(document: number, { text, edit }: Made<Read>): Provenance {
  return {
    ...{ id: String(document), isAgency: false, credit: null, isSyndicated: false, version: 1 },
    ...{ published: edit === null ? '2026-01-01' : '2026-01-02', length: text.imprint.length },
  }
}

/** What each document has in common with those that can have been copied by it. */
function comparing(prints: readonly Fingerprint[], provenances: readonly Provenance[]): (document: number) => Compared {
  const order = [...prints.keys()].sort((a, b) => precedence(provenances[a]!, provenances[b]!))
  const ranked = order.map((document) => prints[document]!)
  const rank = new Uint32Array(prints.length)
  for (const [place, document] of order.entries()) rank[document] = place
  const index = postingsOf(ranked.map(({ anchors }, place) => ({ document: place, hashes: anchors })))
  const earlier = sharersIn(
    index,
    Uint16Array.from(ranked, ({ anchors: { length } }) => anchorsNeeded(length, length)),
  )
  const inLong = likenessesIn(ranked)
  const isLong = Uint8Array.from(ranked, (each) => Number(each.isLong))
  return (document) => {
    const print = prints[document]!
    const ofShort = likenessTo(print)
    const ofLong = inLong(rank[document]!)
    const sources: Source[] = []
    const met = earlier(rank[document]!)
    for (const place of met) {
      const found = print.isLong && isLong[place] === 1 ? ofLong(place) : ofShort(ranked[place]!)
      if (!isCopying(found)) continue
      const theirs = ranked[place]!
      const [share, ofOwn] = [found.ofFirst, found.ofSecond]
      const other = order[place]!
      sources.push({ document: other, share, ofOwn, provenance: provenances[other]!, fingerprint: () => theirs })
    }
    return { compared: met.length, sources }
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    wrong: { type: 'boolean', default: false },
    documents: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
  },
})
const stories = readStories(positionals[0]!)
const sizes = { count: Number(values.documents), seed: Number(values.seed) }
const made = makeDocuments(stories, sizes, (texts) => timed('reading words', () => texts.map(readText)))
const story = sameStories(stories)
const twice = story.filter((first, at) => first !== at).length
say(`${made.length} documents from ${stories.length} stories, ${twice} of them printed twice`)

const provenances = made.map((each, at) => provenanceOf(at, each))
const boilerplate = timed('boilerplate', () => findBoilerplate(made.map(({ text }) => text)))
const prints = timed('fingerprints', () =>
  made.map(({ text }) => fingerprint(text.imprint, text.paragraphs, (each) => boilerplate.has(each))),
)
const compare = timed('pairs', () => comparing(prints, provenances))

const original = new Map(made.flatMap(({ edit, from }, at) => (edit === null ? [[from[0]!, at] as const] : [])))
const tally = new Map(EDIT_NAMES.map((name) => [name, { all: 0, found: 0, copies: 0, partly: 0, traced: 0 }]))
const total = { compared: 0, pairs: 0, wrong: 0 }
for (let from = 0; from < made.length; from += PORTION) {
  const some = [...made.keys()].slice(from, from + PORTION)
  const pairs = timed('pairs', () => some.map(compare))
  const start = process.cpuUsage()
  const taken = await Promise.all(some.map((at, place) => sourcesOf(prints[at]!, pairs[place]!.sources)))
  count('sources', start)
  for (const [place, at] of some.entries()) score(at, pairs[place]!, taken[place]!)
}

function areFromOne(a: number, b: number): boolean {
  return made[a]!.from.some((x) => made[b]!.from.some((y) => story[x] === story[y]))
}

function noteWrong(at: number, { document, share, ofOwn }: Source): void {
  total.wrong += 1
  if (!values.wrong || total.wrong > 50) return
  const [own, other] = [made[at]!, made[document]!]
  say(`  ${share.toFixed(2)} ${own.edit ?? 'as it was'}: ${own.headline}`)
  say(`  ${ofOwn.toFixed(2)} ${other.edit ?? 'as it was'}: ${other.headline}\n`)
}

/** Counts what was found of a text: whether rightly, and, of one that was made from others, whether it is all there. */
function score(at: number, { compared, sources }: Compared, taken: readonly Taken<Source>[]): void {
  total.compared += compared
  total.pairs += sources.length
  for (const source of sources) if (!areFromOne(at, source.document)) noteWrong(at, source)
  const { edit, from } = made[at]!
  if (edit === null) return
  const row = tally.get(edit)!
  const found = new Set(sources.map(({ document }) => document))
  for (const each of new Set(edit === 'merged from two' ? from : from.slice(0, 1))) {
    row.all += 1
    if (found.has(original.get(each) ?? -1)) row.found += 1
    if (taken.some(({ from: { document } }) => made[document]!.from.some((x) => story[x] === story[each])))
      row.traced += 1
  }
  if (taken[0]?.as === 'copy') row.copies += 1
  else if (taken[0]) row.partly += 1
}

const seconds = (microseconds: number) => `${(microseconds / 1e6).toFixed(1)} s`
for (const [what, time] of spent) say(`${what}: ${seconds(time)}`)
const all = [...spent.values()].reduce((sum, each) => sum + each, 0)
const memory = Math.round(process.resourceUsage().maxRSS / 1024)
say(`all: ${seconds(all)} of one core, at most ${memory} MB of memory`)

say(`\n${boilerplate.size} paragraphs are boilerplate; ${total.compared} pairs compared, ${total.pairs} found`)
say(`precision ${(1 - total.wrong / total.pairs).toFixed(4)} (${total.wrong} pairs wrong)`)
const sum = (pick: 'all' | 'found' | 'traced') => [...tally.values()].reduce((rows, row) => rows + row[pick], 0)
const share = (pick: 'found' | 'traced') => (sum(pick) / sum('all')).toFixed(4)
say(`recall ${share('found')}, traced to where it comes from ${share('traced')}\n`)
for (const [name, { all: made, found, copies, partly, traced }] of tally)
  say(
    `${name.padEnd(30)} recall ${(found / made).toFixed(3)}  traced ${(traced / made).toFixed(3)}  copies ${copies}, partly ${partly}, of ${made}`,
  )
