import { child, hasRelation, type Token } from '../syntax/index.ts'

/** Words that stand for the noun that a relative clause describes. */
export const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose'])

/** What a relative "that" is tagged. */
const RELATIVE_WORDS: ReadonlySet<string> = new Set(['PRON', 'SCONJ'])

/** The noun that a relative clause describes, from a verb anywhere in it. */
export function antecedent(verb: Token): Token | null {
  for (let up: Token | null = verb; up; up = up.head) {
    if (hasRelation(up, 'acl:relcl')) return up.head
    if (!hasRelation(up, 'conj', 'xcomp', 'ccomp')) return null
  }
  return null
}

/** "the grants [that] Norland gives": a relative pronoun stands for the noun that the clause describes. */
export function antecedentOf(object: Token | null, verb: Token): Token | null {
  return object && RELATIVE_WORDS.has(object.upos) && RELATIVE.has(object.lemma) ? (antecedent(verb) ?? object) : object
}

/** "the weapons (that) they seized": what the verb of a relative clause acts on. */
export function relativeObject(verb: Token): Token | null {
  if (!hasRelation(verb, 'acl:relcl')) return null
  const pronoun = child(verb, 'obj')
  if (pronoun) return RELATIVE.has(pronoun.lemma) ? verb.head : null
  const subject = child(verb, 'nsubj')
  return subject && !RELATIVE.has(subject.lemma) ? verb.head : null
}
