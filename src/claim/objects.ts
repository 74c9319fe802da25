import { child, hasRelation, type Token } from '../syntax/index.ts'
import { sharedObject } from './coordination.ts'
import { caseOf } from './obliques.ts'

/** Direct objects; of two the first receives ("sent Norland tanks"), also where the tree takes the second for an adjunct. */
export function objectsOf(verb: Token): readonly Token[] {
  const found = verb.children.filter((each) => hasRelation(each, 'obj'))
  if (found.length === 0) {
    const small = verb.children.map(smallClauseSubject).find((each) => each !== null)
    if (small) return [small]
    const bare = verb.children.find((each) => each.deprel === 'obl' && each.index > verb.index && isBareNoun(each))
    const shared = bare ?? sharedObject(verb)
    return shared ? [shared] : []
  }
  if (found.length > 1) return NAMING.has(verb.lemma) ? [found[0]!] : found.slice(0, 2)
  const paid = nameBeforeSum(found[0]!)
  if (paid) return [paid, found[0]!]
  const after = verb.children.find((each) => each.deprel === 'obl' && each.index > found[0]!.index && isBareNoun(each))
  return after && !child(verb, 'iobj') ? [found[0]!, after] : found
}

/** Verbs whose second object only says what the first is: "called the report a lie". */
const NAMING: ReadonlySet<string> = new Set(['call', 'brand', 'label', 'dub', 'term', 'name', 'declare', 'consider'])

/** "lent [Norland] $13 billion", where the tree takes the name for a part of the sum. */
function nameBeforeSum(object: Token): Token | null {
  if (object.upos !== 'SYM') return null
  return object.children.find((each) => each.index === object.index - 1 && each.upos === 'PROPN') ?? null
}

function isBareNoun(token: Token): boolean {
  if (token.upos !== 'NOUN' || caseOf(token) !== '' || child(token, 'mark')) return false
  return !SPANS_OF_TIME.has(token.lemma) || child(token, 'case') !== null
}

const SPANS_OF_TIME = new Set(
  'hour day night morning afternoon evening week weekend month year decade time today tomorrow yesterday'.split(' '),
)

/** "the hostages" in "set [the hostages free]", "three" in "left [three dead]". */
function smallClauseSubject(token: Token): Token | null {
  if (!hasRelation(token, 'xcomp') || token.upos === 'VERB') return null
  return child(token, 'nsubj') ?? (token.upos === 'ADJ' ? child(token, 'nummod') : null)
}
