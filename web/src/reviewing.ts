import { useState } from 'preact/hooks'
import type { Article, Decision, QueueAnswer } from './answers.ts'
import { draftOf, keepDraft } from './drafts.ts'
import { lastJudgement, lastMade, useJudging } from './judging.ts'
import { go } from './route.ts'

/** What a person writes of a claim: a note, why it is rejected, another value of a field. */
export type Writing = 'note' | 'reason' | 'correction'

/** Under what it is kept while it is being written. */
export function draftName(writing: Writing, id: string): string {
  return `${writing}:${id}`
}

interface Reviewed {
  readonly queue: QueueAnswer['queue']
  /** Id of the claim that is looked at; it may stand in the queue no more. */
  readonly at: string
  readonly article: Article | null
  readonly mayJudge: boolean
  /** Whether there may be more than what the queue holds now. */
  readonly isCut: boolean
  /** Asks for the queue anew, and for the article. */
  readonly anew: () => void
  readonly refresh: () => void
}

/** Going through the queue: where one is, what one decides, and what is being written. */
export function useReviewing({ queue, at, article, mayJudge, isCut, anew, refresh }: Reviewed) {
  const [judged, setJudged] = useState<ReadonlySet<string>>(new Set())
  const [writing, write] = useWriting(at)
  const { told, tell, decide, undo } = useJudging(mayJudge)
  const place = queue.findIndex(({ id }) => id === at)

  const look = (id: string) => go(`/review?at=${id}`)
  const step = (by: 1 | -1) => {
    for (let next = place + by; next >= 0 && next < queue.length; next += by)
      if (!judged.has(queue[next]!.id)) return look(queue[next]!.id)
    if (by > 0 && isCut) anew()
    else tell(by > 0 ? 'That was the last one.' : 'That is the first one.')
  }
  /** Decides, and what was written for it is a draft no more. */
  const keep = async (decision: Omit<Decision, 'id'>, words: string): Promise<boolean> => {
    const isKept = await decide({ ...decision, id: at }, words)
    if (isKept && writing !== null) {
      keepDraft(draftName(writing, at), '')
      write(null)
    }
    return isKept
  }
  const settle = async (act: 'accept' | 'reject', why?: string) => {
    const decision = { act, ...(why !== undefined && { why }) }
    if (!(await keep(decision, act === 'accept' ? 'Accepted' : 'Rejected'))) return
    setJudged((all) => new Set([...all, at]))
    step(1)
  }
  const add = async (decision: Omit<Decision, 'id'>, words: string): Promise<boolean> => {
    const isKept = await keep(decision, words)
    if (isKept) refresh()
    return isKept
  }
  const here = lastJudgement(article?.claims.find(({ id }) => id === at)?.judged)
  const last = lastMade() ?? (here === null ? undefined : { id: at, judgement: here })
  const takeBack = async () => {
    if (!last || !(await undo(last))) return
    setJudged((all) => new Set([...all].filter((id) => id !== last.id)))
    refresh()
    look(last.id)
  }
  return { place, entry: queue[place], told, writing, write, step, settle, add, takeBack, mayUndo: last !== undefined }
}

/** What is being written of the claim that is looked at; what was begun before the page was loaded is open again. */
function useWriting(at: string): readonly [writing: Writing | null, write: (writing: Writing | null) => void] {
  const [open, setOpen] = useState<{ readonly at: string; readonly writing: Writing | null } | null>(null)
  const begun = (['note', 'reason'] as const).find((each) => draftOf(draftName(each, at)) !== '') ?? null
  return [open?.at === at ? open.writing : begun, (writing) => setOpen({ at, writing })]
}
