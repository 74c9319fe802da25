/**
 * The reader of English for its own sake: text → sentences of words with tags, lemmas, trees and names. Pure, so that
 * it also runs in a browser.
 * @module
 */

export {
  ancestors,
  child,
  childrenBy,
  type English,
  type EnglishModels,
  english,
  hasRelation,
  isWithin,
  ModelUnreadable,
  type NameKind,
  type NameTag,
  type RawSentence,
  readConllu,
  type Sentence,
  subtree,
  subtreeSpan,
  type Token,
  type Treebank,
  UPOS,
  type Upos,
  writeConllu,
} from './syntax/index.ts'
export type { CharOffset, Span } from './text/index.ts'
