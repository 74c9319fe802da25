import { useEffect, useState } from 'preact/hooks'
import { type Article, type QueueAnswer, queryOf, useAnswer } from '../answers.ts'
import { useKeys } from '../keys.ts'
import { MarkedText, ReportHead } from '../parts/marked-text.tsx'
import { ReviewPanel } from '../parts/review-panel.tsx'
import { ReviewViews } from '../parts/review-views.tsx'
import { State } from '../parts/state.tsx'
import { useReviewing } from '../reviewing.ts'
import { articleHref } from '../words.ts'

const AT_ONCE = 200 // entries of the queue that are asked for at once

interface ReviewProps {
  readonly query: URLSearchParams
  readonly mayJudge: boolean
}

/** What a person should look at first, one claim at a time; the one that is looked at stands in the address. */
export function ReviewPage({ query, mayJudge }: ReviewProps) {
  const [again, setAgain] = useState(0)
  const asked = useAnswer<QueueAnswer>(`review${queryOf({ limit: AT_ONCE })}`, again)
  return (
    <section aria-label="Review">
      <ReviewViews at="/review" />
      <State asked={asked}>
        {(answer) => (
          <Queue
            answer={answer}
            at={query.get('at') ?? answer.queue[0]?.id ?? ''}
            mayJudge={mayJudge}
            anew={() => setAgain((times) => times + 1)}
          />
        )}
      </State>
    </section>
  )
}

interface QueueProps {
  readonly answer: QueueAnswer
  readonly at: string
  readonly mayJudge: boolean
  readonly anew: () => void
}

function Queue({ answer: { total, queue }, at, mayJudge, anew }: QueueProps) {
  const [again, setAgain] = useState(0)
  const [document = '', part = ''] = at.split('/')
  const asked = useAnswer<Article>(document ? `documents/${document}` : null, again)
  const reviewing = useReviewing({
    ...{ queue, at, mayJudge, anew, article: asked.answer, isCut: queue.length === AT_ONCE },
    refresh: () => setAgain((times) => times + 1),
  })
  const { entry, step, settle, add, write } = reviewing
  const lookAlike = entry?.lookAlike
  const does = {
    accept: () => void settle('accept'),
    reject: () => void settle('reject'),
    undo: () => void reviewing.takeBack(),
    mayUndo: reviewing.mayUndo,
    note: () => write('note'),
    ...(lookAlike && {
      merge: () => void add({ act: 'merge', of: 'event', other: lookAlike }, 'One event with its look-alike'),
    }),
  }
  useKeys({
    ...{ accept: does.accept, reject: does.reject, undo: does.undo, note: does.note, merge: does.merge ?? (() => {}) },
    ...{ rejectBecause: () => write('reason'), correct: () => write('correction'), leave: () => write(null) },
    ...{ next: () => step(1), back: () => step(-1) },
  })
  useEffect(() => {
    window.document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [at, asked.answer?.report.id])
  if (at === '') return <p class="notice">Every claim has been accepted or rejected.</p>
  return (
    <State asked={asked}>
      {(article) => (
        <div class="reading">
          <article class="text" lang={article.language}>
            <ReportHead article={article} />
            <MarkedText article={article} at={part} hrefOf={(each) => articleHref(`${document}/${each}`)} />
          </article>
          <ReviewPanel {...{ article, at, total, reviewing }} decisions={mayJudge ? does : null} />
        </div>
      )}
    </State>
  )
}
