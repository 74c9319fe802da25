import { type Hit, queryOf, useAnswer } from '../answers.ts'
import { Title } from '../parts/entry.tsx'
import { Pages, Total } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { articleHref, count, dayWords, outletOf, quoted, titleOf } from '../words.ts'

/** Reports on one page: each has passages, and every claim in them. */
const PAGE = 20
const QUOTED = 3 // sentences of a report; the report has the others

interface Found {
  readonly total: number
  readonly hits: readonly Hit[]
}

/** Reports that hold some words, with the passages and the claims in them. */
export function Search({ query }: { readonly query: URLSearchParams }) {
  const words = query.get('q') ?? ''
  const from = Number(query.get('from') ?? 0)
  const asked = useAnswer<Found>(words ? `search${queryOf({ q: words, limit: PAGE, from })}` : null)
  return (
    <section aria-label="Search">
      <h1>Search: {words}</h1>
      <State asked={asked}>
        {({ total, hits }) => (
          <>
            {total === 0 ? (
              <p class="total" role="status">
                No report holds these words.
              </p>
            ) : (
              <Total from={from} shown={hits.length} total={total} noun="report" />
            )}
            {hits.map((hit) => (
              <HitOf key={hit.report.id} hit={hit} />
            ))}
            <Pages query={query} page={PAGE} from={from} shown={hits.length} total={total} noun="report" />
          </>
        )}
      </State>
    </section>
  )
}

function HitOf({ hit: { report, passages, further, claims } }: { readonly hit: Hit }) {
  const more = Math.max(0, passages.length - QUOTED) + further
  return (
    <article class="entry">
      <p class="when">{dayWords({ first: report.published?.slice(0, 10) ?? null, last: null })}</p>
      <div>
        <h2>
          <a href={articleHref(report.id)}>{titleOf(report)}</a>
        </h2>
        <p class="source">{outletOf(report)}</p>
        {passages.slice(0, QUOTED).map((passage) => (
          <p key={passage} class="quote">
            {quoted(passage)}
          </p>
        ))}
        {more > 0 && <p class="source">and {count(more, 'more sentence')}</p>}
        {claims.map((claim) => (
          <p key={claim.id} class="in-hit">
            <Title claim={claim} /> <a href={articleHref(claim.id)}>in the report</a>
          </p>
        ))}
      </div>
    </article>
  )
}
