import { useEffect, useState } from 'preact/hooks'

const SETTING = 'onrecord:single-keys'

/** Whether single keys do something; some input methods and voice control press keys that nobody meant. */
export function areKeysOn(): boolean {
  return localStorage.getItem(SETTING) !== 'off'
}

export function useKeysSetting(): readonly [on: boolean, set: (on: boolean) => void] {
  const [on, setOn] = useState(areKeysOn)
  return [
    on,
    (next) => {
      localStorage.setItem(SETTING, next ? 'on' : 'off')
      setOn(next)
    },
  ]
}

/** Calls back for single keys that are pressed outside of fields. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const does = keys[event.key]
      if (!does || !areKeysOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      does()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null
}

/** Calls back for Ctrl-K, or ⌘K, wherever it is pressed: with a key that is held, it is nobody's slip. */
export function useCommandKey(does: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      does()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  })
}
