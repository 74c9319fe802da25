import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Judged, RecordedClaim } from '../../../src/record/index.ts'
import { type Article, judge, useAnswer } from '../answers.ts'
import { useKeys } from '../keys.ts'
import { Card } from '../parts/card.tsx'
import { State } from '../parts/state.tsx'
import { go } from '../route.ts'
import { type Segment, segmentsOf } from '../segments.ts'
import { dayWords, outletOf, webAddress } from '../words.ts'

interface ArticleProps {
  readonly id: string
  /** The claim or statement that is looked at: "c4". */
  readonly at: string
  readonly mayJudge: boolean
}

/** A report as it was read, with its claims and statements marked, and a card for the one that is looked at. */
export function ArticlePage({ id, at, mayJudge }: ArticleProps) {
  const [again, setAgain] = useState(0)
  const asked = useAnswer<Article>(`documents/${id}`, again)
  return (
    <State asked={asked}>
      {(article) => (
        <Reading article={article} at={at} mayJudge={mayJudge} judged={() => setAgain((times) => times + 1)} />
      )}
    </State>
  )
}

interface ReadingProps {
  readonly article: Article
  readonly at: string
  readonly mayJudge: boolean
  /** To be called when a judgement was put on record. */
  readonly judged: () => void
}

function Reading({ article, at, mayJudge, judged }: ReadingProps) {
  const { report, byline, dateline, claims, statements } = article
  const address = webAddress(report.url)
  const [trouble, setTrouble] = useState('')
  const ids = useMemo(() => inOrder(article), [article])
  const look = (id: string | undefined) => id && go(`?at=${id}`, { replace: true })
  const step = (by: number) => look(ids.at(at === '' ? 0 : Math.max(0, Math.min(ids.length - 1, ids.indexOf(at) + by))))
  const decide = (act: 'accept' | 'reject') => {
    if (!mayJudge || at === '') return
    judge(act, `${report.id}/${at}`).then(judged, (error: Error) => setTrouble(error.message))
  }
  const undo = () => {
    const last = lastJudgement([...claims, ...statements].find((each) => each.id.endsWith(`/${at}`))?.judged)
    if (mayJudge && last) judge('undo', last).then(judged, (error: Error) => setTrouble(error.message))
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: () => decide('accept'),
    r: () => decide('reject'),
    u: undo,
    Escape: () => go(location.pathname, { replace: true }),
  })
  useEffect(() => {
    if (at) document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [at])
  const decisions = mayJudge ? { accept: () => decide('accept'), reject: () => decide('reject'), undo } : null
  return (
    <div class="reading">
      <article class="text" lang={article.language}>
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
        <Text article={article} at={at} />
      </article>
      <aside class="cards" aria-label="What is marked">
        {trouble && <p role="alert">{trouble}</p>}
        {at ? (
          <Card article={article} at={at} decisions={decisions} />
        ) : (
          <Contents claims={claims} statements={statements.length} />
        )}
      </aside>
    </div>
  )
}

/** The claims of a report, to begin with. */
function Contents({ claims, statements }: { readonly claims: readonly RecordedClaim[]; readonly statements: number }) {
  return (
    <>
      <p>
        {claims.length} claims are underlined, {statements} statements have a dotted line. Choose one, or press{' '}
        <kbd>j</kbd> and <kbd>k</kbd>.
      </p>
      <ol class="contents">
        {claims.map((claim) => (
          <li key={claim.id}>
            <a href={`?at=${claim.id.split('/')[1]}`}>
              {claim.type} “{claim.evidence}”
            </a>
          </li>
        ))}
      </ol>
    </>
  )
}

function Text({ article, at }: { readonly article: Article; readonly at: string }) {
  const points = useMemo(() => Array.from(article.text), [article.text])
  return (
    <>
      {article.blocks.map(({ kind, span }) => {
        const segments = segmentsOf(points, span, article)
        const inner = segments.map((segment, place) => <Marks key={`${span[0]}.${place}`} segment={segment} at={at} />)
        if (kind === 'headline') return <h1 key={span[0]}>{inner}</h1>
        return (
          <p key={span[0]} class={kind}>
            {inner}
          </p>
        )
      })}
    </>
  )
}

function Marks({ segment: { text, claims, statements }, at }: { readonly segment: Segment; readonly at: string }) {
  const all = [...claims, ...statements]
  if (all.length === 0) return <>{text}</>
  const isHere = all.includes(at)
  const next = all[(all.indexOf(at) + 1) % all.length]!
  const kinds = [claims.length > 0 && 'claim', statements.length > 0 && 'statement', isHere && 'here']
  return (
    <a
      class={`mark ${kinds.filter(Boolean).join(' ')}`}
      href={`?at=${next}`}
      aria-current={isHere ? 'true' : undefined}
    >
      {text}
    </a>
  )
}

/** Claims and statements in the order of the text. */
function inOrder({ claims, statements }: Article): readonly string[] {
  return [...claims, ...statements]
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .map(({ id }) => id.split('/')[1]!)
}

/** The judgement that was made last on a claim or statement; null where there is none. */
function lastJudgement(judged: Judged | undefined): string | null {
  const all = [...(judged?.verdict ? [judged.verdict] : []), ...(judged?.corrected ?? []), ...(judged?.notes ?? [])]
  return all.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.judgement ?? null
}
