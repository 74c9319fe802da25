/**
 * Trains the name recogniser.   node training/names.ts DATA    (DATA holds ud/, names/)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { BinaryReader } from '../src/syntax/binary.ts'
import { formTable } from '../src/syntax/forms.ts'
import { nameModel, tagNames } from '../src/syntax/names/index.ts'
import { readTagger, type Tagger } from '../src/syntax/tagger.ts'
import type { NameTag } from '../src/syntax/token.ts'
import { wordTable } from '../src/syntax/words.ts'
import { columnNames, conlluRows, type Example, type Text } from './names/corpora.ts'
import { gumNames } from './names/gum.ts'
import { learnNames } from './names/learn.ts'
import { lexiconPhrases } from './names/lexicon.ts'
import { scoreNames } from './names/score.ts'

const model = (name: string) => readFileSync(new URL(`../models/${name}.bin`, import.meta.url))
const data = process.argv[2] ?? '../shared/data'
const words = wordTable(model('words'))
const table = formTable(words)
const tagger = readTagger(new BinaryReader(model('tagger'), 'tagger'), table)
const began = process.hrtime.bigint()

const wikigold = [columnNames(`${data}/names/wikigold.conll`).map(({ forms, tags }) => tagged(forms, tags))]
const gum = gumTexts(`${data}/ud/en_gum-train.conllu`)
const dev = columnNames(`${data}/names/uner_ewt-dev.iob2`).map(({ forms, tags }) => tagged(forms, tags))
const gumDev = gumTexts(`${data}/ud/en_gum-dev.conllu`)
const bytes = learnNames(
  [
    { texts: gum, weight: 1 },
    { texts: wikigold, weight: 1 },
    { texts: [...gum, ...wikigold].map(lowered), weight: 0.3 },
  ],
  lexiconPhrases(),
  words,
)
writeFileSync(new URL('../models/names.bin', import.meta.url), bytes)
const learned = nameModel(bytes, words)
report('UNER EWT dev', [dev])
report('GUM dev', gumDev)
const seconds = Number(process.hrtime.bigint() - began) / 1e9
process.stdout.write(`models/names.bin: ${bytes.length} bytes, ${seconds.toFixed(0)} s\n`)

function report(name: string, texts: readonly Text[]): void {
  const found = texts.flatMap((text) => tagNames(learned, text))
  process.stdout.write(
    `${name}: ${scoreNames(
      texts.flat().map(({ tags }) => tags),
      found,
    )}\n`,
  )
}

function gumTexts(path: string): Example[][] {
  return conlluRows(path).map((document) =>
    document.map(({ rows }) =>
      tagged(
        rows.map((row) => row.form),
        gumNames(rows),
      ),
    ),
  )
}

/** With tags as the program will have them: guessed. */
function tagged(forms: readonly string[], tags: readonly NameTag[]): Example {
  const guesses = new Uint8Array(forms.length)
  tagger.tag(
    Int32Array.from(forms, (form) => table.row(form)),
    forms.length,
    guesses,
  )
  return { forms, tags, ...tagsOf(tagger, guesses) }
}

function tagsOf({ tags }: Tagger, guesses: Uint8Array): { upos: string[]; xpos: string[] } {
  return { upos: Array.from(guesses, (tag) => tags[tag]!.upos), xpos: Array.from(guesses, (tag) => tags[tag]!.xpos) }
}

/** As people type who leave out capitals. */
function lowered(text: Text): Text {
  return text.map(({ forms, tags }) =>
    tagged(
      forms.map((form) => form.toLowerCase()),
      tags,
    ),
  )
}
