import type { Given, RecordedClaim, Resolution, Side, Telling } from '../record/index.ts'
import type { Io } from './io.ts'
import { indented, printable, textWidth, wrap } from './layout.ts'
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
  const gave = side.gave.flatMap((each) => showGiven(each, io))
  const none = side.gave.length === 0 ? [colors.dim('nothing given on record'), ''] : []
  const rest = [
    ...showRest('in words and deeds with each other', side.dealt, isAll, io),
    ...showRest('against each other', side.against, isAll, io),
  ]
  return [...head, ...none, ...gave, ...rest]
}

function showGiven(given: Given, io: Io): readonly string[] {
  const { colors } = io
  const width = textWidth(io.columns)
  const name = given.thing === '' ? '(nothing named)' : given.thing
  const [first = '', ...more] = wrap(summary(given), width - name.length - 2)
  return [
    `${colors.bold(colors.cyan(name))}  ${first}`,
    ...indented(more, name.length + 2),
    ...given.tellings.flatMap((each) => [...showTelling(each, io), '']),
  ]
}

/** "3 accounts from 2 sources · “at least nine”, “dozens” · vouched for by Kim Jong Un · 1 says not so" */
function summary({ tellings, figures, voices, sources, denials }: Given): string {
  const parts = [
    `${count(tellings.length, 'account')} from ${count(sources, 'source')}`,
    figures.map((each) => `“${printable(each.words)}”`).join(', '),
    voices.length > 0 ? `vouched for by ${voices.map(printable).join(', ')}` : '',
    denials > 0 ? `${denials} ${denials === 1 ? 'says' : 'say'} it was not so` : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

function showRest(name: string, told: readonly Telling<RecordedClaim>[], isAll: boolean, io: Io): readonly string[] {
  if (told.length === 0) return []
  const line = `${name}: ${count(told.length, 'more account')}`
  if (!isAll) return [io.colors.dim(`${line} (--all prints them)`), '']
  return [io.colors.bold(line), ...told.flatMap((each) => [...showTelling(each, io), ''])]
}

/** "1 account", "2 accounts" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
