import { useMemo } from 'preact/hooks'
import { type Network, queryOf, type Tie, useAnswer } from '../answers.ts'
import { networkAsked, PICTURE_FILTERS } from '../asked-first.ts'
import { Filters, narrow } from '../parts/filters.tsx'
import { Graph } from '../parts/graph.tsx'
import { State } from '../parts/state.tsx'
import { Wide } from '../parts/wide.tsx'
import { grouped, partyHref, typeCounts } from '../words.ts'
import { PartyViews } from './parties.tsx'

/** Ties that are listed beside the picture. */
const LISTED = 40

/** Who did what to whom: the heaviest ties as a picture and as a list. */
export function NetworkPage({ query }: { readonly query: URLSearchParams }) {
  const level = query.get('level') === 'countries' ? 'countries' : 'parties'
  const asked = useAnswer<Network>(networkAsked(query))
  return (
    <div class="with-filters">
      <Filters query={query} fields={PICTURE_FILTERS}>
        <fieldset>
          <legend>Between</legend>
          {(['parties', 'countries'] as const).map((each) => (
            <label key={each} class="choice">
              <input
                type="radio"
                name="level"
                checked={level === each}
                onChange={() => narrow({ level: each === 'parties' ? '' : each })}
              />
              {each === 'parties' ? 'parties as they are named' : 'countries, with all who act for them'}
            </label>
          ))}
        </fieldset>
      </Filters>
      <section aria-label="Who to whom">
        <PartyViews at="/network" />
        <State asked={asked}>{(network) => <Ties network={network} query={query} />}</State>
      </section>
    </div>
  )
}

function Ties({
  network: { total, parties, ties },
  query,
}: {
  readonly network: Network
  readonly query: URLSearchParams
}) {
  const focus = query.get('focus') ?? ''
  const names = useMemo(() => new Map(parties.map(({ key, name }) => [key, name])), [parties])
  const shown = focus && names.has(focus) ? ties.filter(({ from, to }) => from === focus || to === focus) : ties
  const look = (key: string) => narrow({ focus: key })
  if (ties.length === 0) return <p class="notice">Nothing on record fits. Ask with fewer filters.</p>
  return (
    <>
      <p class="total" role="status">
        {ties.length < total.ties
          ? `The heaviest ${ties.length} of ${grouped(total.ties)} ties, between ${parties.length} of ${grouped(total.parties)} parties`
          : `${ties.length} ties between ${parties.length} parties`}
      </p>
      <Graph parties={parties} ties={ties} focus={focus} look={look} />
      <h2>
        {shown === ties ? (
          'The heaviest ties'
        ) : (
          <>
            <a href={partyHref(focus)}>{names.get(focus)}</a> and others{' '}
            <button type="button" onClick={() => look('')}>
              Show all
            </button>
          </>
        )}
      </h2>
      <Wide label="Table of ties">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col" class="names">
                to whom
              </th>
              <th scope="col">Events</th>
              <th scope="col" class="names">
                Most of them
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, LISTED).map((tie) => (
              <TieRow key={`${tie.from} ${tie.to}`} tie={tie} names={names} query={query} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  )
}

interface TieRowProps {
  readonly tie: Tie
  readonly names: ReadonlyMap<string, string>
  readonly query: URLSearchParams
}

function TieRow({ tie: { from, to, events, types }, names, query }: TieRowProps) {
  const narrowed = Object.fromEntries(PICTURE_FILTERS.map((name) => [name, query.get(name) ?? '']))
  const focusOn = (focus: string) => queryOf({ ...Object.fromEntries(query), focus })
  return (
    <tr>
      <td class="names">
        <a href={focusOn(from)}>{names.get(from)}</a>
      </td>
      <td class="names">
        <a href={focusOn(to)}>{names.get(to)}</a>
      </td>
      <td>
        <a href={`/events${queryOf({ actor: from, recipient: to, ...narrowed })}`}>
          {events}
          <span class="unseen">
            {' '}
            events, {names.get(from)} to {names.get(to)}
          </span>
        </a>
      </td>
      <td class="names">{typeCounts(types)}</td>
    </tr>
  )
}
