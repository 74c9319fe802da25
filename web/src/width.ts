import { useLayoutEffect, useState } from 'preact/hooks'

/** A ref for an element, and its width as it is now, in pixels; 0 while it is not drawn. */
export function useWidth(): readonly [(box: HTMLDivElement | null) => void, number] {
  const [box, setBox] = useState<HTMLDivElement | null>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (box === null) return setWidth(0)
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [box])
  return [setBox, width]
}
