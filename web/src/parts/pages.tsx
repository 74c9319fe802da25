import { queryOf } from '../answers.ts'
import { count, grouped, pluralOf } from '../words.ts'

interface PagesProps {
  readonly query: URLSearchParams
  readonly from: number
  readonly shown: number
  readonly total: number
  /** What is counted, in the singular. */
  readonly noun: string
  /** Entries on one page, where that is not as many as everywhere. */
  readonly page?: number
}

/** "101–200 of 1,200 events" */
export function Total({ from, shown, total, noun }: Omit<PagesProps, 'query' | 'page'>) {
  const all = total === 0 ? 'Nothing on record fits. Ask with fewer filters.' : count(total, noun)
  return (
    <p class="total" role="status">
      {shown === total || total === 0 ? all : `${grouped(from + 1)}–${grouped(from + shown)} of ${all}`}
    </p>
  )
}

/** The way to the entries before and after; each page has an address. */
export function Pages({ query, from, shown, total, noun, page = PAGE }: PagesProps) {
  const to = (start: number) => queryOf({ ...Object.fromEntries(query), from: start || undefined }) || '?'
  if (from === 0 && shown >= total) return null
  return (
    <nav class="pages" aria-label="Pages">
      {from > 0 && (
        <a class="more" href={to(Math.max(0, from - page))}>
          Earlier {pluralOf(noun)}
        </a>
      )}
      {from + shown < total && (
        <a class="more" href={to(from + shown)}>
          Further {pluralOf(noun)}
        </a>
      )}
    </nav>
  )
}

/** Entries on one page. */
export const PAGE = 100
