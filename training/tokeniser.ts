/**
 * Trains the sentence boundaries.   node training/tokeniser.ts DATA    (DATA holds ud/)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { BinaryWriter } from '../src/syntax/binary.ts'
import { readConllu } from '../src/syntax/conllu.ts'
import { writeLinear } from '../src/syntax/linear.ts'
import { BOUNDARY_FEATURES, BOUNDARY_LABELS, boundaryFeatures, mayBegin } from '../src/syntax/tokenise/boundaries.ts'
import { decided } from '../src/syntax/tokenise/certain.ts'
import { cut } from '../src/syntax/tokenise/cut.ts'
import { type Signs, signsOf } from '../src/syntax/tokenise/signs.ts'
import type { Span } from '../src/text/index.ts'
import { Perceptron } from './perceptron.ts'
import { random, shuffle } from './random.ts'

const EPOCHS = 10

/** A paragraph and, for each of its tokens, whether a gold sentence begins there. */
interface GoldBlock {
  readonly signs: Signs
  readonly begins: readonly boolean[]
}

/** The paragraphs of a treebank, their sentences joined by one space as in running text. */
export function readBlocks(path: string): GoldBlock[] {
  const { text, sentences } = readConllu(readFileSync(path, 'utf8'))
  const blocks = Map.groupBy(sentences, ({ block }) => block)
  return [...blocks.values()].map((each) => goldBlock(each.map(({ span }) => text.slice(span.start, span.end))))
}

function goldBlock(sentences: readonly string[]): GoldBlock {
  const text = sentences.join(' ')
  const starts = new Set<number>()
  let at = 0
  for (const each of sentences) {
    starts.add(at)
    at += each.length + 1
  }
  const tokens = cut(text, { start: 0, end: text.length } as Span)
  return { signs: signsOf(text, tokens), begins: tokens.starts.map((start) => starts.has(start)) }
}

function train(blocks: readonly GoldBlock[]): Uint8Array {
  const perceptron = new Perceptron(BOUNDARY_LABELS)
  const order = [...blocks.keys()]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0
    for (const each of shuffle(order, random(epoch + 1))) wrong += learn(perceptron, blocks[each]!)
    process.stderr.write(`  epoch ${epoch + 1}: ${wrong} boundaries wrong\n`)
  }
  const writer = new BinaryWriter('tokeniser')
  writeLinear(writer, perceptron.rows(1))
  return writer.bytes()
}

const features = new Int32Array(BOUNDARY_FEATURES)
const scores = new Int32Array(BOUNDARY_LABELS.length)

/** One pass over a block; returns the number of wrong decisions. */
function learn(perceptron: Perceptron, { signs, begins }: GoldBlock): number {
  let begun = 0
  let wrong = 0
  for (let at = 1; at < signs.count; at++) {
    if (mayBegin(signs, at) && decided(signs, at, begun) === null) {
      const count = boundaryFeatures(signs, at, begun, features)
      scores.fill(0)
      perceptron.score(features, count, scores)
      const wanted = Number(begins[at])
      const guess = Number(scores[1]! > scores[0]!)
      perceptron.tick()
      if (guess !== wanted) perceptron.update(features, count, wanted, guess)
      wrong += Number(guess !== wanted)
    }
    if (begins[at]) begun = at
  }
  return wrong
}

const [data] = process.argv.slice(2)
if (data === undefined) throw new Error('Use: node training/tokeniser.ts DATA')
const blocks = ['en_ewt-train', 'en_gum-train'].flatMap((name) => readBlocks(`${data}/ud/${name}.conllu`))
const bytes = train(blocks)
writeFileSync(new URL('../models/tokeniser.bin', import.meta.url), bytes)
process.stderr.write(`models/tokeniser.bin: ${bytes.length} bytes from ${blocks.length} paragraphs\n`)
