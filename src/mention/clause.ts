import { hasRelation, type Token } from '../syntax/index.ts'

/** The verb or other predicate whose argument the token is. */
export function clauseOf(token: Token): Token | null {
  let at: Token | null = token
  while (at && hasRelation(at, 'nmod', 'conj', 'appos') && at.head) at = at.head
  return at?.head ?? null
}

/** The subject of a predicate, its own or the one it shares: "Kim met Putin and thanked him". */
export function subjectOf(verb: Token | null): Token | null {
  for (let at = verb, steps = 0; at && steps < 4; at = at.head, steps += 1) {
    for (const each of at.children) if (hasRelation(each, 'nsubj')) return each
    if (!hasRelation(at, 'conj', 'xcomp', 'advcl')) return null
  }
  return null
}
