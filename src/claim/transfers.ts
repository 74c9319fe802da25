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
  /** The transfers that the report told of last with both sides, the latest first. */
  lastTransfers(): readonly Transfer[]
}

/** The two sides of a transfer. */
interface Sides {
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
}

/** Sentences over which a transfer with one side or none goes on from one with both; of the same goods, over more. */
const REACH = 1
const REACH_OF_GOODS = 3

/** How many transfers stay in mind. */
export const TRANSFERS_KEPT = 4

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
 * "300 shells [had been delivered]" after shells were sent to Norland, "tanks [were sent] in exchange", "in return Norland
 * [sent] gold".
 */
export function continuing(sides: Sides, clause: Clause, object: Token | null, told: readonly Transfer[]): Sides {
  const within = (reach: number) => told.filter((each) => clause.trigger.sentence <= each.sentence + reach)
  const [last] = within(REACH)
  if (!object || told.length === 0) return sides
  if (sides.recipient.length > 0)
    return last && isRepaid(sides, clause, last) ? { ...sides, actor: last.recipient } : sides
  if (sides.actor.length > 0) {
    if (last && isReturned(clause) && isSame(sides.actor, last.recipient)) return { ...sides, recipient: last.actor }
    return last && isSame(sides.actor, last.actor) ? { ...sides, recipient: last.recipient } : sides
  }
  if (clause.subject) return sides
  if (isReturned(clause)) return last ? { actor: last.recipient, recipient: last.actor } : sides
  const goods = goodsOf(object)
  const same = within(REACH_OF_GOODS).find((each) => goods.some((noun) => each.goods.has(noun)))
  return same ? { actor: same.actor, recipient: same.recipient } : sides
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
