import type { WrittenClaim } from '../../casefile/index.ts'
import type { Range } from '../../record/index.ts'

/** What the person at the keyboard is doing. */
export type Mode =
  | { readonly kind: 'look' | 'help' | 'menu' }
  | { readonly kind: 'write'; readonly field: Field | 'note' | 'why'; readonly text: string }
  /** Choosing words for a field: from the one to the other, by their place among those shown. */
  | {
      readonly kind: 'span'
      readonly field: SpanField
      readonly from: number
      readonly to: number
      readonly edge: 'from' | 'to'
    }

type SpanField = 'evidence' | 'objects'
export type Field = Exclude<keyof WrittenClaim, SpanField>

/** Where the person is: which entry of the queue, and doing what. */
export interface Flow {
  readonly at: number
  readonly count: number
  readonly mode: Mode
  /** What came of the last key, in words. */
  readonly message: string
}

/** What is to be done to the case. */
export type Action =
  | { readonly kind: 'accept' | 'undo' | 'merge' | 'quit' }
  | { readonly kind: 'reject'; readonly why: string | null }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'set'; readonly words: WrittenClaim }

export interface Step {
  readonly flow: Flow
  readonly action: Action | null
}

/** The words that can be chosen from: all that are shown, and where the evidence is among them. */
export interface Shown {
  readonly words: readonly Range[]
  readonly evidence: readonly [from: number, to: number]
}

/** A key as terminals send it: "a", "left", "return", "escape", "tab", "backspace". */
export interface Key {
  readonly name: string
  /** The character, where it is one. */
  readonly text: string
}

/** The fields that can be set, with the key that chooses each. */
export const MENU: readonly (readonly [key: string, field: Field | SpanField, says: string])[] = [
  ['t', 'type', 'type'],
  ['o', 'mode', 'mode'],
  ['a', 'actors', 'actor'],
  ['r', 'recipients', 'recipient'],
  ['x', 'objects', 'object: choose its words'],
  ['e', 'evidence', 'evidence: choose its words'],
  ['f', 'quantity', 'figure'],
  ['p', 'place', 'place'],
  ['d', 'dates', 'date'],
  ['y', 'polarity', 'polarity'],
  ['c', 'certainty', 'certainty'],
  ['v', 'voices', 'voice: s1 s2'],
]

/** The fields that take several values; commas stand between them. */
const LISTS: ReadonlySet<string> = new Set(['actors', 'recipients', 'voices'])

/** What a key does. Pure: what is to be done to the case is handed back. */
export function step(flow: Flow, key: Key, shown: Shown): Step {
  if (key.name === 'ctrl-c') return { flow, action: { kind: 'quit' } }
  switch (flow.mode.kind) {
    case 'look':
      return look(flow, key)
    case 'help':
      return stay(flow, { kind: 'look' })
    case 'menu':
      return menu(flow, key, shown)
    case 'write':
      return write(flow, flow.mode, key)
    case 'span':
      return choose(flow, flow.mode, key, shown)
  }
}

function stay(flow: Flow, mode: Mode, message = ''): Step {
  return { flow: { ...flow, mode, message }, action: null }
}

function done(flow: Flow, action: Action): Step {
  return { flow: { ...flow, mode: { kind: 'look' }, message: '' }, action }
}

function look(flow: Flow, { name }: Key): Step {
  switch (name) {
    case 'a':
      return done(flow, { kind: 'accept' })
    case 'r':
      return stay(flow, { kind: 'write', field: 'why', text: '' })
    case 'c':
      return stay(flow, { kind: 'menu' })
    case 'n':
      return stay(flow, { kind: 'write', field: 'note', text: '' })
    case 's':
    case 'right':
      return moved(flow, 1)
    case 'left':
      return moved(flow, -1)
    case 'u':
      return done(flow, { kind: 'undo' })
    case 'm':
      return done(flow, { kind: 'merge' })
    case '?':
      return stay(flow, { kind: 'help' })
    case 'q':
      return done(flow, { kind: 'quit' })
    default:
      return stay(flow, { kind: 'look' }, '? says which keys there are.')
  }
}

/** The entry after or before; at the ends it stays. */
export function moved(flow: Flow, by: 1 | -1): Step {
  const at = Math.min(Math.max(0, flow.at + by), flow.count - 1)
  const message = at === flow.at ? (by > 0 ? 'That was the last one.' : 'That is the first one.') : ''
  return { flow: { ...flow, at, mode: { kind: 'look' }, message }, action: null }
}

function menu(flow: Flow, { name }: Key, { evidence: [from, to] }: Shown): Step {
  if (name === 'escape' || name === 'q') return stay(flow, { kind: 'look' })
  const field = MENU.find(([key]) => key === name)?.[1]
  if (field === undefined) return stay(flow, { kind: 'menu' }, 'Choose a field by its letter; Esc leaves.')
  if (field === 'evidence' || field === 'objects') return stay(flow, { kind: 'span', field, from, to, edge: 'to' })
  return stay(flow, { kind: 'write', field, text: '' })
}

function write(flow: Flow, mode: Extract<Mode, { kind: 'write' }>, { name, text }: Key): Step {
  if (name === 'escape') return stay(flow, { kind: 'look' })
  if (name === 'return') return written(flow, mode.field, mode.text.trim())
  if (name === 'backspace') return stay(flow, { ...mode, text: Array.from(mode.text).slice(0, -1).join('') })
  return stay(flow, { ...mode, text: mode.text + text })
}

function written(flow: Flow, field: Field | 'note' | 'why', text: string): Step {
  if (field === 'why') return done(flow, { kind: 'reject', why: text || null })
  if (text === '') return stay(flow, { kind: 'look' }, 'Nothing was written, so nothing was set.')
  if (field === 'note') return done(flow, { kind: 'note', text })
  const value = LISTS.has(field) ? text.split(',').map((each) => each.trim()) : text
  return done(flow, { kind: 'set', words: { [field]: value } })
}

function choose(flow: Flow, mode: Extract<Mode, { kind: 'span' }>, { name }: Key, { words }: Shown): Step {
  switch (name) {
    case 'escape':
      return stay(flow, { kind: 'look' })
    case 'tab':
      return stay(flow, { ...mode, edge: mode.edge === 'from' ? 'to' : 'from' })
    case 'left':
    case 'right':
      return stay(flow, shifted(mode, name === 'left' ? -1 : 1, words.length))
    case 'return': {
      const range = `${words[mode.from]![0]}..${words[mode.to]![1]}`
      return done(flow, { kind: 'set', words: mode.field === 'evidence' ? { evidence: range } : { objects: [range] } })
    }
    default:
      return stay(flow, mode, '← → move an end by a word, Tab takes the other end, Enter sets it, Esc leaves.')
  }
}

/** One end a word further; the ends never cross. */
function shifted(mode: Extract<Mode, { kind: 'span' }>, by: 1 | -1, count: number): Mode {
  const { from, to, edge } = mode
  return edge === 'from'
    ? { ...mode, from: Math.min(to, Math.max(0, from + by)) }
    : { ...mode, to: Math.max(from, Math.min(count - 1, to + by)) }
}
