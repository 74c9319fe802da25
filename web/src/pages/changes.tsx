import { type ChangesAnswer, queryOf, useAnswer } from '../answers.ts'
import { Chain, Doing } from '../parts/entry.tsx'
import { EVENT_FILTERS, Filters } from '../parts/filters.tsx'
import { Pages, Total } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { articleHref, dayWords, eventHref, STANCES, whatHappened } from '../words.ts'
import { EventViews } from './events.tsx'

const PAGE = 50 // changes on one page: each quotes the words of both sides

/** Who said of one event that it was so and that it was not, with the words of each. */
export function ChangesPage({ query }: { readonly query: URLSearchParams }) {
  const words = Object.fromEntries(EVENT_FILTERS.map((name) => [name, query.get(name) ?? '']))
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<ChangesAnswer>(`changes${queryOf({ ...words, from, limit: PAGE })}`)
  return (
    <div class="with-filters">
      <Filters query={query} fields={EVENT_FILTERS} />
      <section aria-label="Changes of account">
        <EventViews at="/changes" />
        <State asked={asked}>
          {({ total, changes }) => (
            <>
              {total === 0 ? (
                <p class="total" role="status">
                  Nobody on record changed their account of what these filters leave.
                </p>
              ) : (
                <Total from={from} shown={changes.length} total={total} noun="change" />
              )}
              {changes.map((change) => (
                <Change key={`${change.event.id} ${change.name}`} change={change} />
              ))}
              <Pages query={query} page={PAGE} from={from} shown={changes.length} total={total} noun="change" />
            </>
          )}
        </State>
      </section>
    </div>
  )
}

function Change({ change: { event, name, words } }: { readonly change: ChangesAnswer['changes'][number] }) {
  return (
    <article class="change">
      <h2>
        {name} <span class="what">changed its account</span>
      </h2>
      <p>
        <Doing doing={event} what={whatHappened(event)} /> · <a href={eventHref(event.id)}>the event</a>
      </p>
      <ol>
        {words.map(({ stance, day, claim }) => (
          <li key={claim.id}>
            <strong>{STANCES[stance]}</strong> <span class="when">{dayWords({ first: day, last: null })}</span>{' '}
            <a href={articleHref(claim.id)}>“{claim.evidence}”</a>
            <p class="source">
              <Chain report={claim.report} voices={claim.voices} />
            </p>
          </li>
        ))}
      </ol>
    </article>
  )
}
