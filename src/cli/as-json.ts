import type { Contradiction } from '../casefile/index.ts'
import {
  type ChangeOfAccount,
  type EventOnRecord,
  eventAsJson,
  type RecordedClaim,
  type RecordedStatement,
  type RecordedTelling,
  type Report,
  reportsOf,
  turns,
} from '../record/index.ts'
import { json } from './layout.ts'

/** One line of `--json` for a claim; offsets count code points of the document's text. */
export function claimLine(claim: RecordedClaim, more: Readonly<Record<string, unknown>> = {}): string {
  return json({ schema: 'onrecord/claim/1', ...more, ...claim })
}

/** The same with the reports that print the same text. */
export function tellingLine(telling: RecordedTelling, more: Readonly<Record<string, unknown>> = {}): string {
  const copies: readonly Report[] = reportsOf(telling).slice(1)
  return json({ schema: 'onrecord/claim/1', ...more, ...telling.claim, copies })
}

export function statementLine(statement: RecordedStatement): string {
  return json({ schema: 'onrecord/statement/1', ...statement })
}

/** A change of account: the event, who changed it, and the claims by which it did, in the order of saying. */
export function changeLine({ event, position }: ChangeOfAccount): string {
  const { holder, name } = position
  const said = turns(position).map(({ stance, day, claim }) => ({ stance, day, claim }))
  return json({ schema: 'onrecord/change/1', type: event.type, event: event.id, holder, name, said })
}

/** An event; its claims by their ids, which `onrecord claims --json` gives in full. */
export function eventLine(event: EventOnRecord, more: Readonly<Record<string, unknown>> = {}): string {
  return json({ schema: 'onrecord/event/1', ...eventAsJson(event), ...more })
}

export function conflictLine({ event, conflicts }: Contradiction): string {
  const sides = conflicts.map(({ about, sides: both }) => ({
    about,
    sides: both.map(({ says, claims }) => ({ says, claims: claims.map(({ id }) => id) })),
  }))
  return json({ schema: 'onrecord/conflict/1', ...eventAsJson(event), conflicts: sides })
}
