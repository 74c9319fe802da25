import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'

/** What of a picture is seen. */
export interface Window {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface ZoomedProps {
  readonly whole: Window
  readonly children: (scale: number) => ComponentChildren
}

const STEP = 1.3 // how much nearer one step brings
const NEAREST = 12
const CLICK = 4 // pixels; who moves less means what is under the pointer

/** A picture that is moved by dragging and brought nearer by the wheel or by buttons; all of it is told in words elsewhere. */
export function Zoomed({ whole, children }: ZoomedProps) {
  const picture = useRef<SVGSVGElement>(null)
  const { seen, see, slide, settle } = useSliding(picture, whole)
  const held = useRef<{ readonly x: number; readonly y: number; readonly window: Window } | null>(null)
  const zoom = (by: number) => see(zoomed(seen, whole, by, { x: 0.5, y: 0.5 }))
  useEffect(() => {
    const element = picture.current
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.shiftKey) return // the wheel alone scrolls the page
      event.preventDefault()
      const box = element!.parentElement!.getBoundingClientRect()
      const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
      slide((now) => zoomed(now, whole, event.deltaY < 0 ? STEP : 1 / STEP, at), true)
    }
    element?.addEventListener('wheel', turned, { passive: false })
    return () => element?.removeEventListener('wheel', turned)
  })
  const moved = ({ clientX, clientY, pointerId }: PointerEvent) => {
    const from = held.current
    if (!from || !picture.current) return
    const [dx, dy] = [clientX - from.x, clientY - from.y]
    const isHeld = picture.current.hasPointerCapture(pointerId)
    if (!isHeld && Math.hypot(dx, dy) < CLICK) return
    if (!isHeld) picture.current.setPointerCapture(pointerId)
    const box = picture.current.parentElement!.getBoundingClientRect()
    const { x, y, width, height } = from.window
    slide(() => ({ width, height, x: x - (dx * width) / box.width, y: y - (dy * height) / box.height }))
  }
  const released = () => {
    held.current = null
    settle()
  }
  const scale = seen.width / whole.width
  const drawn = useMemo(() => children(scale), [children, scale])
  return (
    <div class="picture">
      <div class="frame">
        <svg
          ref={picture}
          viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}
          aria-hidden="true"
          onPointerDown={({ clientX: x, clientY: y }) => {
            held.current = { x, y, window: settle() }
          }}
          onPointerMove={moved}
          onPointerUp={released}
          onPointerCancel={released}
        >
          {drawn}
        </svg>
      </div>
      <p class="zoom">
        <button type="button" onClick={() => zoom(STEP)}>
          Nearer
        </button>
        <button type="button" onClick={() => zoom(1 / STEP)}>
          Farther
        </button>
        <button type="button" onClick={() => see(whole)}>
          All of it
        </button>
      </p>
    </div>
  )
}

const STILL = 150 // milliseconds without a turn of the wheel after which the picture is drawn anew

/**
 * What is seen of a picture. While it slides, what is drawn is moved as a whole, once a frame, which takes nothing
 * however much it holds; it is drawn anew where it comes to rest.
 */
function useSliding(picture: RefObject<SVGSVGElement | null>, whole: Window) {
  const [seen, see] = useState(whole)
  const ahead = useRef<Window | null>(null)
  const frame = useRef(0)
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const stop = () => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    clearTimeout(rest.current)
  }
  useEffect(() => see(whole), [whole])
  useEffect(() => stop, [])
  useLayoutEffect(() => {
    stop()
    ahead.current = null
    if (picture.current) picture.current.style.transform = ''
  }, [seen])
  /** Draws what slid anew; gives what is then seen. */
  const settle = (): Window => {
    const now = ahead.current ?? seen
    if (now !== seen) see(now)
    return now
  }
  const show = () => {
    frame.current = 0
    const element = picture.current
    if (element && ahead.current)
      element.style.transform = movedFrom(seen, ahead.current, element.parentElement!.clientWidth)
  }
  /** @param rests whether it comes to rest by itself */
  const slide = (to: (now: Window) => Window, rests = false) => {
    ahead.current = to(ahead.current ?? seen)
    frame.current ||= requestAnimationFrame(show)
    if (!rests) return
    clearTimeout(rest.current)
    rest.current = setTimeout(settle, STILL)
  }
  return { seen, see, slide, settle }
}

/**
 * How a picture drawn for one window is moved to show another.
 *
 * @param width of the picture in pixels
 */
function movedFrom(drawn: Window, shown: Window, width: number): string {
  const dots = width / shown.width
  const [x, y] = [(drawn.x - shown.x) * dots, (drawn.y - shown.y) * dots]
  return `translate(${x}px, ${y}px) scale(${drawn.width / shown.width})`
}

/** @param at the point that stays where it is, as shares of width and height */
function zoomed(now: Window, whole: Window, by: number, at: { readonly x: number; readonly y: number }): Window {
  const width = Math.min(whole.width, Math.max(whole.width / NEAREST, now.width / by))
  const height = (width * whole.height) / whole.width
  return { width, height, x: now.x + (now.width - width) * at.x, y: now.y + (now.height - height) * at.y }
}
