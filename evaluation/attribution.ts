/**
 * Measures who said what against annotated articles.   node evaluation/attribution.ts FOLDER
 *
 * FOLDER holds text/ and attributions/ as PolNeAR has them. Prints exact F1 of source, cue and content, F1 of whole
 * relations, how well the confidence is calibrated, and the speed of the stage.
 */
import { openDocument } from '../src/document/index.ts'
import { findMentions } from '../src/mention/index.ts'
import { loadModels } from '../src/models.ts'
import { findStatements, type Statement } from '../src/statement/index.ts'
import type { Span } from '../src/text/index.ts'
import { type Article, type Attribution, articles, type Ranges } from '../training/statement-corpus.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Which folder holds text/ and attributions/?')

const ROLES = ['source', 'cue', 'content'] as const
type Role = (typeof ROLES)[number] | 'relation'

interface Count {
  hits: number
  found: number
  annotated: number
}

const TRIMMED = /^[\s"“”‘’'.,;:]+|[\s"“”‘’'.,;:]+$/g
const counts = new Map<Role, Count>()
const sure: { readonly confidence: number; readonly right: boolean }[] = []
const models = loadModels()
let words = 0
let milliseconds = 0

for (const article of articles(folder)) read(article) // so that the second reading is timed on warm code
words = 0
milliseconds = 0
for (const article of articles(folder)) compare(article, read(article))
for (const [role, { hits, found, annotated }] of counts) {
  const f1 = (200 * hits) / (found + annotated)
  print(`${role.padEnd(9)} F1 ${f1.toFixed(1)}  (right ${hits}, found ${found}, annotated ${annotated})`)
}
for (const line of reliability()) print(line)
print(`${Math.round(words / milliseconds)},000 words/s in this stage`)

function read({ text }: Article): readonly Statement[] {
  const document = openDocument(new TextEncoder().encode(text), { format: 'text' })
  const sentences = models.english.parseBlocks(
    document.text,
    document.blocks.map(({ span }) => span),
  )
  const mentions = findMentions(document, sentences)
  const started = performance.now()
  const found = findStatements(document, sentences, mentions, models.statements)
  milliseconds += performance.now() - started
  words += sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
  return found
}

function compare({ text, attributions }: Article, found: readonly Statement[]): void {
  for (const role of ROLES) compareRole(role, text, attributions, found)
  const left = new Set(attributions)
  let hits = 0
  for (const statement of found) {
    const twin = [...left].find((each) => isRight(statement, each))
    if (twin !== undefined) left.delete(twin)
    sure.push({ confidence: statement.confidence, right: twin !== undefined })
    if (twin !== undefined) hits++
  }
  count('relation', hits, found.length, attributions.length)
}

function compareRole(
  role: (typeof ROLES)[number],
  text: string,
  attributions: readonly Attribution[],
  found: readonly Statement[],
): void {
  const wanted = attributions.map((each) => keyOf(each[role], text)).filter((key) => key !== '')
  const got = found.map((each) => keyOf(ranges(each[role]), text)).filter((key) => key !== '')
  const left = [...wanted]
  let hits = 0
  for (const key of got) {
    const at = left.indexOf(key)
    if (at >= 0) left.splice(at, 1)
    if (at >= 0) hits++
  }
  count(role, hits, got.length, wanted.length)
}

function count(role: Role, hits: number, found: number, annotated: number): void {
  const sum = counts.get(role) ?? { hits: 0, found: 0, annotated: 0 }
  counts.set(role, { hits: sum.hits + hits, found: sum.found + found, annotated: sum.annotated + annotated })
}

/** The contents share half of what they cover together, and the sources meet. */
function isRight(statement: Statement, { source, content }: Attribution): boolean {
  const found = ranges(statement.content)
  const both = shared(found, content)
  const all = size(found) + size(content) - both
  return 2 * both >= all && (source.length === 0 || shared(ranges(statement.source), source) > 0)
}

/** One line for each tenth of the confidence: how sure, and how often right. */
function reliability(): readonly string[] {
  const lines = ['confidence   statements   mean   right']
  for (let from = 0; from < 1; from += 0.1) {
    const bin = sure.filter(({ confidence }) => confidence >= from && (confidence < from + 0.1 || from > 0.89))
    if (bin.length === 0) continue
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length
    const right = bin.filter((each) => each.right).length / bin.length
    lines.push(
      `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  ${String(bin.length).padStart(10)}     ${mean.toFixed(2)}   ${right.toFixed(2)}`,
    )
  }
  return lines
}

/** Ranges without the punctuation at their ends, as something that can be compared. */
function keyOf(pieces: Ranges, text: string): string {
  return pieces
    .map(([start, end]) => {
      const words = text.slice(start, end)
      const from = start + words.length - words.replace(/^[\s"“”‘’'.,;:]+/, '').length
      const trimmed = words.replace(TRIMMED, '')
      return trimmed === '' ? '' : `${from}..${from + trimmed.length}`
    })
    .filter((piece) => piece !== '')
    .join(' ')
}

function ranges(spans: readonly Span[]): Ranges {
  return spans.map(({ start, end }) => [start, end] as const)
}

function shared(a: Ranges, b: Ranges): number {
  let sum = 0
  for (const [s, e] of a) for (const [t, f] of b) sum += Math.max(0, Math.min(e, f) - Math.max(s, t))
  return sum
}

function size(pieces: Ranges): number {
  return pieces.reduce((sum, [start, end]) => sum + end - start, 0)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
