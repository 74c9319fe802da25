import type { CharOffset } from '../text/index.ts'
import type { NameTag, Sentence, Token, Upos } from './token.ts'

/** One analysed word before it knows its neighbours in the tree. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  readonly feats: string
  /** Index of the head in the sentence; -1 at the root. */
  readonly head: number
  readonly deprel: string
  readonly ne: NameTag
  readonly spaceAfter: boolean
}

/** Ties words into a tree. Exactly one word must have head -1. */
export function sentence(words: readonly Word[], index: number, block: number): Sentence {
  const tokens = words.map((word, at) => ({
    ...word,
    start: word.start as CharOffset,
    end: word.end as CharOffset,
    index: at,
    sentence: index,
    head: null as Token | null,
    children: [] as Token[],
  }))
  let root: Token = tokens[0]!
  for (const [at, token] of tokens.entries()) {
    const head = words[at]!.head
    if (head < 0) root = token
    else {
      token.head = tokens[head]!
      tokens[head]!.children.push(token)
    }
  }
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end }
  return { index, block, span, tokens, root }
}
