import { child, hasRelation, type Token } from '../syntax/index.ts'
import { OCCURRING_VERBS } from './lexicon/verbs.ts'

/** A prepositional dependent: "to Norland" is { preposition: 'to', token: Norland }. */
export interface Oblique {
  readonly preposition: string
  readonly token: Token
}

/** The preposition of a noun, its words joined: "against", "out of", "because of"; empty where it has none. */
export function caseOf(token: Token): string {
  const marker = child(token, 'case')
  if (marker && isBound(marker, token)) return ''
  if (marker?.lemma === 'out' && token.children.some((each) => each.deprel === 'case' && each.lemma === 'of'))
    return 'out of'
  if (!marker || marker.lemma === "'s" || marker.lemma === "'") return ''
  const rest = marker.children.filter((each) => each.deprel === 'fixed')
  return rest.length === 0
    ? marker.lemma.toLowerCase()
    : [marker, ...rest].map((each) => each.form.toLowerCase()).join(' ')
}

/** "killed [at least] 20 people", "faces [up to] two years", where the tree takes the bound for a preposition. */
function isBound({ lemma, index }: Token, { children, head }: Token): boolean {
  const number = children.find((each) => hasRelation(each, 'nummod'))
  if (lemma === 'to') return number !== undefined && hasNear(head, index - 1, 'up')
  return (
    lemma === 'at' &&
    number !== undefined &&
    (hasNear(number, index + 1, 'least') || hasNear(number, index + 1, 'most'))
  )
}

function hasNear(head: Token | null, index: number, lemma: string): boolean {
  return head?.children.some((each) => each.index === index && each.lemma === lemma) ?? false
}

/** The prepositional dependents of a verb, its by-phrase and adverbs such as "in return" left out. */
export function obliquesOf(verb: Token, agent: Token | null): readonly Oblique[] {
  const found: Oblique[] = []
  for (const each of verb.children) {
    if (each === agent || !hasRelation(each, 'obl', 'nmod')) continue
    const preposition = caseOf(each)
    if (preposition && !isAdverbial(preposition, each)) found.push({ preposition, token: each })
  }
  return found
}

/** "in return", "on a regular basis": nobody and nothing in particular. */
function isAdverbial(preposition: string, { lemma, children }: Token): boolean {
  if (ADVERBS[preposition]?.has(lemma) !== true) return false
  return children.every((each) => !hasRelation(each, 'nmod', 'acl', 'compound') && each.form !== 'the')
}

const ADVERBS: Readonly<Record<string, ReadonlySet<string>>> = {
  in: new Set(
    'return exchange turn response reply fact part addition secret public private particular general total'.split(' '),
  ),
  on: new Set('basis time average'.split(' ')),
  at: new Set('time moment length large random'.split(' ')),
}

/** "the arrest of a banker [by police]", also where the tree hangs it on the banker. */
export function byPhraseOf(own: readonly Oblique[]): Token | null {
  const direct = own.find((each) => each.preposition === 'by')
  if (direct) return direct.token
  for (const { preposition, token } of own) {
    const nested =
      preposition === 'of'
        ? token.children.find((each) => hasRelation(each, 'nmod') && caseOf(each) === 'by')
        : undefined
    if (nested) return nested
  }
  return null
}

/** "its invasion of [neighbouring Sudland]", read as a gerund with an object. */
const NEAR = new Set(['neighboring', 'neighbouring', 'bordering', 'adjoining'])

/** The prepositional dependents of a noun, and those of the verb that only says that it takes place. */
export function nounObliques(noun: Token): readonly Oblique[] {
  const found: Oblique[] = []
  for (const each of noun.children) {
    if (hasRelation(each, 'acl') && OCCURRING_VERBS.has(each.lemma)) found.push(...obliquesOf(each, null))
    const near = hasRelation(each, 'acl') && NEAR.has(each.form) ? child(each, 'obj') : null
    if (near) found.push({ preposition: child(each, 'mark')?.lemma ?? '', token: near })
    if (!hasRelation(each, 'nmod', 'obl')) continue
    const preposition = caseOf(each)
    if (preposition) found.push({ preposition, token: each })
  }
  const { head } = noun
  if (head && hasRelation(noun, 'nsubj') && (OCCURRING_VERBS.has(head.lemma) || isExistential(head)))
    found.push(...obliquesOf(head, null))
  return found
}

/** "there was": nothing but that something is. */
export function isExistential(verb: Token): boolean {
  return verb.lemma === 'be' && child(verb, 'expl') !== null
}
