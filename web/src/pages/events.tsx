import { type EventShown, type EventsAnswer, useAnswer } from '../answers.ts'
import { eventsAsked } from '../asked-first.ts'
import { Doing } from '../parts/entry.tsx'
import { EVENT_FILTERS, Filters, narrow } from '../parts/filters.tsx'
import { Pages, Total } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { Tabs } from '../parts/tabs.tsx'
import {
  articleHref,
  corroborationOf,
  dayWords,
  eventHref,
  headingOf,
  monthOf,
  outletOf,
  rangeOf,
  whatHappened,
} from '../words.ts'

/** Kinds of events that one can ask for alone. */
const ONLY = [
  ['', 'all events'],
  ['several', 'with several accounts'],
  ['alone', 'resting on one voice'],
  ['disputed', 'denied by some'],
  ['conflicting', 'with contradictions'],
] as const

/** What reports tell of, in the order of time, each event once. */
export function EventsPage({ query }: { readonly query: URLSearchParams }) {
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<EventsAnswer>(eventsAsked(query))
  return (
    <div class="with-filters">
      <Filters query={query} fields={EVENT_FILTERS}>
        <OnlyChoice query={query} />
        {query.get('at') && (
          <button type="button" onClick={() => narrow({ at: '' })}>
            At every place, not {query.get('at')} alone
          </button>
        )}
      </Filters>
      <section aria-label="Events">
        <EventViews at="/events" />
        <State asked={asked}>
          {({ total, events }) => (
            <>
              <Total from={from} shown={events.length} total={total} noun="event" />
              {events.map((event, at) => {
                const isNew = at === 0 || monthOf(event) !== monthOf(events[at - 1]!)
                return (
                  <div key={event.id}>
                    {isNew && <h2 class="month">{headingOf(event)}</h2>}
                    <EventEntry event={event} />
                  </div>
                )
              })}
              <Pages query={query} from={from} shown={events.length} total={total} noun="event" />
            </>
          )}
        </State>
      </section>
    </div>
  )
}

function OnlyChoice({ query }: { readonly query: URLSearchParams }) {
  const chosen = query.get('only') ?? ''
  return (
    <fieldset>
      <legend>Show</legend>
      {ONLY.map(([value, name]) => (
        <label key={value} class="choice">
          <input type="radio" name="only" checked={chosen === value} onChange={() => narrow({ only: value })} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}

/** The three lists of events, each with its address. */
export function EventViews({ at }: { readonly at: '/events' | '/changes' | '/conflicts' }) {
  return (
    <Tabs
      at={at}
      label="Lists of events"
      views={[
        ['/events', 'Events'],
        ['/changes', 'Changes of account'],
        ['/conflicts', 'Contradictions'],
      ]}
    />
  )
}

/** An event in a list: what, figures, who changed their account, on how much it rests, and the words of one report. */
export function EventEntry({ event }: { readonly event: EventShown }) {
  const { id, isDated, figures, changed, conflicts, claim } = event
  return (
    <article class="entry">
      <p class={isDated ? 'when' : 'when borrowed'} title={isDated ? '' : 'date of the reports'}>
        {dayWords(event)}
      </p>
      <div>
        <h3>
          <Doing doing={event} what={whatHappened(event)} />
          {conflicts.map((about) => (
            <span key={about} class="doubt">
              contradiction: {about}
            </span>
          ))}
        </h3>
        {figures.length > 0 && <p class="figures">{figures.map(rangeOf).join(' · ')}</p>}
        {changed.map(({ name }) => (
          <p key={name} class="changed">
            {name} changed its account
          </p>
        ))}
        <p class="quote">
          <a href={articleHref(claim.id)}>“{claim.evidence}”</a>
        </p>
        <p class="source">
          {outletOf(claim.report)} · {corroborationOf(event)} ·{' '}
          <a href={eventHref(id)}>
            the event<span class="unseen">: {claim.evidence}</span>
          </a>
        </p>
      </div>
    </article>
  )
}
