import type { EventType } from '../claim/index.ts'
import {
  type DatedBy,
  type Party,
  type RecordedClaim,
  type RecordedTelling,
  type Report,
  reportsOf,
  type Voice,
} from '../record/index.ts'
import { withDate } from './dates.ts'
import type { Io } from './io.ts'
import { MARGIN, printable, textWidth, wrap } from './layout.ts'
import { judgedLines } from './show-judged.ts'
import { shortId } from './show-judgement.ts'

type Page = Pick<Io, 'colors' | 'columns'>

/** PLOVER's four classes: words or deeds, with or against each other. */
const COLORS: Record<EventType, 'green' | 'cyan' | 'yellow' | 'red'> = {
  AGREE: 'green',
  CONSULT: 'green',
  SUPPORT: 'green',
  CONCEDE: 'green',
  COOPERATE: 'cyan',
  AID: 'cyan',
  RETREAT: 'cyan',
  REQUEST: 'yellow',
  ACCUSE: 'yellow',
  REJECT: 'yellow',
  THREATEN: 'yellow',
  PROTEST: 'red',
  SANCTION: 'red',
  MOBILIZE: 'red',
  COERCE: 'red',
  ASSAULT: 'red',
}

/** What the date in the margin is, where it is not the event's own. */
export const DATED_BY: Record<DatedBy, string> = {
  event: '',
  statement: 'date of the statement',
  publication: 'date of the report',
  nothing: 'no date',
}

/**
 * A claim as a person reads it: when, who to whom, the words, and whose words they are.
 *
 * @param note what else is to be said of it, at the end
 */
export function showTelling(telling: RecordedTelling, page: Page, note = ''): readonly string[] {
  const { claim } = telling
  const width = textWidth(page.columns) - MARGIN
  const { colors } = page
  const title = wrap(titleOf(claim), width).map((line) => paintType(line, claim.type, colors))
  const quotation = wrap(`“${printable(claim.evidence)}”`, width)
  const source = wrap([sourceLine(telling), note, shortId(claim.id)].filter(Boolean).join(' · '), width).map(colors.dim)
  const judged = judgedLines(claim).flatMap((each) => wrap(each, width).map(colors.yellow))
  return withDate(claim.dating, claim.dating.by === 'event', [...title, ...quotation, ...source, ...judged], colors)
}

/** The type that a line begins with in the colour of its class, the rest in bold. */
export function paintType(line: string, type: EventType, colors: Page['colors']): string {
  return line.startsWith(type) ? colors[COLORS[type]](type) + colors.bold(line.slice(type.length)) : colors.bold(line)
}

/** "AID  North Korea → Russia: troops (at least nine), in Kursk · not so · possible" */
function titleOf(claim: RecordedClaim): string {
  const { type, actors, recipients, quantity, place, polarity, certainty } = claim
  const parties = `${partyNames(actors)}${recipients.length > 0 ? ` → ${partyNames(recipients)}` : ''}`
  const object = claim.objects.map(printable).join(', ')
  const words = quantity ? printable(quantity.words) : ''
  const figure = `${parties} ${object}`.toLowerCase().includes(words.toLowerCase()) ? '' : words
  const what = object && figure ? `${object} (${figure})` : object || figure
  const where = place ? `, in ${place.name}` : ''
  const doubts = [polarity === 'negative' ? 'said not to be so' : '', certainty === 'certain' ? '' : certainty]
  return [`${type}  ${parties}${what ? `: ${what}` : ''}${where}`, ...doubts.filter(Boolean)].join(' · ')
}

export function partyNames(parties: readonly Party[]): string {
  return parties.length === 0 ? 'nobody named' : parties.map(({ name }) => printable(name)).join(', ')
}

/** "according to South Korea (“says”, on Monday) — AFP in The Daily, 2026-03-14; also in The Herald · date of the report" */
function sourceLine(telling: RecordedTelling): string {
  const { claim } = telling
  const others = reportsOf(telling).slice(1).map(placeOf)
  const parts = [
    voiceLine(claim.voices),
    `— ${reportLine(claim.report)}`,
    claim.inCaption ? '(photo caption)' : '',
    others.length > 0 ? `· the same text in ${[...new Set(others)].join(', ')}` : '',
    DATED_BY[claim.dating.by] && `· ${DATED_BY[claim.dating.by]}`,
    telling.isWithdrawn ? '· only in an earlier version' : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** The chain of voices, the outermost first. */
export function voiceLine(voices: readonly Voice[]): string {
  return voices
    .map(({ speaker, source, cue, time }, at) => {
      const name = printable(speaker?.name ?? source) || 'somebody not named'
      const words = [`“${printable(cue)}”`, time ? printable(time.words) : ''].filter(
        (each) => each !== '' && each !== '“”',
      )
      return `${at === 0 ? 'according to' : 'citing'} ${name}${words.length > 0 ? ` (${words.join(', ')})` : ''}`
    })
    .join(', ')
}

/** "AFP in The Daily, 2026-03-14" */
export function reportLine(report: Report): string {
  const day = report.published?.slice(0, 10)
  return day ? `${outletOf(report)}, ${day}` : outletOf(report)
}

function outletOf(report: Report): string {
  const { outlet, agency } = report
  return agency && agency !== outlet ? `${printable(agency)} in ${placeOf(report)}` : placeOf(report)
}

function placeOf({ outlet, url, headline, path }: Report): string {
  return printable(outlet ?? url ?? headline ?? path ?? 'unnamed outlet')
}
