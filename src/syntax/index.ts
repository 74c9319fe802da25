/**
 * English text → sentences of words with tags, lemmas, trees and names.
 * @module
 */
export { BinaryReader, BinaryWriter, ModelUnreadable } from './binary.ts'
export { readConllu, sentenceComments, sentenceLines, type Treebank, writeConllu } from './conllu.ts'
export { type English, type EnglishModels, english } from './english.ts'
export { hashRange, hashString, mix } from './hash.ts'
export { type LinearModel, type LinearRows, linear, readLinear, writeLinear } from './linear.ts'
export { isPassive, sharesPassive } from './passive.ts'
export type { RawSentence } from './raw-sentence.ts'
export { sentence, type Word } from './sentence.ts'
export { type NameKind, type NameTag, type Sentence, type Token, UPOS, type Upos } from './token.ts'
export { ancestors, child, childrenBy, hasRelation, isWithin, subtree, subtreeSpan } from './walk.ts'
export { type WordTable, wordHash, wordTable } from './words.ts'
