import type { Entity, Mentions } from '../mention/index.ts'
import { child, hasRelation, type Token } from '../syntax/index.ts'
import type { EventType } from './claim.ts'
import { type Clause, caseOf, clauseOf, nominalClauseOf, predicateClauseOf, surfaceSubject } from './clause.ts'
import { satisfies } from './constraints.ts'
import { isNegated } from './factuality.ts'
import { type Entry, entriesOf, predicativeEntriesOf } from './lexicon/index.ts'
import { PROMISED } from './lexicon/promises.ts'
import type { Role, Slot } from './lexicon/row.ts'
import { members, partiesOf, type Reach } from './parties.ts'

/** A lexicon entry that fits a trigger, with what fills its roles. */
export interface Match {
  readonly entry: Entry
  /** The entry's, unless what is promised turns it. */
  readonly type: EventType
  readonly clause: Clause
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
  /** The words that fill the roles. */
  readonly fillers: Fillers
}

/** Heads of the phrases that fill the roles; `complement` is the verb of an infinitive or clause that says what is asked or promised. */
export interface Fillers {
  actor: Token | null
  recipient: Token | null
  object: Token | null
  complement: Token | null
}

/** Finds the event that a token carries; asked twice, it answers from memory. */
export type Matcher = (token: Token) => Match | null

/** Words that only measure what follows their "of": "hundreds of troops", "a series of strikes". */
const MEASURES = new Set(
  `hundred thousand dozen score ten million billion number part member group series round some most many all lot
  majority third half quarter ton tonne kilogram kg total couple pair handful worth piece batch type kind form wave range variety
  set bit amount rest several one two three four five six seven eight nine percent string spate campaign act use`.split(
    /\s+/,
  ),
)

const EMBEDDED_ORDER = [
  'to',
  'with',
  'against',
  'from',
  'on',
  'for',
  'toward',
  'towards',
  'upon',
  'over',
  'in',
  'at',
] as const

export function matcher(mentions: Mentions): Matcher {
  const known = new Map<Token, Match | null>()
  const match: Matcher = (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    known.set(token, null)
    const found = bestMatch(token, mentions, match)
    known.set(token, found)
    return found
  }
  return match
}

function bestMatch(token: Token, mentions: Mentions, match: Matcher): Match | null {
  const predicative = predicativeEntriesOf(token)
  if (predicative.length > 0) {
    const found = best(predicative, predicateClauseOf(token), mentions, match)
    if (found) return found
  }
  const entries = entriesOf(token)
  if (entries.length === 0) return null
  return best(entries, token.upos === 'NOUN' ? nominalClauseOf(token) : clauseOf(token), mentions, match)
}

/** The match that asks for most; of equals the first. */
function best(entries: readonly Entry[], clause: Clause, mentions: Mentions, match: Matcher): Match | null {
  let found: Match | null = null
  for (const entry of entries) {
    const each = fitted(entry, clause, mentions, match)
    if (each && (!found || weightOf(each) > weightOf(found))) found = each
  }
  return found
}

function weightOf({ entry, fillers }: Match): number {
  return entry.weight + (fillers.complement ? 2 : 0)
}

/** Fills an entry's roles from a clause; null where something that it asks for is missing. */
function fitted(entry: Entry, clause: Clause, mentions: Mentions, match: Matcher): Match | null {
  if (entry.particle && !hasParticle(clause, entry.particle)) return null
  const { frame } = entry
  const fillers: Fillers = { actor: null, recipient: null, object: null, complement: null }
  const both: Token[] = []
  const put = (role: Role | null, token: Token): void => {
    if (role === 'parties') both.push(token)
    else if (role) fillers[role] ??= token
  }
  let filled = 0
  let free = 0
  for (const slot of frame.slots) {
    const token = fillerOf(slot, clause)
    if (!token) {
      if (slot.required) return null
      continue
    }
    filled += 1
    if (!slot.required) free += 1
    put(slot.role, token)
  }
  if (frame.complements.length > 0) {
    fillers.complement = complementOf(entry, clause)
    if (!fillers.complement && (entry.row.complement ? free : filled) === 0) return null
  }
  fillSubject(entry, clause, put)
  if (clause.indirect) fillers.recipient = clause.indirect
  return resolve(entry, clause, fillers, both, mentions, match)
}

function hasParticle(clause: Clause, particle: string): boolean {
  return clause.particles.includes(particle)
}

/** The subject of a verb fills the frame's first role; for a noun, its possessor does, and who does it is the actor. */
function fillSubject({ frame, nominal }: Entry, clause: Clause, put: (role: Role | null, token: Token) => void): void {
  if (!nominal) {
    if (clause.subject) put(frame.subject, clause.subject)
    return
  }
  if (clause.possessor) put(frame.subject, clause.possessor)
  if (clause.subject) put(frame.subject === 'parties' ? 'parties' : 'actor', clause.subject)
  if (clause.object) put('recipient', clause.object)
}

function fillerOf(slot: Slot, clause: Clause): Token | null {
  if (slot.prepositions === null) return clause.object && admits(slot, clause.object) ? clause.object : null
  for (const preposition of slot.prepositions) {
    for (const each of clause.obliques)
      if (each.preposition === preposition && admits(slot, each.token)) return each.token
  }
  return clause.object ? obliqueOfObject(slot, clause.object) : null
}

/** "imposed [sanctions on Norland]": the oblique may hang on the object. */
function obliqueOfObject(slot: Slot, object: Token): Token | null {
  for (const member of members(object)) {
    for (const each of member.children) {
      if (hasRelation(each, 'nmod') && slot.prepositions?.includes(caseOf(each)) && admits(slot, each)) return each
    }
  }
  return null
}

function admits(slot: Slot, token: Token): boolean {
  const { lemmas } = slot
  return lemmas === null || members(token).some((each) => lemmas.has(each.lemma) || lemmas.has(measured(each).lemma))
}

/** "troops" for "hundreds of troops". */
export function measured(token: Token): Token {
  if (!MEASURES.has(token.lemma)) return token
  return token.children.find((each) => hasRelation(each, 'nmod', 'obl') && caseOf(each) === 'of') ?? token
}

function complementOf(entry: Entry, clause: Clause): Token | null {
  for (const { kind } of entry.frame.complements) {
    const token = kind === 'do' ? clause.infinitive : clause.finite
    if (token) return token
  }
  return null
}

function resolve(
  entry: Entry,
  clause: Clause,
  fillers: Fillers,
  both: readonly Token[],
  mentions: Mentions,
  match: Matcher,
): Match | null {
  const inner = fillers.complement ? match(fillers.complement) : null
  if (entry.row.embeds && !inner) return null
  const party = (token: Token | null, reach: Reach): readonly Entity[] =>
    token ? partiesOf(token, mentions, reach) : []
  let actor = party(fillers.actor, 'owner')
  if (actor.length === 0 && entry.nominal && entry.frame.subject === 'actor')
    actor = adjectival(clause.trigger, mentions)
  let recipient = party(fillers.recipient, 'inside')
  if (recipient.length === 0 && !entry.nominal && fillers.object) {
    recipient = misplaced(entry, fillers.object, mentions, actor)
  }
  if (recipient.length === 0 && fillers.complement)
    recipient = embeddedParties(entry, fillers.complement, mentions, match, actor)
  const mutual = both.flatMap((each) => party(each, 'owner'))
  if (mutual.length > 0 || entry.frame.subject === 'parties') {
    const all = unique([
      ...mutual,
      ...(entry.nominal && mutual.length === 0 ? adjectival(clause.trigger, mentions) : []),
    ])
    const others = recipient.filter((each) => !all.includes(each))
    if (others.length > 0) recipient = others
    else if (all.length > 1) recipient = all
    actor = all
  } else recipient = recipient.filter((each) => !actor.includes(each))
  const actorHead = fillers.actor ?? both[0] ?? null
  if (!satisfies({ entry, clause, actor, recipient, actorHead, recipientHead: fillers.recipient })) return null
  return { entry, type: typeOf(entry, inner), clause, actor, recipient, fillers }
}

/** "vowed to shell" is a threat, "vowed to help" a promise, "vowed not to help" a refusal. */
function typeOf(entry: Entry, inner: Match | null): EventType {
  const turned = entry.row.turns && inner ? PROMISED[inner.type] : null
  return turned && inner ? turned[isNegated(inner.clause.verb) ? 1 : 0] : entry.type
}

/** "sends Norland oil", where the tree makes one phrase of it: who comes first in the object of a verb of giving. */
function misplaced({ frame }: Entry, object: Token, mentions: Mentions, actor: readonly Entity[]): readonly Entity[] {
  const gives = frame.slots.some(
    (slot) => slot.role === 'recipient' && slot.prepositions?.includes('to') && !slot.required,
  )
  const first = gives
    ? object.children.find((each) => hasRelation(each, 'compound', 'nmod:unmarked') && each.upos === 'PROPN')
    : undefined
  const entity = first ? mentions.entityOf(first) : null
  return entity && (entity.kind === 'country' || entity.kind === 'person') && !actor.includes(entity) ? [entity] : []
}

/** "the Norland attack", "Norlandic strikes": the parties among a noun's adjectives and compounds. */
function adjectival(noun: Token, mentions: Mentions): readonly Entity[] {
  const found: Entity[] = []
  for (const each of noun.children) {
    if (!hasRelation(each, 'amod', 'compound', 'nmod:unmarked', 'nmod:desc')) continue
    for (const member of members(each)) {
      const entity = mentions.entityOf(member)
      if (entity && entity.kind !== 'other' && entity.kind !== 'place') found.push(entity)
    }
  }
  return unique(found)
}

/** The recipient of what is promised, asked or refused: as its own entry has it, else who is named in it first. */
function embeddedParties(
  entry: Entry,
  complement: Token,
  mentions: Mentions,
  match: Matcher,
  actor: readonly Entity[],
): readonly Entity[] {
  const kind = entry.frame.complements.find((each) => each.recipient)?.kind
  if (!kind) return []
  const other = (found: readonly Entity[]): readonly Entity[] => found.filter((each) => !actor.includes(each))
  if (kind === 'that') {
    const subject = surfaceSubject(complement, 0)
    const found = subject ? other(partiesOf(subject, mentions, 'inside')) : []
    if (found.length > 0) return found
  }
  const inner = match(complement)
  if (inner && other(inner.recipient).length > 0) return other(inner.recipient)
  return other(namedIn(complement, mentions, 0))
}

function namedIn(verb: Token, mentions: Mentions, depth: number): readonly Entity[] {
  const { object, obliques, infinitive } = clauseOf(verb)
  for (const wanted of EMBEDDED_ORDER) {
    for (const each of obliques) {
      const found = each.preposition === wanted ? partiesOf(each.token, mentions, 'inside') : []
      if (found.length > 0) return found
    }
  }
  const found = object ? partiesOf(object, mentions, 'inside') : []
  if (found.length > 0 || depth > 2) return found
  const below = infinitive ?? child(verb, 'ccomp')
  return below ? namedIn(below, mentions, depth + 1) : []
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)]
}
