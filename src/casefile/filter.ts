import type { Certainty, EventType, Polarity } from '../claim/index.ts'
import { isDay } from '../record/index.ts'
import type { ClaimFilter, EventFilter, PartyFilter } from '../store/index.ts'
import { OnRecordError } from '../text/index.ts'
import type { Case } from './case.ts'

/** A filter asks for what there is not: another type than PLOVER's, a day that is no day. */
export class FilterInvalid extends OnRecordError {
  readonly code: string

  /** @param what the part of the filter: "date", "choice" */
  constructor(what: 'date' | 'choice', message: string) {
    super(message)
    this.code = `usage/${what}`
  }
}

/** What is asked of claims, in words: names of parties, lists with commas, days, months or years. */
export interface ClaimWords {
  readonly actor?: string
  readonly recipient?: string
  readonly voice?: string
  readonly type?: string
  readonly certainty?: string
  readonly polarity?: string
  readonly since?: string
  readonly until?: string
  /** The day, month or year from which on a report was put on record. */
  readonly addedSince?: string
  /** Also what people rejected. */
  readonly rejected?: true
}

/** Every type, by a table that the compiler keeps whole. */
const TYPES: Record<EventType, true> = {
  AGREE: true,
  CONSULT: true,
  SUPPORT: true,
  CONCEDE: true,
  COOPERATE: true,
  AID: true,
  RETREAT: true,
  REQUEST: true,
  ACCUSE: true,
  REJECT: true,
  THREATEN: true,
  PROTEST: true,
  SANCTION: true,
  MOBILIZE: true,
  COERCE: true,
  ASSAULT: true,
}

const CERTAINTIES: Record<Certainty, true> = { certain: true, probable: true, possible: true, unknown: true }
const POLARITIES: Record<Polarity, true> = { positive: true, negative: true }

/** What some words ask of claims; looks the parties up in the case. */
export async function claimFilter(words: ClaimWords, on: Case): Promise<ClaimFilter> {
  const { type, certainty, polarity } = words
  return {
    ...(await partyFilter('actor', words.actor, on)),
    ...(await partyFilter('recipient', words.recipient, on)),
    ...(await partyFilter('voice', words.voice, on)),
    ...(type !== undefined && { types: listed(type.toUpperCase(), TYPES, 'type') }),
    ...(certainty !== undefined && { certainties: listed(certainty.toLowerCase(), CERTAINTIES, 'certainty') }),
    ...(polarity !== undefined && { polarity: one(polarity.toLowerCase(), POLARITIES, 'polarity') }),
    ...(words.rejected && { rejected: true }),
    ...(words.addedSince !== undefined && { addedSince: `${dayRange(words.addedSince)[0]}T00:00:00.000Z` }),
    ...dateFilter(words),
  }
}

/** One party of a filter, where it is asked for. */
export async function partyFilter<Name extends string>(
  name: Name,
  words: string | undefined,
  on: Case,
): Promise<{ readonly [Key in Name]?: PartyFilter }> {
  const filter: { [Key in string]?: PartyFilter } = words === undefined ? {} : { [name]: await on.party(words) }
  return filter as { readonly [Key in Name]?: PartyFilter }
}

/** First and last day that are asked for. */
export function dateFilter({ since, until }: { readonly since?: string; readonly until?: string }) {
  const first = since === undefined ? undefined : dayRange(since)[0]
  const last = until === undefined ? undefined : dayRange(until)[1]
  if (first !== undefined && last !== undefined && first > last)
    throw new FilterInvalid('date', `--since ${since} comes after --until ${until}.`)
  return { ...(first !== undefined && { since: first }), ...(last !== undefined && { until: last }) }
}

/** The days that a person sets: a day, a month, a year, or two of them with ".." between; null for "none". */
export function daysSet(given: string): { readonly first: string; readonly last: string } | null {
  if (given.trim().toLowerCase() === 'none') return null
  const [from = '', to = from] = given.split('..')
  const [first, last] = [dayRange(from)[0], dayRange(to)[1]]
  if (first > last) throw new FilterInvalid('date', `${given}: the first day comes after the last.`)
  return { first, last }
}

function one(given: string, known: Readonly<Record<string, true>>, name: string): string {
  if (given in known) return given
  throw new FilterInvalid('choice', `--${name} ${given}: it is ${Object.keys(known).join(' or ')}.`)
}

function listed(given: string, known: Readonly<Record<string, true>>, name: string): readonly string[] {
  const values = given.split(',').map((each) => each.trim())
  for (const value of values) {
    if (!(value in known)) {
      throw new FilterInvalid('choice', `--${name} ${value}: there is only ${Object.keys(known).join(', ')}.`)
    }
  }
  return values
}

/** First and last day of a day, a month or a year. */
function dayRange(given: string): readonly [first: string, last: string] {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(given.trim()) ?? []
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (year === undefined || !isDay(first)) {
    throw new FilterInvalid('date', `"${given}" is no date like 2026-03-14, 2026-03 or 2026.`)
  }
  if (day !== undefined) return [first, first]
  return [first, `${year}-${month ?? '12'}-${lastDay(Number(year), Number(month ?? 12))}`]
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** What some words ask of events; looks the parties up in the case. */
export async function eventFilter(words: EventWords, on: Case): Promise<EventFilter> {
  const { type } = words
  return {
    ...(await partyFilter('party', words.party, on)),
    ...(await partyFilter('actor', words.actor, on)),
    ...(await partyFilter('recipient', words.recipient, on)),
    ...(type !== undefined && { types: listed(type.toUpperCase(), TYPES, 'type') }),
    ...dateFilter(words),
  }
}

/** What is asked of events, in words. */
export interface EventWords {
  readonly party?: string
  readonly actor?: string
  readonly recipient?: string
  readonly type?: string
  readonly since?: string
  readonly until?: string
}
