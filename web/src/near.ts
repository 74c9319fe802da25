import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** How far from the screen something begins to count as near. */
const MARGIN = '1500px 0px'

const watched = new WeakMap<Element, (isNear: boolean) => void>()
let observer: IntersectionObserver | null = null

function observe(element: Element, changed: (isNear: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting)
    },
    { rootMargin: MARGIN },
  )
  watched.set(element, changed)
  observer.observe(element)
  return () => {
    watched.delete(element)
    observer?.unobserve(element)
  }
}

/** Whether an element is on the screen or will soon be. */
export function useNear(element: RefObject<Element | null>, isNearAtFirst: boolean): boolean {
  const [isNear, setNear] = useState(isNearAtFirst)
  useEffect(() => (element.current ? observe(element.current, setNear) : undefined), [])
  return isNear
}
