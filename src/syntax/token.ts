import type { Span } from '../text/index.ts'

/** Universal part-of-speech tags, https://universaldependencies.org/u/pos/ */
export const UPOS = [
  'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X',
] as const // biome-ignore format: a table
export type Upos = (typeof UPOS)[number]

/** A name's kind: person, organisation, location. */
export type NameKind = 'PER' | 'ORG' | 'LOC'

/** IOB2 tag of a name. */
export type NameTag = 'O' | `${'B' | 'I'}-${NameKind}`

/**
 * One syntactic word (a UD word): "don't" is two, "do" and "n't", each an exact span of the text.
 * Tokens are views of one sentence's tree: `head` and `children` walk it.
 */
export interface Token extends Span {
  /** Position in the sentence, from 0. */
  readonly index: number
  /** Position of the sentence in what was parsed, from 0. */
  readonly sentence: number
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  /** Penn Treebank tag. */
  readonly xpos: string
  /** UD features, "Number=Sing|Person=3", or "_". */
  readonly feats: string
  /** UD relation to the head, with its subtype ("nsubj:pass"); "root" at the top. */
  readonly deprel: string
  /** Null at the root. */
  readonly head: Token | null
  /** In the order of the text. */
  readonly children: readonly Token[]
  readonly ne: NameTag
  readonly spaceAfter: boolean
}

/** A sentence and its tree. `span` runs from the first token's start to the last token's end. */
export interface Sentence {
  readonly index: number
  /** Index of the block of the document it stands in; 0 for a bare text. */
  readonly block: number
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly root: Token
}
