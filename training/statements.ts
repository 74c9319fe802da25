/**
 * Trains models/statements.bin from PolNeAR's training articles.   node training/statements.ts FOLDER
 *
 * Two halves of the articles take turns: the models of one half read the other, so that each later step learns from
 * mistakes as they will be, and the confidence from articles that none of its models has seen.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { openDocument } from '../src/document/index.ts'
import { loadEnglish } from '../src/models.ts'
import { statementModelBytes } from '../src/statement/model.ts'
import { passage } from '../src/statement/passage.ts'
import { wordTable } from '../src/syntax/index.ts'
import { articles } from './statement-corpus.ts'
import { goldOf } from './statement-gold.ts'
import type { Read } from './statement-stages.ts'
import { train } from './statement-train.ts'

const MODELS = new URL('../models/', import.meta.url)

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Which folder holds text/ and attributions/?')
const model = train(read(folder), (step) => process.stderr.write(`${step}\n`))
writeFileSync(new URL('statements.bin', MODELS), statementModelBytes(model))

/** The articles, parsed by our own parser so that its mistakes are learned from too. */
function read(folder: string): Read[] {
  const english = loadEnglish()
  const table = wordTable(readFileSync(new URL('words.bin', MODELS)))
  return articles(folder).map(({ text, attributions }) => {
    const document = openDocument(new TextEncoder().encode(text), { format: 'text' })
    const sentences = english.parseBlocks(
      document.text,
      document.blocks.map(({ span }) => span),
    )
    const p = passage(document, sentences, table)
    return { p, gold: goldOf(p, attributions) }
  })
}
