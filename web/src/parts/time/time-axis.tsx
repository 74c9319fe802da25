import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Overview } from '../../../../src/record/index.ts'
import { type Day, filterWords, isoOf, type Stretch, stretchOf } from '../../days.ts'
import { useWidth } from '../../width.ts'
import { dayWords, grouped } from '../../words.ts'
import { Bound } from './bound.tsx'
import { Canvas } from './canvas.tsx'
import { drawnIn, mostOf, strokesOf, wholeOf } from './columns.ts'
import { GUTTER } from './paint.ts'
import { shifted, timeScale, zoomed } from './time-scale.ts'
import './time.css'

interface TimeAxisProps {
  readonly overview: Overview
  /** The range that is asked for, as it stands in the address. */
  readonly since: string
  readonly until: string
  readonly choose: (range: { readonly since: string; readonly until: string }) => void
}

/** A range with ends that may be open. */
interface Range {
  readonly from: Day | null
  readonly to: Day | null
}

const STEP = 1.5 // how much nearer one step brings

/** When it all was, above the list: seen nearer and farther, and narrowed to a range of days. */
export function TimeAxis({ overview, since, until, choose }: TimeAxisProps) {
  const strokes = useMemo(() => strokesOf(overview.marks), [overview])
  const whole = useMemo(() => wholeOf(strokes), [strokes])
  const asked = useMemo(
    (): Range => ({ from: stretchOf(since)?.from ?? null, to: stretchOf(until)?.to ?? null }),
    [since, until],
  )
  const [own, setOwn] = useState<Stretch | null>(null)
  const seen = useMemo(() => own ?? including(mostOf(strokes), asked), [own, strokes])
  const [range, draw, settle] = useDraft(asked, (drawn) => choose(wordsOf(drawn)))
  const [told, tell] = useState('')
  const [box, width] = useWidth()
  const scale = useMemo(() => timeScale(seen, width, GUTTER), [seen, width])
  const drawn = useMemo(() => drawnIn(strokes, seen, width - GUTTER), [strokes, seen, width])
  const chosen = useMemo(() => (range.from === null && range.to === null ? null : closed(range, whole)), [range, whole])
  const zoom = (by: number, around = (seen.from + seen.to) / 2) => setOwn(zoomed(seen, whole, by, around))
  const pan = (share: number) => setOwn(shifted(seen, whole, share))
  const isWhole = seen.to - seen.from >= whole.to - whole.from
  return (
    <section class="time" aria-label="Over time">
      <div class="time-picture" ref={box}>
        <Canvas
          {...{ drawn, scale, width, chosen, tell, draw, zoom, pan }}
          choose={(stretch) => {
            draw(stretch)
            settle()
          }}
        />
        {(['From', 'Until'] as const).map((name) => (
          <Bound
            key={name}
            {...{ name, scale, width, grain: drawn.grain }}
            day={name === 'From' ? range.from : range.to}
            move={(day) => draw(name === 'From' ? { ...range, from: day } : { ...range, to: day })}
            settle={settle}
          />
        ))}
      </div>
      <p class="time-told">
        {told || rangeWords(range)} {unseenWords(drawn.before, drawn.after, overview.undated)}
      </p>
      <p class="time-tools">
        <button type="button" disabled={isWhole} onClick={() => pan(-0.5)}>
          Earlier
        </button>
        <button type="button" disabled={isWhole} onClick={() => pan(0.5)}>
          Later
        </button>
        <button type="button" onClick={() => zoom(STEP)}>
          Nearer
        </button>
        <button type="button" disabled={isWhole} onClick={() => zoom(1 / STEP)}>
          Farther
        </button>
        <button type="button" disabled={isWhole} onClick={() => setOwn(whole)}>
          All of it
        </button>
        {chosen && (
          <>
            <button type="button" onClick={() => setOwn(chosen)}>
              To the range
            </button>
            <button type="button" onClick={() => choose({ since: '', until: '' })}>
              All days
            </button>
          </>
        )}
      </p>
      <p class="legend">
        <span>
          above the line <span class="helps">■ deeds</span> and <span class="agrees">■ words</span> for each other
        </span>
        <span>
          below <span class="harms">■ deeds</span> and <span class="demands">■ words</span> against
        </span>
        <span>pale: dated by the report alone</span>
      </p>
    </section>
  )
}

/** A range that is moved before it is asked for. */
function useDraft(
  asked: Range,
  choose: (range: Range) => void,
): readonly [range: Range, draw: (range: Range) => void, settle: () => void] {
  const [, redraw] = useState({})
  const draft = useRef<Range | null>(null)
  useLayoutEffect(() => {
    draft.current = null
    redraw({})
  }, [asked])
  const draw = (range: Range) => {
    draft.current = range
    redraw({})
  }
  const settle = () => draft.current && choose(inOrder(draft.current))
  return [draft.current ?? asked, draw, settle]
}

/** Ends that were moved past each other change places. */
function inOrder({ from, to }: Range): Range {
  if (from === null || to === null || from < to) return { from, to }
  return { from: to - 1, to: from + 1 }
}

/** With the ends of the whole where it is open. */
function closed({ from, to }: Range, whole: Stretch): Stretch {
  const stretch = { from: from ?? Math.floor(whole.from), to: to ?? Math.ceil(whole.to) }
  return { from: Math.min(stretch.from, stretch.to - 1), to: stretch.to }
}

function including(seen: Stretch, { from, to }: Range): Stretch {
  return { from: Math.min(seen.from, from ?? seen.from), to: Math.max(seen.to, to ?? seen.to) }
}

/** As it stands in the address. */
function wordsOf({ from, to }: Range): { readonly since: string; readonly until: string } {
  if (from !== null && to !== null) return filterWords({ from, to })
  return { since: from === null ? '' : isoOf(from), until: to === null ? '' : isoOf(to - 1) }
}

/** "Not in the picture: 101 earlier, 92 later, 5 without a day." */
function unseenWords(earlier: number, later: number, undated: number): string {
  const told = [
    [earlier, 'earlier'],
    [later, 'later'],
    [undated, 'without a day'],
  ] as const
  const some = told.filter(([entries]) => entries > 0)
  return some.length === 0
    ? ''
    : `Not in the picture: ${some.map(([entries, what]) => `${grouped(entries)} ${what}`).join(', ')}.`
}

function rangeWords({ from, to }: Range): string {
  if (from === null && to === null) return 'All days. Draw over the columns to choose some.'
  const day = (each: Day) => dayWords({ first: isoOf(each), last: null })
  if (from !== null && to !== null) return dayWords({ first: isoOf(from), last: isoOf(to - 1) })
  return from === null ? `up to ${day(to! - 1)}` : `from ${day(from)} on`
}
