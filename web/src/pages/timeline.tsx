import type { ComponentChildren } from 'preact'
import { type Overview, queryOf, type Tellings, useAnswer, type VoicesAnswer } from '../answers.ts'
import { later } from '../later.tsx'
import { Endless, portionFrom } from '../parts/endless.tsx'
import { Entry } from '../parts/entry.tsx'
import { FILTERS, Filters, narrow } from '../parts/filters.tsx'
import { State } from '../parts/state.tsx'
import { count, headingOf, monthOf } from '../words.ts'

const TimeAxis = later(() => import('../parts/time/time-axis.tsx').then(({ TimeAxis: axis }) => axis))

/** What happened, in order, copies of one text counted once: as a picture over time, and entry by entry. */
export function Timeline({ query }: { readonly query: URLSearchParams }) {
  const words = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? '']))
  const asked = useAnswer<Tellings>(pathOf(words, 0))
  // The list first: it is what one came for.
  const isThere = asked.answer !== null
  const { answer: overview } = useAnswer<Overview>(isThere ? `timeline/overview${queryOf(words)}` : null)
  const { answer: counted } = useAnswer<VoicesAnswer>(
    isThere ? `timeline/voices${queryOf({ ...words, voice: '' })}` : null,
  )
  return (
    <div class="with-filters">
      <Filters query={query} overview={overview} voices={counted?.voices ?? []} />
      <section aria-label="Timeline">
        <h1 class="unseen">Timeline</h1>
        <div class="time-place">
          {overview && overview.marks.length > 0 && (
            <TimeAxis
              overview={overview}
              since={query.get('since') ?? ''}
              until={query.get('until') ?? ''}
              choose={(range) => narrow(range)}
            />
          )}
        </div>
        <State asked={asked}>
          {(first) => (
            <>
              <p class="total" role="status">
                {first.total === 0 ? 'Nothing on record fits. Ask with fewer filters.' : count(first.total, 'entry')}
              </p>
              <Endless total={first.total} first={first} pathOf={(from) => pathOf(words, from)}>
                {({ told }, from) => entriesOf(told, from)}
              </Endless>
            </>
          )}
        </State>
      </section>
    </div>
  )
}

/** Of each portion but the first the last entry of the one before comes along: whether a month is new hangs on it. */
function pathOf(words: Readonly<Record<string, string>>, from: number): string {
  const before = from === 0 ? 0 : 1
  return `timeline${queryOf({ ...words, limit: portionFrom(from) + before, from: from - before })}`
}

function entriesOf(told: Tellings['told'], from: number): ComponentChildren {
  const before = from === 0 ? 0 : 1
  return told.slice(before).flatMap((telling, at) => {
    const month = monthOf(telling.claim.dating)
    const last = told[at + before - 1]
    const isNew = last === undefined || month !== monthOf(last.claim.dating)
    const { id } = telling.claim
    return [
      ...(isNew
        ? [
            <h2 key={`${id} ${month}`} class="month">
              {headingOf(telling.claim.dating)}
            </h2>,
          ]
        : []),
      <Entry key={id} telling={telling} />,
    ]
  })
}
