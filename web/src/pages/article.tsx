import { useEffect, useMemo, useState } from 'preact/hooks'
import type { RecordedClaim } from '../../../src/record/index.ts'
import { type Article, judge, useAnswer } from '../answers.ts'
import { lastJudgement } from '../judging.ts'
import { useKeys } from '../keys.ts'
import { Card } from '../parts/card.tsx'
import { Correct } from '../parts/correct.tsx'
import { Key } from '../parts/key.tsx'
import { MarkedText, ReportHead } from '../parts/marked-text.tsx'
import { State } from '../parts/state.tsx'
import { draftName } from '../reviewing.ts'
import { go } from '../route.ts'
import { copiesHref, eventHref, versionsHref } from '../words.ts'

interface ArticleProps {
  readonly id: string
  /** The claim or statement that is looked at: "c4". */
  readonly at: string
  /** Whether the page is shown as it was, in the place of its text. */
  readonly isPage: boolean
  readonly mayJudge: boolean
}

/** A report as it was read, with its claims and statements marked, and a card for the one that is looked at. */
export function ArticlePage({ id, at, isPage, mayJudge }: ArticleProps) {
  const [again, setAgain] = useState(0)
  const asked = useAnswer<Article>(`documents/${id}`, again)
  return (
    <State asked={asked}>
      {(article) => (
        <Reading
          article={article}
          at={at}
          isPage={isPage}
          mayJudge={mayJudge}
          judged={() => setAgain((times) => times + 1)}
        />
      )}
    </State>
  )
}

interface ReadingProps extends Pick<ArticleProps, 'at' | 'isPage'> {
  readonly article: Article
  readonly mayJudge: boolean
  /** To be called when a judgement was put on record. */
  readonly judged: () => void
}

function Reading({ article, at, isPage, mayJudge, judged }: ReadingProps) {
  const { report, claims, statements } = article
  const [trouble, setTrouble] = useState('')
  const [correcting, setCorrecting] = useState('')
  const ids = useMemo(() => inOrder(article), [article])
  const look = (id: string | undefined) => id && go(`?at=${id}`, { replace: true })
  const step = (by: number) => look(ids.at(at === '' ? 0 : Math.max(0, Math.min(ids.length - 1, ids.indexOf(at) + by))))
  const decide = (act: 'accept' | 'reject') => {
    if (!mayJudge || at === '') return
    judge({ act, id: `${report.id}/${at}` }).then(judged, (error: Error) => setTrouble(error.message))
  }
  const undo = () => {
    const last = lastJudgement([...claims, ...statements].find((each) => each.id.endsWith(`/${at}`))?.judged)
    if (mayJudge && last) judge({ act: 'undo', id: last }).then(judged, (error: Error) => setTrouble(error.message))
  }
  const set = (fields: Readonly<Record<string, string | readonly string[]>>) => {
    setTrouble('')
    return judge({ act: 'correct', id: `${report.id}/${at}`, set: fields }).then(
      () => {
        judged()
        return true
      },
      (error: Error) => {
        setTrouble(error.message)
        return false
      },
    )
  }
  useKeys({
    next: () => step(1),
    back: () => step(-1),
    accept: () => decide('accept'),
    reject: () => decide('reject'),
    undo,
    correct: () => setCorrecting(at),
    leave: () => go(location.pathname, { replace: true }),
  })
  useEffect(() => {
    if (at) document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [at])
  const decisions = mayJudge ? { accept: () => decide('accept'), reject: () => decide('reject'), undo } : null
  return (
    <div class="reading">
      <article class="text" lang={article.language}>
        <ReportHead article={article} />
        {isPage ? (
          <iframe
            class="page"
            title="The page as it was when it was read"
            sandbox=""
            src={`/api/v1/documents/${report.id}/snapshot`}
          />
        ) : (
          <MarkedText article={article} at={at} hrefOf={(part) => `?at=${part}`} />
        )}
      </article>
      <aside class="cards" aria-label="What is marked">
        {trouble && <p role="alert">{trouble}</p>}
        <p class="source">
          <a href={`?${at ? `at=${at}&` : ''}${isPage ? '' : 'view=page'}`}>
            {isPage ? 'The text' : 'The page as it was'}
          </a>{' '}
          · <a href={copiesHref(report.id)}>Copies</a>
          {article.versions > 1 && (
            <>
              {' '}
              · <a href={versionsHref(report.id)}>Versions</a>
            </>
          )}
        </p>
        {at ? (
          <>
            <Card article={article} at={at} decisions={decisions} />
            {mayJudge && (
              <Correct
                key={at}
                of={at.startsWith('c') ? 'claim' : 'statement'}
                draft={draftName('correction', `${report.id}/${at}`)}
                isOpen={correcting === at}
                set={set}
              />
            )}
            {at.startsWith('c') && (
              <p class="source">
                <a href={eventHref(`${report.id}/${at}`)}>The event that it tells of</a>
              </p>
            )}
          </>
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
        <Key of="next" /> and <Key of="back" />.
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

/** Claims and statements in the order of the text. */
function inOrder({ claims, statements }: Article): readonly string[] {
  return [...claims, ...statements]
    .toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .map(({ id }) => id.split('/')[1]!)
}
