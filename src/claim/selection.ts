import type { Token } from '../syntax/index.ts'
import { isWithin } from '../syntax/index.ts'
import type { Match } from './match.ts'

/** Whether a match says enough to be kept: somebody takes part, and a noun by itself names whom it concerns. */
export function isReported({ entry, clause, actor, recipient, fillers }: Match): boolean {
  if (actor.length === 0 && recipient.length === 0)
    return entry.type === 'ASSAULT' && !entry.nominal && fillers.recipient !== null
  if (!entry.nominal || clause.verb !== clause.trigger) return true
  if (!entry.alone) return actor.length > 0 && recipient.length > 0
  return true
}

/** Leaves out what another claim only asks for, promises, refuses or threatens: the outer claim says it. */
export function withoutEmbedded(matches: readonly Match[], obliged: readonly Token[]): readonly Match[] {
  const wrapped = [...obliged, ...matches.flatMap((each) => wrappedIn(each))]
  return matches.filter(({ clause }) => !wrapped.some((top) => isWithin(clause.trigger, top)))
}

function wrappedIn({ fillers, entry }: Match): readonly Token[] {
  const found: Token[] = []
  if (fillers.complement) found.push(fillers.complement)
  if (entry.row.wraps && fillers.object) found.push(fillers.object)
  if (entry.row.wraps && fillers.recipient) found.push(fillers.recipient)
  return found
}
