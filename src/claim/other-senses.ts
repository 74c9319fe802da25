import type { Entity } from '../mention/index.ts'
import { hasRelation, type Token } from '../syntax/index.ts'
import { type Candidate, FORCES, isArmed, isOne, WEAPONS } from './candidate.ts'
import { isCommerce } from './commerce.ts'
import { nounClasses } from './lexicon/classes.ts'

/** Whether the words mean something else here: a contest, an accident, a rally for votes, a battle of words. */
export function isOtherwise(candidate: Candidate): boolean {
  const { entry, clause } = candidate
  return (
    servesItself(candidate) ||
    isFigurative(candidate) ||
    isAccident(candidate) ||
    isReached(candidate) ||
    isContest(candidate) ||
    isCampaign(candidate) ||
    isCommerce(candidate) ||
    isStruckOff(candidate) ||
    isCalledSo(candidate) ||
    (entry.type === 'REQUEST' && isQuestion(clause.finite)) ||
    (entry.type === 'REQUEST' && entry.nominal && clause.verb.lemma === 'have') ||
    (entry.type === 'REQUEST' && isPhoneCall(clause.trigger)) ||
    (entry.type === 'AGREE' && IDLE.has(clause.infinitive?.lemma ?? ''))
  )
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

/** "funded his own campaign": nobody else is helped; "armed its allies in Iraq" helps others. */
function servesItself({ entry, actor, recipient }: Candidate): boolean {
  if (entry.type !== 'AID' || recipient.length === 0) return false
  return recipient.every((each) =>
    actor.some(
      ({ name, country }) =>
        each.country === country && (each.name.startsWith(`${name}’s `) || each.kind === 'country'),
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

/** "called the strikes executions": nobody is called out. */
function isCalledSo({ entry, clause: { trigger, verb, object } }: Candidate): boolean {
  if (entry.type !== 'PROTEST' || trigger.lemma !== 'call' || !object) return false
  return verb.children.some((each) => each.index > object.index && hasRelation(each, 'obj', 'xcomp'))
}

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

const QUESTIONS = new Set(['how', 'why', 'when', 'where', 'what', 'who', 'whether'])
