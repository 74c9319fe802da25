import type { EventOnRecord, Given, RecordedTelling, Resolution, Side } from '../record/index.ts'
import { count } from './count.ts'
import type { Io } from './io.ts'
import { indented, MARGIN, printable, textWidth, wrap } from './layout.ts'
import { showTelling } from './show-claim.ts'
import { figuresLine, positionLine, shortId, showEvent } from './show-event.ts'

/** One direction of an exchange. */
export interface Direction {
  readonly from: Resolution
  readonly to: Resolution
  readonly side: Side
}

/** What one party gave the other, by class and thing, with the words for each; the rest of their dealings as numbers. */
export function showExchange({ from, to, side }: Direction, isAll: boolean, io: Io): readonly string[] {
  const { colors } = io
  const title = `${from.name} → ${to.name}`
  const head = [colors.bold(colors.underline(title)), '']
  const shown = new Set<string>()
  const gave = [...Map.groupBy(side.gave, ({ goods }) => goods)].flatMap(([goods, all]) => [
    colors.bold(goods === 'other' ? 'other goods' : goods),
    ...all.flatMap((each) => indented(showGiven(each, shown, narrower(io)), INDENT)),
  ])
  const none = side.gave.length === 0 ? [colors.dim('nothing given on record'), ''] : []
  const denies = side.denies.flatMap((each) => showTelling(each, io))
  const rest = [
    ...(denies.length > 0 ? [colors.bold(colors.red(`${from.name} denies or rejects`)), ...denies, ''] : []),
    ...showRest('talks, support and agreements', side.dealt, isAll, io),
    ...showRest('demands, accusations and force', side.against, isAll, io),
  ]
  return [...head, ...none, ...gave, ...rest]
}

/** Columns by which things are set in below their class. */
const INDENT = 2

function narrower(io: Io): Pick<Io, 'colors' | 'columns'> {
  return { colors: io.colors, columns: textWidth(io.columns) - INDENT }
}

/** Reports of one event that are quoted; the event itself lists all. */
const MOST_QUOTED = 3

/** @param shown ids of the claims that stand above in full: a claim of two things is quoted once */
function showGiven(given: Given, shown: Set<string>, page: Pick<Io, 'colors' | 'columns'>): readonly string[] {
  const { colors } = page
  const width = textWidth(page.columns)
  const name = given.thing === '' ? '(nothing named)' : given.thing
  const [first = '', ...more] = wrap(summary(given), width - name.length - 2)
  const own = new Set(given.tellings.map(({ claim }) => claim.id))
  return [
    `${colors.bold(colors.cyan(name))}  ${first}`,
    ...indented(more, name.length + 2),
    ...given.events.flatMap((event) => showTold(event, own, shown, page)),
    '',
  ]
}

/** The reports of one event that tell of the thing. */
function showTold(
  { id, tellings, positions }: EventOnRecord,
  own: ReadonlySet<string>,
  shown: Set<string>,
  page: Pick<Io, 'colors' | 'columns'>,
): readonly string[] {
  const told = tellings.filter(({ claim }) => own.has(claim.id))
  const fresh = told.filter(({ claim }) => !shown.has(claim.id))
  const again = told.filter(({ claim }) => shown.has(claim.id))
  const quoted = fresh.slice(0, MOST_QUOTED)
  const rest = fresh.length - quoted.length
  const changed = positions.filter(({ hasChanged }) => hasChanged).map(positionLine)
  const note = [...changed, rest > 0 ? `${count(rest, 'more account')}: onrecord events ${shortId(id)}` : '']
  return [
    ...quoted.flatMap((each) => showOnce(each, shown, page)),
    ...again.slice(0, 1).flatMap((each) => showAgain(each, again.length, page)),
    ...note
      .filter((line) => line !== '' && fresh.length > 0)
      .flatMap((line) => indented(wrap(line, textWidth(page.columns) - MARGIN), MARGIN).map(page.colors.yellow)),
  ]
}

function showOnce(
  telling: RecordedTelling,
  shown: Set<string>,
  page: Pick<Io, 'colors' | 'columns'>,
): readonly string[] {
  shown.add(telling.claim.id)
  return showTelling(telling, page)
}

/** One line for claims that stand above. */
function showAgain(
  { claim }: RecordedTelling,
  all: number,
  { colors, columns }: Pick<Io, 'colors' | 'columns'>,
): readonly string[] {
  const [line = '', ...more] = wrap(`“${printable(claim.evidence)}”`, textWidth(columns) - MARGIN - 22)
  const others = all > 1 ? `, with ${all - 1} more` : ''
  return indented([colors.dim(`${line}${more.length > 0 ? ' …' : ''} (above${others})`)], MARGIN)
}

/** "3 accounts from 2 sources · about 40 to about 65, best supported 52 (2 origins) · vouched for by X · 1 says it was not so" */
function summary({ tellings, figures, voices, sources, denials }: Given): string {
  const alone = voices.length + (sources > 0 ? 0 : 1) === 1 && sources <= 1 ? 'rests on one voice' : ''
  const parts = [
    `${count(tellings.length, 'account')} from ${count(sources, 'source')}`,
    figures.map((each) => figuresLine({ ...each, unit: '' })).join('; '),
    voices.length > 0 ? `vouched for by ${voices.map(printable).join(', ')}` : '',
    alone,
    denials > 0 ? `${denials} ${denials === 1 ? 'says' : 'say'} it was not so` : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

function showRest(name: string, events: readonly EventOnRecord[], isAll: boolean, io: Io): readonly string[] {
  if (events.length === 0) return []
  const line = `also ${count(events.length, 'event')}: ${name}`
  if (!isAll) return [io.colors.dim(`${line} (--all prints them)`), '']
  return [io.colors.bold(line), ...events.flatMap((each) => [...showEvent(each, io), ''])]
}
