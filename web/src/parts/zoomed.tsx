import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

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

/** A picture that is moved by dragging and brought nearer by the wheel or by buttons; all of it is told in words elsewhere. */
export function Zoomed({ whole, children }: ZoomedProps) {
  const [seen, setSeen] = useState(whole)
  const picture = useRef<SVGSVGElement>(null)
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null)
  useEffect(() => setSeen(whole), [whole])
  const zoom = (by: number, at = { x: 0.5, y: 0.5 }) => setSeen((now) => zoomed(now, whole, by, at))
  useEffect(() => {
    const element = picture.current
    const turned = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.shiftKey) return // the wheel alone scrolls the page
      event.preventDefault()
      const box = element!.getBoundingClientRect()
      zoom(event.deltaY < 0 ? STEP : 1 / STEP, {
        x: (event.clientX - box.left) / box.width,
        y: (event.clientY - box.top) / box.height,
      })
    }
    element?.addEventListener('wheel', turned, { passive: false })
    return () => element?.removeEventListener('wheel', turned)
  })
  const moved = (event: PointerEvent) => {
    const from = held.current
    if (!from || !picture.current) return
    const box = picture.current.getBoundingClientRect()
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
    held.current = { x: event.clientX, y: event.clientY }
    setSeen((now) => ({ ...now, x: now.x - (dx * now.width) / box.width, y: now.y - (dy * now.height) / box.height }))
  }
  return (
    <div class="picture">
      <svg
        ref={picture}
        viewBox={`${seen.x} ${seen.y} ${seen.width} ${seen.height}`}
        aria-hidden="true"
        onPointerDown={(event) => {
          held.current = { x: event.clientX, y: event.clientY }
        }}
        onPointerMove={moved}
        onPointerUp={() => {
          held.current = null
        }}
        onPointerLeave={() => {
          held.current = null
        }}
      >
        {children(seen.width / whole.width)}
      </svg>
      <p class="zoom">
        <button type="button" onClick={() => zoom(STEP)}>
          Nearer
        </button>
        <button type="button" onClick={() => zoom(1 / STEP)}>
          Farther
        </button>
        <button type="button" onClick={() => setSeen(whole)}>
          All of it
        </button>
      </p>
    </div>
  )
}

/** @param at the point that stays where it is, as shares of width and height */
function zoomed(now: Window, whole: Window, by: number, at: { readonly x: number; readonly y: number }): Window {
  const width = Math.min(whole.width, Math.max(whole.width / NEAREST, now.width / by))
  const height = (width * whole.height) / whole.width
  return { width, height, x: now.x + (now.width - width) * at.x, y: now.y + (now.height - height) * at.y }
}
