import type { Document } from '../document/index.ts'
import type { Entity, Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import { isWithin, type Sentence, type Token } from '../syntax/index.ts'
import { cover, type Span } from '../text/index.ts'
import { placeOf, quantityOf, timeOf } from './circumstances.ts'
import type { Certainty, Claim, Draft, EventType, Polarity } from './claim.ts'
import { factualityOf } from './factuality.ts'
import { intended, speakerOf } from './intent.ts'
import { type Match, scopeOf } from './match.ts'
import { obligationsIn } from './obligation.ts'
import { phrase, spanOf } from './phrase.ts'
import { distinct, isReported } from './selection.ts'
import { type Voices, voicesOf } from './voices.ts'

/** Finds the events that a document reports, in the order of their triggers. */
export function findClaims(
  _document: Document,
  sentences: readonly Sentence[],
  mentions: Mentions,
  statements: readonly Statement[],
): readonly Claim[] {
  const voices = voicesOf(sentences, statements)
  const claims: Claim[] = []
  for (const sentence of sentences) {
    for (const draft of claimsIn(sentence, mentions, voices)) claims.push({ id: `c${claims.length + 1}`, ...draft })
  }
  return claims
}

function claimsIn(sentence: Sentence, mentions: Mentions, voices: Voices): readonly Draft[] {
  const speakerAt = (token: Token): Entity | null => speakerOf(voices.covering(spanOf(token)).at(-1), mentions)
  const { match } = scopeOf(sentence, mentions, speakerAt)
  const found: Match[] = []
  for (const token of sentence.tokens) {
    const each = match(token)
    if (each && isReported(each)) found.push(each)
  }
  const obliged = obligationsIn(sentence, mentions, voices)
  const drafts = obliged
    .filter((each) => !found.some(({ fillers }) => fillers.complement && isWithin(each.verb, fillers.complement)))
    .map((each) => each.draft)
  for (const each of distinct(
    found,
    obliged.map(({ verb }) => verb),
  )) {
    const claim = draft(each, sentence, mentions, voices)
    if (claim) drafts.push(claim)
  }
  return drafts.sort((a, b) => a.trigger[0]!.start - b.trigger[0]!.start)
}

function draft(match: Match, sentence: Sentence, mentions: Mentions, voices: Voices): Draft | null {
  const { entry, clause, actor, recipient, fillers } = match
  const vouching = voices.covering(clause.trigger)
  const judgement = judged(match, vouching, voices, mentions)
  if (!judgement) return null
  const { type, polarity, certainty } = judgement
  const place = placeOf(clause, fillers, mentions, [...actor, ...recipient])
  const time = timeOf(clause, sentence, mentions, voices.isCue)
  const quantity = quantityOf(fillers, sentence, mentions)
  const object = fillers.object ?? fillers.complement
  return {
    rule: entry.rule,
    type,
    ...(entry.mode ? { mode: entry.mode } : {}),
    context: entry.context,
    trigger: triggerOf(match),
    evidence: evidenceOf(match),
    actor: actor.map(id),
    recipient: recipient.map(id),
    ...(object ? { object: [phrase(object)] } : {}),
    ...(quantity ? { quantity: quantity.id } : {}),
    ...(place ? { place: place.id } : {}),
    ...(time ? { time: time.id } : {}),
    polarity,
    certainty,
    voice: vouching.map(id),
  }
}

function id({ id }: { readonly id: string }): string {
  return id
}

interface Judged {
  readonly type: EventType
  readonly polarity: Polarity
  readonly certainty: Certainty
}

/**
 * Polarity and certainty, turned over inside a denial; what somebody says they will do is a promise or a threat.
 * Null for what is only entertained: a purpose, a condition.
 */
function judged(match: Match, vouching: readonly Statement[], voices: Voices, mentions: Mentions): Judged | null {
  const { polarity, certainty, entertained } = factualityOf(match.clause, voices.isCue)
  if (entertained) return null
  const inner = vouching.at(-1)
  const facts = { polarity: inner && voices.denies(inner) ? opposite(polarity) : polarity, certainty }
  return intended(match, facts, vouching, mentions) ?? { type: match.type, ...facts }
}

function opposite(polarity: Polarity): Polarity {
  return polarity === 'positive' ? 'negative' : 'positive'
}

function triggerOf({ clause, entry }: Match): readonly Span[] {
  const { trigger, verb } = clause
  const particle = entry.particle ? verb.children.find((each) => each.lemma === entry.particle) : undefined
  const words = [trigger, ...(verb === trigger ? [] : [verb]), ...(particle ? [particle] : [])]
  return words.sort((a, b) => a.start - b.start).map(spanOf)
}

/** From the first to the last word of what fills the roles, trigger included. */
function evidenceOf({ clause, fillers }: Match): Span {
  let span = cover(spanOf(clause.trigger), spanOf(clause.verb))
  for (const each of [fillers.actor, fillers.recipient, fillers.object, fillers.complement])
    if (each) span = cover(span, phrase(each))
  return span
}
