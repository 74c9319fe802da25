import { queryOf } from './answers.ts'
import { EVENT_FILTERS } from './parts/filters.tsx'
import { PAGE } from './parts/pages.tsx'

/** What views ask of the API when they are opened: it is asked while their programs are still coming. */
export const SOURCES = 'sources'

export function eventsAsked(query: URLSearchParams): string {
  return `events${queryOf({ ...wordsOf(query, [...EVENT_FILTERS, 'only', 'at']), ...pageOf(query) })}`
}

export function partiesAsked(query: URLSearchParams): string {
  return `parties${queryOf({ ...wordsOf(query, ['kind']), ...pageOf(query) })}`
}

/** Filters of the pictures. */
export const PICTURE_FILTERS = ['since', 'until', 'type'] as const

/** Ties that are drawn. */
const DRAWN = 300

export function networkAsked(query: URLSearchParams): string {
  const level = query.get('level') === 'countries' ? 'countries' : 'parties'
  return `network${queryOf({ ...wordsOf(query, PICTURE_FILTERS), level, limit: DRAWN })}`
}

export function placesAsked(query: URLSearchParams): string {
  return `places${queryOf(wordsOf(query, PICTURE_FILTERS))}`
}

function wordsOf(query: URLSearchParams, fields: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map((name) => [name, query.get(name) ?? '']))
}

function pageOf(query: URLSearchParams) {
  return { from: Number(query.get('from')) || 0, limit: PAGE }
}
