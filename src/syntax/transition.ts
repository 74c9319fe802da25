/**
 * The arc-hybrid transition system (Kuhlmann et al., 2011) with the root at the end of the buffer
 * (Ballesteros & Nivre, 2013). A state holds one sentence of `count` words; position `count` is the root,
 * position `count + 1` stands for "nothing there".
 */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const MOVES = 3

export interface State {
  count: number
  /** Positions on the stack; `stack[top - 1]` is the topmost. */
  readonly stack: Int32Array
  top: number
  /** The first word of the buffer; `count` when only the root is left. */
  next: number
  /** Head of each word, -1 while it has none. */
  readonly heads: Int32Array
  /** Label of each word's arc plus one; 0 while it has none. */
  readonly labels: Int32Array
  /** Outermost and next dependents on either side; the "nothing" position where there are none. */
  readonly left1: Int32Array
  readonly left2: Int32Array
  readonly right1: Int32Array
  readonly right2: Int32Array
  readonly lefts: Int32Array
  readonly rights: Int32Array
}

/** The longest sentence that is parsed in one piece, in words; longer ones are cut by the tokeniser's caller. */
export const MOST_WORDS = 1000

export function newState(): State {
  const array = () => new Int32Array(MOST_WORDS + 2)
  return {
    count: 0,
    stack: array(),
    top: 0,
    next: 0,
    heads: array(),
    labels: array(),
    left1: array(),
    left2: array(),
    right1: array(),
    right2: array(),
    lefts: array(),
    rights: array(),
  }
}

/** Begins a sentence of `count` words. */
export function begin(state: State, count: number): void {
  const nothing = count + 1
  state.count = count
  state.top = 0
  state.next = 0
  state.heads.fill(-1, 0, nothing + 1)
  for (const children of [state.left1, state.left2, state.right1, state.right2]) children.fill(nothing, 0, nothing + 1)
  for (const counts of [state.labels, state.lefts, state.rights]) counts.fill(0, 0, nothing + 1)
}

export function isOver(state: State): boolean {
  return state.next === state.count && state.top === 0
}

/** Whether the move keeps the tree single-rooted and can be made at all. */
export function isLegal(state: State, move: number): boolean {
  if (move === SHIFT) return state.next < state.count
  if (move === RIGHT) return state.top >= 2
  return state.top >= 1 && (state.next < state.count || state.top === 1)
}

/** Makes the move; an arc gets `label`, which SHIFT ignores. */
export function make(state: State, move: number, label: number): void {
  if (move === SHIFT) {
    state.stack[state.top++] = state.next++
    return
  }
  const dependent = state.stack[--state.top]!
  const head = move === LEFT ? state.next : state.stack[state.top - 1]!
  state.heads[dependent] = head
  state.labels[dependent] = label + 1
  if (move === LEFT) addLeft(state, head, dependent)
  else addRight(state, head, dependent)
}

function addLeft(state: State, head: number, dependent: number): void {
  state.left2[head] = state.left1[head]!
  state.left1[head] = dependent
  state.lefts[head]!++
}

function addRight(state: State, head: number, dependent: number): void {
  state.right2[head] = state.right1[head]!
  state.right1[head] = dependent
  state.rights[head]!++
}
