import type { EventShown } from '../../src/api/event-shown.ts'
import type { DatedBy, Dating, Party, RecordedClaim, Report, Stance, TypeCount, Voice } from '../../src/record/index.ts'
import { isoOf, stretchOf } from './days.ts'

export const DATED_BY: Readonly<Record<DatedBy, string>> = {
  event: '',
  statement: 'date of the statement',
  publication: 'date of the report',
  nothing: 'no date',
}

/** Whether it is said that it was so. */
export const POLARITIES = { positive: 'yes', negative: 'no' } as const

export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "12 Dec 2025"; "Apr 2026" for a month, "2026" for a year, "Jun – Aug 2026", "3–9 Feb 2026" for what lies between. */
export function dayWords({ first, last }: Pick<Dating, 'first' | 'last'>): string {
  if (first === null) return 'no date'
  const [year, month, day] = partsOf(first)
  const [lastYear, lastMonth, lastDay] = partsOf(last ?? first)
  if (first === (last ?? first)) return `${day} ${MONTHS[month - 1]} ${year}`
  const isWhole = day === 1 && lastDay === new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate()
  const isYears = isWhole && month === 1 && lastMonth === 12
  if (isYears) return year === lastYear ? String(year) : `${year} – ${lastYear}`
  const [from, to] = isWhole
    ? [MONTHS[month - 1]!, `${MONTHS[lastMonth - 1]} ${lastYear}`]
    : [`${day} ${MONTHS[month - 1]}`, `${lastDay} ${MONTHS[lastMonth - 1]} ${lastYear}`]
  if (year !== lastYear) return `${from} ${year} – ${to}`
  if (month !== lastMonth) return `${from} – ${to}`
  return isWhole ? to : `${day}–${to}`
}

function partsOf(day: string): readonly [year: number, month: number, day: number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/** "Mar 2026", "12 Dec 2025"; "since Mar 2026" for what has no end that is known. */
export function whenWords({ dating, time }: Pick<RecordedClaim, 'dating' | 'time'>): string {
  const [, since = ''] = /^([\d-]+)\/\.\.$/.exec(time?.edtf ?? '') ?? []
  const stretch = dating.by === 'event' ? stretchOf(since) : null
  if (!stretch) return dayWords(dating)
  return `since ${dayWords({ first: isoOf(stretch.from), last: isoOf(stretch.to - 1) })}`
}

/** The month in which an entry begins: "2026-04". Those that begin in one stand together; empty without a date. */
export function monthOf({ first }: Pick<Dating, 'first'>): string {
  return first?.slice(0, 7) ?? ''
}

/** "Apr 2026", the heading over entries of which this is the first; "2026" where no month of it is known. */
export function headingOf({ first, last }: Pick<Dating, 'first' | 'last'>): string {
  if (first === null) return 'No date'
  const [year, month] = partsOf(first)
  return first.slice(0, 7) === (last ?? first).slice(0, 7) ? `${MONTHS[month - 1]} ${year}` : String(year)
}

export function outletOf({ outlet, url, headline, path }: Report): string {
  return outlet ?? url ?? headline ?? path ?? 'unnamed outlet'
}

/** The headline of a report or, without one, where it is from. */
export function titleOf({ headline, url, path, id }: Report): string {
  return headline ?? url ?? path ?? id
}

/** Words in quotation marks, but for those that come with some: a quotation of a quotation would say that twice. */
export function quoted(words: string): string {
  return /^[“"]|[”"]$/.test(words) ? words : `“${words}”`
}

/** Who vouches, from the outlet inwards: "The Daily ← AFP ← KCNA ← Kim Jong Un". */
export function chainOf(report: Report, voices: readonly Voice[]): readonly string[] {
  const agency = report.agency && report.agency !== report.outlet ? [report.agency] : []
  // Who is quoted within what they say themselves is named once.
  const others = voices.filter(({ speaker }, at) => !speaker || speaker.key !== voices[at - 1]?.speaker?.key)
  const names = others.map(({ speaker, source }) => speaker?.name ?? (source || 'somebody not named'))
  return [outletOf(report), ...agency, ...names]
}

export function partyNames(parties: readonly Party[]): string {
  return parties.length === 0 ? 'nobody named' : parties.map(({ name }) => name).join(', ')
}

/** "troops (at least nine), in Kursk" */
export function whatOf({ objects, quantity, place, actors, recipients }: RecordedClaim): string {
  const object = objects.join(', ')
  const told = `${partyNames(actors)} ${partyNames(recipients)} ${object}`.toLowerCase()
  const figure = quantity && !told.includes(quantity.words.toLowerCase()) ? quantity.words : ''
  const what = object && figure ? `${object} (${figure})` : object || figure
  return [what, place ? `in ${place.name}` : ''].filter(Boolean).join(', ')
}

/** What is to be doubted of it: "said not to be so", "possible". */
export function doubtsOf({ polarity, certainty }: RecordedClaim): readonly string[] {
  return [polarity === 'negative' ? 'said not to be so' : '', certainty === 'certain' ? '' : certainty].filter(Boolean)
}

export function articleHref(id: string): string {
  const [document, part] = id.split('/')
  return `/report/${document!.slice(0, 12)}${part ? `?at=${part}` : ''}`
}

export function partyHref(name: string): string {
  return `/party/${encodeURIComponent(name)}`
}

/** A whole number with its thousands apart: "12,345". By hand, since `Intl` takes a browser 40 ms to get ready. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** "1 report", "2 reports", "3 parties" */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${number === 1 ? noun : pluralOf(noun)}`
}

export function pluralOf(noun: string): string {
  return `${noun.replace(/y$/, 'ie')}s`
}

/** An address on the web; null for anything else that stands where an address should. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:$/.test(URL.parse(url)?.protocol ?? '') ? url : null
}

/** Things that a title names. */
const MOST_THINGS = 4

/** "engineers, generators, in Setúbal" */
export function whatHappened({ things, place }: Pick<EventShown, 'things' | 'place'>): string {
  const what = things.slice(0, MOST_THINGS).join(', ') + (things.length > MOST_THINGS ? ' …' : '')
  return [what, place ? `in ${place.name}` : ''].filter(Boolean).join(', ')
}

/** "3 accounts of 2 origins · rests on one voice: port workers" */
export function corroborationOf({ reports, copies, corroboration }: EventShown): string {
  const { origins, sources, voices, independent } = corroboration
  const accounts = count(reports + copies, 'account')
  if (origins === 0) return `${accounts}, none that says it was so`
  const told = `${accounts} of ${count(origins, 'origin')}`
  if (independent === 1) return `${told} · rests on one voice: ${voices[0] ?? sources[0] ?? 'nobody named'}`
  return `${told} · ${count(independent, 'independent voice')}`
}

/** "engineers: 40 to 65" */
export function rangeOf({ unit, low, high }: EventShown['figures'][number]): string {
  return `${unit === '' ? '' : `${unit}: `}${low === high ? low : `${low} to ${high}`}`
}

/** What somebody did who took a stance. */
export const STANCES: Readonly<Record<Stance, string>> = {
  asserts: 'said so',
  confirms: 'confirmed it',
  denies: 'denied it',
  doubts: 'doubted it',
  'claims responsibility': 'claimed responsibility',
}

/** Under the claim that founded it, an event is found whatever else is added. */
export function eventHref(id: string): string {
  const [document, part] = id.split('/')
  return `/event/${document!.slice(0, 12)}/${part}`
}

/** Where a report was taken from and what was taken from it. */
export function copiesHref(document: string): string {
  return `/copies/${document.slice(0, 12)}`
}

/** "12 accuse, 4 assault" */
export function typeCounts(types: readonly TypeCount[], most = 3): string {
  const told = types.slice(0, most).map(({ type, events }) => `${type} ${events}`)
  return [...told, ...(types.length > most ? ['…'] : [])].join(', ')
}

/** What changed from one version of an article to another; any document of it names the article. */
export function versionsHref(document: string, before?: number, after?: number): string {
  const versions = before === undefined ? '' : `?versions=${before},${after}`
  return `/versions/${document.slice(0, 12)}${versions}`
}
