import type { Entity, Mentions, Quantity, Time } from '../mention/index.ts'
import { hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import { type Clause, caseOf } from './clause.ts'
import { type Fillers, measured } from './fill.ts'
import { members } from './parties.ts'

const LOCATIVE = new Set([
  'in', 'at', 'near', 'inside', 'outside', 'around', 'across', 'throughout', 'over', 'within', 'along', 'off', 'outside of', 'on', 'from',
]) // biome-ignore format: a table

/** "died during protests in Norland": where the one was, the other was. */
const DURING = new Set(['during', 'amid', 'out of', 'for'])

/** Where the event took place, if its clause names a place; the narrower one before a country. */
export function placeOf(clause: Clause, fillers: Fillers, mentions: Mentions, taken: readonly Entity[]): Entity | null {
  const found: Entity[] = []
  for (const { preposition, token } of clause.obliques) {
    if (LOCATIVE.has(preposition)) collectPlaces(token, mentions, found)
    else if (DURING.has(preposition)) collectBelow(token, mentions, found)
  }
  for (const filler of [fillers.object, fillers.recipient]) if (filler) collectBelow(filler, mentions, found)
  const free = found.filter((each) => !taken.includes(each))
  return free.find((each) => each.kind === 'place') ?? free[0] ?? null
}

function collectPlaces(token: Token, mentions: Mentions, into: Entity[]): void {
  for (const member of members(token)) {
    const entity = mentions.entityOf(member)
    if (entity && (entity.kind === 'place' || entity.kind === 'country')) into.push(entity)
    else collectBelow(member, mentions, into)
  }
}

/** "a plant near Northtown", "the capital of Norland". */
function collectBelow(token: Token, mentions: Mentions, into: Entity[]): void {
  for (const each of token.children) {
    if (!hasRelation(each, 'nmod', 'obl')) continue
    const preposition = caseOf(each)
    if (LOCATIVE.has(preposition)) collectPlaces(each, mentions, into)
    else if (preposition === 'of' && !mentions.entityOf(token)) collectPlaces(each, mentions, into)
  }
}

/** When it happened: a time that hangs on the trigger or its verb, never one that hangs on who says so. */
export function timeOf(
  clause: Clause,
  sentence: Sentence,
  mentions: Mentions,
  isCue: (token: Token) => boolean,
): Time | null {
  let best: Time | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const time of mentions.timesIn(sentence)) {
    if (!time.start || time.timex.type === 'SET') continue
    const head = headOf(time.span.start, time.span.end, sentence)
    const steps = head ? distance(head, clause, isCue) : null
    if (steps === null || steps >= nearest) continue
    nearest = steps
    best = time
  }
  return best
}

/** The word of a span that governs the rest of it. */
export function headOf(start: number, end: number, sentence: Sentence): Token | null {
  for (const token of sentence.tokens) {
    if (token.start >= end) return null
    if (token.start < start) continue
    if (!token.head || token.head.start < start || token.head.start >= end) return token
  }
  return null
}

/** Steps from a time up to the event: 0 on the event's own words; null where it belongs to another clause. */
function distance(time: Token, { trigger, verb }: Clause, isCue: (token: Token) => boolean): number | null {
  if (time.head !== trigger && hasRelation(time, 'compound', 'amod', 'nummod', 'nmod:poss')) return null
  let steps = 0
  for (let up = time.head; up; up = up.head) {
    if (up === trigger || up === verb) return steps
    if (up.upos === 'VERB') break
    steps += 1
    if (steps > 3) return null
  }
  return shared(time, verb, isCue)
}

/** "agreed on Monday to send", "On Monday he met them and left": the time of the clause above. */
function shared(time: Token, verb: Token, isCue: (token: Token) => boolean): number | null {
  const governor = time.head
  if (!governor) return null
  let steps = 4
  for (let up: Token | null = verb; up; up = up.head) {
    if (up === governor) return isCue(up) ? null : steps
    if (!hasRelation(up, 'xcomp', 'conj', 'obj', 'nsubj:pass')) return null
    steps += 1
  }
  return null
}

/** How many or how much: the figure of the object, else of the recipient, else of the subject that acts in numbers. */
export function quantityOf(fillers: Fillers, sentence: Sentence, mentions: Mentions): Quantity | null {
  const all = mentions.quantitiesIn(sentence)
  if (all.length === 0) return null
  for (const filler of [fillers.object, fillers.recipient]) {
    for (const member of filler ? members(filler) : []) {
      const found = quantityAt(member, all) ?? quantityAt(measured(member), all)
      if (found) return found
    }
  }
  return null
}

/** The quantity that counts a noun: it covers the noun, or one of the noun's numerals. */
export function quantityAt(noun: Token, all: readonly Quantity[]): Quantity | null {
  const covers = (token: Token): Quantity | null =>
    all.find(({ span }) => span.start <= token.start && token.end <= span.end) ?? null
  const own = covers(noun)
  if (own) return own
  for (const each of noun.children) {
    if (!hasRelation(each, 'nummod', 'amod', 'det', 'compound', 'nmod')) continue
    const found =
      hasRelation(each, 'nmod') && caseOf(each) !== 'of'
        ? null
        : each.upos === 'NUM' || hasRelation(each, 'nummod', 'amod')
          ? covers(each)
          : null
    if (found) return found
  }
  return null
}
