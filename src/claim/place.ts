import type { Entity, Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import { child, hasRelation, type Token } from '../syntax/index.ts'
import { isAccompanying, isSetOff } from './adverbials.ts'
import type { EventType } from './claim.ts'
import { clauseOf } from './clause.ts'
import { withoutSubject } from './coordination.ts'
import { nounClasses } from './lexicon/classes.ts'
import { UNDERGOING_VERBS } from './lexicon/verbs.ts'
import type { Match } from './match.ts'
import { caseOf, type Oblique } from './obliques.ts'
import { members } from './parties.ts'
import { ALONG, DURING, INSIDE, isNamed, placesAmong, placesBelow, placesIn, placesOfVerb } from './place-phrases.ts'
import type { Scene } from './scene.ts'

/** By which words the place of an event was found; the order is that of trust. */
export type PlaceBy =
  | 'phrase' | 'house' | 'adverb' | 'where' | 'statement' | 'occasion' | 'name' | 'party' | 'purpose' | 'below' | 'above' | 'around' | 'beside' | 'target' | 'before' | 'earlier' | 'dateline' // biome-ignore format: a table

/** Where an event took place, and by which words. */
export interface PlaceFound {
  readonly entity: Entity
  readonly by: PlaceBy
}

/** "withdrew from the valley": where one leaves is where it happens. */
const LEFT: ReadonlySet<EventType> = new Set<EventType>(['RETREAT', 'COERCE'])

/** What is said; it happens where its speaker is, not where what is spoken of lies. */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION',
]) // biome-ignore format: a table

/** Events that befall their object where it stands. */
const ON_THE_SPOT: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST'])

/** Events whose purpose is carried out where they lead. */
const SENT: ReadonlySet<EventType> = new Set<EventType>(['MOBILIZE', 'AID', 'COERCE', 'ASSAULT'])

/** What people speak at: "at a rally in Norburg". */
const OCCASIONS = new Set(
  `summit meeting conference talk speech ceremony visit trip rally event interview remark address session hearing gathering
  forum congress press briefing lecture commemoration funeral march protest demonstration stop`.split(/\s+/),
)

/** Conjunctions of clauses that tell of one scene: "was killed when a shell hit Norburg"; "as" and "while" tell of two. */
const TOGETHER = new Set(['when', 'after', 'where'])

/**
 * Where an event took place, by name before "a village", if its sentence or the report's dateline names a place; null
 * where neither does.
 *
 * @param statement the innermost one that vouches for the event
 */
export function placeOf(match: Match, scene: Scene, statement: Statement | undefined): PlaceFound | null {
  const { mentions } = scene
  let unnamed: PlaceFound | null = null
  for (const [by, look] of SPOKEN.has(match.type) ? SPOKEN_STEPS : STEPS) {
    const entity = narrowest(look(match, mentions, scene, statement))
    if (entity && isNamed(entity)) return { entity, by }
    if (entity) unnamed ??= { entity, by }
  }
  const before = unnamed && isTakenUp(unnamed.entity, match) ? scene.namedBefore(match.clause.trigger) : null
  if (before) return { entity: before, by: 'before' }
  const earlier = earlierOf(match, scene)
  return unnamed ?? (earlier && { entity: earlier, by: 'earlier' })
}

const VIOLENCE = new Set<string>([...nounClasses.violence, ...nounClasses.death])
const PROTESTS = new Set<string>(nounClasses.protest)

/** "the attack", "were wounded in the clashes": where the last event of the kind took place, which the article takes up. */
function earlierOf({ type, clause }: Match, scene: Scene): Entity | null {
  if (!ON_THE_SPOT.has(type)) return null
  const events = [
    clause.trigger,
    ...clause.obliques.filter((each) => TAKING_UP.has(each.preposition)).map((each) => each.token),
  ]
  for (const each of events) {
    if (each.upos !== 'NOUN' || !each.children.some((word) => word.deprel === 'det' && word.lemma === 'the')) continue
    const kind = VIOLENCE.has(each.lemma) ? 'ASSAULT' : PROTESTS.has(each.lemma) ? 'PROTEST' : null
    const place = kind && scene.lastPlaceOf(kind)
    if (place) return place
  }
  return null
}

const TAKING_UP = new Set(['in', 'during', 'by', 'at', 'from'])

/** "over the plant": one that was spoken of, so that it may be where the sentence has been all along. */
function isTakenUp({ mentions }: Entity, { clause: { trigger } }: Match): boolean {
  return mentions.some(
    ({ head }) =>
      head.sentence === trigger.sentence && head.children.some((each) => each.deprel === 'det' && each.lemma === 'the'),
  )
}

type Look = (match: Match, mentions: Mentions, scene: Scene, statement: Statement | undefined) => readonly Entity[]

const STEPS: readonly (readonly [PlaceBy, Look])[] = [
  ['phrase', inOwnPhrases],
  ['house', inHouse],
  ['adverb', there],
  ['where', ofAntecedent],
  ['name', inName],
  ['occasion', duringOthers],
  ['party', ofParties],
  ['purpose', ofPurpose],
  ['below', inClauseBelow],
  ['above', inClauseAbove],
  ['around', aroundNoun],
  ['beside', inClauseBeside],
  ['target', ofTarget],
  ['dateline', ofDateline],
]

const SPOKEN_STEPS: readonly (readonly [PlaceBy, Look])[] = [
  ['phrase', beside],
  ['house', inHouse],
  ['adverb', there],
  ['occasion', atOccasion],
  ['beside', inFront],
  ['party', ofActor],
  ['statement', whereSaid],
  ['dateline', ofDateline],
]

/** A place before a country, what has a name before what has none; of equals the first. */
function narrowest(found: readonly Entity[]): Entity | null {
  let best: Entity | null = null
  for (const each of found) if (!best || rank(each) > rank(best)) best = each
  return best
}

function rank(entity: Entity): number {
  return (entity.kind === 'place' ? 1 : 0) + (isNamed(entity) ? 2 : 0)
}

function inOwnPhrases({ clause, type, actor, recipient }: Match, mentions: Mentions): readonly Entity[] {
  const taken = [...actor, ...recipient]
  const free = (entity: Entity): boolean => !taken.includes(entity)
  return clause.obliques.flatMap(({ preposition, token }) => {
    if (INSIDE.has(preposition)) return placesIn(token, mentions)
    const along = ALONG.has(preposition) || (preposition === 'from' && LEFT.has(type)) || isGathering(preposition, type)
    return along ? placesIn(token, mentions).filter(free) : []
  })
}

/** "took to the streets of Norburg": where they go is where they protest. */
function isGathering(preposition: string, type: EventType): boolean {
  return preposition === 'to' && type === 'PROTEST'
}

/** What the house of a body is called when it is taken up again. */
const HOUSES = new Set('building mission compound premises complex facility site ward grounds'.split(' '))

/** "He sought refuge at [the mission]", after "the Embassy in Norburg": where the body stands whose house it is. */
function inHouse({ clause, fillers }: Match, mentions: Mentions, scene: Scene): readonly Entity[] {
  const phrases = [...clause.obliques.map(({ token }) => token), ...(fillers.object?.children ?? [])]
  return phrases.flatMap((token) => {
    const bare = token.children.every((each) => hasRelation(each, 'det', 'case'))
    const taken = bare && HOUSES.has(token.lemma) && token.children.some((each) => each.lemma === 'the')
    const house = taken && INSIDE.has(caseOf(token)) ? scene.houseBefore(token) : null
    return house ? seatOf(house, mentions) : []
  })
}

/** "the Embassy in Norburg", wherever the tree hangs "in Norburg". */
function seatOf(house: Token, mentions: Mentions): readonly Entity[] {
  const found = placesBelow(house, mentions)
  if (found.length > 0) return found
  const beside = house.head?.children.filter((each) => each.index === house.index + 2 && INSIDE.has(caseOf(each))) ?? []
  return beside.flatMap((each) => placesIn(each, mentions))
}

/** "was held there": the place named last. */
function there({ clause }: Match, _: Mentions, scene: Scene): readonly Entity[] {
  const adverb = clause.verb.children.find((each) => each.lemma === 'there' && hasRelation(each, 'advmod'))
  const place = adverb ? scene.placeBefore(adverb) : null
  return place ? [place] : []
}

/** "Norburg, where police killed two men". */
function ofAntecedent({ clause: { verb } }: Match, mentions: Mentions): readonly Entity[] {
  if (!hasRelation(verb, 'acl:relcl') || !verb.head) return []
  return verb.children.some((each) => each.lemma === 'where') ? placesIn(verb.head, mentions) : []
}

/** "the Norburg bombing". */
function inName({ clause }: Match, mentions: Mentions): readonly Entity[] {
  if (clause.trigger.upos !== 'NOUN') return []
  return clause.trigger.children.flatMap((each) => {
    const entity = hasRelation(each, 'compound', 'nmod:desc') ? mentions.entityOf(each) : null
    return entity?.kind === 'place' ? [entity] : []
  })
}

function duringOthers({ clause }: Match, mentions: Mentions): readonly Entity[] {
  return clause.obliques.flatMap(({ preposition, token }) =>
    DURING.has(preposition) ? members(token).flatMap((each) => placesBelow(each, mentions)) : [],
  )
}

/** "killed civilians in Norburg", "protesters in Norburg burned flags". */
function ofParties({ fillers }: Match, mentions: Mentions): readonly Entity[] {
  return [fillers.object, fillers.recipient, fillers.actor].flatMap((filler) =>
    filler ? members(filler).flatMap((each) => placesBelow(each, mentions)) : [],
  )
}

/** "Officials in Norburg accused": they are where they say it. */
function ofActor({ fillers }: Match, mentions: Mentions): readonly Entity[] {
  return fillers.actor ? members(fillers.actor).flatMap((each) => placesBelow(each, mentions)) : []
}

/** "sent troops to clear mines in Norburg". */
function ofPurpose({ type, clause }: Match, mentions: Mentions): readonly Entity[] {
  return clause.infinitive && SENT.has(type) ? placesOfVerb(clause.infinitive, mentions) : []
}

/** "was killed when a shell hit a school in Norburg". */
function inClauseBelow({ clause }: Match, mentions: Mentions): readonly Entity[] {
  return clause.verb.children.filter(isTogether).flatMap((each) => placesOfVerb(each, mentions))
}

/** "died in Norburg after clashes erupted": the scene of the clause that it hangs on, or of one above if a comma sets it off. */
function inClauseAbove({ clause }: Match, mentions: Mentions): readonly Entity[] {
  const own = clause.trigger.upos === 'NOUN' && clause.trigger.head ? governing(clause.trigger) : clause.verb
  const verb = own && withoutSubject(own)
  if (!verb || !isTogether(verb)) return []
  for (let up = verb.head; up; up = isSetOff(verb) ? up.head : null) {
    const found = placesOfVerb(up, mentions)
    if (found.length > 0) return found
  }
  return []
}

/** "protests in Norland against the government that [ousted] him": where the noun stands that its relative clause describes. */
function aroundNoun({ clause: { verb } }: Match, mentions: Mentions): readonly Entity[] {
  if (!hasRelation(verb, 'acl:relcl')) return []
  for (let up = verb.head; up && hasRelation(up, 'nmod'); up = up.head) {
    const found = up.head ? placesBelow(up.head, mentions) : []
    if (found.length > 0) return found
  }
  return []
}

/** "[clashes] erupted": the verb that a noun is the subject of. */
function governing(noun: Token): Token | null {
  return hasRelation(noun, 'nsubj') ? noun.head : null
}

/** "In Norburg police beat two men and arrested a third", "beat two men and arrested a third in Norburg": both there. */
function inClauseBeside({ clause: { verb } }: Match, mentions: Mentions): readonly Entity[] {
  const first = hasRelation(verb, 'conj') && !child(verb, 'nsubj', 'nsubj:pass') ? verb.head : null
  const before = first?.upos === 'VERB' ? first.children.filter((each) => each.index < verb.index) : []
  const later = verb.children.find((each) => hasRelation(each, 'conj') && each.upos === 'VERB')
  const after = later && !child(later, 'nsubj', 'nsubj:pass') ? later.children : []
  return placesAmong([...before, ...after], mentions)
}

/** "In Norburg he met them and accused them": of what is said, only what stands before both. */
function inFront({ clause: { verb } }: Match, mentions: Mentions): readonly Entity[] {
  const first = hasRelation(verb, 'conj') && !child(verb, 'nsubj', 'nsubj:pass') ? verb.head : null
  return first
    ? placesAmong(
        first.children.filter((each) => hasRelation(each, 'obl') && each.index < first.index),
        mentions,
      )
    : []
}

/** "when a shell hit it", "…, killing two men". */
function isTogether(verb: Token): boolean {
  if (!hasRelation(verb, 'advcl')) return false
  const markers = verb.children.filter((each) => hasRelation(each, 'mark', 'advmod', 'case'))
  if (isAccompanying(verb)) return true
  return markers.some((each) => TOGETHER.has(each.lemma))
}

/** "shelled Norburg": what is done to a town is done there. */
function ofTarget({ type, recipient }: Match): readonly Entity[] {
  return ON_THE_SPOT.has(type) ? recipient.filter((each) => each.kind === 'place') : []
}

/** "In Norburg, the minister accused", "said in Norburg": nothing else that it could belong to stands between. */
function beside({ clause, fillers }: Match, mentions: Mentions): readonly Entity[] {
  const { trigger, verb, obliques } = clause
  const own = obliques.filter((each) => INSIDE.has(each.preposition) && isBeside(each, verb))
  const found = own.flatMap(({ token }) => placesIn(token, mentions))
  const faced = UNDERGOING_VERBS.has(verb.lemma) && fillers.object ? placesBelow(fillers.object, mentions) : []
  const noun = trigger.upos === 'NOUN' && UNDERGOING_VERBS.has(verb.lemma) ? placesBelow(trigger, mentions) : []
  return [...found, ...faced, ...noun]
}

function isBeside({ token }: Oblique, verb: Token): boolean {
  if (token.head !== verb) return false
  if (token.index < verb.index) return true
  return !verb.children.some(
    (each) =>
      each.index > verb.index && each.index < token.index && !hasRelation(each, 'advmod', 'compound:prt', 'aux'),
  )
}

/** "said at a rally in Norburg". */
function atOccasion({ clause }: Match, mentions: Mentions): readonly Entity[] {
  return clause.obliques
    .filter(({ token }) => OCCASIONS.has(token.lemma))
    .flatMap(({ token }) => placesBelow(token, mentions))
}

/** "“We will not accept it,” she said in a speech in Norburg": who refuses, demands or accuses in so many words does so there. */
function whereSaid({ actor }: Match, mentions: Mentions, scene: Scene, statement?: Statement): readonly Entity[] {
  const saying = statement && scene.saying(statement)
  if (!saying || !actor.some((each) => isOne(each, saying.speaker))) return []
  const clause = clauseOf(saying.cue)
  const found = clause.obliques.flatMap((each) =>
    OCCASIONS.has(each.token.lemma) || (INSIDE.has(each.preposition) && isBeside(each, saying.cue))
      ? placesIn(each.token, mentions)
      : [],
  )
  return found.length > 0 ? found : townFor(saying.speaker, saying.cue, scene)
}

/** The same, or of the same country: "we" of a minister. */
function isOne(actor: Entity, speaker: Entity): boolean {
  return actor === speaker || (actor.country !== undefined && actor.country === speaker.country)
}

/** The dateline's town, for what a person said or whom they met there, where the report comes back to that town. */
function ofDateline({ type, clause, actor }: Match, _: Mentions, scene: Scene): readonly Entity[] {
  if (!(SPOKEN.has(type) || type === 'CONSULT')) return []
  return actor.flatMap((each) => townFor(each, clause.verb, scene))
}

/** The town, if the report opens with the person and tells what they did in the simple past. */
function townFor(person: Entity, verb: Token, { town, isInOpening }: Scene): readonly Entity[] {
  if (!town || person.kind !== 'person' || !isInOpening(person)) return []
  return verb.xpos === 'VBD' && hasRelation(verb, 'root', 'conj', 'parataxis') ? [town] : []
}
