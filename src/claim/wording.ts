import type { Time } from '../mention/index.ts'
import { child, hasRelation, type Token } from '../syntax/index.ts'
import { contains, cover, type Span, words } from '../text/index.ts'
import type { Match } from './match.ts'
import { caseOf } from './obliques.ts'
import { isAside, phrase, prepositionalPhrase, spanOf } from './phrase.ts'

/** From the first to the last word of what fills the roles and says where, when or how, trigger included. */
export function evidenceOf({ clause, fillers }: Match): Span {
  let span = cover(spanOf(clause.trigger), spanOf(clause.verb))
  for (const each of Object.values<Token | null>({ ...fillers, otherRecipient: null }))
    if (each) span = cover(span, phrase(each))
  for (const each of clause.verb.children) if (isCircumstance(each)) span = cover(span, prepositionalPhrase(each))
  return span
}

function isCircumstance(each: Token): boolean {
  return hasRelation(each, 'obl') && each.upos !== 'VERB' && !isAside(each) && !isLoose(each)
}

/** "In return, Norland sent": before a comma stands what ties the sentence to others. */
function isLoose(token: Token): boolean {
  return token.index < token.head!.index && token.children.some((each) => each.form === ',')
}

/** The words that say what is given, taken, asked or refused, without those that say to whom or when; null where nothing does. */
export function objectOf({ fillers, recipient, clause }: Match, times: readonly Time[]): Span | null {
  const { object, complement } = fillers
  if (!object) return complement && phrase(complement, isBackground)
  const end = endOf(object, fillers.recipient, times)
  const isNamed = (each: Token): boolean =>
    (each.head === object || each.head?.head === object) && recipient.some(({ mentions }) => isPart(each, mentions))
  return phrase(
    object,
    (each) => each.index >= end || each === clause.verb || (each.deprel === 'compound' && isNamed(each)),
  )
}

function isPart(token: Token, mentions: readonly { readonly span: Span }[]): boolean {
  return mentions.some(({ span }) => contains(span, token))
}

/** "[after] Norland had called for it": when or why it is asked, not what is. */
const BACKGROUND = new Set(['after', 'as', 'while', 'because', 'since', 'although', 'though', 'when'])

function isBackground(each: Token): boolean {
  return (
    hasRelation(each, 'advcl') &&
    child(each, 'nsubj') !== null &&
    each.children.some((mark) => BACKGROUND.has(mark.lemma))
  )
}

/** Index of the first word after the object that says to whom it goes or when; past the sentence where none does. */
function endOf(object: Token, recipient: Token | null, times: readonly Time[]): number {
  let end = Number.POSITIVE_INFINITY
  const look = (token: Token): void => {
    for (const each of token.children) {
      const leaves = each.index > object.index && (isReceiver(each, recipient) || isWhen(each, times))
      if (leaves) end = Math.min(end, firstOf(each))
      else look(each)
    }
  }
  look(object)
  return end
}

/** "engineers [to Norland]", not "the independence [of Norland]". */
function isReceiver(each: Token, recipient: Token | null): boolean {
  const isBelowNoun = each.head?.upos !== 'VERB' // "sanctions imposed on Norland" stays whole
  return each === recipient && isBelowNoun && hasRelation(each, 'nmod', 'obl') && !OWNED.has(caseOf(each))
}

const OWNED = new Set(['', 'of'])

/** "her job [on Sunday]", not "[Sunday's] job". */
function isWhen(each: Token, times: readonly Time[]): boolean {
  return (
    hasRelation(each, 'nmod', 'obl') &&
    !hasRelation(each, 'nmod:poss') &&
    !LASTING.has(caseOf(each)) &&
    isPart(each, times)
  )
}

const LASTING = new Set(['of', 'for'])

function firstOf(token: Token): number {
  return token.children.reduce((first, each) => Math.min(first, firstOf(each)), token.index)
}

/** A span that ends no later than another, where it starts within it. */
export function clip(span: Span, within: Span): Span {
  return within.end > span.start && within.end < span.end ? { start: span.start, end: within.end } : span
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»', '‘': '’' }

/** With the bracket or quotation mark that closes what it opens, where that comes right after: "the Union (NU[)]". */
export function closed(span: Span, text: string): Span {
  const next = text[span.end] ?? ''
  const own = words(text, span)
  const opens = Object.keys(CLOSING).find((each) => CLOSING[each] === next)
  const isOpen = opens
    ? own.lastIndexOf(opens) > own.lastIndexOf(next)
    : next === '"' && own.split('"').length % 2 === 0
  return isOpen ? cover(span, { start: span.end, end: (span.end + 1) as Span['end'] }) : span
}
