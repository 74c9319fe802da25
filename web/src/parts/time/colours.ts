import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Colours } from './paint.ts'

const CLASSES = ['agrees', 'helps', 'demands', 'harms'] as const

/** The colours of the theme, and anew when it changes or is printed: a canvas does not follow it by itself. */
export function useColours(within: RefObject<HTMLElement | null>): Colours | null {
  const [colours, setColours] = useState<Colours | null>(null)
  useEffect(() => {
    const look = () => within.current && setColours(coloursOf(within.current))
    look()
    const media = ['(prefers-color-scheme: dark)', 'print'].map((each) => matchMedia(each))
    const chosen = new MutationObserver(look)
    for (const each of media) each.addEventListener('change', look)
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      for (const each of media) each.removeEventListener('change', look)
      chosen.disconnect()
    }
  }, [])
  return colours
}

/** Custom properties hold both themes; only what is computed from them is a colour. */
function coloursOf(within: HTMLElement): Colours {
  const probe = document.createElement('span')
  within.append(probe)
  const colour = (name: string) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const named = [...CLASSES, 'ink', 'faint', 'line'].map((name) => [name, colour(name)])
  probe.remove()
  return Object.fromEntries(named) as Colours
}
