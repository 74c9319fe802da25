import { queryOf, type Reports, useAnswer } from '../answers.ts'
import { State } from '../parts/state.tsx'
import { articleHref, count, dayWords, outletOf, titleOf } from '../words.ts'

const PAGE = 200 // rows

/** Every report, the last published first. */
export function ReportsPage({ query }: { readonly query: URLSearchParams }) {
  const from = Number(query.get('from')) || 0
  const asked = useAnswer<Reports>(`documents${queryOf({ limit: PAGE, from })}`)
  return (
    <section aria-label="Reports">
      <State asked={asked}>
        {({ total, reports }) => (
          <>
            <h1>{count(total, 'report')}</h1>
            <p class="source">
              <a href="/edits">What outlets changed in them</a>
            </p>
            <table>
              <thead>
                <tr>
                  <th scope="col">Published</th>
                  <th scope="col">Outlet</th>
                  <th scope="col">Headline</th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <tr key={report.id}>
                    <td class="day">{dayWords({ first: report.published?.slice(0, 10) ?? null, last: null })}</td>
                    <td>
                      {outletOf(report)}
                      {report.agency && <span class="source"> ← {report.agency}</span>}
                    </td>
                    <td>
                      <a href={articleHref(report.id)}>{titleOf(report)}</a>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {from + reports.length < total && (
              <a class="more" href={queryOf({ from: from + PAGE })}>
                Older reports
              </a>
            )}
          </>
        )}
      </State>
    </section>
  )
}
