/**
 * Trains the name recogniser.   node training/names.ts DATA    (DATA holds ud/, names/)
 *
 * Learns from GUM's mentions cut down to names, from WikiGold, and from EWT's training part, which has no names but gold
 * parts of speech: a first model labels it twice, with the word lists' corrections. Prints scores on the development parts.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { nameModel, tagNames } from '../src/syntax/names/index.ts'
import type { NameTag } from '../src/syntax/token.ts'
import { wordTable } from '../src/syntax/words.ts'
import { glove } from './glove.ts'
import { columnNames, conlluRows, type Example, type Row, type Text } from './names/corpora.ts'
import { withGuesses } from './names/guesses.ts'
import { gumNames } from './names/gum.ts'
import { type Knowledge, learnNames, SETTINGS, type Source } from './names/learn.ts'
import { lexiconPhrases } from './names/lexicon.ts'
import { scoreNames } from './names/score.ts'
import { SENSES, senseSeeds } from './names/seeds.ts'
import { wordSenses } from './names/senses.ts'
import { label } from './names/silver.ts'
import { noisy, type Tag, tagWith } from './names/tags.ts'
import { HEADLINED, LOWERED, rewritten } from './names/variants.ts'
import { wholeNames } from './names/whole.ts'
import { random } from './random.ts'

/** What a word counts, by where its label comes from. */
const WEIGHT = { annotated: 1, labelled: 0.7, rewritten: 0.2 }

/** Rounds of training for models that only label or guess. */
const FEW_ROUNDS = { ...SETTINGS, epochs: 6 }

/** Sentences of WikiGold taken as one text; the file does not say where its articles end. */
const WIKIGOLD_TEXT = 30

const data = process.argv[2] ?? '../shared/data'
const began = performance.now()
const words = wordTable(model('words'))
const tag = tagWith(model('trees'))
const tagSeen = noisy(tag, random(3))
const vectors = glove(words.size)
const senses = wordSenses(vectors, senseSeeds(vectors.words, data), SENSES.length)
const knowledge: Knowledge = { phrases: lexiconPhrases(), senses, words }
log('knows the words')

const [gumRows, ewtRows] = ['gum', 'ewt'].map((name) => conlluRows(`${data}/ud/en_${name}-train.conllu`))
const gum = examples(gumRows!, gumWholeNames, tagSeen)
const ewt = examples(ewtRows!, (rows) => rows.map(() => 'O'), tagSeen)
const ewtGold = ewtRows!.map((document) => document.map(({ rows }) => rows.map(({ upos }) => upos)))
const wikigold = inTexts(
  columnNames(`${data}/names/wikigold.conll`).map(({ forms, tags }) => ({
    forms,
    tags: wholeNames(forms, tags),
    ...tag(forms),
  })),
)
const variants = [LOWERED, HEADLINED].flatMap((variant) => [
  rewritten([...gum, ...wikigold], variant, tag),
  rewritten(ewt, variant, tag),
])
log('has read the texts')

let labelled: Text[] = []
for (const round of [1, 2]) {
  const labeller = nameModel(learnNames(sourcesWith(labelled), knowledge, FEW_ROUNDS), words)
  labelled = label(
    labeller,
    ewt.map((text, at) => ({ text, gold: ewtGold[at]! })),
  )
  log(`has labelled EWT, round ${round}`)
}
const bytes = learnNames(withGuesses(sourcesWith(labelled), knowledge, FEW_ROUNDS), knowledge, SETTINGS)
writeFileSync(new URL('../models/names.bin', import.meta.url), bytes)
const learned = nameModel(bytes, words)
report('Universal NER EWT dev', [
  columnNames(`${data}/names/uner_ewt-dev.iob2`).map(({ forms, tags }) => ({
    forms,
    tags,
    ...tag(forms),
  })),
])
report('GUM dev', examples(conlluRows(`${data}/ud/en_gum-dev.conllu`), gumWholeNames, tag))
log(`models/names.bin: ${bytes.length} bytes`)

/** All texts; those of EWT once they are labelled. */
function sourcesWith(texts: readonly Text[]): Source[] {
  const annotated = [...gum, ...wikigold]
  const copies = variants.flatMap((copy, at) => (at % 2 === 0 ? copy(annotated) : texts.length > 0 ? copy(texts) : []))
  return [
    { texts: annotated, weight: WEIGHT.annotated },
    { texts, weight: WEIGHT.labelled },
    { texts: copies, weight: WEIGHT.rewritten },
  ]
}

/** Sentences of a treebank with their names. */
function examples(
  documents: readonly (readonly { readonly rows: readonly Row[] }[])[],
  names: (rows: readonly Row[]) => NameTag[],
  tagged: Tag,
): Text[] {
  return documents.map((document) =>
    document.map(({ rows }): Example => {
      const forms = rows.map(({ form }) => form)
      return { forms, tags: names(rows), ...tagged(forms) }
    }),
  )
}

function gumWholeNames(rows: readonly Row[]): NameTag[] {
  return wholeNames(
    rows.map(({ form }) => form),
    gumNames(rows),
  )
}

function inTexts(sentences: readonly Example[]): Text[] {
  return Array.from({ length: Math.ceil(sentences.length / WIKIGOLD_TEXT) }, (_, at) =>
    sentences.slice(at * WIKIGOLD_TEXT, (at + 1) * WIKIGOLD_TEXT),
  )
}

function report(name: string, texts: readonly Text[]): void {
  const found = texts.flatMap((text) => tagNames(learned, text))
  process.stdout.write(
    `${name}: ${scoreNames(
      texts.flat().map(({ tags }) => tags),
      found,
    )}\n`,
  )
}

function model(name: string): Uint8Array {
  return readFileSync(new URL(`../models/${name}.bin`, import.meta.url))
}

function log(what: string): void {
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(0)} s: ${what}\n`)
}
