import type { EventInFull } from '../casefile/index.ts'
import {
  type Conflict,
  type EventOnRecord,
  type FigureGiven,
  type Figures,
  firstToSay,
  type Position,
  type RecordedClaim,
  type RecordedTelling,
  type Stance,
  voiceName,
  type Word,
} from '../record/index.ts'
import { count } from './count.ts'
import { shortRange, withDate } from './dates.ts'
import type { Io } from './io.ts'
import { indented, MARGIN, printable, textWidth, wrap } from './layout.ts'
import { paintType, partyNames, reportLine, showTelling, voiceLine } from './show-claim.ts'

type Page = Pick<Io, 'colors' | 'columns'>

/** Hex digits of a document's id that tell it from others in all but the largest cases. */
const SHORT_ID = 10

/** An event in some lines: what, on how much it rests, its figures, who stands where, and the words of one report. */
export function showEvent(event: EventOnRecord, page: Page): readonly string[] {
  const { colors } = page
  const width = textWidth(page.columns) - MARGIN
  const [telling] = bestFirst(event.tellings)
  const lines = [
    ...wrap(titleOf(event), width).map((line) => paintType(line, event.type, colors)),
    ...event.figures.flatMap((figures) => wrap(figuresLine(figures), width)),
    ...event.positions
      .filter(({ hasChanged }) => hasChanged)
      .flatMap((position) => wrap(positionLine(position), width)),
    ...(telling ? wrap(`“${printable(telling.claim.evidence)}”`, width) : []),
    ...(telling ? wrap(sourceOf(telling), width).map(colors.dim) : []),
    ...wrap(`${corroborationLine(event)} · event ${shortId(event.id)}`, width).map(colors.dim),
  ]
  return withDate(event, event.isDated, lines, colors)
}

/** Reports that say it was so before those that deny it, the surest first. */
function bestFirst(tellings: readonly RecordedTelling[]): readonly RecordedTelling[] {
  const rank = ({ claim }: RecordedTelling) =>
    (claim.polarity === 'positive' ? 0 : 2) + (claim.certainty === 'certain' ? 0 : 1)
  return tellings.toSorted((a, b) => rank(a) - rank(b))
}

function sourceOf({ claim }: RecordedTelling): string {
  return [voiceLine(claim.voices), `— ${reportLine(claim.report)}`].filter(Boolean).join(' ')
}

/** "AID  Iceland → Portugal: engineers, generators, in Setúbal" */
export function titleOf({ type, actors, recipients, things, place }: EventOnRecord): string {
  const to = recipients.length > 0 ? ` → ${partyNames(recipients)}` : ''
  const what = things.length > 0 ? `: ${things.slice(0, MOST_THINGS).map(printable).join(', ')}` : ''
  return `${type}  ${partyNames(actors)}${to}${what}${place ? `, in ${printable(place.name)}` : ''}`
}

/** Things that a title names. */
const MOST_THINGS = 4

/** "3 reports from 2 origins · 2 voices" or "rests on one voice: port workers" */
export function corroborationLine({ tellings, corroboration }: EventOnRecord): string {
  const { origins, sources, voices, independent } = corroboration
  const reports = tellings.reduce((sum, { copies }) => sum + 1 + copies.length, 0)
  const told = `${count(reports, 'account')} of ${count(origins, 'origin')}`
  if (origins === 0) return `${count(reports, 'account')}, none that says it was so`
  if (independent === 1) return `${told} · rests on one voice: ${printable(voices[0] ?? sources[0] ?? 'nobody named')}`
  return `${told} · ${count(independent, 'independent voice')}`
}

/** "engineers: about 40 to about 65, best supported 52 (2 origins)" */
export function figuresLine({ unit, low, best, high, given }: Figures): string {
  const name = unit === '' ? '' : `${printable(unit)}: `
  if (given.length === 1) return `${name}${printable(low.words)}`
  const range = `${name}${printable(low.words)} to ${printable(high.words)}`
  return best.origins > 1
    ? `${range}, best supported ${printable(best.words)} (${count(best.origins, 'origin')})`
    : `${range}, last told ${printable(best.words)}`
}

/** What a stance is called where it is told of in the past. */
const STANCES: Record<Stance, string> = {
  asserts: 'said so',
  confirms: 'confirmed it',
  denies: 'denied it',
  doubts: 'doubted it',
  'claims responsibility': 'claimed responsibility',
}

/** "Iceland denied it (2026-02-09), confirmed it (2026-04-02)" */
export function positionLine({ name, words }: Position): string {
  const said = runs(words).map(({ stance, first, last }) => {
    const days = shortRange(first, last)
    return `${STANCES[stance]}${days ? ` (${days})` : ''}`
  })
  return `${printable(name)} ${said.join(', then ')}`
}

interface Run {
  readonly stance: Stance
  readonly first: string | null
  last: string | null
}

/** Words of one stance in a row, with the first and the last day. */
function runs(words: readonly Word[]): readonly Run[] {
  const found: Run[] = []
  for (const { stance, day } of words) {
    const run = found.at(-1)
    if (run?.stance === stance) run.last = day ?? run.last
    else found.push({ stance, first: day, last: day })
  }
  return found
}

/** One event in full: its figures with who says which, positions over time, and each report with the copies of it. */
export function showEventInFull({ event, links }: EventInFull, page: Page): readonly string[] {
  const { colors } = page
  const width = textWidth(page.columns)
  const days = shortRange(event.first, event.last)
  const link = new Map(links.map((each) => [each.claim, each]))
  return [
    ...wrap(titleOf(event), width).map((line) => paintType(line, event.type, colors)),
    ...wrap([days, corroborationLine(event), `event ${shortId(event.id)}`].filter(Boolean).join(' · '), width).map(
      colors.dim,
    ),
    ...firstLines(event).flatMap((line) => wrap(line, width)),
    '',
    ...heading('figures', event.figures, page),
    ...event.figures.flatMap((each) => showFigures(each, width)),
    ...heading('positions', event.positions, page),
    ...event.positions.flatMap((each) => indented(wrap(positionLine(each), width - 2), 2)),
    ...(event.positions.length > 0 ? [''] : []),
    ...heading('reports', event.tellings, page),
    ...event.tellings.flatMap((telling) => [...showReport(telling, link.get(telling.claim.id), page), '']),
  ]
}

/** "first to say so: Port Authorities, in North Sea Wire, 2026-02-16", where there is somebody to be first of. */
function firstLines({ tellings }: EventOnRecord): readonly string[] {
  if (tellings.length < 2) return []
  const words = { positive: 'first to say so', negative: 'first to say that it was not so' } as const
  return (['positive', 'negative'] as const).flatMap((polarity) => {
    const first = firstToSay(tellings, polarity)
    if (!first) return []
    const voice = voiceName(first)
    return `${words[polarity]}: ${voice === null ? '' : `${printable(voice)}, in `}${reportLine(first.report)}`
  })
}

function heading(name: string, entries: readonly unknown[], { colors }: Page): readonly string[] {
  return entries.length === 0 ? [] : [colors.bold(colors.underline(name))]
}

function showFigures(figures: Figures, width: number): readonly string[] {
  const rows = figures.given.map((each) => {
    const mark = each === figures.best && each.origins > 1 ? ' (best supported)' : ''
    return `${printable(each.words)}${mark}: ${whoSays(each)}`
  })
  const name = figures.unit === '' ? [] : [`  ${printable(figures.unit)}`]
  return [...name, ...rows.flatMap((row) => indented(wrap(row, width - 4), 4)), '']
}

function whoSays({ claims }: FigureGiven): string {
  return [...new Set(claims.map((claim) => sourceOf({ claim, copies: [] })))].join('; ')
}

/** A report with the texts that repeat it below it, and what brought it to the event. */
function showReport(
  telling: RecordedTelling,
  link: EventInFull['links'][number] | undefined,
  page: Page,
): readonly string[] {
  const width = textWidth(page.columns) - MARGIN
  const copies = telling.copies.map(({ report }) => `└ the same text in ${reportLine(report)}`)
  const why = link ? `joined to ${shortId(link.to)} (${link.score.toFixed(1)} points): ${link.because}` : ''
  return [
    ...showTelling({ claim: telling.claim, copies: [] }, page),
    ...indented([...copies.flatMap((line) => wrap(line, width)), ...wrap(why, width)].map(page.colors.dim), MARGIN),
  ]
}

/** A change of account: the matter, then each turn with its day, its words and where they stand. */
export function showTurns(
  event: EventOnRecord,
  { name, holder }: Position,
  turned: readonly Word[],
  page: Page,
): readonly string[] {
  const { colors } = page
  const width = textWidth(page.columns) - MARGIN
  const whose = /^[A-Z]{3}$/.test(holder) && name !== holder ? `${name} (${holder})` : name
  return [
    colors.bold(`${printable(whose)} on ${titleOf(event)}`),
    ...turned.flatMap(({ stance, day, claim }) => {
      const words = wrap(`${STANCES[stance]}: “${printable(claim.evidence)}”`, width)
      const source = wrap(sourceOf({ claim, copies: [] }), width).map(colors.dim)
      return withDate({ first: day, last: day }, true, [...words, ...source], colors)
    }),
    colors.dim(`${' '.repeat(MARGIN)}event ${shortId(event.id)}`),
  ]
}

/** A contradiction: what it is about, then each side with its words. */
export function showConflicts(event: EventOnRecord, conflicts: readonly Conflict[], page: Page): readonly string[] {
  const { colors } = page
  const width = textWidth(page.columns)
  return [
    ...withDate(
      event,
      event.isDated,
      wrap(titleOf(event), width - MARGIN).map((line) => paintType(line, event.type, colors)),
      colors,
    ),
    ...conflicts.flatMap(({ about, sides }) => [
      `  ${colors.yellow(about)}`,
      ...sides.flatMap(({ says, claims }) => showSide(says, claims, page)),
    ]),
    colors.dim(`  ${corroborationLine(event)} · event ${shortId(event.id)}`),
  ]
}

/** Reports of one side that are quoted. */
const MOST_QUOTED = 2

function showSide(says: string, claims: readonly RecordedClaim[], page: Page): readonly string[] {
  const width = textWidth(page.columns) - 6
  const more = claims.length - MOST_QUOTED
  const quoted = claims
    .slice(0, MOST_QUOTED)
    .flatMap((claim) => [
      ...wrap(`“${printable(claim.evidence)}”`, width),
      ...wrap(sourceOf({ claim, copies: [] }), width).map(page.colors.dim),
    ])
  return [
    `    ${page.colors.bold(printable(says))}`,
    ...indented([...quoted, ...(more > 0 ? [page.colors.dim(`… and ${more} more`)] : [])], 6),
  ]
}

/** An id short enough to type: "3f9c2a1b0d/c4". */
export function shortId(id: string): string {
  const [document = '', claim = ''] = id.split('/')
  return `${document.slice(0, SHORT_ID)}/${claim}`
}
