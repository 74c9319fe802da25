/**
 * Trains the part-of-speech tagger.   node training/tagger.ts DATA    (DATA holds ud/)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { BinaryReader, BinaryWriter } from '../src/syntax/binary.ts'
import { type FormTable, formTable } from '../src/syntax/forms.ts'
import { writeLinear } from '../src/syntax/linear.ts'
import { highest, readTagger, TAG_FEATURES, tagFeatures } from '../src/syntax/tagger.ts'
import { wordTable } from '../src/syntax/words.ts'
import { Perceptron } from './perceptron.ts'
import { type GoldSentence, random, readTreebank, shuffle } from './treebank.ts'

const EPOCHS = 8

/** Trains on the sentences; returns the model file's bytes. `keep` is the share of weights that is kept. */
export function trainTagger(sentences: readonly GoldSentence[], table: FormTable, { epochs = EPOCHS, keep = 0.6 } = {}): Uint8Array {
  const labels = [...new Set(sentences.flatMap(({ tags }) => tags))].sort()
  const index = new Map(labels.map((label, at) => [label, at]))
  const gold = sentences.map(({ tags }) => Uint8Array.from(tags, (tag) => index.get(tag)!))
  const perceptron = new Perceptron(labels)
  const features = new Int32Array(TAG_FEATURES)
  const scores = new Int32Array(labels.length)
  const order = shuffle([...sentences.keys()], random(1))
  const guesses = new Uint8Array(2048)
  for (let epoch = 0; epoch < epochs; epoch++) {
    let right = 0
    let all = 0
    for (const each of shuffle(order, random(epoch + 2))) {
      const { forms, count } = sentences[each]!
      for (let at = 0; at < count; at++) {
        const n = tagFeatures(table.values, forms, count, at, guesses, features)
        scores.fill(0)
        perceptron.score(features, n, scores)
        const guess = highest(scores)
        const wanted = gold[each]![at]!
        perceptron.tick()
        if (guess !== wanted) perceptron.update(features, n, wanted, guess)
        guesses[at] = guess
        right += Number(guess === wanted)
        all++
      }
    }
    process.stderr.write(`  epoch ${epoch + 1}: ${((100 * right) / all).toFixed(2)} % of tags right in training\n`)
  }
  const writer = new BinaryWriter('tagger')
  writeLinear(writer, perceptron.rows(keep))
  return writer.bytes()
}

/** Accuracy of universal and Penn tags, gold tokens. */
export function scoreTagger(bytes: Uint8Array, sentences: readonly GoldSentence[], table: FormTable): string {
  const tagger = readTagger(new BinaryReader(bytes, 'tagger'), table)
  const tags = new Uint8Array(2048)
  let [upos, xpos, all] = [0, 0, 0]
  for (const { forms, count, tags: gold } of sentences) {
    tagger.tag(forms, count, tags)
    for (let at = 0; at < count; at++) {
      const guess = tagger.tags[tags[at]!]!
      const [goldXpos, goldUpos] = gold[at]!.split(' ')
      upos += Number(guess.upos === goldUpos)
      xpos += Number(guess.xpos === goldXpos)
      all++
    }
  }
  return `UPOS ${((100 * upos) / all).toFixed(2)} XPOS ${((100 * xpos) / all).toFixed(2)}`
}

if (import.meta.main) {
  const data = process.argv[2] ?? '../shared/data'
  const table = formTable(wordTable(readFileSync(new URL('../models/words.bin', import.meta.url))))
  const train = ['ewt', 'gum'].flatMap((name) => readTreebank(`${data}/ud/en_${name}-train.conllu`, table))
  const bytes = trainTagger(train, table)
  writeFileSync(new URL('../models/tagger.bin', import.meta.url), bytes)
  for (const name of ['ewt', 'gum']) {
    const score = scoreTagger(bytes, readTreebank(`${data}/ud/en_${name}-dev.conllu`, table), table)
    process.stdout.write(`${name} dev: ${score}\n`)
  }
  process.stdout.write(`models/tagger.bin: ${bytes.length} bytes\n`)
}
