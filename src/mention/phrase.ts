import { hasRelation, type Token } from '../syntax/index.ts'

/** Relations that stand inside a noun phrase; a relative clause, an apposition or a conjunct does not. */
const INSIDE = [
  'det',
  'amod',
  'compound',
  'flat',
  'nummod',
  'nmod',
  'fixed',
  'goeswith',
  'nmod:poss',
  'advmod',
] as const

/** First and last word of a noun phrase, as positions in its sentence. */
export interface Reach {
  readonly first: number
  readonly last: number
}

/**
 * The words of the noun phrase that the token heads: determiners, modifiers, possessors and what hangs on them by a
 * preposition, without relative clauses, appositions, conjuncts and its own preposition. Unbroken.
 */
export function phraseReach(head: Token, depth = 0): Reach {
  let first = head.index
  let last = head.index
  let open = true
  for (const each of head.children) {
    if (each.index < head.index) {
      if (each.index < first && hasRelation(each, ...INSIDE) && !isPredicateAdverb(each)) first = leftmost(each, depth)
    } else if (open) {
      if (hasRelation(each, 'nmod') && (isTime(each) || isSetOff(each))) break
      open = hasRelation(each, 'flat', 'nmod', 'goeswith', 'fixed', 'nummod', 'compound') && depth < 3
      if (open) last = Math.max(last, phraseReach(each, depth + 1).last)
    }
  }
  return { first, last }
}

/** "six men, [among them] a teacher": what a comma sets off says more of them, and names nobody. */
function isSetOff({ children }: Token): boolean {
  return children.some(({ form, deprel }) => form === ',' && deprel === 'punct')
}

/** "six people [Monday]", "the port [between August and December]": when it happened, not who they are. */
function isTime(word: Token): boolean {
  if (CALENDAR.test(word.form)) return true
  return MONTH_OR_YEAR.test(word.form) && SPANNING.has(preposition(word) ?? '')
}

const MONTH_OR_YEAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)$/

const SPANNING = new Set([
  'in',
  'between',
  'since',
  'from',
  'until',
  'till',
  'during',
  'before',
  'after',
  'by',
  'through',
])

const CALENDAR = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight|tomorrow|earlier|late|early)$/i

/** Adverbs belong to the phrase only under a number or adjective; beside the head they belong to its clause. */
function isPredicateAdverb(token: Token): boolean {
  return token.deprel === 'advmod'
}

/** Where the words of a modifier begin, its own modifiers counted in. */
function leftmost(token: Token, depth: number): number {
  let first = token.index
  if (depth > 6) return first
  for (const each of token.children) {
    if (each.index < first && !hasRelation(each, ...OUTSIDE)) first = Math.min(first, leftmost(each, depth + 1))
  }
  return first
}

/** What never belongs to a modifier before the head. */
const OUTSIDE = ['punct', 'cc', 'advcl', 'acl', 'mark', 'parataxis', 'discourse', 'nsubj'] as const

/** The preposition that governs the token, in lower case: "near" in "near Moscow"; null without one. */
export function preposition(token: Token): string | null {
  for (const each of token.children) {
    if (each.index > token.index) return null
    if (each.deprel === 'case') return each.lemma.toLowerCase()
  }
  return null
}

/** Follows conjuncts up to the first: what is said of it is said of each. */
export function firstConjunct(token: Token): Token {
  let at = token
  while (at.head && hasRelation(at, 'conj')) at = at.head
  return at
}

/** Whether the word only modifies the noun after it: "police" in "police raid". */
export function isModifier(token: Token): boolean {
  return hasRelation(token, 'compound', 'amod', 'flat')
}
