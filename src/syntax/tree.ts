/**
 * The best tree for a sentence from scores of its arcs: projective and with one root.
 * `scores` is row-major, shape [count, count + 1]: word i with head j; head `count` is the root.
 */
export interface TreeFinder {
  /** Writes each word's head, -1 at the root, into `heads`. At most the number of words that the finder was made for. */
  find(scores: Float32Array, count: number, heads: Int32Array): void
}

export function treeFinder(most: number): TreeFinder {
  const scratch = newScratch(most)
  return {
    find(scores, count, heads) {
      nearestHeads(scores, count, heads)
      if (!isProjectiveTree(heads, count, scratch)) eisner(scores, count, heads, scratch)
    },
  }
}

interface Scratch {
  /** Farthest left and right ends below each word; marks of words seen. */
  readonly state: Int32Array
  /** Scores and split points of spans, complete and incomplete, in either direction; shape [most + 1, most + 1] each. */
  readonly complete: readonly [Float32Array, Float32Array]
  readonly incomplete: readonly [Float32Array, Float32Array]
  readonly completeAt: readonly [Int16Array, Int16Array]
  readonly incompleteAt: Int16Array
}

function newScratch(most: number): Scratch {
  const size = (most + 1) * (most + 1)
  return {
    state: new Int32Array(most + 1),
    complete: [new Float32Array(size), new Float32Array(size)],
    incomplete: [new Float32Array(size), new Float32Array(size)],
    completeAt: [new Int16Array(size), new Int16Array(size)],
    incompleteAt: new Int16Array(size),
  }
}

/** Each word's best head on its own: nearly always a tree already. */
function nearestHeads(scores: Float32Array, count: number, heads: Int32Array): void {
  const width = count + 1
  for (let word = 0; word < count; word++) {
    const row = word * width
    let best = word === 0 ? 1 : 0
    for (let head = best + 1; head < width; head++)
      if (head !== word && scores[row + head]! > scores[row + best]!) best = head
    heads[word] = best === count ? -1 : best
  }
}

/** Whether the heads make one projective tree: one root, no cycle, no crossing arcs. */
function isProjectiveTree(heads: Int32Array, count: number, { state }: Scratch): boolean {
  let roots = 0
  for (let word = 0; word < count; word++) if (heads[word] === -1) roots++
  return roots === 1 && !hasCycle(heads, count, state) && !hasCrossing(heads, count)
}

function hasCycle(heads: Int32Array, count: number, state: Int32Array): boolean {
  state.fill(0, 0, count)
  for (let word = 0; word < count; word++) {
    let at = word
    while (at >= 0 && state[at] === 0) {
      state[at] = word + 1
      at = heads[at]!
    }
    if (at >= 0 && state[at] === word + 1) return true
  }
  return false
}

/** Whether a word under an arc hangs from a word outside it, or is the root. */
function hasCrossing(heads: Int32Array, count: number): boolean {
  for (let word = 0; word < count; word++) {
    const head = heads[word]!
    if (head < 0) continue
    const from = Math.min(word, head)
    const to = Math.max(word, head)
    for (let inner = from + 1; inner < to; inner++) if (heads[inner]! < from || heads[inner]! > to) return true
  }
  return false
}

/** Eisner (1996): dynamic programming over spans, cubic in the sentence. Position 0 is the root, word i stands at i + 1. */
function eisner(scores: Float32Array, count: number, heads: Int32Array, scratch: Scratch): void {
  const size = count + 1
  fillSpans(scores, size, scratch)
  const [left, right] = scratch.complete
  let root = 1
  let best = -Infinity
  for (let at = 1; at < size; at++) {
    const score = left[size + at]! + right[at * size + size - 1]! + scores[(at - 1) * size + count]!
    if (score > best) {
      best = score
      root = at
    }
  }
  heads[root - 1] = -1
  readComplete(scratch, size, 1, root, 0, heads)
  readComplete(scratch, size, root, size - 1, 1, heads)
}

/** Spans headed at their right end have direction 0, at their left end 1. */
function fillSpans(
  scores: Float32Array,
  size: number,
  { complete, incomplete, completeAt, incompleteAt }: Scratch,
): void {
  const [left, right] = complete
  const [leftArc, rightArc] = incomplete
  for (let at = 0; at < size; at++) left[at * size + at] = right[at * size + at] = 0
  for (let width = 1; width < size; width++) {
    for (let from = 1; from + width < size; from++) {
      const to = from + width
      const span = from * size + to
      let best = -Infinity
      for (let split = from; split < to; split++) {
        const score = right[from * size + split]! + left[(split + 1) * size + to]!
        if (score > best) {
          best = score
          incompleteAt[span] = split
        }
      }
      leftArc[span] = best + scores[(from - 1) * size + to - 1]!
      rightArc[span] = best + scores[(to - 1) * size + from - 1]!
      best = -Infinity
      for (let split = from; split < to; split++) {
        const score = left[from * size + split]! + leftArc[split * size + to]!
        if (score > best) {
          best = score
          completeAt[0][span] = split
        }
      }
      left[span] = best
      best = -Infinity
      for (let split = from + 1; split <= to; split++) {
        const score = rightArc[from * size + split]! + right[split * size + to]!
        if (score > best) {
          best = score
          completeAt[1][span] = split
        }
      }
      right[span] = best
    }
  }
}

function readComplete(
  scratch: Scratch,
  size: number,
  from: number,
  to: number,
  direction: 0 | 1,
  heads: Int32Array,
): void {
  if (from === to) return
  const split = scratch.completeAt[direction][from * size + to]!
  if (direction === 0) {
    readComplete(scratch, size, from, split, 0, heads)
    readIncomplete(scratch, size, split, to, 0, heads)
  } else {
    readIncomplete(scratch, size, from, split, 1, heads)
    readComplete(scratch, size, split, to, 1, heads)
  }
}

function readIncomplete(
  scratch: Scratch,
  size: number,
  from: number,
  to: number,
  direction: 0 | 1,
  heads: Int32Array,
): void {
  if (direction === 0) heads[from - 1] = to - 1
  else heads[to - 1] = from - 1
  const split = scratch.incompleteAt[from * size + to]!
  readComplete(scratch, size, from, split, 1, heads)
  readComplete(scratch, size, split + 1, to, 0, heads)
}
