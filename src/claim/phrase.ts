import { hasRelation, type Token } from '../syntax/index.ts'
import { cover, type Span } from '../text/index.ts'
import { caseOf } from './obliques.ts'

export function spanOf({ start, end }: Token): Span {
  return { start, end }
}

/**
 * A word with what stands around it, without what a reader could leave out: ", which …", ", saying …", ", according to …".
 *
 * @param leavesOut says which words, with all below them, are not part of it
 */
export function phrase(head: Token, leavesOut: (each: Token) => boolean = () => false): Span {
  return covering(
    head,
    (each) => (each.head === head && INTRODUCING.has(each.deprel)) || isAside(each) || leavesOut(each),
  )
}

/** The same with its preposition: "in return". */
export function prepositionalPhrase(head: Token): Span {
  return covering(head, isAside)
}

function covering(head: Token, leavesOut: (each: Token) => boolean): Span {
  let span = spanOf(head)
  for (const each of head.children) if (!leavesOut(each)) span = cover(span, covering(each, leavesOut))
  return span
}

/** What ties a phrase to the words before it: "[to] Norland", "[and] the rebels". */
const INTRODUCING = new Set(['case', 'cc'])

/** What a reader could leave out. */
export function isAside(each: Token): boolean {
  if (each.deprel === 'punct' || each.deprel === 'parataxis' || each.deprel.startsWith('acl:relcl')) return true
  if (hasRelation(each, 'acl', 'advcl')) return isSetOff(each)
  return caseOf(each) === 'according to' || isOffList(each)
}

/** Whether a comma parts a word, with all below it, from the head before it. */
function isSetOff(token: Token): boolean {
  if (!token.head || token.index < token.head.index) return false
  const { head } = token
  const isBefore = (each: Token): boolean => each.form === ',' && each.index > head.index && each.index < token.index
  return token.children.some(isBefore) || head.children.some(isBefore)
}

/** "cork and oranges, [traders] say": after the last member of a list nothing belongs to it. */
export function isOffList(token: Token): boolean {
  if (!hasRelation(token, 'conj') || !isSetOff(token) || hasConjunction(token)) return false
  return token.head!.children.some(
    (each) => hasRelation(each, 'conj') && each.index < token.index && hasConjunction(each),
  )
}

function hasConjunction(token: Token): boolean {
  return token.children.some((each) => each.deprel === 'cc')
}
