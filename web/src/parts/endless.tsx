import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useAnswer } from '../answers.ts'
import { useNear } from '../near.ts'

/** Entries that are asked for at once. */
export const PORTION = 100

const ROUGHLY = 118 // pixels of an entry that was not drawn yet

/** How high portions were when they were last drawn, so that coming back finds everything in its place. */
const heights = new Map<string, number>()

interface EndlessProps<Answer> {
  /** Entries in all. */
  readonly total: number
  /** The answer that holds the first portion. */
  readonly first: Answer
  /** Where the portion stands that begins with some entry; it may bring the entry before it too. */
  readonly pathOf: (from: number) => string
  readonly children: (answer: Answer, from: number) => ComponentChildren
}

/** A list of any length: what is near the screen is asked for and drawn, the rest only keeps its place. */
export function Endless<Answer>({ total, first, pathOf, children }: EndlessProps<Answer>) {
  return (
    <>
      {Array.from({ length: Math.ceil(total / PORTION) }, (_, at) => {
        const from = at * PORTION
        const entries = Math.min(PORTION, total - from)
        const path = pathOf(from)
        return (
          <Portion key={path} {...{ path, entries }} given={at === 0 ? first : null}>
            {(answer) => children(answer, from)}
          </Portion>
        )
      })}
    </>
  )
}

interface PortionProps<Answer> {
  readonly path: string
  readonly entries: number
  readonly given: Answer | null
  readonly children: (answer: Answer) => ComponentChildren
}

function Portion<Answer>({ path, entries, given, children }: PortionProps<Answer>) {
  const box = useRef<HTMLDivElement>(null)
  const isNear = useNear(box, given !== null)
  const asked = useAnswer<Answer>(isNear && given === null ? path : null)
  const answer = isNear ? (given ?? asked.answer) : null
  useLayoutEffect(() => {
    if (answer === null) return
    const { current } = box
    return () => void (current && heights.set(path, current.offsetHeight))
  }, [answer])
  const height = answer === null ? `${heights.get(path) ?? entries * ROUGHLY}px` : 'auto'
  return (
    <div ref={box} class="portion" style={{ height }} aria-busy={answer === null}>
      {answer !== null && children(answer)}
      {asked.error !== null && (
        <p class="notice" role="alert">
          {asked.error}
        </p>
      )}
    </div>
  )
}
