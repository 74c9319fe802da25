import type { Span } from '../text/index.ts'
import type { Token } from './token.ts'

/** Whether the token stands in one of the relations to its head; "nsubj" also matches "nsubj:pass". */
export function hasRelation(token: Token, ...relations: readonly string[]): boolean {
  const { deprel } = token
  for (const relation of relations) {
    if (deprel === relation || (deprel.startsWith(relation) && deprel.charCodeAt(relation.length) === 58) /* : */)
      return true
  }
  return false
}

/** The first dependent in one of the relations, or null. */
export function child(token: Token, ...relations: readonly string[]): Token | null {
  for (const each of token.children) if (hasRelation(each, ...relations)) return each
  return null
}

/** All dependents in one of the relations, in the order of the text. */
export function childrenBy(token: Token, ...relations: readonly string[]): readonly Token[] {
  return token.children.filter((each) => hasRelation(each, ...relations))
}

/** The token and everything below it, in the order of the text. */
export function subtree(token: Token): readonly Token[] {
  const found: Token[] = []
  collect(token, found)
  return found.sort((a, b) => a.index - b.index)
}

function collect(token: Token, into: Token[]): void {
  into.push(token)
  for (const each of token.children) collect(each, into)
}

/** From the first to the last word of the subtree (the words between belong to it in a projective tree). */
export function subtreeSpan(token: Token): Span {
  let { start, end } = token
  for (const each of token.children) {
    const below = subtreeSpan(each)
    if (below.start < start) start = below.start
    if (below.end > end) end = below.end
  }
  return { start, end }
}

/** The heads above the token, nearest first. */
export function ancestors(token: Token): readonly Token[] {
  const found: Token[] = []
  for (let up = token.head; up; up = up.head) found.push(up)
  return found
}

/** Whether `token` is `above` or stands below it. */
export function isWithin(token: Token, above: Token): boolean {
  for (let up: Token | null = token; up; up = up.head) if (up === above) return true
  return false
}
