/**
 * How well copies are found, and how fast.
 *
 *   node evaluation/copies.ts FOLDER [--documents N] [--seed N] [--wrong]
 *
 * FOLDER holds articles as text files, the headline on the first line. Of these and of texts made from them by ten
 * kinds of edit it makes N documents, finds the copies among them, and holds that against what it knows.
 * `--wrong` prints pairs that it finds and should not.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  countHolders,
  type Fingerprint,
  fingerprint,
  HOLDERS_LOOKED_AT,
  type Imprint,
  imprintOf,
  isBoilerplate,
  isCopying,
  isWorthComparing,
  LEAST_HOLDERS,
  likeness,
  type Paragraph,
  type Provenance,
  paragraphsOf,
  postingsOf,
  precedence,
  sourcesOf,
} from '../src/record/copy/index.ts'
import { random } from '../training/random.ts'
import { EDIT_NAMES, EDITS, type EditName, type Story, shuffled, TAKES_FROM_BOTH } from './copies/edits.ts'

/** A document with what it was made from. */
interface Made {
  readonly story: Story
  readonly edit: EditName | null
  /** Numbers of the stories it was made from, the first one first. */
  readonly from: readonly number[]
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function readStories(folder: string): readonly Story[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.txt'))
  return files.sort().map((file) => {
    const [headline = '', ...paragraphs] = readFileSync(join(folder, file), 'utf8')
      .split(/\n\s*\n|\n/)
      .filter(Boolean)
    return { headline, paragraphs }
  })
}

function makeDocuments(stories: readonly Story[], count: number, seed: number): readonly Made[] {
  const chance = random(seed)
  const made: Made[] = stories.map((story, at) => ({ story, edit: null, from: [at] }))
  for (let number = 0; made.length < count; number += 1) {
    const edit = EDIT_NAMES[number % EDIT_NAMES.length]!
    const [at, other] = [Math.floor(chance() * stories.length), Math.floor(chance() * stories.length)]
    const story = EDITS[edit](stories[at]!, chance, stories[other]!)
    made.push({ story, edit, from: TAKES_FROM_BOTH.has(edit) ? [at, other] : [at] })
  }
  return shuffled(made.slice(0, count), chance)
}

/** Stories of the folder that are one story printed twice: a quarter of the shorter one's sentences stand in both. */
function sameStories(stories: readonly Story[]): readonly number[] {
  const first = stories.map((_, at) => at)
  const told = stories.map(
    ({ paragraphs }) =>
      new Set(paragraphs.flatMap((each) => each.split(/(?<=[.?!]) /)).filter((each) => each.length > 40)),
  )
  for (const [a, some] of told.entries()) {
    for (const [b, others] of told.entries()) {
      const least = Math.min(some.size, others.size) / 4
      if (a < b && least > 1 && [...some].filter((each) => others.has(each)).length >= least) first[b] = first[a]!
    }
  }
  return first
}

interface Read {
  readonly imprint: Imprint
  readonly paragraphs: readonly Paragraph[]
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

interface Pair {
  readonly a: number
  readonly b: number
  readonly ofA: number
  readonly ofB: number
}

function findPairs(prints: readonly Fingerprint[]): { readonly pairs: readonly Pair[]; readonly compared: number } {
  const index = postingsOf(prints.map(({ anchors }, document) => ({ document, hashes: anchors })))
  const pairs: Pair[] = []
  const counts = new Uint16Array(prints.length)
  let compared = 0
  for (const [b, print] of prints.entries()) {
    const met: number[] = []
    countHolders(index, print.anchors, counts, met)
    for (const a of met) {
      const shared = counts[a]!
      counts[a] = 0
      if (a >= b || !isWorthComparing(shared, print, prints[a]!)) continue
      compared += 1
      const found = likeness(prints[a]!, print)
      if (isCopying(found)) pairs.push({ a, b, ofA: found.ofFirst, ofB: found.ofSecond })
    }
  }
  return { pairs, compared }
}

function timed<Value>(what: string, work: () => Value): Value {
  const start = process.cpuUsage()
  const value = work()
  const { user, system } = process.cpuUsage(start)
  spent += user + system
  say(`${what}: ${((user + system) / 1e6).toFixed(1)} s`)
  return value
}

let spent = 0
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    wrong: { type: 'boolean', default: false },
    documents: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
  },
})
const stories = readStories(positionals[0]!)
const made = makeDocuments(stories, Number(values.documents), Number(values.seed))
const story = sameStories(stories)
say(
  `${made.length} documents from ${stories.length} stories, ${story.filter((first, at) => first !== at).length} of them printed twice`,
)

const read = timed('reading words', () =>
  made.map(({ story: { paragraphs } }): Read => {
    const imprint = imprintOf(paragraphs)
    return { imprint, paragraphs: paragraphsOf(imprint) }
  }),
)
const boilerplate = timed('boilerplate', () => findBoilerplate(read))
const prints = timed('fingerprints', () =>
  read.map(({ imprint, paragraphs }) => fingerprint(imprint, paragraphs, (each) => boilerplate.has(each))),
)
const { pairs, compared } = timed('pairs', () => findPairs(prints))

const partners = made.map(() => [] as { readonly other: number; readonly share: number }[])
for (const { a, b, ofA, ofB } of pairs) {
  partners[a]!.push({ other: b, share: ofA })
  partners[b]!.push({ other: a, share: ofB })
}
const provenance = made.map(({ edit }, at): Provenance => {
  const published = edit === null ? '2026-01-01' : '2026-01-02'
  return {
    id: String(at),
    isAgency: false,
    credit: null,
    isSyndicated: false,
    published,
    length: read[at]!.imprint.length,
    version: 1,
  }
})
const start = process.cpuUsage()
const sources = await Promise.all(
  made.map((_, at) =>
    sourcesOf(
      prints[at]!,
      partners[at]!.filter(({ other }) => precedence(provenance[other]!, provenance[at]!) < 0).map(
        ({ other, share }) => ({ other, share, provenance: provenance[other]!, fingerprint: () => prints[other]! }),
      ),
    ),
  ),
)
const { user, system } = process.cpuUsage(start)
say(`sources: ${((user + system) / 1e6).toFixed(1)} s`)
say(
  `all: ${((spent + user + system) / 1e6).toFixed(1)} s of one core, memory ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
)

const fromOne = (a: Made, b: Made) => a.from.some((x) => b.from.some((y) => story[x] === story[y]))
const wrong = pairs.filter(({ a, b }) => !fromOne(made[a]!, made[b]!))
say(`\n${boilerplate.size} paragraphs are boilerplate; ${compared} pairs compared, ${pairs.length} found`)
say(`precision ${(1 - wrong.length / pairs.length).toFixed(4)} (${wrong.length} pairs wrong)`)
for (const { a, b, ofA, ofB } of values.wrong ? wrong.slice(0, 50) : []) {
  const [first, second] = [made[a]!, made[b]!]
  say(`  ${ofA.toFixed(2)} ${first.edit ?? 'as it was'}: ${first.story.headline}`)
  say(`  ${ofB.toFixed(2)} ${second.edit ?? 'as it was'}: ${second.story.headline}\n`)
}

const known = new Set(pairs.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
const original = new Map(made.flatMap(({ edit, from }, at) => (edit === null ? [[from[0]!, at] as const] : [])))
const tally = new Map(EDIT_NAMES.map((name) => [name, { all: 0, found: 0, copies: 0, partly: 0, traced: 0 }]))
for (const [at, { edit, from }] of made.entries()) {
  if (edit === null) continue
  const row = tally.get(edit)!
  for (const each of new Set(edit === 'merged from two' ? from : from.slice(0, 1))) {
    row.all += 1
    if (known.has(`${at} ${original.get(each)}`)) row.found += 1
    if (sources[at]!.some(({ from: { other } }) => made[other]!.from.some((x) => story[x] === story[each])))
      row.traced += 1
  }
  if (sources[at]![0]?.as === 'copy') row.copies += 1
  else if (sources[at]![0]) row.partly += 1
}
const sum = (pick: (row: { all: number; found: number; traced: number }) => number) =>
  [...tally.values()].reduce((all, row) => all + pick(row), 0)
say(
  `recall ${(sum((row) => row.found) / sum((row) => row.all)).toFixed(4)}, traced to where it comes from ${(sum((row) => row.traced) / sum((row) => row.all)).toFixed(4)}\n`,
)
for (const [name, { all, found, copies, partly, traced }] of tally)
  say(
    `${name.padEnd(30)} recall ${(found / all).toFixed(3)}  traced ${(traced / all).toFixed(3)}  copies ${copies}, partly ${partly}, of ${all}`,
  )
