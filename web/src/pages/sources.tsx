import { type OutletAccount, type OutletsAnswer, useAnswer } from '../answers.ts'
import { SOURCES } from '../asked-first.ts'
import { State } from '../parts/state.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { Wide } from '../parts/wide.tsx'
import { grouped } from '../words.ts'

/** Outlets and agencies: what they have of their own, whom they copy, and what nobody else has. */
export function SourcesPage() {
  const asked = useAnswer<OutletsAnswer>(SOURCES)
  return (
    <section aria-label="Sources">
      <SourceViews at="/sources" />
      <State asked={asked}>
        {({ outlets }) => (
          <>
            <p class="total" role="status">
              {grouped(outlets.length)} outlets and agencies. A report is a copy where most of its text stands in
              another that was there before.
            </p>
            <WhoCopiesWhom outlets={outlets} />
            <h2>Each outlet</h2>
            <Wide label="Table of outlets">
              <table class="numbers">
                <thead>
                  <tr>
                    <th scope="col">Outlet or agency</th>
                    <th scope="col">Reports</th>
                    <th scope="col">Own</th>
                    <th scope="col">of these alone</th>
                    <th scope="col">copied by others</th>
                    <th scope="col">Copies</th>
                    <th scope="col">Partly copies</th>
                    <th scope="col">Later versions</th>
                    <th scope="col">Credited by others</th>
                    <th scope="col" class="names">
                      Taken from
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {outlets.map((outlet) => (
                    <OutletRow key={outlet.name} outlet={outlet} />
                  ))}
                </tbody>
              </table>
            </Wide>
          </>
        )}
      </State>
    </section>
  )
}

function OutletRow({ outlet }: { readonly outlet: OutletAccount }) {
  const { name, documents, originals, alone, copied, copies, partly, versions, credited, from } = outlet
  return (
    <tr>
      <th scope="row">{name}</th>
      {[documents, originals, alone, copied, copies, partly, versions, credited].map((number, at) => (
        <td key={at} class={number === 0 ? 'none' : ''}>
          {grouped(number)}
        </td>
      ))}
      <td class="names long">
        {from
          .slice(0, MOST_FROM)
          .map((each) => `${each.name} (${each.documents})`)
          .join(', ')}
        {from.length > MOST_FROM && ` and ${from.length - MOST_FROM} more`}
      </td>
    </tr>
  )
}

/** Who has whose text, the most first. */
function WhoCopiesWhom({ outlets }: { readonly outlets: readonly OutletAccount[] }) {
  const pairs = outlets
    .flatMap(({ name, from }) => from.map((each) => ({ name, of: each.name, documents: each.documents })))
    .sort((a, b) => b.documents - a.documents)
  const [most] = pairs
  if (!most) return <p class="notice">No report on record is a copy of another.</p>
  return (
    <>
      <h2>Who copies whom</h2>
      <table class="bars">
        <thead class="unseen">
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col">Reports</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, MOST_PAIRS).map(({ name, of, documents }) => (
            <tr key={`${name} ${of}`}>
              <th scope="row">
                {name} <span aria-hidden="true">←</span>
                <span class="unseen"> from </span> {of}
              </th>
              <td>
                <svg width="200" height="12" aria-hidden="true">
                  <rect width={(200 * documents) / most.documents} height="12" class="bar" />
                </svg>{' '}
                {documents}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pairs.length > MOST_PAIRS && <p class="source">and {grouped(pairs.length - MOST_PAIRS)} more pairs</p>}
    </>
  )
}

const MOST_PAIRS = 15
const MOST_FROM = 5 // outlets named of those from whom one takes

/** The lists of sources, each with its address. */
export function SourceViews({ at }: { readonly at: '/sources' | '/copies' }) {
  return (
    <Tabs
      at={at}
      label="Lists of sources"
      views={[
        ['/sources', 'Outlets'],
        ['/copies', 'Texts printed more than once'],
      ]}
    />
  )
}
