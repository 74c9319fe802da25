import type { Entity } from '../mention/index.ts'
import type { Token } from '../syntax/index.ts'
import type { Clause } from './clause.ts'
import { isCount, measured } from './fill.ts'
import type { Match } from './match.ts'
import { members } from './parties.ts'

/** Who gave what to whom, as it was last told. */
export interface Transfer {
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
  /** The nouns of what was given: "shells" of "thousands of shells", both of "containers of shells". */
  readonly goods: ReadonlySet<string>
  readonly sentence: number
}

export interface Transfers {
  /** The last transfer that the report tells of with both sides; null without one. */
  lastTransfer(): Transfer | null
}

/** The two sides of a transfer. */
interface Sides {
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
}

/** Sentences over which a transfer with one side or none goes on from one with both. */
const REACH = 1

/** A match as a transfer that later ones can go on from; null where it is none, or lacks a side. */
export function transferOf({ type, actor, recipient, fillers, clause }: Match): Transfer | null {
  if (type !== 'AID' || actor.length === 0 || recipient.length === 0) return null
  return { actor, recipient, goods: new Set(goodsOf(fillers.object)), sentence: clause.trigger.sentence }
}

function goodsOf(object: Token | null): readonly string[] {
  const all = object ? members(object) : []
  return all.flatMap((each) => [...(isCount(each) ? [] : [each.lemma]), measured(each).lemma])
}

/**
 * The sides of a transfer that leaves them out, by the one told before it: "lent Norland money and [delivered] food",
 * "300 shells [had been delivered]" after shells were sent to Norland, "tanks [were sent] in exchange".
 */
export function continuing(sides: Sides, clause: Clause, object: Token | null, before: Transfer | null): Sides {
  if (!before || !object || clause.trigger.sentence > before.sentence + REACH) return sides
  if (sides.recipient.length > 0) return isRepaid(sides, clause, before) ? { ...sides, actor: before.recipient } : sides
  if (sides.actor.length > 0)
    return isSame(sides.actor, before.actor) ? { ...sides, recipient: before.recipient } : sides
  if (clause.subject) return sides
  if (isReturned(clause)) return { actor: before.recipient, recipient: before.actor }
  const goods = goodsOf(object)
  return goods.some((each) => before.goods.has(each)) ? { actor: before.actor, recipient: before.recipient } : sides
}

/** "sent fuel to Norland, [receiving] gold in return" */
function isRepaid({ actor, recipient }: Sides, clause: Clause, before: Transfer): boolean {
  return actor.length === 0 && isReturned(clause) && isSame(recipient, before.actor)
}

function isSame(some: readonly Entity[], others: readonly Entity[]): boolean {
  return some.length === others.length && some.every((each) => others.includes(each))
}

/** "in exchange", "in return" */
function isReturned({ verb }: Clause): boolean {
  return verb.children.some(
    ({ lemma, children }) =>
      RETURNING.has(lemma) && children.some((each) => each.deprel === 'case' && each.lemma === 'in'),
  )
}

const RETURNING = new Set(['exchange', 'return', 'turn'])
