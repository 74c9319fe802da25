import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { useAnswer } from '../answers.ts'
import { useNear } from '../near.ts'

/** Entries that are asked for at once: first as many as fill a screen, so that they are there soon. */
const FIRST = 30
const PORTION = 100

/** How many entries the portion has that begins with some entry. */
export function portionFrom(from: number): number {
  return from === 0 ? FIRST : PORTION
}

/** Where portions begin. */
function portionsOf(total: number): readonly number[] {
  const further = Math.max(0, Math.ceil((total - FIRST) / PORTION))
  return total === 0 ? [] : [0, ...Array.from({ length: further }, (_, at) => FIRST + at * PORTION)]
}

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
  /** What an answer shows; it hangs on nothing else, so that it is drawn once. */
  readonly children: (answer: Answer, from: number) => ComponentChildren
}

/** A list of any length: what is near the screen is asked for and drawn, the rest only keeps its place. */
export function Endless<Answer>({ total, first, pathOf, children }: EndlessProps<Answer>) {
  return (
    <>
      {portionsOf(total).map((from) => {
        const entries = Math.min(portionFrom(from), total - from)
        const path = pathOf(from)
        return (
          <Portion key={path} {...{ path, entries }} given={from === 0 ? first : null}>
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
  const drawn = useMemo(() => (answer === null ? null : children(answer)), [answer])
  const height = answer === null ? `${heights.get(path) ?? entries * ROUGHLY}px` : 'auto'
  return (
    <div ref={box} class="portion" style={{ height }} aria-busy={answer === null}>
      {drawn}
      {asked.error !== null && (
        <p class="notice" role="alert">
          {asked.error}
        </p>
      )}
    </div>
  )
}
