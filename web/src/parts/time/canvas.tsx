import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { type Day, isoOf, type Stretch } from '../../days.ts'
import { count, dayWords } from '../../words.ts'
import { useColours } from './colours.ts'
import { columnAt, type Drawn, sizeOf } from './columns.ts'
import { barAt, CLASSES, GUTTER, HEIGHT, isAmongBars, paint } from './paint.ts'
import type { TimeScale } from './time-scale.ts'

interface CanvasProps {
  readonly drawn: Drawn
  readonly scale: TimeScale
  readonly width: number
  readonly chosen: Stretch | null
  /** Says what is under the pointer; nothing where it is elsewhere. */
  readonly tell: (words: string) => void
  /** Shows a range while it is drawn, and asks for it. */
  readonly draw: (range: Stretch) => void
  readonly choose: (range: Stretch) => void
  readonly zoom: (by: number, around: Day) => void
  /** @param share of the days that are seen */
  readonly pan: (share: number) => void
}

const CLICK = 4 // pixels; who moves less means the place and not a range
const WHEEL = 1.15 // how much nearer a turn of the wheel brings

/** The picture itself. All that it tells is in the list below it, and all that it does the buttons and ends do by keys. */
export function Canvas({ drawn, scale, width, chosen, tell, draw, choose, zoom, pan }: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const pressedAt = useRef<number | null>(null)
  const colours = useColours(frame)
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !colours || width === 0) return
    sharpen(canvas.current!, width)
    paint(context, { drawn, width, colours, chosen, at: scale.at, ticks: scale.ticks })
  }, [drawn, scale, width, chosen, colours])
  useEffect(() => {
    const element = canvas.current!
    const turned = (event: WheelEvent) => {
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (!event.ctrlKey && !event.shiftKey && !isSideways) return // the wheel alone scrolls the page
      event.preventDefault()
      if (event.ctrlKey) zoom(event.deltaY < 0 ? WHEEL : 1 / WHEEL, scale.timeAt(placeIn(element, event).x))
      else pan((event.deltaX || event.deltaY) / width)
    }
    element.addEventListener('wheel', turned, { passive: false })
    return () => element.removeEventListener('wheel', turned)
  })
  const columnsBetween = (a: number, b: number): Stretch => {
    const [first, last] = [Math.min(a, b), Math.max(a, b)].map((x) => columnAt(scale.timeAt(x), drawn.grain))
    return { from: first!.from, to: last!.to }
  }
  const moved = (event: PointerEvent) => {
    const { x, y } = placeIn(canvas.current!, event)
    const from = pressedAt.current
    if (from !== null && Math.abs(x - from) >= CLICK) draw(columnsBetween(from, x))
    tell(x < GUTTER ? '' : wordsAt(drawn, scale.timeAt(x), y))
  }
  const released = (event: PointerEvent) => {
    const { x, y } = placeIn(canvas.current!, event)
    const from = pressedAt.current
    pressedAt.current = null
    if (from === null) return
    const isClick = Math.abs(x - from) < CLICK
    const bar = isClick && isAmongBars(y) ? barAt(drawn, scale.timeAt(x), y) : null
    if (!(isClick && isAmongBars(y) && !bar)) choose(bar ?? columnsBetween(from, x))
  }
  return (
    <div ref={frame} aria-hidden="true">
      <canvas
        ref={canvas}
        onPointerDown={(event) => {
          const { x } = placeIn(event.currentTarget, event)
          if (x < GUTTER || event.button !== 0) return
          pressedAt.current = x
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={moved}
        onPointerUp={released}
        onPointerCancel={() => {
          pressedAt.current = null
        }}
        onPointerLeave={() => tell('')}
      />
    </div>
  )
}

/** As many dots as the screen has for the place. */
function sharpen(canvas: HTMLCanvasElement, width: number): void {
  const dots = devicePixelRatio
  if (canvas.width !== Math.round(width * dots)) canvas.width = Math.round(width * dots)
  if (canvas.height !== Math.round(HEIGHT * dots)) canvas.height = Math.round(HEIGHT * dots)
  canvas.style.width = `${width}px`
  canvas.style.height = `${HEIGHT}px`
  canvas.getContext('2d')!.setTransform(dots, 0, 0, dots, 0, 0)
}

function placeIn(element: Element, event: MouseEvent): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/** "Mar 2026: 12 entries" */
function wordsAt(drawn: Drawn, day: Day, y: number): string {
  const bar = isAmongBars(y) ? barAt(drawn, day, y) : null
  if (isAmongBars(y) && !bar) return ''
  const place = bar ?? columnAt(day, drawn.grain)
  const heap = bar?.heap ?? drawn.columns.find(({ from }) => from === place.from)?.heap
  const days = dayWords({ first: isoOf(place.from), last: isoOf(place.to - 1) })
  const entries = count(heap ? sizeOf(heap, CLASSES) : 0, 'entry')
  return bar?.isOpen ? `since ${dayWords({ first: isoOf(place.from), last: null })}: ${entries}` : `${days}: ${entries}`
}
