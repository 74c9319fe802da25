import { type Hit, queryOf, useAnswer } from '../answers.ts'
import { Title } from '../parts/entry.tsx'
import { State } from '../parts/state.tsx'
import { articleHref, count, dayWords, outletOf } from '../words.ts'

/** Reports that hold some words, with the passages and the claims in them. */
export function Search({ query }: { readonly query: URLSearchParams }) {
  const words = query.get('q') ?? ''
  const asked = useAnswer<{ readonly hits: readonly Hit[] }>(words ? `search${queryOf({ q: words, limit: 50 })}` : null)
  return (
    <section aria-label="Search">
      <h1>Search: {words}</h1>
      <State asked={asked}>
        {({ hits }) => (
          <>
            <p class="total" role="status">
              {hits.length === 0 ? 'No report holds these words.' : count(hits.length, 'report')}
            </p>
            {hits.map((hit) => (
              <HitOf key={hit.report.id} hit={hit} />
            ))}
          </>
        )}
      </State>
    </section>
  )
}

function HitOf({ hit: { report, passages, claims } }: { readonly hit: Hit }) {
  return (
    <article class="entry">
      <p class="when">{dayWords({ first: report.published?.slice(0, 10) ?? null, last: null })}</p>
      <div>
        <h2>
          <a href={articleHref(report.id)}>{report.headline ?? outletOf(report)}</a>
        </h2>
        <p class="source">{outletOf(report)}</p>
        {passages.map((passage) => (
          <p key={passage} class="quote">
            “{passage}”
          </p>
        ))}
        {claims.map((claim) => (
          <p key={claim.id} class="in-hit">
            <Title claim={claim} /> <a href={articleHref(claim.id)}>in the report</a>
          </p>
        ))}
      </div>
    </article>
  )
}
