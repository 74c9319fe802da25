import type { GivenShown, SideShown } from '../../../src/api/shown.ts'
import type { RecordedTelling } from '../../../src/record/index.ts'
import { type ExchangeAnswer, queryOf, useAnswer } from '../answers.ts'
import { Entry } from '../parts/entry.tsx'
import { Flows } from '../parts/flow/flows.tsx'
import { Pages } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { go } from '../route.ts'
import { count, grouped } from '../words.ts'

const PAGE = 100 // events of each direction

/** What two parties gave each other, who says so, and on how many independent sources that rests. */
export function ExchangePage({ query }: { readonly query: URLSearchParams }) {
  const [a, b] = [query.get('a') ?? '', query.get('b') ?? '']
  const dates = { since: query.get('since') ?? '', until: query.get('until') ?? '' }
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<ExchangeAnswer>(a && b ? `exchange${queryOf({ a, b, ...dates, limit: PAGE, from })}` : null)
  return (
    <section aria-label="Exchange">
      <h1 class="unseen">Exchange</h1>
      <Parties a={a} b={b} {...dates} />
      {!(a && b) && (
        <p class="notice">Name two parties: countries, organisations or people, as the reports call them.</p>
      )}
      <State asked={asked}>
        {({ first, second, fromFirst, fromSecond, total }) => (
          <>
            <Shown from={from} total={total} />
            <Flows {...{ fromFirst, fromSecond }} first={first.name} second={second.name} />
            <div class="sides">
              <SideOf from={first.name} to={second.name} side={fromFirst} />
              <SideOf from={second.name} to={first.name} side={fromSecond} />
            </div>
            <Pages query={query} page={PAGE} from={from} shown={PAGE} total={most(total)} noun="event" />
          </>
        )}
      </State>
    </section>
  )
}

function most({ fromFirst, fromSecond }: ExchangeAnswer['total']): number {
  return Math.max(fromFirst, fromSecond)
}

/** Which of the events are shown, where that is not all; each page has those of some years in both directions. */
function Shown({ from, total }: { readonly from: number; readonly total: ExchangeAnswer['total'] }) {
  if (most(total) <= PAGE) return null
  const { fromFirst, fromSecond } = total
  return (
    <p class="total" role="status">
      {grouped(from + 1)}–{grouped(Math.min(from + PAGE, most(total)))} of {grouped(fromFirst)} events one way and{' '}
      {grouped(fromSecond)} the other, in the order of time
    </p>
  )
}

function Parties({ a, b, since, until }: { readonly [Name in 'a' | 'b' | 'since' | 'until']: string }) {
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    const fields = Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement)) as Record<string, string>
    go(`/exchange${queryOf(fields)}`)
  }
  return (
    <form class="parties" onSubmit={ask} key={[a, b, since, until].join('|')}>
      <label>
        <span>Between</span>
        <input name="a" defaultValue={a} required autocomplete="off" />
      </label>
      <label>
        <span>and</span>
        <input name="b" defaultValue={b} required autocomplete="off" />
      </label>
      <label>
        <span>From</span>
        <input name="since" defaultValue={since} placeholder="2026-03" autocomplete="off" />
      </label>
      <label>
        <span>Until</span>
        <input name="until" defaultValue={until} placeholder="2026" autocomplete="off" />
      </label>
      <button type="submit">Show</button>
    </form>
  )
}

function SideOf({ from, to, side }: { readonly from: string; readonly to: string; readonly side: SideShown }) {
  const isEmpty = [side.gave, side.dealt, side.against, side.denies].every((each) => each.length === 0)
  return (
    <section class="side">
      <h2>
        {from} <span aria-hidden="true">→</span>
        <span class="unseen"> to </span> {to}
      </h2>
      {isEmpty && <p class="notice">Nothing on record.</p>}
      {[...Map.groupBy(side.gave, ({ goods }) => goods)].map(([goods, given]) => (
        <section key={goods}>
          <h3 class="goods">{goods === 'other' ? 'other things' : goods}</h3>
          {given.map((each) => (
            <GivenRow key={each.thing} given={each} />
          ))}
        </section>
      ))}
      <Group title="talks and support" tellings={side.dealt} />
      <Group title="demands, pressure and force" tellings={side.against} />
      <Group title="denials" tellings={side.denies} />
    </section>
  )
}

function GivenRow({
  given: { thing, tellings, figures, voices, origins, sources, denials },
}: {
  readonly given: GivenShown
}) {
  return (
    <details open={tellings.length <= 3}>
      <summary>
        <strong>{thing || 'no thing named'}</strong>
        {figures.map((figure) => (
          <span key={figure} class="figure">
            “{figure}”
          </span>
        ))}
        <span class="source">
          {' '}
          {count(tellings.length, 'account')} of {count(origins, 'origin')} from {count(sources, 'independent source')}
          {sources === 1 && tellings.length > 0 && ' alone'}
          {denials > 0 && `, ${denials} that it was not so`}
          {voices.length > 0 && ` · vouched for by ${voices.join(', ')}`}
        </span>
      </summary>
      <List tellings={tellings} />
    </details>
  )
}

interface GroupProps {
  readonly title: string
  readonly tellings: readonly RecordedTelling[]
}

function Group({ title, tellings }: GroupProps) {
  if (tellings.length === 0) return null
  return (
    <details>
      <summary>
        <strong>{title}</strong> <span class="source">{count(tellings.length, 'account')}</span>
      </summary>
      <List tellings={tellings} />
    </details>
  )
}

function List({ tellings }: Pick<GroupProps, 'tellings'>) {
  return (
    <>
      {tellings.map((telling) => (
        <Entry key={telling.claim.id} telling={telling} />
      ))}
    </>
  )
}
