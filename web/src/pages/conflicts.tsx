import { type ConflictsAnswer, queryOf, useAnswer } from '../answers.ts'
import { Chain, Doing } from '../parts/entry.tsx'
import { EVENT_FILTERS, Filters } from '../parts/filters.tsx'
import { Pages, Total } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { articleHref, corroborationOf, dayWords, eventHref, whatHappened } from '../words.ts'
import { EventViews } from './events.tsx'

const PAGE = 50 // events on one page: each quotes all sides
const QUOTED = 3 // claims of a side that are quoted

/** Where accounts of one event contradict each other. */
export function ConflictsPage({ query }: { readonly query: URLSearchParams }) {
  const words = Object.fromEntries(EVENT_FILTERS.map((name) => [name, query.get(name) ?? '']))
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<ConflictsAnswer>(`conflicts${queryOf({ ...words, from, limit: PAGE })}`)
  return (
    <div class="with-filters">
      <Filters query={query} fields={EVENT_FILTERS} />
      <section aria-label="Contradictions">
        <EventViews at="/conflicts" />
        <State asked={asked}>
          {({ total, conflicts }) => (
            <>
              {total === 0 ? (
                <p class="total" role="status">
                  No accounts contradict each other in what these filters leave.
                </p>
              ) : (
                <Total from={from} shown={conflicts.length} total={total} noun="event" />
              )}
              {conflicts.map((each) => (
                <Contradiction key={each.event.id} contradiction={each} />
              ))}
              <Pages query={query} page={PAGE} from={from} shown={conflicts.length} total={total} noun="event" />
            </>
          )}
        </State>
      </section>
    </div>
  )
}

interface ContradictionProps {
  readonly contradiction: ConflictsAnswer['conflicts'][number]
}

function Contradiction({ contradiction: { event, conflicts } }: ContradictionProps) {
  return (
    <article class="entry">
      <p class={event.isDated ? 'when' : 'when borrowed'}>{dayWords(event)}</p>
      <div>
        <h2>
          <Doing doing={event} what={whatHappened(event)} />
        </h2>
        {conflicts.map(({ about, sides }) => (
          <div key={about} class="conflict">
            <h3>{about}</h3>
            <div class="accounts">
              {sides.map(({ says, claims }) => (
                <div key={says}>
                  <h4>{says}</h4>
                  {claims.slice(0, QUOTED).map((claim) => (
                    <div key={claim.id}>
                      <p class="quote">
                        <a href={articleHref(claim.id)}>“{claim.evidence}”</a>
                      </p>
                      <p class="source">
                        <Chain report={claim.report} voices={claim.voices} />
                      </p>
                    </div>
                  ))}
                  {claims.length > QUOTED && <p class="source">and {claims.length - QUOTED} more</p>}
                </div>
              ))}
            </div>
          </div>
        ))}
        <p class="source">
          {corroborationOf(event)} · <a href={eventHref(event.id)}>the event</a>
        </p>
      </div>
    </article>
  )
}
