import { useRef } from 'preact/hooks'
import { type Day, isoOf } from '../../days.ts'
import { dayWords } from '../../words.ts'
import { type Grain, moved } from './columns.ts'
import { GUTTER } from './paint.ts'
import type { TimeScale } from './time-scale.ts'

interface BoundProps {
  readonly name: 'From' | 'Until'
  /** For "Until" the day after the last; null where that end is open. */
  readonly day: Day | null
  readonly scale: TimeScale
  readonly width: number
  readonly grain: Grain
  /** Moves it while it is held. */
  readonly move: (day: Day | null) => void
  /** Asks for what was moved to. */
  readonly settle: () => void
}

/** Columns that a page key moves by. */
const PAGE: Readonly<Record<Grain, number>> = { day: 7, week: 4, month: 12, year: 10 }

/** One end of the range that is asked for: held and moved by pointer or keys. */
export function Bound({ name, day, scale, width, grain, move, settle }: BoundProps) {
  const isHeld = useRef(false)
  const { seen, at, timeAt } = scale
  const [start, end] = [Math.ceil(seen.from), Math.floor(seen.to)]
  const place = day ?? (name === 'From' ? start : end)
  const pressed = (event: KeyboardEvent) => {
    const page = PAGE[grain]
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -page, PageUp: page }[event.key]
    if (steps !== undefined) move(moved(Math.max(start, Math.min(end, place)), grain, steps))
    else if (event.key === 'Home' || event.key === 'End') move(null)
    else if (event.key === 'Enter') settle()
    else return
    event.preventDefault()
  }
  const dragged = (event: PointerEvent) => {
    if (!isHeld.current) return
    const box = (event.currentTarget as Element).parentElement!.getBoundingClientRect()
    move(Math.round(timeAt(event.clientX - box.left)))
  }
  const x = Math.max(GUTTER, Math.min(width, at(place)))
  return (
    <div
      role="slider"
      tabIndex={0}
      class={day === null ? 'bound open' : 'bound'}
      aria-label={name}
      aria-valuemin={start}
      aria-valuemax={end}
      aria-valuenow={place}
      aria-valuetext={day === null ? 'open' : dayWords({ first: isoOf(name === 'From' ? day : day - 1), last: null })}
      style={{ transform: `translateX(${x}px)` }}
      onKeyDown={pressed}
      onKeyUp={(event) => /^(?:Arrow|Page|Home|End)/.test(event.key) && settle()}
      onPointerDown={(event) => {
        isHeld.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        event.stopPropagation()
      }}
      onPointerMove={dragged}
      onPointerUp={() => {
        isHeld.current = false
        settle()
      }}
    />
  )
}
