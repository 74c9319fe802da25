import {
  type ChangedAccount,
  type RecordedClaim,
  type RecordedStatement,
  type Report,
  reportsOf,
  type Telling,
} from '../record/index.ts'
import { json } from './layout.ts'

/** One line of `--json` for a claim; offsets count code points of the document's text. */
export function claimLine(claim: RecordedClaim, more: Readonly<Record<string, unknown>> = {}): string {
  return json({ schema: 'onrecord/claim/1', ...more, ...claim })
}

/** The same with the reports that print the same text. */
export function tellingLine(telling: Telling<RecordedClaim>, more: Readonly<Record<string, unknown>> = {}): string {
  const copies: readonly Report[] = reportsOf(telling).slice(1)
  return json({ schema: 'onrecord/claim/1', ...more, ...telling.claim, copies })
}

export function statementLine(statement: RecordedStatement): string {
  return json({ schema: 'onrecord/statement/1', ...statement })
}

export function changeLine(change: ChangedAccount): string {
  return json({ schema: 'onrecord/change/1', ...change })
}
