import { type Parties, queryOf, useAnswer } from '../answers.ts'
import { partiesAsked } from '../asked-first.ts'
import { narrow } from '../parts/filters.tsx'
import { Pages, Total } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { Wide } from '../parts/wide.tsx'
import { grouped, partyHref } from '../words.ts'

const KINDS = [
  ['', 'all'],
  ['country', 'countries'],
  ['organization', 'organisations'],
  ['person', 'people'],
  ['group', 'groups'],
] as const

/** Everybody who did or said something, or to whom something was done. */
export function PartiesPage({ query }: { readonly query: URLSearchParams }) {
  const kind = query.get('kind') ?? ''
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<Parties>(partiesAsked(query))
  return (
    <section aria-label="Parties">
      <PartyViews at="/parties" />
      <fieldset class="row">
        <legend class="unseen">Show</legend>
        {KINDS.map(([value, name]) => (
          <label key={value} class="choice">
            <input type="radio" name="kind" checked={kind === value} onChange={() => narrow({ kind: value })} />
            {name}
          </label>
        ))}
      </fieldset>
      <State asked={asked}>
        {({ total, parties }) => (
          <>
            <Total from={from} shown={parties.length} total={total} noun="party" />
            <Wide label="Table of parties">
              <table class="numbers">
                <thead>
                  <tr>
                    <th scope="col">Party</th>
                    <th scope="col" class="names">
                      Kind
                    </th>
                    <th scope="col">Did</th>
                    <th scope="col">Was done to</th>
                    <th scope="col">Said</th>
                  </tr>
                </thead>
                <tbody>
                  {parties.map(({ key, name, kind: own, country, did, met, said }) => (
                    <tr key={key}>
                      <th scope="row">
                        <a href={partyHref(key)}>{name}</a>
                      </th>
                      <td class="names">
                        {own}
                        {country && own !== 'country' && `, ${country}`}
                      </td>
                      <td>
                        <Events number={did} href={`/events${queryOf({ actor: key })}`} what={`that ${name} did`} />
                      </td>
                      <td>
                        <Events number={met} href={`/events${queryOf({ recipient: key })}`} what={`done to ${name}`} />
                      </td>
                      <td class={said === 0 ? 'none' : ''}>{grouped(said)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
            <p class="source">
              Counted in events, each once however many reports tell of it, and in statements. A country’s count holds
              all who act for it.
            </p>
            <Pages query={query} from={from} shown={parties.length} total={total} noun="party" />
          </>
        )}
      </State>
    </section>
  )
}

function Events({ number, href, what }: { readonly number: number; readonly href: string; readonly what: string }) {
  if (number === 0) return <span class="none">0</span>
  return (
    <a href={href}>
      {grouped(number)}
      <span class="unseen"> events {what}</span>
    </a>
  )
}

/** The list of parties and the network of them, each with its address. */
export function PartyViews({ at }: { readonly at: '/parties' | '/network' }) {
  return (
    <Tabs
      at={at}
      label="Views of parties"
      views={[
        ['/parties', 'Parties'],
        ['/network', 'Who to whom'],
      ]}
    />
  )
}
