import { type CopiesAnswer, queryOf, useAnswer } from '../answers.ts'
import { OriginTree } from '../parts/origin-tree.tsx'
import { PAGE, Pages, Total } from '../parts/pages.tsx'
import { State } from '../parts/state.tsx'
import { copiesHref, count, dayWords, outletOf, titleOf } from '../words.ts'
import { SourceViews } from './sources.tsx'

/** Texts that several reports go back to: who had each first, and who printed it after. */
export function CopiesPage({ query }: { readonly query: URLSearchParams }) {
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<CopiesAnswer>(`copies${queryOf({ limit: PAGE, from })}`)
  return (
    <section aria-label="Texts printed more than once">
      <SourceViews at="/copies" />
      <State asked={asked}>
        {({ total, origins }) => (
          <>
            {total === 0 ? (
              <p class="total" role="status">
                Every report on record has a text of its own.
              </p>
            ) : (
              <Total from={from} shown={origins.length} total={total} noun="text" />
            )}
            {origins.map(({ origin, documents }) => (
              <article key={origin.id} class="entry">
                <p class="when">{dayWords({ first: origin.published?.slice(0, 10) ?? null, last: null })}</p>
                <div>
                  <h2>
                    <a href={copiesHref(origin.id)}>{titleOf(origin)}</a>
                  </h2>
                  <p class="source">
                    {outletOf(origin)} was first; {count(documents.length - 1, 'other report')} of the same text
                  </p>
                  <OriginTree documents={documents} />
                </div>
              </article>
            ))}
            <Pages query={query} from={from} shown={origins.length} total={total} noun="text" />
          </>
        )}
      </State>
    </section>
  )
}
