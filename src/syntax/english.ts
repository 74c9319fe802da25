import type { Span } from '../text/index.ts'
import { type AttachmentMender, attachmentMender } from './attachments.ts'
import { BinaryReader } from './binary.ts'
import { featuresOf } from './features.ts'
import { type Lemmatiser, lemmatiser } from './lemma.ts'
import { findMissedSurnames, type NameModel, nameModel, tagNames } from './names/index.ts'
import { type PastTenseMender, pastTenseMender } from './past-tense.ts'
import type { RawSentence } from './raw-sentence.ts'
import { sentence } from './sentence.ts'
import { type SubjectMender, subjectMender } from './subjects.ts'
import type { NameTag, Sentence } from './token.ts'
import { type Tokeniser, tokeniser } from './tokenise/index.ts'
import { MOST_WORDS, readTreeReader, type TreeReader } from './tree-reader.ts'
import { wordTable } from './words.ts'

/** The files under `models/` that reading English takes, as bytes. */
export interface EnglishModels {
  /** Frequent words and which words they are like. */
  readonly words: Uint8Array
  readonly tokeniser: Uint8Array
  /** Tags and trees. */
  readonly trees: Uint8Array
  readonly lemmas: Uint8Array
  readonly names: Uint8Array
}

/** Reads English: sentences, words, tags, lemmas, trees and names. */
export interface English {
  /** A plain text; paragraphs end at empty lines. */
  parse(text: string): Sentence[]
  /** The stretches of a text that are to be read, such as its paragraphs; `Sentence.block` is their index. */
  parseBlocks(text: string, blocks: readonly Span[]): Sentence[]
  /** Sentences and words as given, only the analysis is new. */
  analyse(text: string, sentences: readonly RawSentence[]): Sentence[]
}

/** Makes a reader of English from its models. Pure: it asks for no file, clock or network, so it runs in a browser too. */
export function english(models: EnglishModels): English {
  const trees = readTreeReader(new BinaryReader(models.trees, 'trees'))
  const parts: Parts = {
    trees,
    properNoun: trees.tags.findIndex(({ upos, xpos }) => upos === 'PROPN' && xpos === 'NNP'),
    subjects: subjectMender(trees.relations),
    attachments: attachmentMender(trees.relations),
    pastTenses: pastTenseMender(trees.tags, trees.relations),
    lemmas: lemmatiser(models.lemmas),
    names: nameModel(models.names, wordTable(models.words)),
    tokeniser: tokeniser(models.tokeniser),
    buffers: newBuffers(),
  }
  const analyse = (text: string, sentences: readonly RawSentence[]) => analyseAll(parts, text, sentences)
  const parseBlocks = (text: string, blocks: readonly Span[]) =>
    analyse(
      text,
      blocks.flatMap((block, index) => parts.tokeniser.tokenise(text, block, index)),
    )
  return { parse: (text) => parseBlocks(text, paragraphs(text)), parseBlocks, analyse }
}

interface Parts {
  readonly trees: TreeReader
  /** Index of the tag of a name in the singular. */
  readonly properNoun: number
  readonly subjects: SubjectMender
  readonly attachments: AttachmentMender
  readonly pastTenses: PastTenseMender
  readonly lemmas: Lemmatiser
  readonly names: NameModel
  readonly tokeniser: Tokeniser
  readonly buffers: Buffers
}

interface Buffers {
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
  /** 1 for proper nouns. */
  readonly proper: Uint8Array
}

function newBuffers(): Buffers {
  return {
    tags: new Uint8Array(MOST_WORDS),
    heads: new Int32Array(MOST_WORDS),
    relations: new Uint8Array(MOST_WORDS),
    proper: new Uint8Array(MOST_WORDS),
  }
}

/** One sentence tagged and parsed, before names are known: those are found with the whole text in view. */
interface Parsed {
  readonly raw: RawSentence
  readonly forms: readonly string[]
  readonly tags: Uint8Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
}

function analyseAll(parts: Parts, text: string, sentences: readonly RawSentence[]): Sentence[] {
  const parsed = sentences.flatMap(inPieces).map((raw) => parseOne(parts, text, raw))
  const names = tagNames(
    parts.names,
    parsed.map((each) => nameInput(parts, each)),
  )
  mendSurnames(parts, parsed, names)
  return parsed.map((each, index) => build(parts, text, each, names[index]!, index))
}

/** Makes names of the surnames that were taken for common nouns, in place. */
function mendSurnames({ trees, properNoun }: Parts, parsed: readonly Parsed[], names: readonly NameTag[][]): void {
  const looked = parsed.map(({ forms, heads, tags, relations }) => ({
    ...{ forms, heads },
    isSubject: (at: number) => /^nsubj/.test(trees.relations[relations[at]!]!),
    isNoun: (at: number) => /NOUN|PROPN/.test(trees.tags[tags[at]!]!.upos),
  }))
  for (const { sentence, word } of findMissedSurnames(looked, names)) {
    parsed[sentence]!.tags[word] = properNoun
    names[sentence]![word] = 'B-PER'
  }
}

/** Cuts a sentence that is longer than the parser holds; nothing written by people is. */
function inPieces(raw: RawSentence): RawSentence[] {
  const pieces: RawSentence[] = []
  for (let from = 0; from < raw.starts.length; from += MOST_WORDS) {
    const to = from + MOST_WORDS
    pieces.push({
      block: raw.block,
      starts: raw.starts.slice(from, to),
      ends: raw.ends.slice(from, to),
      joined: raw.joined.slice(from, to),
    })
  }
  return pieces
}

function parseOne(
  { trees, subjects, attachments, pastTenses, buffers }: Parts,
  text: string,
  raw: RawSentence,
): Parsed {
  const count = raw.starts.length
  const forms = raw.starts.map((start, at) => text.slice(start, raw.ends[at]))
  trees.read(forms, buffers.tags, buffers.heads, buffers.relations)
  for (let at = 0; at < count; at++) buffers.proper[at] = Number(trees.tags[buffers.tags[at]!]!.upos === 'PROPN')
  subjects.mend(buffers.heads, buffers.relations, buffers.proper, count)
  const parsed: Parsed = {
    raw,
    forms,
    tags: buffers.tags.slice(0, count),
    heads: buffers.heads.slice(0, count),
    relations: buffers.relations.slice(0, count),
  }
  attachments.mend({ ...parsed, tags: Array.from(parsed.tags, (tag) => trees.tags[tag]!.xpos) })
  pastTenses.mend(parsed)
  return parsed
}

function nameInput({ trees }: Parts, { forms, tags }: Parsed) {
  const upos = Array.from(tags, (tag) => trees.tags[tag]!.upos)
  const xpos = Array.from(tags, (tag) => trees.tags[tag]!.xpos)
  return { forms, upos, xpos }
}

function build(parts: Parts, text: string, parsed: Parsed, names: readonly NameTag[], index: number): Sentence {
  const { raw, forms, tags, heads, relations } = parsed
  const words = forms.map((form, at) => {
    const { upos, xpos } = parts.trees.tags[tags[at]!]!
    const end = raw.ends[at]!
    const lemma = parts.lemmas.lemma(form, upos, xpos)
    return {
      start: raw.starts[at]!,
      end,
      form,
      lemma,
      upos,
      xpos,
      feats: featuresOf(form, lemma, upos, xpos),
      head: heads[at]!,
      deprel: parts.trees.relations[relations[at]!]!,
      ne: names[at]!,
      spaceAfter: end >= text.length || /\s/.test(text[end]!),
    }
  })
  return sentence(words, index, raw.block)
}

/** The stretches between empty lines. */
function paragraphs(text: string): Span[] {
  const found: Span[] = []
  for (const { 0: part, index } of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)) {
    found.push({ start: index, end: index + part.trimEnd().length } as Span)
  }
  return found
}
