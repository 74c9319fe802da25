import type { ComponentChildren } from 'preact'
import type { Asked } from '../answers.ts'

interface StateProps<Answer> {
  readonly asked: Asked<Answer>
  readonly children: (answer: Answer) => ComponentChildren
}

/** An answer, or what has come of asking. What is on screen stays until the next answer is there. */
export function State<Answer>({ asked: { answer, error, isLoading }, children }: StateProps<Answer>) {
  if (error !== null)
    return (
      <p class="notice" role="alert">
        {error}
      </p>
    )
  if (answer === null) return isLoading ? <p class="notice">Reading the case …</p> : null
  return <div aria-busy={isLoading}>{children(answer)}</div>
}
