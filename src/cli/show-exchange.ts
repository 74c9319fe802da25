import type { Given, RecordedClaim, Resolution, Side, Telling } from '../record/index.ts'
import type { Io } from './io.ts'
import { indented, MARGIN, printable, textWidth, wrap } from './layout.ts'
import { showTelling } from './show-claim.ts'

/** One direction of an exchange. */
export interface Direction {
  readonly from: Resolution
  readonly to: Resolution
  readonly side: Side
}

/** What one party gave the other, thing by thing, with the words for each; the rest of their dealings as numbers. */
export function showExchange({ from, to, side }: Direction, isAll: boolean, io: Io): readonly string[] {
  const { colors } = io
  const title = `${from.name} → ${to.name}`
  const head = [colors.bold(colors.underline(title)), '']
  const shown = new Set<string>()
  const gave = side.gave.flatMap((each) => showGiven(each, shown, io))
  const none = side.gave.length === 0 ? [colors.dim('nothing given on record'), ''] : []
  const denies = side.denies.flatMap((each) => showTelling(each, io))
  const rest = [
    ...(denies.length > 0 ? [colors.bold(colors.red(`${from.name} denies or rejects`)), ...denies, ''] : []),
    ...showRest('talks, support and agreements', side.dealt, isAll, io),
    ...showRest('demands, accusations and force', side.against, isAll, io),
  ]
  return [...head, ...none, ...gave, ...rest]
}

/** @param shown ids of the claims that stand above in full: a claim of two things is quoted once */
function showGiven(given: Given, shown: Set<string>, io: Io): readonly string[] {
  const { colors } = io
  const width = textWidth(io.columns)
  const name = given.thing === '' ? '(nothing named)' : given.thing
  const [first = '', ...more] = wrap(summary(given), width - name.length - 2)
  return [
    `${colors.bold(colors.cyan(name))}  ${first}`,
    ...indented(more, name.length + 2),
    ...given.tellings.flatMap((each) => (shown.has(each.claim.id) ? showAgain(each, io) : showOnce(each, shown, io))),
    '',
  ]
}

function showOnce(telling: Telling<RecordedClaim>, shown: Set<string>, io: Io): readonly string[] {
  shown.add(telling.claim.id)
  return showTelling(telling, io)
}

/** One line for a claim that stands above. */
function showAgain({ claim }: Telling<RecordedClaim>, { colors, columns }: Io): readonly string[] {
  const [line = '', ...more] = wrap(`“${printable(claim.evidence)}”`, textWidth(columns) - MARGIN - 8)
  return indented([colors.dim(`${line}${more.length > 0 ? ' …' : ''} (above)`)], MARGIN)
}

/** "3 accounts from 2 sources · “at least nine”, “dozens” · vouched for by Kim Jong Un · 1 says not so" */
function summary({ tellings, figures, voices, sources, denials }: Given): string {
  const parts = [
    `${count(tellings.length, 'account')} from ${count(sources, 'source')}`,
    figures.map((each) => `“${printable(each)}”`).join(', '),
    voices.length > 0 ? `vouched for by ${voices.map(printable).join(', ')}` : '',
    denials > 0 ? `${denials} ${denials === 1 ? 'says' : 'say'} it was not so` : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

function showRest(name: string, told: readonly Telling<RecordedClaim>[], isAll: boolean, io: Io): readonly string[] {
  if (told.length === 0) return []
  const line = `also ${count(told.length, 'account')} of ${name}`
  if (!isAll) return [io.colors.dim(`${line} (--all prints them)`), '']
  return [io.colors.bold(line), ...told.flatMap((each) => [...showTelling(each, io), ''])]
}

/** "1 account", "2 accounts" */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`
}
