import { useMemo } from 'preact/hooks'
import type { Article } from '../answers.ts'
import { type Segment, segmentsOf } from '../segments.ts'
import { dayWords, outletOf, webAddress } from '../words.ts'

/** Whose report it is, of which day, and where it was published. */
export function ReportHead({ article: { report, byline, dateline } }: { readonly article: Article }) {
  const address = webAddress(report.url)
  return (
    <p class="source">
      {outletOf(report)}
      {report.agency && ` ← ${report.agency}`}
      {report.published && ` · ${dayWords({ first: report.published.slice(0, 10), last: null })}`}
      {byline.length > 0 && ` · ${byline.join(', ')}`}
      {dateline?.place && ` · ${dateline.place}`}
      {address && (
        <>
          {' · '}
          <a href={address} target="_blank" rel="noreferrer noopener">
            where it was published
          </a>
        </>
      )}
    </p>
  )
}

interface MarkedTextProps {
  readonly article: Article
  /** The claim or statement that is looked at: "c4". */
  readonly at: string
  readonly hrefOf: (part: string) => string
}

/** The text of a report with its claims and statements marked, each a way to its card. */
export function MarkedText({ article, at, hrefOf }: MarkedTextProps) {
  const points = useMemo(() => Array.from(article.text), [article.text])
  return (
    <>
      {article.blocks.map(({ kind, span }) => {
        const segments = segmentsOf(points, span, article)
        const inner = segments.map((segment, place) => (
          <Marks key={`${span[0]}.${place}`} segment={segment} at={at} hrefOf={hrefOf} />
        ))
        if (kind === 'headline')
          return (
            <h1 key={span[0]} data-start={span[0]}>
              {inner}
            </h1>
          )
        return (
          <p key={span[0]} class={kind} data-start={span[0]}>
            {inner}
          </p>
        )
      })}
    </>
  )
}

interface MarksProps extends Pick<MarkedTextProps, 'at' | 'hrefOf'> {
  readonly segment: Segment
}

function Marks({ segment: { text, claims, statements }, at, hrefOf }: MarksProps) {
  const all = [...claims, ...statements]
  if (all.length === 0) return <>{text}</>
  const isHere = all.includes(at)
  const next = all[(all.indexOf(at) + 1) % all.length]!
  const kinds = [claims.length > 0 && 'claim', statements.length > 0 && 'statement', isHere && 'here']
  return (
    <a class={`mark ${kinds.filter(Boolean).join(' ')}`} href={hrefOf(next)} aria-current={isHere ? 'true' : undefined}>
      {text}
    </a>
  )
}
