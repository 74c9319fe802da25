import type { Token } from '../syntax/index.ts'
import { child, hasRelation } from '../syntax/index.ts'
import type { Clause } from './clause.ts'
import { denies, isNegated } from './factuality.ts'
import type { Match } from './match.ts'
import { occurrenceOf } from './noun-clause.ts'
import { FIGURATIVE, isCombatant } from './other-senses.ts'

/** Whether a match says enough to be kept: somebody takes part, and a noun by itself names whom it concerns. */
export function isReported({ entry, clause, actor, recipient, fillers }: Match): boolean {
  if (entry.row.occurs && takesPlace(clause) && [...actor, ...recipient].every(isCombatant)) return true
  if (actor.length === 0 && recipient.length === 0) return !entry.nominal && isTold(entry, fillers)
  if (entry.type === 'REQUEST' && isNaming(clause)) return false
  if (!entry.nominal) return !(entry.type === 'REJECT' && COMMENTING.has(fillers.complement?.lemma ?? ''))
  if (entry.type === 'ASSAULT' && entry.frame.subject === 'parties') return actor.length > 0 && recipient.length > 0
  if (clause.verb !== clause.trigger && !occurrenceOf(clause.trigger))
    return actor.length > 0 || fillers.recipient !== null
  if (entry.row.predicate && !entry.frame.slots.some((slot) => slot.required)) return actor.length > 0
  if (!entry.alone) return actor.length > 0 && recipient.length > 0
  return entry.row.aimed
    ? recipient.length > 0 && (fillers.recipient !== null || actor.length > 1)
    : recipient.length > 0
}

/** What is worth telling of nobody known: violence, arrests, seizures. */
function isTold({ type, mode }: Match['entry'], { recipient, object }: Match['fillers']): boolean {
  if (type === 'ASSAULT' || mode === 'arrest') return recipient !== null
  return mode === 'seize' && object !== null
}

/** "clashes erupted", "there was a shooting", "gunfire near the depot". */
function takesPlace({ trigger, obliques }: Clause): boolean {
  if (occurrenceOf(trigger) === null) return false
  return !FIGURATIVE.has(trigger.lemma) || obliques.some((each) => WHERE.has(each.preposition))
}

const WHERE = new Set(['in', 'near', 'at', 'on', 'outside', 'inside', 'around', 'across'])

/** "called the incident a reason", "we call it out": nobody is called upon. */
function isNaming({ trigger: { lemma, children } }: Clause): boolean {
  return (
    lemma === 'call' && children.some((each) => each.deprel === 'obj' && (each.upos === 'NOUN' || each.lemma === 'it'))
  )
}

/** "declined to comment" tells of no refusal that anybody would record. */
const COMMENTING = new Set(['comment', 'elaborate', 'speculate', 'say', 'answer', 'confirm', 'specify'])

/**
 * Leaves out what another claim says already: what is only asked for, promised, refused or threatened,
 * the noun of a verb that is a claim itself ("launched an attack"), violence by nobody that is only commented on
 * ("condemned the attack"), and the demands of a protest.
 */
export function distinct(matches: readonly Match[], obliged: readonly Token[]): readonly Match[] {
  const wrapped = [...obliged, ...matches.flatMap((each) => wrappedIn(each))]
  const verbs = new Set(matches.map((each) => each.clause.trigger))
  const isTrigger = (token: Token | null): boolean => token !== null && verbs.has(token)
  const protests = new Set(matches.filter((each) => each.type === 'PROTEST').map((each) => each.clause.trigger))
  return matches.flatMap((each) => {
    const { trigger, verb } = each.clause
    const { type, entry, actor } = each
    if (verb !== trigger && verbs.has(verb)) return []
    if (entry.nominal && type === 'ASSAULT' && actor.length === 0 && isTrigger(governorOf(trigger))) return []
    if (VOICED.has(type) && isDemandOf(trigger, protests)) return []
    if (!wrapped.some((top) => isInside(trigger, top))) return [each]
    return isDemanded(each, matches) ? [{ ...each, demanded: true as const }] : []
  })
}

/** Deeds that are worth finding before they are done: help, retreat, things done together. */
const DEMANDABLE = new Set(['AID', 'RETREAT', 'COOPERATE'])

/** "urged Norland to [withdraw] its troops": what a demand asks somebody to do. */
function isDemanded({ type, clause, actor, recipient, fillers }: Match, matches: readonly Match[]): boolean {
  if (!DEMANDABLE.has(type) || (actor.length === 0 && recipient.length === 0) || isNegated(clause.verb)) return false
  if (recipient.length === 0 && fillers.object === null) return false
  return matches.some(
    ({ type: above, entry, fillers }) =>
      above === 'REQUEST' &&
      !entry.nominal &&
      (fillers.complement === clause.trigger || fillers.object === clause.trigger),
  )
}

/** The word that governs a noun's phrase: "condemned" for "condemned the attack". */
function governorOf(noun: Token): Token | null {
  return hasRelation(noun, 'obj', 'obl') ? noun.head : null
}

/** Below the other word, and not in a relative clause there: "rejected a plan by Norland, which [attacked] …". */
function isInside(token: Token, top: Token): boolean {
  for (let up: Token | null = token; up; up = up.head) {
    if (up === top) return true
    if (isOfItsOwn(up)) return false
  }
  return false
}

/** Whether a word stands in a clause that only tells when or why: "rejected it [after they had left]". */
export function isInBackground(token: Token): boolean {
  for (let up: Token | null = token; up; up = up.head) if (hasRelation(up, 'advcl') && isOfItsOwn(up)) return true
  return false
}

/** A clause that tells what is so, not what the clause above it speaks of: ", which …", "… and they left", "after they left". */
function isOfItsOwn(token: Token): boolean {
  if (hasRelation(token, 'acl:relcl')) return true
  if (!hasRelation(token, 'conj', 'advcl') || !child(token, 'nsubj', 'nsubj:pass')) return false
  return (
    hasRelation(token, 'conj') || token.children.some((each) => hasRelation(each, 'mark') && BACKGROUND.has(each.lemma))
  )
}

const BACKGROUND = new Set(['after', 'since', 'because', 'as', 'although', 'though', 'while'])

const VOICED = new Set(['REQUEST', 'ACCUSE', 'PROTEST', 'REJECT'])

/** "marched, demanding …", "a strike to protest …". */
function isDemandOf(trigger: Token, protests: ReadonlySet<Token>): boolean {
  const above = trigger.head
  if (!above || !hasRelation(trigger, 'advcl', 'acl', 'xcomp', 'nmod', 'obl')) return false
  return protests.has(above) || (above.head !== null && protests.has(above.head))
}

/** What stands inside the roles of an entry that only speaks of it; never what the trigger itself stands in. */
function wrappedIn({ fillers, entry, clause }: Match): readonly Token[] {
  const inside = entry.row.wraps ? [fillers.complement, fillers.object, fillers.recipient] : [fillers.complement]
  return inside.filter(
    (each): each is Token => each !== null && !isInside(clause.trigger, each) && !isDenied(each, clause.trigger),
  )
}

/** "denied that it had sent troops": what is denied is an account too, and the party's later word may differ. */
function isDenied(complement: Token, trigger: Token): boolean {
  return denies(trigger) && hasRelation(complement, 'ccomp', 'xcomp')
}
