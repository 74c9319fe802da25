import type { Mentions, Quantity, Time } from '../mention/index.ts'
import { child, hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import { isAccompanying, isSetOff } from './adverbials.ts'
import type { Clause } from './clause.ts'
import { type Fillers, measured } from './fill.ts'
import { caseOf } from './obliques.ts'
import { members } from './parties.ts'

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
  if (UP_TO.has(caseOf(time)) || (describes(time) && described(time) !== trigger)) return null
  let steps = 0
  for (let up = time.head; up; up = up.head) {
    if (up === trigger || up === verb) return steps
    if (up.upos === 'VERB') break
    steps += 1
    if (steps > 3) return null
  }
  return shared(time, verb, isCue)
}

/** "until Thursday", "towards Election Day": when something else is. */
const UP_TO = new Set(['until', 'till', 'toward', 'towards', 'pending', 'ahead of'])

/** Whether a word stands before a noun as a description of it: "the 2010 treaty", "Monday's talks". */
function describes(token: Token): boolean {
  return hasRelation(token, 'compound', 'amod', 'nummod', 'nmod:poss')
}

/** The noun that a chain of descriptions ends in: "treaty" for "2010" in "the 2010 peace treaty". */
function described(token: Token): Token {
  let noun = token
  while (noun.head && describes(noun)) noun = noun.head
  return noun
}

/** "agreed on Monday to send", "On Monday he met them and left": the time of the clause above. */
function shared(time: Token, verb: Token, isCue: (token: Token) => boolean): number | null {
  const governor = time.head
  if (!governor) return null
  let steps = 4
  let beside = false
  let setOff = false
  for (let up: Token | null = verb; up; up = up.head) {
    if (up === governor) return isCue(up) && !beside ? null : steps
    if (isAlongside(up)) {
      beside = true
      setOff ||= isSetOff(up)
    } else if (!hasRelation(up, 'xcomp', 'conj', 'obj', 'nsubj:pass') && !(setOff && hasRelation(up, 'ccomp')))
      return null
    steps += 1
  }
  return null
}

/** "as he left", "with no shots [being fired]", "[with] no shots being fired": at the time of the clause that it hangs on. */
function isAlongside(token: Token): boolean {
  if (isAccompanying(token)) return true
  if (hasRelation(token, 'advcl')) return token.children.some((each) => SIMULTANEOUS.has(each.lemma) && isMarker(each))
  if (hasRelation(token, 'obl')) return caseOf(token) === 'with' && token.children.some((each) => each.deprel === 'acl')
  return (
    token.deprel === 'acl' && token.head !== null && hasRelation(token.head, 'obl') && caseOf(token.head) === 'with'
  )
}

const SIMULTANEOUS = new Set(['as', 'when', 'while'])

function isMarker(token: Token): boolean {
  return hasRelation(token, 'mark', 'advmod')
}

/** How many or how much: the figure of the object, else of the recipient, else of the subject that acts in numbers. */
export function quantityOf(fillers: Fillers, sentence: Sentence, mentions: Mentions): Quantity | null {
  const all = mentions.quantitiesIn(sentence)
  if (all.length === 0) return null
  for (const filler of [fillers.object, fillers.recipient]) {
    for (const member of filler ? members(filler) : []) {
      const found = quantityAt(member, all) ?? quantityAt(measured(member), all) ?? valueAt(member, all)
      if (found) return found
    }
  }
  return null
}

/** "rifles [worth $3 million]" */
function valueAt(noun: Token, all: readonly Quantity[]): Quantity | null {
  const worth = noun.children.find(({ lemma, deprel }) => lemma === 'worth' && deprel === 'amod')
  const sum = worth && child(worth, 'obj')
  return sum ? quantityAt(sum, all) : null
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
