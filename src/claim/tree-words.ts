import { isWithin, type Sentence, type Token } from '../syntax/index.ts'
import type { Span } from '../text/index.ts'
import { caseOf } from './obliques.ts'

/** One word of a tree, ready to be printed under the word it hangs on. */
export interface TreeLine {
  /** 0 at the root. */
  readonly depth: number
  readonly form: string
  readonly lemma: string
  readonly upos: string
  /** Universal Dependencies: "nsubj:pass"; "root" at the root. */
  readonly relation: string
  readonly span: Span
}

/** The words of a sentence as its tree has them: each below its head, those of one head in the order of the text. */
export function treeOf({ root }: Sentence): readonly TreeLine[] {
  const lines: TreeLine[] = []
  addLines(root, 0, lines)
  return lines
}

function addLines(token: Token, depth: number, into: TreeLine[]): void {
  const { form, lemma, upos, deprel, start, end, children } = token
  into.push({ depth, form, lemma, upos, relation: deprel, span: { start, end } })
  for (const each of children) if (each.deprel !== 'punct') addLines(each, depth + 1, into)
}

/** Universal Dependencies' relations in words; a phrase with a preposition is named by it. */
const IN_WORDS: Readonly<Record<string, string>> = {
  nsubj: 'subject',
  'nsubj:pass': 'subject of the passive',
  obj: 'object',
  iobj: 'indirect object',
  'nmod:poss': 'possessor',
  amod: 'adjective',
  compound: 'noun before',
  appos: 'apposition',
  conj: 'part of a coordination',
  'obl:unmarked': 'phrase without a preposition',
  'nmod:unmarked': 'noun beside',
  csubj: 'clause that is the subject',
  det: 'determiner',
  'nmod:desc': 'title',
  xcomp: 'infinitive or predicate',
  ccomp: 'clause that is the object',
  advcl: 'adverbial clause',
  acl: 'clause that describes',
  'acl:relcl': 'relative clause',
  flat: 'part of the name',
  nummod: 'number',
  parataxis: 'clause beside',
  advmod: 'adverb',
}

/** How a word hangs on its head: "subject of “sent”", "phrase with “to” of “sent”". */
export function hangsOn(token: Token): string {
  if (!token.head) return 'the root of the sentence'
  const { form } = token.head
  return token.deprel === 'conj' ? `coordinated with “${form}”` : `${relationInWords(token)} of “${form}”`
}

function relationInWords(token: Token): string {
  const preposition = /^(?:obl|nmod)\b/.test(token.deprel) ? caseOf(token) : ''
  if (preposition) return `phrase with “${preposition}”`
  return IN_WORDS[token.deprel] ?? IN_WORDS[token.deprel.split(':')[0]!] ?? token.deprel
}

/** The way through the tree from one word to another: "subject of “agreed”, on which “send” hangs (infinitive)". */
export function wayFrom(from: Token, to: Token): string {
  if (from === to) return 'the word itself'
  const up: string[] = []
  let top = to
  while (!isWithin(from, top) && top.head) {
    up.push(hangsOn(top))
    top = top.head
  }
  const parts = up.length === 0 ? [`“${to.form}”`] : up
  if (top === from) return parts.join(', ')
  return [...parts, `on which “${from.form}” hangs (${branchInWords(from, top)})`].join(', ')
}

/** The relations from a word up to one above it: "infinitive, part of a coordination". */
function branchInWords(from: Token, top: Token): string {
  const relations: string[] = []
  for (let each: Token | null = from; each && each !== top; each = each.head) relations.push(relationInWords(each))
  return relations.join(', ')
}
