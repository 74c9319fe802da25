import type { Entity } from '../mention/index.ts'
import { hasRelation, isPassive, type Token } from '../syntax/index.ts'
import type { Clause } from './clause.ts'
import { isCommerce } from './commerce.ts'
import { isNegated } from './factuality.ts'
import { measured } from './fill.ts'
import { nounClasses } from './lexicon/classes.ts'
import type { Entry } from './lexicon/index.ts'
import type { Need } from './lexicon/row.ts'
import { members } from './parties.ts'

/** What was found for an entry, before it is believed. */
export interface Candidate {
  readonly entry: Entry
  readonly clause: Clause
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
  readonly recipientHead: Token | null
  readonly actorHead: Token | null
  /** Whether the recipient is what the role's own words name, not somebody named inside them. */
  readonly direct: boolean
}

/** What politicians and lawyers have too: a battle, a war, an attack. */
export const FIGURATIVE = new Set(
  `battle war conflict fight combat standoff attack assault offensive blitz barrage aggression onslaught raid torture hostility
  occupation invasion beating fire rally march strike campaign`.split(/\s+/),
)

/** Who fights or protests with others: countries, forces, crowds; not a candidate or a firm. */
export function isCombatant({ kind, sector }: Entity): boolean {
  if (kind === 'person' || kind === 'organization') return sector !== undefined && COMBATANT.has(sector)
  return sector !== 'PTY' && sector !== 'BUS' && sector !== 'JRN'
}

const COMBATANT = new Set(['MIL', 'REB', 'UAF', 'COP', 'CRM'])

const ARMED = new Set(['MIL', 'REB', 'UAF', 'COP', 'SPY', 'PRM', 'CRM'])
const RULING = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'COP',
  'IGO',
  'UNO',
  'EUR',
  'PTY',
  'OPP',
  'ELI',
  'SPY',
  'REB',
  'UAF',
  'NGO',
  'UNK',
])
/** Groups whose opinions are no acts of state. */
const PRIVATE = new Set(['EDU', 'JRN', 'MED', 'BUS', 'CRM', 'LAB'])
const AUTHORITIES = new Set(['MIL', 'COP', 'GOV', 'JUD', 'SPY'])

const WEAPONS = new Set<string>([...nounClasses.arms, ...nounClasses.violence])
const VULNERABLE = new Set<string>([
  ...nounClasses.person,
  ...nounClasses.building,
  ...nounClasses.territory,
  ...nounClasses.troops,
])
const FORCES = new Set<string>(nounClasses.forces)

/** Whether everything that the row asks for beside its frame is there. */
export function satisfies(candidate: Candidate): boolean {
  const { row } = candidate.entry
  return (
    namesParties(candidate) &&
    !servesItself(candidate) &&
    !isFigurative(candidate) &&
    !isAccident(candidate) &&
    !isReached(candidate) &&
    !isContest(candidate) &&
    !isCampaign(candidate) &&
    !isCommerce(candidate) &&
    !isStruckOff(candidate) &&
    !(candidate.entry.type === 'MOBILIZE' && candidate.clause.indirect) &&
    !(candidate.entry.type === 'REQUEST' && isQuestion(candidate.clause.finite)) &&
    !(candidate.entry.type === 'REQUEST' && candidate.entry.nominal && candidate.clause.verb.lemma === 'have') &&
    !(candidate.entry.type === 'REQUEST' && isPhoneCall(candidate.clause.trigger)) &&
    !(candidate.entry.type === 'AGREE' && IDLE.has(candidate.clause.infinitive?.lemma ?? '')) &&
    (!row.negated || isNegated(candidate.clause.verb)) &&
    (!row.undergone || isUndergone(candidate.clause.verb)) &&
    (!row.intransitive || (candidate.clause.object === null && candidate.clause.finite === null)) &&
    (!row.subjunctive || isSubjunctive(candidate.clause, candidate.entry.type === 'AGREE' ? AGREED : OUGHT)) &&
    (row.needs ?? []).every((need) => NEEDS[need](candidate)) &&
    (row.subject === undefined || isSubject(candidate.entry.subject, candidate)) &&
    (candidate.entry.modifier === null || isModified(candidate.entry.modifier, candidate.clause)) &&
    !(candidate.entry.unless !== null && isSaidOf(candidate.entry.unless, candidate.clause)) &&
    (candidate.entry.secondary === null || hasSecondary(candidate.entry.secondary, candidate.clause)) &&
    (candidate.entry.purpose === null || hasPurpose(candidate.entry.purpose, candidate.clause))
  )
}

/** "funded his own campaign": nobody else is helped. */
function servesItself({ entry, actor, recipient }: Candidate): boolean {
  if (entry.type !== 'AID' || recipient.length === 0) return false
  return recipient.every((each) =>
    actor.some(
      ({ name, country }) =>
        each.name.startsWith(`${name}’s `) || (each.kind === 'country' && each.country === country),
    ),
  )
}

/** "a battle between two candidates", "unleashed attacks against the senator": fought with words. */
function isFigurative({ entry, clause, actor, recipient }: Candidate): boolean {
  if (entry.type !== 'ASSAULT' || actor.length === 0 || entry.row.avowed) return false
  const event = entry.nominal ? clause.trigger : clause.object
  if (!event || !FIGURATIVE.has(event.lemma)) return false
  return [...actor, ...recipient].every((each) => each.kind !== 'place' && !isCombatant(each))
}

/** "beat the senator in Ohio", "thrashed either candidate": won against them. */
function isContest({ entry, clause, actor, recipient, recipientHead }: Candidate): boolean {
  if (entry.type !== 'ASSAULT' || !WON.has(clause.trigger.lemma) || recipient.length === 0) return false
  return CONTESTANTS.has(recipientHead?.lemma ?? '') || [...actor, ...recipient].every(isPolitician)
}

/** "a telephone that hit the market", "her post was taken down by censors": it takes weapons to do that to a place. */
function isReached({ entry, clause, actor, actorHead }: Candidate): boolean {
  if (entry.type !== 'ASSAULT' || !REACHED.get(clause.trigger.lemma)?.has(clause.object?.lemma ?? '')) return false
  const isAtWar = actor.some((each) => each.kind === 'country' || isArmed(each))
  return !isAtWar && !isOne(actorHead, WEAPONS) && !isOne(actorHead, FORCES) && !isOne(actorHead, FIGURATIVE)
}

const REACHED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'hit',
    new Set(['market', 'shelf', 'store', 'shop', 'street', 'road', 'theater', 'theatre', 'cinema', 'bank', 'home']),
  ],
  ['take', new Set(['post'])],
])

const WON = new Set(['beat', 'thrash', 'crush', 'pummel', 'pound', 'whip', 'batter', 'overwhelm', 'hammer'])
const CONTESTANTS = new Set(
  'candidate nominee opponent rival contender incumbent challenger frontrunner front-runner team champion'.split(' '),
)

function isPolitician({ kind, sector }: Entity): boolean {
  return kind === 'person' && sector !== undefined && POLITICAL.has(sector)
}

const POLITICAL = new Set(['GOV', 'LEG', 'PTY', 'OPP', 'ELI'])

/** "the candidate's rally", "the party held a rally": for votes, against nobody. */
function isCampaign({ entry, clause, actor }: Candidate): boolean {
  if (entry.type !== 'PROTEST' || actor.length === 0) return false
  const event = entry.nominal ? clause.trigger : clause.object
  return event?.lemma === 'rally' && actor.every(({ kind, sector }) => kind === 'person' || sector === 'PTY')
}

/** "struck six tankers from its registry": nobody is hit. */
function isStruckOff({ entry, clause }: Candidate): boolean {
  if (entry.type !== 'ASSAULT' || clause.trigger.lemma !== 'strike') return false
  const from = (each: Token): boolean => LISTS.has(each.lemma) && hasRelation(each, 'obl', 'nmod')
  return clause.verb.children.some(from) || (clause.object?.children.some(from) ?? false)
}

const LISTS = new Set('registry register record list roll ballot agenda docket bill text'.split(' '))

/** "killed in a crash", "injured when a bus overturned": nobody did it. */
function isAccident({ entry, actor, clause }: Candidate): boolean {
  if (entry.type !== 'ASSAULT' || actor.length > 0) return false
  if (clause.subject && ACCIDENTS.has(clause.subject.lemma)) return true
  if (clause.obliques.some(({ preposition, token }) => CAUSING.has(preposition) && isOne(token, ACCIDENTS))) return true
  return clause.verb.children.some((each) => hasRelation(each, 'advcl') && MISHAPS.has(each.lemma))
}

const CAUSING = new Set(['in', 'by', 'from', 'of', 'during'])
const ACCIDENTS = new Set<string>(nounClasses.accident)
const MISHAPS = new Set([
  'crash',
  'collapse',
  'overturn',
  'derail',
  'capsize',
  'sink',
  'collide',
  'erupt',
  'plunge',
  'veer',
  'skid',
])

/** Events of words: who is said to do them must be somebody. */
const VERBAL = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'])

/** Those of will, which no thing does: "the doldrums deprive her of attention". */
const WILLED = new Set(['SANCTION', 'AID', 'COOPERATE'])

/** Those among them that are nothing without who does them: "was offered a chair" promises nothing. */
const PERSONAL = new Set(['AGREE', 'CONSULT', 'REJECT', 'THREATEN', 'SUPPORT'])

/** Whether the roles that are filled and matter name somebody: "the move threatens to" is no threat, "killed the bill" no killing. */
function namesParties({ entry, actor, recipient, actorHead, recipientHead, clause }: Candidate): boolean {
  const passive = entry.frame.subject === 'recipient' && actorHead === null
  if (actor.length === 0 && !passive && (actorHead ? VERBAL : PERSONAL).has(entry.type)) return false
  if (actor.length === 0 && actorHead?.upos === 'NOUN' && WILLED.has(entry.type)) return false
  if (entry.type === 'CONSULT' && recipient.length === 0 && recipientHead !== null && recipientHead === clause.object)
    return false
  if (
    entry.type === 'CONSULT' &&
    recipient.length === 0 &&
    actor.every((each) => each.kind === 'person') &&
    actor.length < 2
  )
    return false
  if (recipient.length > 0 || entry.nominal || (recipientHead && isCounted(recipientHead))) return true
  if (entry.type === 'ACCUSE') return actor.length > 0 || clause.object === null
  return !entry.frame.slots.some((slot) => slot.role === 'recipient' && slot.required && slot.lemmas === null)
}

/** "arresting 12", "killed two marines": nobody is named, and yet somebody suffers. */
function isCounted(token: Token): boolean {
  return (
    token.upos === 'NUM' ||
    QUANTIFIERS.has(token.lemma) ||
    (VULNERABLE.has(token.lemma) && token.children.some((each) => hasRelation(each, 'nummod')))
  )
}

/** "a third was shot": one more of those who were told of. */
const QUANTIFIERS = new Set(
  'all both many several dozen score hundred thousand everyone another other second third fourth fifth'.split(' '),
)

const OUGHT = new Set(['should', 'must', 'shall', 'ought'])
const AGREED = new Set([...OUGHT, 'will', 'would'])

/** "that they leave", "that they should leave"; an infinitive always is. */
function isSubjunctive({ finite, infinitive }: Clause, modals: ReadonlySet<string>): boolean {
  if (!finite || infinitive) return true
  return (
    finite.xpos === 'VB' ||
    finite.children.some((each) => each.deprel.startsWith('aux') && (modals.has(each.lemma) || each.form === 'be'))
  )
}

/** "a phone call to him": nothing is called for. */
function isPhoneCall({ lemma, children }: Token): boolean {
  return lemma === 'call' && children.some((each) => hasRelation(each, 'compound') && PHONES.has(each.lemma))
}

const PHONES = new Set(['phone', 'telephone', 'conference', 'video', 'cell'])

/** "ready to [move] on": nothing is promised. */
const IDLE = new Set(
  'move walk go wait be see look learn listen play watch run say do have admit acknowledge think believe observe'.split(
    ' ',
  ),
)

/** "demanded [how he knew]": an answer is wanted, no deed. */
function isQuestion(finite: Token | null): boolean {
  return finite?.children.some((each) => QUESTIONS.has(each.lemma) && each.index < finite.index) ?? false
}

/** "have been held", "are being held". */
function isUndergone(verb: Token): boolean {
  return isPassive(verb) && verb.children.some(({ lemma, form }) => lemma === 'have' || form === 'being')
}

const QUESTIONS = new Set(['how', 'why', 'when', 'where', 'what', 'who', 'whether'])

const NEEDS: Readonly<Record<Need, (candidate: Candidate) => boolean>> = {
  crowd: ({ actor, recipient }) => {
    const all = new Set([...actor, ...recipient].filter(({ kind }) => kind !== 'place'))
    return all.size > 1 || [...all].some(({ name }) => SEVERAL.test(name))
  },
  recipient: ({ recipient }) => recipient.length > 0,
  people: ({ recipient, recipientHead, direct }) =>
    recipient.length === 0 ||
    (recipient.some((each) => each.kind !== 'place') &&
      (direct || recipientHead === null || isOne(recipientHead, VULNERABLE))),
  states: ({ actor, recipient }) => actor.some(isBody) && recipient.some(isBody),
  officials: ({ actor }) => actor.some((each) => isState(each) || isOfficial(each)),
  rulers: ({ actor }) => actor.some(isRuler),
  persons: ({ recipient }) =>
    recipient.length === 0 || recipient.some((each) => each.kind === 'person' || each.kind === 'group'),
  several: ({ actor }) => actor.length > 1 || actor.some(({ kind }) => kind !== 'person'),
  armed: ({ recipient }) => recipient.some(isArmed),
  authorities: ({ actor }) => actor.some(isState),
  civilians: ({ actor }) => actor.length > 0 && !actor.some((each) => each.kind === 'country' || isAuthority(each)),
  domestic: ({ actor, recipient }) =>
    recipient.every(({ country }) => actor.every((each) => (each.country ?? country) === (country ?? each.country))),
  violent: isViolent,
  menacing: ({ actor, recipient }) => recipient.length > 0 || !actor.every(isCaring),
  again: ({ recipient, recipientHead }) => recipient.length > 0 && recipientHead === null,
}

const SEVERAL = /^(?:the )?(?:two|both|three|four|all|several) /i

/** Who warns of what may come, and does nothing of it: aid agencies, doctors, scholars, the press. */
function isCaring({ sector }: Entity): boolean {
  return sector !== undefined && CARING.has(sector)
}

const CARING = new Set(['NGO', 'UNO', 'IGO', 'EDU', 'MED', 'JRN', 'BUS'])

function isState(entity: Entity): boolean {
  return entity.kind === 'organization' || isRuler(entity)
}

function isBody({ kind }: Entity): boolean {
  return kind === 'country' || kind === 'organization'
}

function isRuler({ kind, sector }: Entity): boolean {
  return kind === 'country' || (sector !== undefined && RULING.has(sector))
}

function isOfficial({ sector, country, kind, mentions }: Entity): boolean {
  return (
    kind !== 'place' &&
    ((sector !== undefined && RULING.has(sector)) ||
      (kind === 'person' && (country !== undefined || isName(mentions))) ||
      (kind === 'group' && !(sector !== undefined && PRIVATE.has(sector))))
  )
}

function isName(mentions: Entity['mentions']): boolean {
  return mentions.some((each) => each.form === 'name')
}

function isAuthority({ sector }: Entity): boolean {
  return sector !== undefined && AUTHORITIES.has(sector)
}

function isViolent({ entry, actor, recipient, actorHead, recipientHead }: Candidate): boolean {
  if (entry.row.occurs && !actorHead && !recipientHead) return true
  const armed =
    actor.some((each) => each.kind === 'country' || isArmed(each)) ||
    isOne(actorHead, WEAPONS) ||
    isOne(actorHead, FORCES)
  const vulnerable = isOne(recipientHead, VULNERABLE) || recipient.some(isArmed)
  return armed ? recipient.length > 0 || vulnerable : vulnerable && !actor.some(isTalker)
}

/** Who attacks with words: a person, a party, a newspaper. */
function isTalker({ kind, sector }: Entity): boolean {
  return kind === 'person' || (sector !== undefined && TALKERS.has(sector))
}

const TALKERS = new Set(['PTY', 'LEG', 'JRN', 'BUS', 'EDU'])

function isArmed({ sector }: Entity): boolean {
  return sector !== undefined && ARMED.has(sector)
}

function isOne(token: Token | null, lemmas: ReadonlySet<string>): boolean {
  return token !== null && members(token).some((each) => lemmas.has(each.lemma) || lemmas.has(measured(each).lemma))
}

function isSubject(lemmas: ReadonlySet<string>, { actorHead, actor, clause }: Candidate): boolean {
  const head = actorHead ?? clause.subject
  if (head && CRAFT.has(head.lemma) && !isMilitary(head)) return false
  return isOne(head, lemmas) || isKind(head, lemmas) || (lemmas.size > MANY && actor.some(isArmed))
}

/** "peacekeeping troops", "a car bomb". */
function isKind(head: Token | null, lemmas: ReadonlySet<string>): boolean {
  return head?.children.some((each) => hasRelation(each, 'amod', 'compound') && lemmas.has(each.lemma)) ?? false
}

/** Lemmas: a class of nouns, for which any armed party stands in; a list of words means just these. */
const MANY = 20

/** What civilians fly and sail in too. */
const CRAFT = new Set([
  'aircraft',
  'plane',
  'helicopter',
  'ship',
  'vessel',
  'boat',
  'jet',
  'drone',
  'trawler',
  'carrier',
])

/** "a military helicopter", "Norlandic ships"; not "a special aircraft". */
function isMilitary({ children }: Token): boolean {
  return children.some(
    (each) =>
      hasRelation(each, 'amod', 'compound', 'nmod:poss') &&
      (each.upos === 'PROPN' || each.ne !== 'O' || OF_WAR.has(each.lemma.toLowerCase())),
  )
}

const OF_WAR = new Set(
  'military naval army navy war combat fighter attack enemy surveillance spy reconnaissance coastguard armed'.split(
    ' ',
  ),
)

function isModified(lemmas: ReadonlySet<string>, { trigger, object }: Clause): boolean {
  return [trigger, object].some(
    (each) =>
      each?.children.some((child) => hasRelation(child, 'amod', 'compound', 'nmod') && lemmas.has(child.lemma)) ??
      false,
  )
}

/** Whether one of some words is the object, or describes it or the trigger. */
function isSaidOf(lemmas: ReadonlySet<string>, clause: Clause): boolean {
  return lemmas.has(clause.object?.lemma ?? '') || isModified(lemmas, clause)
}

function hasSecondary(lemmas: ReadonlySet<string>, { verb, object, indirect }: Clause): boolean {
  return verb.children.some(
    (each) => (each !== object || indirect !== null) && !hasRelation(each, 'nsubj', 'aux') && lemmas.has(each.lemma),
  )
}

function hasPurpose(lemmas: ReadonlySet<string>, { infinitive, object }: Clause): boolean {
  if (infinitive && lemmas.has(infinitive.lemma)) return true
  return object?.children.some((each) => hasRelation(each, 'acl') && lemmas.has(each.lemma)) ?? false
}
