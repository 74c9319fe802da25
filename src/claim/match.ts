import type { Entity, Mentions } from '../mention/index.ts'
import { hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import type { EventType } from './claim.ts'
import { type Clause, clauseOf, headlineClauseOf, misreadSubject, predicateClauseOf } from './clause.ts'
import { type Fillers, fill } from './fill.ts'
import { type Entry, entriesOf, isGerund, isVerbal, predicativeEntriesOf } from './lexicon/index.ts'
import { nominalClauseOf } from './noun-clause.ts'
import { resolve } from './roles.ts'
import type { Transfers } from './transfers.ts'

/** A lexicon entry that fits a trigger, with who fills its roles. */
export interface Match {
  readonly entry: Entry
  /** The entry's, unless what is promised turns it. */
  readonly type: EventType
  readonly clause: Clause
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
  readonly fillers: Fillers
  /** What another claim asks for: it has not happened, and a desk wants to find it all the same. */
  readonly demanded?: true
}

/** Who speaks in a sentence. */
export interface Speakers {
  /** Who speaks where the token stands, for "we" and "I"; null where the outlet does. */
  speakerAt(token: Token): Entity | null
  /** Whether the token stands in words that are quoted as they were said, where "he" is not who speaks. */
  isQuoted(token: Token): boolean
}

/** What matching asks of its surroundings. */
export interface Scope extends Speakers, Transfers {
  readonly mentions: Mentions
  /** Whether the token belongs to an expression of time: "on Monday" names no party. */
  isTime(token: Token): boolean
  /** The event that a token carries; asked twice, it answers from memory. */
  match(token: Token): Match | null
}

/** The events that the tokens of a sentence carry. */
export function scopeOf(sentence: Sentence, mentions: Mentions, around: Speakers & Transfers): Scope {
  const times = mentions.timesIn(sentence)
  const known = new Map<Token, Match | null>()
  const scope: Scope = {
    mentions,
    speakerAt: around.speakerAt,
    isQuoted: around.isQuoted,
    lastTransfers: around.lastTransfers,
    isTime: (token) => times.some(({ span }) => span.start <= token.start && token.end <= span.end),
    match(token) {
      const before = known.get(token)
      if (before !== undefined) return before
      known.set(token, null)
      const found = isInTitle(token, sentence) ? null : matchAt(token, scope)
      known.set(token, found)
      return found
    },
  }
  return scope
}

/** "the suspected militant", "the Norland-made tank". */
function isAttributive(token: Token): boolean {
  return token.upos === 'VERB' && hasRelation(token, 'amod', 'compound') && misreadSubject(token) === null
}

/** A capital in the middle of running text is a name's: "on Meet the Press". */
function isInTitle({ form, index }: Token, { tokens }: Sentence): boolean {
  if (index === 0 || !/^\p{Lu}/u.test(form)) return false
  let before = index - 1
  while (before >= 0 && tokens[before]?.upos === 'PUNCT') before -= 1
  return /^\p{Ll}/u.test(tokens[before]?.form ?? '')
}

function matchAt(token: Token, scope: Scope): Match | null {
  const predicative = predicativeEntriesOf(token)
  if (predicative.length > 0) {
    const found = best(predicative, predicateClauseOf(token), scope)
    if (found) return found
  }
  if (isAttributive(token)) return null
  const entries = entriesOf(token)
  if (entries.length === 0) return null
  if ((token.upos === 'NOUN' && !isVerbal(token)) || isGerund(token))
    return best(entries, nominalClauseOf(token), scope)
  const headline = headlineClauseOf(token)
  return best(entries, clauseOf(token), scope) ?? (headline && best(entries, headline, scope))
}

/** The match that asks for most; of equals the first. */
function best(entries: readonly Entry[], clause: Clause, scope: Scope): Match | null {
  let found: Match | null = null
  for (const entry of entries) {
    const fillers = fill(entry, clause, scope)
    const each = fillers ? resolve(entry, clause, fillers, scope) : null
    if (each && (!found || weightOf(each) > weightOf(found))) found = each
  }
  return found
}

function weightOf({ entry, fillers, recipient }: Match): number {
  return entry.weight + (fillers.complement ? 2 : 0) + (recipient.length > 0 ? 1 : 0)
}
