import type { Entity } from '../mention/index.ts'
import { child, hasRelation, type Token } from '../syntax/index.ts'
import type { EventType } from './claim.ts'
import { type Clause, clauseOf } from './clause.ts'
import { satisfies } from './constraints.ts'
import { isNegated } from './factuality.ts'
import type { Fillers } from './fill.ts'
import { nounClasses } from './lexicon/classes.ts'
import { type Entry, entriesOf } from './lexicon/index.ts'
import { BURDENS, PROMISED, QUESTIONS } from './lexicon/promises.ts'
import type { Match, Scope } from './match.ts'
import { caseOf } from './obliques.ts'
import { members, partiesOf, type Reach } from './parties.ts'
import { surfaceSubject } from './subjects.ts'
import { continuing } from './transfers.ts'

/** Who acts and who receives. */
interface Sides {
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
}

/** Where a recipient stands in what is promised or asked, the likeliest preposition first. */
const EMBEDDED_ORDER = ['to', 'with', 'against', 'from', 'on', 'for', 'toward', 'towards', 'upon', 'over']

/** Where it stands if neither these nor the object name somebody: "to set up a centre in [Norland]". */
const EMBEDDED_PLACES = ['in', 'at']

const PEOPLED: ReadonlySet<Entity['kind']> = new Set(['person', 'group', 'country'])

/** Turns fillers into parties; null where the row asks for others. */
export function resolve(entry: Entry, clause: Clause, fillers: Fillers, scope: Scope): Match | null {
  const inner = fillers.complement ? scope.match(fillers.complement) : null
  if (entry.row.embeds && !inner) return null
  const { actor, recipient } =
    entry.frame.subject === 'parties' || fillers.otherSide
      ? mutualSides(entry, clause, fillers, scope)
      : directedSides(entry, clause, fillers, scope)
  const candidate = {
    entry,
    clause,
    actor,
    recipient,
    actorHead: fillers.actor ?? fillers.side,
    recipientHead: fillers.recipient ?? fillers.otherSide,
    direct:
      fillers.recipient !== null && (fillers.recipient.upos === 'PRON' || isNamed(fillers.recipient, recipient, scope)),
  }
  if (!satisfies(candidate)) return null
  return { entry, type: typeOf(entry, clause, inner, fillers.complement), clause, actor, recipient, fillers }
}

function isNamed(token: Token, entities: readonly Entity[], { mentions }: Scope): boolean {
  return members(token).some((each) => {
    const entity = mentions.entityOf(each)
    return entity !== null && entities.includes(entity)
  })
}

/** What one does to please: "pledged to send 800 troops" is no threat, where "vowed to send" them is. */
const OBLIGING = new Set(['pledge', 'offer', 'volunteer', 'guarantee', 'commit', 'undertake'])

/** "vowed to shell" is a threat, "vowed to help" a promise, "vowed not to help" a refusal. */
function typeOf(entry: Entry, clause: Clause, inner: Match | null, complement: Token | null): EventType {
  if (!entry.row.turns || !complement) return entry.type
  if (inner?.type === 'MOBILIZE' && OBLIGING.has(clause.trigger.lemma)) return entry.type
  if (BURDENS.has(child(complement, 'obj')?.lemma ?? '')) return entry.type
  if (complement.children.some((each) => hasRelation(each, 'obl') && QUESTIONS.has(each.lemma))) return entry.type
  const turned = inner ? PROMISED[inner.type] : promiseOf(complement)
  return turned ? turned[isNegated(complement) ? 1 : 0] : entry.type
}

/** What promising a verb is, whoever takes part, if all its senses agree: "vowed to boycott the product". */
function promiseOf(verb: Token): readonly [EventType, EventType] | null {
  const [first = null, ...others] = entriesOf(verb).map(({ type }) => PROMISED[type])
  return first && others.every((each) => each?.[0] === first[0]) ? first : null
}

/** Whose troops are moved is who moves them, where nobody else is said to: "a Danish frigate was deployed". */
function directedSides(entry: Entry, clause: Clause, fillers: Fillers, scope: Scope): Sides {
  const represented = representedIn(clause)
  let actor = parties(represented ?? fillers.actor, 'owner', scope)
  if (actor.length === 0 && entry.nominal && entry.frame.subject === 'actor') actor = adjectival(clause.trigger, scope)
  if (actor.length === 0 && OF_THEIR_OWN.has(entry.type) && (entry.type === 'MOBILIZE' || entry.nominal))
    actor = parties(fillers.object, 'owner', scope)
  const recipient = receiving(entry, fillers, actor, scope).filter((each) => !actor.includes(each))
  return goesOn(entry, actor) && (!fillers.recipient || entry.frame.subject === 'recipient')
    ? continuing({ actor, recipient }, clause, fillers.object, scope.lastTransfers())
    : { actor, recipient }
}

/** Whether help, or its end, may be told as going on from help told before: "was suspending deliveries". */
function goesOn({ type, mode, nominal }: Entry, actor: readonly Entity[]): boolean {
  if (nominal) return false
  return type === 'AID' || (type === 'SANCTION' && mode === 'discontinue' && actor.length > 0)
}

/** "filed on behalf of [Norland]": whose act it is, whoever carries it out; null where nobody is represented. */
function representedIn({ obliques }: Clause): Token | null {
  const behalf = obliques.find(({ token }) => token.lemma === 'behalf')?.token
  return behalf ? child(behalf, 'nmod:poss', 'nmod') : null
}

/** Who is moved moves: "the withdrawal of Norlandic troops". */
const OF_THEIR_OWN = new Set(['MOBILIZE', 'RETREAT'])

/** "A met B": A with B. "A and B met": each with the other. */
function mutualSides(entry: Entry, clause: Clause, fillers: Fillers, scope: Scope): Sides {
  const one = several(fillers.side ?? fillers.actor ?? attendant(entry, clause, fillers), 'owner', scope)
  const other = several(fillers.otherSide, 'inside', scope).filter((each) => !one.includes(each))
  const actor = one.length > 0 ? one : other
  const all = actor.length > 0 || !entry.nominal ? actor : adjectival(clause.trigger, scope)
  if (one.length > 0 && other.length > 0) return { actor: one, recipient: other }
  if (one.length === 0 && fillers.otherSide && ONE_SIDED.has(caseOf(fillers.otherSide)))
    return { actor: [], recipient: other }
  const recipient = receiving(entry, fillers, all, scope).filter((each) => !all.includes(each))
  if (recipient.length > 0) return { actor: all, recipient }
  const isAmongThem = all.length > 1 || (entry.nominal && entry.type === 'ASSAULT' && isSeveral(fillers.otherSide))
  return { actor: all, recipient: isAmongThem ? all : [] }
}

/** "between [two tribes]": each with the other. */
function isSeveral(side: Token | null): boolean {
  return side !== null && caseOf(side) === 'between' && child(side, 'nummod') !== null
}

/** "said so in [talks] with Norland": who does something at a meeting with others is the other side of it. */
function attendant({ type, nominal }: Entry, { trigger }: Clause, { otherSide }: Fillers): Token | null {
  if (!nominal || type !== 'CONSULT' || !otherSide || caseOf(otherSide) !== 'with') return null
  const verb = hasRelation(trigger, 'obl') ? trigger.head : null
  if (!verb || !(ATTENDING.has(caseOf(trigger)) || (caseOf(trigger) === 'in' && SPEAKING.has(verb.lemma)))) return null
  return verb?.upos === 'VERB' ? surfaceSubject(verb, 0) : null
}

const ATTENDING = new Set(['at', 'during', 'after', 'following'])
const SPEAKING = new Set(['say', 'tell', 'announce', 'add', 'promise', 'speak', 'participate', 'raise'])

/** "a war on Norland and Sudland": who wages it is not said. */
const ONE_SIDED = new Set(['on', 'against'])

/** "Norlandic and Sudlandic troops" are two parties in one phrase. */
function several(token: Token | null, reach: Reach, scope: Scope): readonly Entity[] {
  const found = parties(token, reach, scope)
  if (!token || found.length > 1) return found
  const sides = adjectival(token, scope).filter((each) => each.kind === 'country')
  return sides.length > 1 ? sides : found
}

/** Who receives; of what is taken or refused, whose it is: "confiscated [her] passport". */
function receiving(entry: Entry, fillers: Fillers, actor: readonly Entity[], scope: Scope): readonly Entity[] {
  const served = misplaced(entry, fillers, scope).filter((each) => !actor.includes(each))
  if (served.length > 0) return served
  for (const filler of [fillers.recipient, fillers.otherRecipient]) {
    if (filler && entry.type === 'AID' && ARMS.has(filler.lemma) && filler.upos === 'NOUN') continue
    const named = parties(filler, 'inside', scope)
    if (named.length > 0) return named
  }
  if (entry.mode === 'seize' || (entry.type === 'REJECT' && !fillers.complement)) return ownersOf(fillers.object, scope)
  return fillers.complement ? embedded(entry, fillers.complement, scope, actor) : []
}

function ownersOf(object: Token | null, scope: Scope): readonly Entity[] {
  return parties(object, 'owner', scope).filter((each) => each !== scope.mentions.entityOf(object!))
}

function parties(token: Token | null, reach: Reach, scope: Scope): readonly Entity[] {
  if (!token) return []
  const found = partiesOf(token, scope.mentions, reach)
  if (token.upos !== 'PRON') return found
  const speaker = scope.speakerAt(token)
  if (found.length === 0) return speaker && FIRST_PERSON.has(token.lemma) ? [speaker] : []
  return scope.isQuoted(token) && !FIRST_PERSON.has(token.lemma) ? found.filter((each) => each !== speaker) : found
}

/** "components for drones": no arms are helped. */
const ARMS: ReadonlySet<string> = new Set(nounClasses.arms)

const FIRST_PERSON = new Set(['i', 'I', 'we', 'us', 'me', 'our', 'my'])

/** "sends Norland oil", where the tree makes one phrase of it: who comes first in the object of a verb of giving. */
function misplaced({ frame, nominal }: Entry, { object, recipient }: Fillers, { mentions }: Scope): readonly Entity[] {
  const gives = frame.slots.some(
    (slot) => slot.role === 'recipient' && slot.prepositions?.some((each) => GIVEN.has(each)) && !slot.required,
  )
  if (nominal || !gives || !object || (recipient && caseOf(recipient) === 'to')) return []
  const first = firstIn(object)
  if (!first || !hasRelation(first, 'compound', 'nmod:unmarked', 'nmod:poss') || first.upos !== 'PROPN') return []
  const entity = child(first, 'case') ? null : mentions.entityOf(first)
  return entity && (entity.kind === 'country' || entity.kind === 'person') ? [entity] : []
}

/** The first word that describes a noun, articles aside; below its number too: "gave Norland 14 million euros". */
function firstIn(noun: Token): Token | null {
  const first = noun.children.find((each) => each.deprel !== 'det')
  const deeper = first && hasRelation(first, 'nummod') ? first.children[0] : undefined
  return (deeper && deeper.index < first!.index && deeper.upos === 'PROPN' ? deeper : first) ?? null
}

const GIVEN = new Set(['to', 'for'])

/** "the Norland attack", "Norlandic strikes": the parties among a noun's adjectives and compounds. */
function adjectival(noun: Token, { mentions }: Scope): readonly Entity[] {
  const found = new Set<Entity>()
  for (const each of noun.children) {
    if (!hasRelation(each, 'amod', 'compound', 'nmod:unmarked', 'nmod:desc')) continue
    for (const member of members(each)) {
      const entity = mentions.entityOf(member)
      if (entity && entity.kind !== 'other' && entity.kind !== 'place') found.add(entity)
    }
  }
  return [...found]
}

/** The recipient of what is promised, asked or refused: as its own entry has it, else who is named in it first. */
function embedded(entry: Entry, complement: Token, scope: Scope, actor: readonly Entity[]): readonly Entity[] {
  const kind = entry.frame.complements.find((each) => each.recipient)?.kind
  if (!kind) return []
  const other = (found: readonly Entity[]): readonly Entity[] => found.filter((each) => !actor.includes(each))
  if (kind === 'that') {
    const subject = surfaceSubject(complement, 0)
    const found = subject ? other(parties(subject, 'inside', scope)) : []
    const sides = entry.type === 'THREATEN' ? found.filter((each) => !isOwnSide(each, actor)) : found
    if (sides.length > 0) return sides
  }
  const inner = scope.match(complement)
  if (inner && other(inner.recipient).length > 0) return other(inner.recipient)
  return namedIn(complement, scope, other, 0)
}

/** "Norland's minister warned that [Norland] would strike back": who speaks for a state threatens others with it. */
function isOwnSide({ kind, sector, country }: Entity, actors: readonly Entity[]): boolean {
  if (country === undefined || (kind !== 'country' && sector !== 'MIL' && sector !== 'GOV')) return false
  return actors.some(
    (each) => each.country === country && (each.kind === 'country' || each.sector === 'GOV' || each.sector === 'MIL'),
  )
}

/** Verbs whose object is given or moved, and receives nothing: "pledged to send [peacekeepers]". */
const SENDING = new Set('send deploy dispatch provide supply deliver contribute despatch withdraw'.split(' '))

function namedIn(
  verb: Token,
  scope: Scope,
  other: (found: readonly Entity[]) => readonly Entity[],
  depth: number,
): readonly Entity[] {
  const { object, obliques, infinitive } = clauseOf(verb)
  const standing = (wanted: readonly string[]): readonly Entity[] => {
    for (const preposition of wanted) {
      for (const each of obliques) {
        const found = each.preposition === preposition ? other(partiesOf(each.token, scope.mentions, 'inside')) : []
        if (found.length > 0) return found
      }
    }
    return []
  }
  const addressed = standing(EMBEDDED_ORDER)
  if (addressed.length > 0) return addressed
  const direct = object && !SENDING.has(verb.lemma) ? other(partiesOf(object, scope.mentions, 'inside')) : []
  const around = direct.some(({ kind }) => PEOPLED.has(kind)) ? [] : standing(EMBEDDED_PLACES)
  const found = around.length > 0 ? around : direct
  if (found.length > 0 || depth > 2) return found
  const below = infinitive ?? child(verb, 'ccomp')
  return below ? namedIn(below, scope, other, depth + 1) : []
}
