import { child, hasRelation, isPassive, type Token } from '../syntax/index.ts'
import type { Certainty, Polarity } from './claim.ts'
import type { Clause } from './clause.ts'
import { CANCELLED, DENYING, DOUBTFUL, HOPED, LIKELY, PREVENTED, TRIED } from './lexicon/factuality.ts'
import { caseOf } from './obliques.ts'

/** FactBank's two scales, as the nearest source commits itself. */
export interface Factuality {
  readonly polarity: Polarity
  readonly certainty: Certainty
  /** Only a purpose or a condition: nobody says that it is, was or will be so. */
  readonly entertained: boolean
}

const NEGATIONS = new Set(['not', "n't", 'never', 'nor', 'neither', 'hardly', 'no longer', 'nobody'])
/** Prepositions of what is wanted or feared: "calls for", "a threat of". */
const WISHED = new Set(['for', 'of', 'to', 'about', 'against'])
const FUTURE = new Set(['will', 'would', 'shall', "'ll"])
const POSSIBLE = new Set(['may', 'might', 'can', 'could', 'must', 'should', 'ought', 'to'])
const CONDITIONAL = new Set(['if', 'unless', 'whether', 'until', 'lest', 'before'])
const PROBABLY = new Set([
  'probably',
  'likely',
  'reportedly',
  'allegedly',
  'apparently',
  'presumably',
  'purportedly',
  'supposedly',
  'seemingly',
])
const POSSIBLY = new Set(['possibly', 'perhaps', 'maybe', 'potentially'])
const RANK: Record<Certainty, number> = { certain: 0, probable: 1, possible: 2, unknown: 3 }

/**
 * How the text commits itself to an event, read from the trigger upwards through the words that govern it,
 * up to the clause that somebody asserts. After FactBank (Saurí & Pustejovsky 2009).
 *
 * @param clause of the trigger: the word that carries the event, and the verb that holds its arguments
 * @param ceiling tokens whose content is asserted by somebody: the climb ends below them
 * @param governor is told of each word above the verb that makes the event less certain or turns it over
 */
export function factualityOf(
  { trigger, verb, object }: Clause,
  ceiling: (token: Token) => boolean,
  governor?: (token: Token) => void,
): Factuality {
  let negative = (isNegated(trigger) && !isBystander(trigger)) !== (verb !== trigger && isNegated(verb))
  if (object && object !== trigger && hasNo(object)) negative = !isNegated(trigger)
  if (trigger.children.some(isCancellation)) negative = !negative
  let certainty = worse(ownCertainty(verb), nominalCertainty(trigger))
  let entertained = isEntertained(verb)
  for (let token = verb; token.head && !(ceiling(token.head) && isAssertive(token.head)); token = token.head) {
    const step = governed(token, token.head)
    if (!step) break
    if (step.negative || (step.certainty ?? 'certain') !== 'certain') governor?.(token.head)
    if (step.negative) negative = !negative
    certainty = worse(certainty, step.certainty ?? 'certain')
    entertained ||= step.entertained ?? false
    if (step.ends) break
  }
  return { polarity: negative ? 'negative' : 'positive', certainty, entertained }
}

/** "I was not on the call": somebody was not there, the call was. */
function isBystander(noun: Token): boolean {
  return noun.upos === 'NOUN' && child(noun, 'cop') !== null && BESIDE.has(caseOf(noun))
}

const BESIDE = new Set(['on', 'at', 'for', 'from'])

/** A cue that asserts what it introduces, or its contrary: "said" and "denied", not "agreed to" or "declined to". */
function isAssertive(cue: Token): boolean {
  if (rulesOut(cue)) return false
  return denies(cue) || (!PREVENTED.has(cue.lemma) && !TRIED.has(cue.lemma) && commitmentOf(cue) === null)
}

/** Whether the clause itself only supposes it: "if they leave", "should they leave", "what they want is to leave". */
function isEntertained(verb: Token): boolean {
  return verb.children.some((each) => isCondition(each, verb) || isInverted(each, verb) || isWish(each))
}

function isCondition(mark: Token, verb: Token): boolean {
  const conditional = hasRelation(mark, 'mark') && CONDITIONAL.has(mark.lemma)
  return conditional && (mark.lemma !== 'before' || child(verb, 'nsubj') !== null)
}

function isInverted(auxiliary: Token, verb: Token): boolean {
  if (!hasRelation(auxiliary, 'aux') || !(hasRelation(verb, 'advcl') || auxiliary.lemma === 'should')) return false
  const subject = child(verb, 'nsubj')
  return subject !== null && auxiliary.index < subject.index && !verb.children.some((each) => each.form === '?')
}

function isWish(subject: Token): boolean {
  return (
    hasRelation(subject, 'nsubj') && subject.children.some((each) => hasRelation(each, 'acl') && WISHES.has(each.lemma))
  )
}

const WISHES = new Set(['want', 'wish', 'hope', 'need', 'intend'])

/** "a meeting [that was cancelled]", "aid [withheld by Norland]". */
function isCancellation(each: Token): boolean {
  return hasRelation(each, 'acl') && CANCELLED.has(each.lemma) && isPassive(each) && !isNegated(each)
}

/** Whether the word carries a negation of its own: "did not", "no charges", "without firing". */
export function isNegated(token: Token): boolean {
  return token.children.some(negates)
}

/** Whether a dependent turns over what it hangs on. */
export function negates(each: Token): boolean {
  return (
    (hasRelation(each, 'advmod', 'cc:preconj') && NEGATIONS.has(each.lemma)) ||
    isNo(each) ||
    (hasRelation(each, 'mark', 'case') && each.lemma === 'without') ||
    (hasRelation(each, 'nsubj', 'nsubj:pass') && (hasNo(each) || each.lemma === 'nobody' || each.lemma === 'none'))
  )
}

function hasNo(noun: Token): boolean {
  return noun.children.some(isNo)
}

function isNo({ deprel, lemma }: Token): boolean {
  return deprel === 'det' && (lemma === 'no' || lemma === 'neither')
}

/** What the verb's own auxiliaries and adverbs say. */
export function ownCertainty(verb: Token): Certainty {
  return verb.children.reduce<Certainty>((certainty, each) => worse(certainty, dependentCertainty(each)), 'certain')
}

/** How certain a dependent leaves the verb that it hangs on. */
export function dependentCertainty(each: Token): Certainty {
  if (hasRelation(each, 'aux')) return FUTURE.has(each.lemma) || POSSIBLE.has(each.lemma) ? 'possible' : 'certain'
  if (hasRelation(each, 'advmod')) return adverbCertainty(each.lemma)
  const isCondition = hasRelation(each, 'mark') && CONDITIONAL.has(each.lemma) && each.lemma !== 'before'
  return isCondition ? 'unknown' : 'certain'
}

function adverbCertainty(lemma: string): Certainty {
  if (PROBABLY.has(lemma)) return 'probable'
  return POSSIBLY.has(lemma) ? 'possible' : 'certain'
}

/** "an alleged plot", "a possible attack", "planned talks". */
function nominalCertainty(noun: Token): Certainty {
  return noun.children.reduce<Certainty>((certainty, each) => worse(certainty, modifierCertainty(each)), 'certain')
}

/** How certain an adjective leaves the noun that it hangs on. */
export function modifierCertainty(each: Token): Certainty {
  if (!hasRelation(each, 'amod')) return 'certain'
  return HOPED.has(each.lemma) ? 'possible' : LIKELY.has(each.lemma) ? 'probable' : 'certain'
}

/** What one governor adds. */
interface Step {
  readonly negative?: boolean
  readonly certainty?: Certainty
  /** Whether it leaves the event a mere purpose, wish or question. */
  readonly entertained?: boolean
  /** Whether what stands above no longer matters. */
  readonly ends?: boolean
}

/** "[an attack] on the ally would mean war", "[any attack] will be answered": nobody says that there is one. */
function isSupposed(noun: Token, verb: Token): boolean {
  if (!hasRelation(noun, 'nsubj', 'nsubj:pass')) return false
  const [determiner, auxiliary] = [child(noun, 'det')?.lemma, child(verb, 'aux')?.lemma]
  return determiner === 'any' ? auxiliary !== undefined : determiner === 'a' && auxiliary === 'would'
}

/** What the governor of a clause or of an event noun does to its factuality; null where it does not govern it. */
function governed(token: Token, head: Token): Step | null {
  if (hasRelation(token, 'conj')) {
    return child(token, 'nsubj', 'nsubj:pass', 'aux')
      ? null
      : { certainty: ownCertainty(head), entertained: isEntertained(head) }
  }
  if (hasRelation(token, 'xcomp', 'ccomp', 'csubj') || isInfinitive(token)) return complementStep(token, head)
  if (isSupposed(token, head)) return { certainty: 'possible', entertained: true }
  if (hasRelation(token, 'obj', 'obl', 'nmod', 'nsubj:pass') && token.upos === 'NOUN') return nounStep(token, head)
  if (hasRelation(token, 'acl') && token.xpos === 'VBG') return nounGerundStep(token, head)
  return hasRelation(token, 'advcl') ? gerundStep(token, head) : null
}

function complementStep(token: Token, head: Token): Step | null {
  // "Norland Denies Sending Troops" over a report in which nobody was found to say so: nobody vouches for it.
  if (DENYING.has(head.lemma) && head.index > 0 && /^\p{Lu}/u.test(head.form)) return { entertained: true }
  if (rulesOut(head)) return isLeftOpen(head) ? { certainty: 'possible', ends: true } : { negative: true }
  if (PREVENTED.has(head.lemma)) return { negative: !isNegated(head), certainty: ownCertainty(head) }
  if (TRIED.has(head.lemma)) return { certainty: 'possible', negative: isNegated(head) }
  if (wasAble(head)) return { certainty: ownCertainty(head), negative: isNegated(head) }
  const certainty = commitmentOf(head)
  if (certainty) return { certainty, negative: isNegated(head), entertained: certainty !== 'probable' }
  if (hasRelation(token, 'xcomp')) return { certainty: ownCertainty(head), negative: isNegated(head) }
  return isInfinitive(token) ? { certainty: 'possible', entertained: true } : null
}

/** "ruled out leaving" */
function rulesOut({ lemma, children }: Token): boolean {
  return lemma === 'rule' && children.some((each) => hasRelation(each, 'compound:prt') && each.lemma === 'out')
}

/** "has not ruled out", "refused to rule out" */
function isLeftOpen(verb: Token): boolean {
  return isNegated(verb) || (hasRelation(verb, 'xcomp') && verb.head !== null && PREVENTED.has(verb.head.lemma))
}

/** "were able to leave": they left. */
function wasAble(head: Token): boolean {
  return head.lemma === 'able' && head.children.some((each) => hasRelation(each, 'cop') && each.xpos === 'VBD')
}

/** "prevented from leaving" makes it untrue, "aimed at leaving" a purpose; "accused of shelling" does neither. */
function gerundStep(token: Token, head: Token): Step | null {
  const marker = token.children.find((each) => hasRelation(each, 'mark', 'case'))?.lemma
  if (marker === 'of' && LIKELY.has(head.lemma)) return { certainty: 'probable', ends: true }
  if (marker === 'from' && PREVENTED.has(head.lemma))
    return { negative: !isNegated(head), certainty: ownCertainty(head) }
  if (marker === 'without' && isHypothetical(head)) return { certainty: 'possible', entertained: true }
  if (marker === undefined && token.xpos === 'VBG') return { certainty: ownCertainty(head), ends: true }
  if (marker === 'of' && head.upos === 'ADJ' && HOPED.has(head.lemma))
    return { certainty: 'possible', entertained: true }
  return marker === 'at' ? { certainty: 'possible', entertained: true } : null
}

/** "would leave", "could leave". */
function isHypothetical(verb: Token): boolean {
  return verb.children.some((each) => hasRelation(each, 'aux') && (FUTURE.has(each.lemma) || POSSIBLE.has(each.lemma)))
}

/** "a commitment to leaving", "a step toward leaving": nobody has left yet; "accusations of leaving" leave it open. */
function nounGerundStep(token: Token, head: Token): Step | null {
  if (!token.children.some((each) => hasRelation(each, 'mark', 'case'))) return null
  const certainty = commitmentOf(head)
  return certainty ? { certainty, entertained: certainty !== 'probable' } : null
}

function nounStep(token: Token, head: Token): Step | null {
  if (hasRelation(token, 'nsubj:pass')) {
    const cancelled = CANCELLED.has(head.lemma) && !TRIED.has(token.lemma)
    return { negative: isNegated(head) !== cancelled && !isNegated(token), ends: true }
  }
  const prevents = PREVENTED.has(head.lemma) || (CANCELLED.has(head.lemma) && hasRelation(token, 'obj'))
  if (prevents) return { negative: !isNegated(head), certainty: ownCertainty(head), ends: true }
  if (isSought(head)) return { certainty: 'possible', entertained: true }
  if (!hasRelation(token, 'obj') && !WISHED.has(caseOf(token))) return null
  const certainty = commitmentOf(head)
  return certainty ? { certainty, entertained: certainty !== 'probable' } : null
}

/** "information leading to his arrest": what a reward is offered for. */
function isSought({ lemma, head, deprel }: Token): boolean {
  return lemma === 'lead' && deprel === 'acl' && head !== null && TIPS.has(head.lemma)
}

const TIPS = new Set(['information', 'tip', 'clue', 'detail'])

function isInfinitive(token: Token): boolean {
  return (
    hasRelation(token, 'advcl', 'acl', 'ccomp') &&
    token.xpos !== 'VBG' &&
    token.children.some((each) => each.deprel === 'mark' && each.lemma === 'to')
  )
}

/** How far a governor commits itself to what it governs; null where it says nothing of it. */
function commitmentOf(head: Token): Certainty | null {
  if (HOPED.has(head.lemma)) return 'possible'
  if (LIKELY.has(head.lemma)) return 'probable'
  return DOUBTFUL.has(head.lemma) ? 'unknown' : null
}

/** Whether a cue says that what it introduces is not so. */
export function denies(cue: Token): boolean {
  return DENYING.has(cue.lemma)
}

/** The less certain of two. */
export function worse(a: Certainty, b: Certainty): Certainty {
  return RANK[a] >= RANK[b] ? a : b
}
