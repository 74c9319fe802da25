import { useEffect, useState } from 'preact/hooks'
import { queryOf, type Tellings, useAnswer } from '../answers.ts'
import { Entry } from '../parts/entry.tsx'
import { FILTERS, Filters } from '../parts/filters.tsx'
import { State } from '../parts/state.tsx'
import { monthOf } from '../words.ts'

/** Entries that are asked for at once, and the most that one answer gives. */
const PAGE = 100
const MOST = 500

/** What happened, in order, copies of one text counted once. */
export function Timeline({ query }: { readonly query: URLSearchParams }) {
  const words = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? '']))
  const narrowed = JSON.stringify(words)
  const from = Number(query.get('from')) || 0
  const [limit, setLimit] = useState(PAGE)
  useEffect(() => setLimit(PAGE), [narrowed, from])
  const asked = useAnswer<Tellings>(`timeline${queryOf({ ...words, limit, from })}`)
  return (
    <div class="with-filters">
      <Filters query={query} />
      <section aria-label="Timeline">
        <h1 class="unseen">Timeline</h1>
        <State asked={asked}>
          {({ total, told }) => (
            <>
              <p class="total" role="status">
                {totalOf(total, from, told.length)}
              </p>
              {told.map((telling, at) => {
                const month = monthOf(telling.claim.dating)
                const isNew = at === 0 || month !== monthOf(told[at - 1]!.claim.dating)
                return (
                  <div key={telling.claim.id}>
                    {isNew && <h2 class="month">{month}</h2>}
                    <Entry telling={telling} />
                  </div>
                )
              })}
              {from + told.length < total && (
                <More limit={limit} setLimit={setLimit} query={query} next={from + told.length} />
              )}
            </>
          )}
        </State>
      </section>
    </div>
  )
}

function totalOf(total: number, from: number, shown: number): string {
  if (total === 0) return 'Nothing on record fits. Ask with fewer filters.'
  const all = `${total.toLocaleString('en')} ${total === 1 ? 'entry' : 'entries'}`
  return shown === total ? all : `${from + 1}–${from + shown} of ${all}`
}

interface MoreProps {
  readonly limit: number
  readonly setLimit: (limit: number) => void
  readonly query: URLSearchParams
  /** The first entry that is not shown. */
  readonly next: number
}

function More({ limit, setLimit, query, next }: MoreProps) {
  if (limit < MOST)
    return (
      <button type="button" class="more" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
        Show more
      </button>
    )
  const further = new URLSearchParams(query)
  further.set('from', String(next))
  return (
    <a class="more" href={`?${further}`}>
      Further entries
    </a>
  )
}
