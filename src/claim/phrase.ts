import type { Token } from '../syntax/index.ts'
import { cover, type Span } from '../text/index.ts'

export function spanOf({ start, end }: Token): Span {
  return { start, end }
}

/** A noun with what stands around it, without the clauses that describe it. */
export function phrase(head: Token): Span {
  let span = spanOf(head)
  for (const each of head.children) {
    if (
      each.deprel.startsWith('acl:relcl') ||
      each.deprel === 'punct' ||
      each.deprel === 'parataxis' ||
      each.deprel === 'case'
    )
      continue
    span = cover(span, phrase(each))
  }
  return span
}
