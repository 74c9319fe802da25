import type { BlockKind, Document } from '../document/index.ts'
import { hashString, type Sentence, sharesPassive, type Token, type WordTable } from '../syntax/index.ts'
import { type QuotedStretch, quotedStretches } from './quotations.ts'
import { isFrame, relationBit } from './relations.ts'

/**
 * A document as one row of words, with what the learned steps ask of each again and again.
 * All arrays are indexed by the position of the word in the document, from 0.
 */
export interface Passage {
  readonly text: string
  readonly words: readonly Token[]
  /** Sentence of each word, and the first word of each sentence, with the number of words at the end. */
  readonly sentence: Int32Array
  readonly first: Int32Array
  /** Block of each sentence, and what the block is: its place among BLOCK_KINDS. */
  readonly block: Int32Array
  readonly kind: Int32Array
  /** Head of each word; -1 at a root. */
  readonly head: Int32Array
  /** First word of the subtree, and one past its last; outer punctuation left out. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Words of each sentence that have a subject and a clause. */
  readonly frames: Int32Array
  /** First dependent, and the next dependent of the same head; -1 where there is none. */
  readonly firstBelow: Int32Array
  readonly nextBelow: Int32Array
  /** Bits of the relations of the dependents, see relations.ts. */
  readonly below: Int32Array
  /** 1 for punctuation. */
  readonly mark: Uint8Array
  /** Index into `stretches`, marks included; -1 outside quotation marks. */
  readonly quoted: Int32Array
  readonly stretches: readonly QuotedStretch[]
  /** Hashes. */
  readonly form: Int32Array
  readonly lemma: Int32Array
  readonly xpos: Int32Array
  readonly deprel: Int32Array
  /** Word clusters, fine to coarse; -1 for a word that is not known. */
  readonly fine: Int32Array
  readonly middle: Int32Array
  readonly coarse: Int32Array
}

const BLOCK_KINDS: readonly BlockKind[] = ['headline', 'subheadline', 'paragraph', 'caption']

/** The kind of a sentence whose block is a dateline: none of those that the models know. */
export const DATELINE = -1

export function passage(document: Document, sentences: readonly Sentence[], table: WordTable): Passage {
  const words = sentences.flatMap((each) => each.tokens)
  const size = words.length
  const made: Passage = {
    text: document.text,
    words,
    sentence: new Int32Array(size),
    first: new Int32Array(sentences.length + 1),
    block: Int32Array.from(sentences, (each) => each.block),
    kind: Int32Array.from(sentences, (each) => BLOCK_KINDS.indexOf(document.blocks[each.block]?.kind ?? 'paragraph')),
    frames: new Int32Array(sentences.length),
    firstBelow: new Int32Array(size).fill(-1),
    nextBelow: new Int32Array(size).fill(-1),
    below: new Int32Array(size),
    head: new Int32Array(size),
    left: new Int32Array(size),
    right: new Int32Array(size),
    mark: new Uint8Array(size),
    quoted: new Int32Array(size).fill(-1),
    stretches: quotedStretches(document.text, document.blocks),
    form: new Int32Array(size),
    lemma: new Int32Array(size),
    xpos: new Int32Array(size),
    deprel: new Int32Array(size),
    fine: new Int32Array(size).fill(-1),
    middle: new Int32Array(size).fill(-1),
    coarse: new Int32Array(size).fill(-1),
  }
  placeSentences(made, sentences)
  for (let at = 0; at < size; at++) hashWord(made, at, table)
  for (const [index] of sentences.entries()) measureSubtrees(made, made.first[index]!, made.first[index + 1]!)
  linkDependents(made)
  for (let at = 0; at < size; at++) if (isFrame(made.below[at]!)) made.frames[made.sentence[at]!]!++
  placeQuotations(made)
  return made
}

function placeSentences({ first, sentence, head }: Passage, sentences: readonly Sentence[]): void {
  let at = 0
  for (const [index, { tokens }] of sentences.entries()) {
    first[index] = at
    for (const token of tokens) {
      sentence[at + token.index] = index
      head[at + token.index] = token.head === null ? -1 : at + token.head.index
    }
    at += tokens.length
  }
  first[sentences.length] = at
}

const tagHashes = new Map<string, number>()

/** The hash of a tag or relation; there are few of them, so it is kept. */
function tagHash(tag: string): number {
  const kept = tagHashes.get(tag)
  if (kept !== undefined) return kept
  const hash = hashString(tag)
  tagHashes.set(tag, hash)
  return hash
}

function hashWord(made: Passage, at: number, table: WordTable): void {
  const { form, lemma, xpos, upos, deprel } = made.words[at]!
  made.form[at] = hashString(form.toLowerCase())
  made.lemma[at] = hashString(lemma)
  made.xpos[at] = tagHash(xpos)
  made.deprel[at] = tagHash(deprel)
  made.mark[at] = upos === 'PUNCT' ? 1 : 0
  const row = table.row(made.form[at]!)
  if (row < 0) return
  made.fine[at] = table.cluster(row, 0)
  made.middle[at] = table.cluster(row, 1)
  made.coarse[at] = table.cluster(row, 2)
}

/** Each word that is not punctuation widens the ranges of its heads; trees are shallow, so this is near linear. */
function measureSubtrees({ head, left, right, mark }: Passage, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    left[at] = at
    right[at] = at + 1
  }
  for (let at = from; at < to; at++) {
    if (mark[at]) continue
    for (let up = head[at]!; up >= 0; up = head[up]!) {
      if (at < left[up]!) left[up] = at
      if (at >= right[up]!) right[up] = at + 1
    }
  }
}

function linkDependents({ words, head, firstBelow, nextBelow, below }: Passage): void {
  for (let at = words.length - 1; at >= 0; at--) {
    const above = head[at]!
    if (above < 0) continue
    nextBelow[at] = firstBelow[above]!
    firstBelow[above] = at
    below[above]! |= relationBit(words[at]!.deprel)
  }
  for (const [at, word] of words.entries()) if (sharesPassive(word)) below[at]! |= PASSIVE
}

const PASSIVE = relationBit('aux:pass')

function placeQuotations({ words, quoted, stretches }: Passage): void {
  let at = 0
  for (const [index, { start, end }] of stretches.entries()) {
    while (at < words.length && words[at]!.end <= start) at++
    while (at < words.length && words[at]!.start < end) quoted[at++] = index
  }
}

/** The first word that begins at the offset of the text or after it. */
export function wordFrom({ words }: Passage, offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
