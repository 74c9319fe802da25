import type { ComparedPair, Comparison, Difference, RecordedClaim, RecordedStatement } from '../record/index.ts'
import type { Io } from './io.ts'
import { indented, printable, textWidth, wrap } from './layout.ts'
import { partyNames } from './show-claim.ts'

type Page = Pick<Io, 'colors' | 'columns'>

/** What became of the claims and statements of a text, those that came, went or changed. */
export interface Compared {
  readonly claims: Comparison<RecordedClaim>
  readonly statements: Comparison<RecordedStatement>
}

/** One entry for each claim and statement that went, came or changed; nothing for those that stayed. */
export function showComparison({ claims, statements }: Compared, page: Page): readonly string[] {
  return [...showParts(claims, claimTitle, page), ...showParts(statements, statementTitle, page)]
}

function showParts<Part extends { readonly id: string }>(
  { gone, came, changed }: Comparison<Part>,
  title: (part: Part) => string,
  page: Page,
): readonly string[] {
  const { red, green, yellow } = page.colors
  return [
    ...gone.flatMap((each) => entry('−', title(each), red, page)),
    ...came.flatMap((each) => entry('+', title(each), green, page)),
    ...changed.flatMap((each) => [...entry('~', title(each.after), yellow, page), ...showDifferences(each, page)]),
  ]
}

function entry(mark: string, title: string, paint: (text: string) => string, page: Page): readonly string[] {
  const [first = '', ...more] = wrap(title, textWidth(page.columns) - 4)
  return [`  ${paint(mark)} ${first}`, ...indented(more, 4)]
}

function showDifferences<Part>({ differences }: ComparedPair<Part>, page: Page): readonly string[] {
  return differences.flatMap((each) => indented(wrap(differenceLine(each), textWidth(page.columns) - 6), 6))
}

/** "recipients: nobody → Portugal" */
export function differenceLine({ field, before, after }: Difference): string {
  return `${field}: ${before === null ? 'none' : printable(before)} → ${after === null ? 'none' : printable(after)}`
}

/** "AID  Iceland → Portugal: “has sent two ferries to Portugal”" */
function claimTitle({ type, actors, recipients, evidence }: RecordedClaim): string {
  const parties = recipients.length > 0 ? `${partyNames(actors)} → ${partyNames(recipients)}` : partyNames(actors)
  return `claim ${type}  ${parties}: “${printable(evidence)}”`
}

function statementTitle({ speaker, source, cue, content }: RecordedStatement): string {
  const who = printable(speaker?.name ?? source) || 'somebody not named'
  return `statement  ${who}${cue === '' ? '' : ` (“${printable(cue)}”)`}: “${printable(content)}”`
}

/** How many came, went and changed. */
export interface Counts {
  came: number
  gone: number
  changed: number
}

export function countsOf({ came, gone, changed }: Comparison<unknown>): Counts {
  return { came: came.length, gone: gone.length, changed: changed.length }
}

export function addCounts(to: Counts, more: Counts): void {
  to.came += more.came
  to.gone += more.gone
  to.changed += more.changed
}

/** "3 claims came, 1 went, 2 changed"; null where nothing did. */
export function countsLine(what: string, { came, gone, changed }: Counts): string | null {
  const parts = [
    [came, 'came'],
    [gone, 'went'],
    [changed, 'changed'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, verb]) => `${number} ${verb}`)
  return told.length === 0 ? null : `${what}: ${told.join(', ')}`
}
