/**
 * How fast the whole extraction is, on one thread and without start-up: words a second, and the share of each stage.
 *
 *   node evaluation/extraction-speed.ts ARTICLES [PASSES]    (ARTICLES is a folder of plain texts)
 *
 * The fastest pass is printed: what else the machine does can only slow a pass down.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findClaims } from '../src/claim/index.ts'
import { openDocument } from '../src/document/index.ts'
import { findMentions, located } from '../src/mention/index.ts'
import { loadModels } from '../src/models.ts'
import { findStatements } from '../src/statement/index.ts'

const STAGES = ['document', 'syntax', 'mention', 'statement', 'claim'] as const
type Stage = (typeof STAGES)[number]
type Times = Record<Stage, number>

const [folder, passes = '5'] = process.argv.slice(2)
if (folder === undefined) throw new Error('Use: node evaluation/extraction-speed.ts ARTICLES [PASSES]')
const models = loadModels()
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(folder, name)))

let words = 0
const all = Array.from({ length: Number(passes) }, onePass)
const best = all.reduce((a, b) => (total(b) < total(a) ? b : a))
process.stdout.write(
  `${articles.length} articles, ${words} words: ${Math.round(words / (total(best) / 1000))} words/s\n`,
)
for (const stage of STAGES)
  process.stdout.write(`  ${stage.padEnd(10)} ${((100 * best[stage]) / total(best)).toFixed(1).padStart(5)} %\n`)

function total(times: Times): number {
  return STAGES.reduce((sum, stage) => sum + times[stage], 0)
}

/** Milliseconds in each stage for all articles. */
function onePass(): Times {
  const times: Times = { document: 0, syntax: 0, mention: 0, statement: 0, claim: 0 }
  const timed = <T>(stage: Stage, work: () => T): T => {
    const started = performance.now()
    const result = work()
    times[stage] += performance.now() - started
    return result
  }
  words = 0
  for (const bytes of articles) {
    const document = timed('document', () => openDocument(bytes, { format: 'text' }))
    const blocks = document.blocks.map((block) => block.span)
    const sentences = timed('syntax', () => models.english.parseBlocks(document.text, blocks))
    const mentions = timed('mention', () => located(findMentions(document, sentences), document.text, models.places))
    const statements = timed('statement', () => findStatements(document, sentences, mentions, models.statements))
    timed('claim', () => findClaims(document, sentences, mentions, statements))
    words += sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
  }
  return times
}
