import { useEffect, useState } from 'preact/hooks'
import { type Article, type Decision, type QueueAnswer, queryOf, useAnswer } from '../answers.ts'
import { lastJudgement, lastMade, useJudging } from '../judging.ts'
import { useKeys } from '../keys.ts'
import { Card } from '../parts/card.tsx'
import { MarkedText, ReportHead } from '../parts/marked-text.tsx'
import { NoteForm } from '../parts/note-form.tsx'
import { State } from '../parts/state.tsx'
import { go } from '../route.ts'
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
  /** Id of the claim that is looked at; it may stand in the queue no more. */
  readonly at: string
  readonly mayJudge: boolean
  /** Asks for the queue anew. */
  readonly anew: () => void
}

function Queue({ answer: { total, queue }, at, mayJudge, anew }: QueueProps) {
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set())
  const [writing, setWriting] = useState<'note' | 'reason' | null>(null)
  const [again, setAgain] = useState(0)
  const { told, tell, decide, undo } = useJudging(mayJudge)
  const [document = '', part = ''] = at.split('/')
  const asked = useAnswer<Article>(document ? `documents/${document}` : null, again)
  const place = queue.findIndex(({ id }) => id === at)
  const entry = queue[place]

  const look = (id: string) => go(`/review?at=${id}`)
  const step = (by: 1 | -1) => {
    for (let next = place + by; next >= 0 && next < queue.length; next += by)
      if (!judged.has(queue[next]!.id)) return look(queue[next]!.id)
    if (by > 0 && queue.length === AT_ONCE) anew()
    else tell(by > 0 ? 'That was the last one.' : 'That is the first one.')
  }
  const settle = async (act: 'accept' | 'reject', why?: string) => {
    setWriting(null)
    const words = act === 'accept' ? 'Accepted' : 'Rejected'
    if (!(await decide({ act, id: at, ...(why !== undefined && { why }) }, words))) return
    setJudged((all) => new Set([...all, at]))
    step(1)
  }
  const add = async (decision: Pick<Decision, 'act' | 'text' | 'of' | 'other'>, words: string) => {
    setWriting(null)
    if (await decide({ ...decision, id: at }, words)) setAgain((times) => times + 1)
  }
  const here = lastJudgement(asked.answer?.claims.find(({ id }) => id === at)?.judged)
  const last = lastMade() ?? (here === null ? undefined : { id: at, judgement: here })
  const takeBack = async () => {
    if (!last || !(await undo(last))) return
    setJudged((all) => new Set([...all].filter((id) => id !== last.id)))
    setAgain((times) => times + 1)
    look(last.id)
  }
  const lookAlike = entry?.lookAlike
  const does = {
    accept: () => void settle('accept'),
    reject: () => void settle('reject'),
    undo: () => void takeBack(),
    mayUndo: last !== undefined,
    note: () => setWriting('note'),
    ...(lookAlike && {
      merge: () => void add({ act: 'merge', of: 'event', other: lookAlike }, 'One event with its look-alike'),
    }),
  }
  useKeys({
    ...{ a: does.accept, r: does.reject, u: does.undo, n: does.note, m: does.merge ?? (() => {}) },
    ...{ R: () => setWriting('reason'), j: () => step(1), s: () => step(1), k: () => step(-1) },
    Escape: () => setWriting(null),
  })
  useEffect(() => {
    window.document.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [at, asked.answer?.report.id])
  if (at === '') return <p class="notice">Every claim has been accepted or rejected.</p>
  return (
    <>
      <h1 class="unseen">Review</h1>
      <State asked={asked}>
        {(article) => (
          <div class="reading">
            <article class="text" lang={article.language}>
              <ReportHead article={article} />
              <MarkedText article={article} at={part} hrefOf={(each) => articleHref(`${document}/${each}`)} />
            </article>
            <aside class="cards" aria-label="What is to be judged">
              <p class="total" role="status">
                {place >= 0
                  ? `${(place + 1).toLocaleString('en')} of ${total.toLocaleString('en')} to look at`
                  : 'Not in the queue any more'}
                {told && ` · ${told}`}
              </p>
              {entry && (
                <ul class="reasons" aria-label="Why it is here">
                  {entry.reasons.map(({ points, because }) => (
                    <li key={because}>
                      <span>{linked(because)}</span> <span class="points">+{points}</span>
                    </li>
                  ))}
                </ul>
              )}
              <Card article={article} at={part} decisions={mayJudge ? does : null} />
              {lookAlike && (
                <p class="source">
                  <a href={articleHref(lookAlike)}>Its look-alike</a>: a claim of another report, perhaps of the same
                  event.
                </p>
              )}
              {writing && (
                <NoteForm
                  label={writing === 'note' ? 'Note' : 'Why it is rejected'}
                  keep={(text) =>
                    void (writing === 'note' ? add({ act: 'note', text }, 'Noted') : settle('reject', text))
                  }
                  leave={() => setWriting(null)}
                />
              )}
              <p class="source">
                <kbd>j</kbd> next, <kbd>k</kbd> back, <kbd>R</kbd> reject with a reason, <kbd>?</kbd> all keys
              </p>
            </aside>
          </div>
        )}
      </State>
    </>
  )
}

/** A reason in which the claim that it names is a way to it. */
function linked(because: string) {
  const [, id, rest] = /^([0-9a-f]{8}\/c\d+)( .*)$/.exec(because) ?? []
  if (id === undefined) return because
  return (
    <>
      <a href={articleHref(id)}>{id}</a>
      {rest}
    </>
  )
}
