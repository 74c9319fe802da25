import { child, hasRelation, type Token } from '../syntax/index.ts'
import type { Clause } from './clause.ts'
import type { Entry } from './lexicon/index.ts'
import { MEASURES } from './lexicon/measures.ts'
import type { Role, Slot } from './lexicon/row.ts'
import type { Scope } from './match.ts'
import { predicateSubject } from './noun-clause.ts'
import { caseOf, type Oblique } from './obliques.ts'
import { members, partiesOf } from './parties.ts'
import { surfaceSubject } from './subjects.ts'

/** Heads of the phrases that fill an entry's roles; null where nothing does. */
export interface Fillers {
  readonly actor: Token | null
  readonly recipient: Token | null
  /** Where the recipient stands if not there: "opposes intimidation [by Norland]". */
  readonly otherRecipient: Token | null
  readonly object: Token | null
  /** The verb of an infinitive or clause that says what is asked, promised or refused. */
  readonly complement: Token | null
  /** The subject, where each party is both actor and recipient, and the other side: "met [with them]". */
  readonly side: Token | null
  readonly otherSide: Token | null
}

type Place = Role | 'side' | 'otherSide' | 'otherRecipient'

/** Fills an entry's roles from a clause; null where something that it asks for is missing. */
export function fill(entry: Entry, read: Clause, scope: Scope): Fillers | null {
  const clause = entry.particle ? withParticle(read, entry.particle) : read
  if (!clause) return null
  const found = new Map<Place, Token>()
  const put = (role: Place, token: Token): void => {
    if (!found.has(role)) found.set(role, token)
    else if (role === 'recipient' && !found.has('otherRecipient')) found.set('otherRecipient', token)
  }
  if (clause.indirect) put('recipient', clause.indirect)
  let filled = 0
  let free = 0
  for (const slot of entry.frame.slots) {
    const token = fillerOf(slot, clause, scope)
    if (!token && slot.required) return null
    if (!token) continue
    filled += 1
    if (!slot.required) free += 1
    if (slot.role) put(slot.role === 'parties' ? 'otherSide' : slot.role, token)
  }
  const complement = complementOf(entry, clause)
  if (entry.frame.complements.length > 0 && !complement && (entry.row.complement ? free : filled) === 0) return null
  for (const [role, token] of subjectsOf(entry, clause))
    if (token.upos !== 'NUM' || !scope.isTime(token)) put(role, token)
  const at = (role: Place): Token | null => found.get(role) ?? null
  return {
    actor: at('actor'),
    recipient: at('recipient'),
    otherRecipient: at('otherRecipient'),
    object: at('object'),
    complement,
    side: at('side'),
    otherSide: at('otherSide'),
  }
}

/** Particles that a tree may take for the preposition of what follows them. */
const PARTICLES = new Set(['off', 'up', 'down', 'out', 'away', 'back', 'in', 'over'])

/** The clause with its particle; also where the tree reads "called [off the strike]". Null where it has none. */
function withParticle(clause: Clause, particle: string): Clause | null {
  if (clause.particles.includes(particle) || (clause.object && caseOf(clause.object) === particle)) return clause
  const misread =
    clause.object || !PARTICLES.has(particle)
      ? undefined
      : clause.obliques.find(
          (each) => each.preposition === particle && (particle !== 'in' || each.token.upos === 'NOUN'),
        )
  return misread
    ? { ...clause, object: misread.token, obliques: clause.obliques.filter((each) => each !== misread) }
    : null
}

/** The subject of a verb fills the frame's first role; for a noun, its possessor does, and who does it is the actor. */
function subjectsOf({ frame, nominal, row }: Entry, clause: Clause): readonly (readonly [Role | 'side', Token])[] {
  const first = frame.subject === 'parties' ? 'side' : frame.subject
  if (!nominal) return clause.subject && first ? [[first, clause.subject]] : []
  if (row.predicate) {
    const subject = predicateSubject(clause.trigger)
    return subject ? [['actor', subject]] : []
  }
  const found: (readonly [Role | 'side', Token])[] = []
  if (clause.subject) found.push([first === 'side' ? 'side' : 'actor', clause.subject])
  if (clause.possessor && first) found.push([first, ownerOf(clause.possessor, clause.trigger)])
  if (clause.object) found.push(['recipient', clause.object])
  return found
}

/** "Norland pressed ahead with [its] invasion": the subject of the clause owns what "its" and "their" own. */
function ownerOf(possessor: Token, noun: Token): Token {
  if (possessor.upos !== 'PRON' || !OWN.has(possessor.form.toLowerCase())) return possessor
  let top = noun
  while (top.head && top.upos !== 'VERB') top = top.head
  const subject = top.upos === 'VERB' ? surfaceSubject(top, 0) : null
  return subject && subject !== noun && subject.upos !== 'PRON' ? subject : possessor
}

const OWN = new Set(['its', 'their'])

function fillerOf(slot: Slot, clause: Clause, scope: Scope): Token | null {
  const { prepositions } = slot
  if (prepositions === null) return clause.object && admits(slot, clause.object) ? clause.object : null
  const found: Token[] = []
  for (const preposition of prepositions) {
    for (const each of clause.obliques)
      if (each.preposition === preposition && admits(slot, each.token) && !isAssistance(each)) found.push(each.token)
  }
  if (clause.object) found.push(...obliquesBelow(slot, clause.object))
  const decisive = slot.required && slot.lemmas === null
  for (const each of clause.obliques)
    if (!decisive || GIVEN.has(each.token.lemma)) found.push(...obliquesBelow(slot, each.token))
  const able = slot.lemmas ? found : found.filter((each) => !scope.isTime(each))
  if (slot.role === null || slot.role === 'object') return able[0] ?? null
  return able.find((each) => partiesOf(each, scope.mentions, 'inside').length > 0) ?? able[0] ?? null
}

/** "received $2 million in [loans from Norland]" */
const GIVEN = new Set([
  'aid',
  'assistance',
  'loan',
  'grant',
  'credit',
  'fund',
  'funding',
  'financing',
  'support',
  'weapon',
])

/** "imposed [sanctions on Norland]", "called for [sanctions on Norland]": it may hang on the object or on another oblique. */
function obliquesBelow(slot: Slot, object: Token): readonly Token[] {
  return members(object).flatMap((member) =>
    [
      ...member.children,
      ...recipientsBelow(member),
      ...(child(member, 'appos')?.children ?? []),
      ...aimedAt(member),
    ].filter(
      (each) => hasRelation(each, 'nmod', 'obl') && slot.prepositions?.includes(caseOf(each)) && admits(slot, each),
    ),
  )
}

/** "rockets aimed [at Norland]", "sanctions imposed [on Norland]". */
function aimedAt(noun: Token): readonly Token[] {
  return noun.children.flatMap((each) => (hasRelation(each, 'acl') && AIMED.has(each.lemma) ? each.children : []))
}

const AIMED = new Set(['aim', 'direct', 'target', 'destine', 'bind', 'level', 'point', 'impose', 'place', 'slap'])

/** "negotiated with [help] from Norland": the help takes no part. */
function isAssistance({ preposition, token }: Oblique): boolean {
  return preposition === 'with' && ASSISTANCE.has(token.lemma) && token.children.every((each) => each.deprel !== 'det')
}

const ASSISTANCE = new Set(['help', 'assistance', 'support', 'backing', 'aid', 'mediation', 'encouragement'])

/** "messages [of sympathy] to Norland", "aid [worth $12 million] to Norland": what follows the second belongs to the first. */
function recipientsBelow(noun: Token): readonly Token[] {
  const worth = noun.children.find(({ lemma }) => lemma === 'worth')
  const second =
    noun.children.find((each) => hasRelation(each, 'nmod') && caseOf(each) === 'of') ?? (worth && child(worth, 'obj'))
  return second ? second.children.filter((each) => ADDRESSING.has(caseOf(each))) : []
}

const ADDRESSING = new Set(['to', 'for', 'against'])

function admits({ lemmas }: Slot, token: Token): boolean {
  return (
    lemmas === null ||
    members(token).some((each) => isOneOf(measured(each), lemmas) || (!isCount(each) && isOneOf(each, lemmas)))
  )
}

/** "millions of shells": what is counted fills the slot, not the number. */
export function isCount(token: Token): boolean {
  return COUNTS.has(token.lemma) && measured(token) !== token
}

const COUNTS = new Set(['million', 'billion', 'thousand', 'hundred', 'dozen'])

/** Who stands for persons. */
const PEOPLE = new Set(['he', 'she', 'they', 'we', 'i', 'I', 'who', 'whom'])

/** Whether the word, or the title before the name that it is, belongs to the class: "ambassador Maria Lopez". */
function isOneOf(token: Token, lemmas: ReadonlySet<string>): boolean {
  return (
    (token.upos === 'PRON' && PEOPLE.has(token.lemma) && (lemmas.has('man') || lemmas.has('protester'))) ||
    lemmas.has(token.upos === 'PROPN' ? token.lemma.toLowerCase() : token.lemma) ||
    (token.xpos === 'VBG' && lemmas.has(token.form)) ||
    token.children.some((each) => hasRelation(each, 'nmod:desc') && lemmas.has(each.lemma.toLowerCase()))
  )
}

/** "troops" for "hundreds of troops", "members" for "31 of its members". */
export function measured(token: Token): Token {
  if (!MEASURES.has(token.lemma) && token.upos !== 'NUM') return token
  return token.children.find((each) => hasRelation(each, 'nmod', 'obl') && caseOf(each) === 'of') ?? token
}

function complementOf({ frame }: Entry, clause: Clause): Token | null {
  for (const { kind } of frame.complements) {
    const token = kind === 'do' ? clause.infinitive : clause.finite
    if (token) return token
  }
  return null
}
