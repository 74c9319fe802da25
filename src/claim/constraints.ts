import { hasRelation, isPassive, type Token } from '../syntax/index.ts'
import { type Candidate, isArmed, isOne, VULNERABLE } from './candidate.ts'
import type { Clause } from './clause.ts'
import { isNegated } from './factuality.ts'
import { NEEDS } from './needs.ts'
import { isOtherwise } from './other-senses.ts'

/** Whether everything that the row asks for beside its frame is there. */
export function satisfies(candidate: Candidate): boolean {
  const { row } = candidate.entry
  return (
    namesParties(candidate) &&
    !isOtherwise(candidate) &&
    !(candidate.entry.type === 'MOBILIZE' && candidate.clause.indirect) &&
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

/** "have been held", "are being held". */
function isUndergone(verb: Token): boolean {
  return isPassive(verb) && verb.children.some(({ lemma, form }) => lemma === 'have' || form === 'being')
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
