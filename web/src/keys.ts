import { useEffect, useState } from 'preact/hooks'

/** What single keys do, with the key that each has where nobody chose another. */
export const ACTIONS = {
  search: ['/', 'search'],
  goTo: [':', 'go to a view, a party, an exchange by name (Ctrl-K too)'],
  next: ['j', 'next claim or statement of a report, or entry of the queue'],
  back: ['k', 'the one before'],
  accept: ['a', 'accept'],
  reject: ['r', 'reject'],
  rejectBecause: ['R', 'reject with a reason'],
  undo: ['u', 'undo'],
  note: ['n', 'write a note'],
  correct: ['c', 'correct'],
  merge: ['m', 'say that it is one event with its look-alike'],
  help: ['?', 'this list'],
} as const satisfies Record<string, readonly [key: string, does: string]>

export type Action = keyof typeof ACTIONS

const SWITCH = 'onrecord:single-keys'
const CHOSEN = 'onrecord:keys'
const CHANGED = 'onrecord:keys-changed'

/** Keys that were chosen in this browser; null for an action that has none. */
type Chosen = Readonly<Partial<Record<Action, string | null>>>

/** Whether single keys do something; some input methods and voice control press keys that nobody meant. */
export function areKeysOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off'
}

/** The key of an action; null where it has none. */
export function keyOf(action: Action): string | null {
  const own = chosen()[action]
  return own === undefined ? ACTIONS[action][0] : own
}

/** What a key does already; null where it is free. */
export function actionOf(key: string): Action | null {
  return (Object.keys(ACTIONS) as Action[]).find((action) => keyOf(action) === key) ?? null
}

function chosen(): Chosen {
  return JSON.parse(localStorage.getItem(CHOSEN) ?? '{}') as Chosen
}

export interface KeySettings {
  readonly areOn: boolean
  readonly switchTo: (on: boolean) => void
  /** @param key null takes the key from the action */
  readonly choose: (action: Action, key: string | null) => void
  /** Gives every action the key that it had at first. */
  readonly reset: () => void
}

/** The keys as they are set in this browser; what shows them is drawn anew when they change. */
export function useKeySettings(): KeySettings {
  const [, redraw] = useState({})
  useEffect(() => {
    const changed = () => redraw({})
    addEventListener(CHANGED, changed)
    return () => removeEventListener(CHANGED, changed)
  }, [])
  const keep = (name: string, value: string) => {
    localStorage.setItem(name, value)
    dispatchEvent(new Event(CHANGED))
  }
  return {
    areOn: areKeysOn(),
    switchTo: (on) => keep(SWITCH, on ? 'on' : 'off'),
    choose: (action, key) => keep(CHOSEN, JSON.stringify({ ...chosen(), [action]: key })),
    reset: () => keep(CHOSEN, '{}'),
  }
}

/** Calls back for single keys that are pressed outside of fields, and for Esc. */
export function useKeys(does: Readonly<Partial<Record<Action | 'leave', () => void>>>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const action = event.key === 'Escape' ? 'leave' : areKeysOn() ? actionOf(event.key) : null
      const called = action === null ? undefined : does[action]
      if (!called) return
      event.preventDefault()
      called()
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
