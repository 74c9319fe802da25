import { useEffect, useMemo, useState } from 'preact/hooks'

/** Where one is: every view has an address that can be shared, with all filters in it. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

const MOVED = 'onrecord:moved'

/** Goes to another address of the app. */
export function go(href: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  dispatchEvent(new Event(MOVED))
}

/** The place, followed as it changes. Links of the app are followed without loading the page anew. */
export function usePlace(): Place {
  const [href, setHref] = useState(location.href)
  useEffect(() => {
    const moved = () => setHref(location.href)
    addEventListener('popstate', moved)
    addEventListener(MOVED, moved)
    document.addEventListener('click', followLink)
    return () => {
      removeEventListener('popstate', moved)
      removeEventListener(MOVED, moved)
      document.removeEventListener('click', followLink)
    }
  }, [])
  return useMemo(() => {
    const { pathname, searchParams } = new URL(href)
    return { path: pathname, query: searchParams }
  }, [href])
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.origin !== location.origin || link.target !== '' || link.pathname.startsWith('/api/')) return
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  event.preventDefault()
  const isElsewhere = link.pathname !== location.pathname
  go(link.href)
  if (isElsewhere) scrollTo(0, 0)
}
