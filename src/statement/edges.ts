import type { Anchor } from './anchor.ts'
import { type Passage, wordFrom } from './passage.ts'
import type { Question, Range } from './question.ts'
import { trimmed } from './sources.ts'

export interface Edges {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Where a piece may begin and end: at the edges of phrases, at punctuation, at the source, at the sentence's own edges. */
export function edgesOf(asked: Question): Edges {
  const { p, cue, source, side } = asked
  const lo = side === 'left' ? cue.lo : cue.to
  const hi = side === 'left' ? cue.from : cue.hi
  const starts = new Set<number>()
  const ends = new Set<number>()
  const [first, last] = trimmed(p, lo, hi)
  if (first < last) {
    starts.add(first)
    ends.add(last)
  }
  phraseEdges(p, cue, { from: lo, to: hi }, starts, ends)
  if (source.to > source.from) {
    if (source.to >= lo && source.to < hi && !p.mark[source.to]) starts.add(source.to)
    if (source.from > lo && source.from <= hi && !p.mark[source.from - 1]) ends.add(source.from)
  }
  if (side === 'left') reachBack(p, cue, starts, ends)
  else reachOn(p, cue, starts, ends)
  return { starts: nearest(starts, cue), ends: nearest(ends, cue) }
}

function phraseEdges(p: Passage, cue: Anchor, { from, to }: Range, starts: Set<number>, ends: Set<number>): void {
  for (let word = from; word < to; word++) {
    const left = p.left[word]!
    const right = p.right[word]!
    if (right - left > 1 || p.head[word] === cue.head) {
      if (left >= from && !p.mark[left]) starts.add(left)
      if (right <= to && !p.mark[right - 1]) ends.add(right)
    }
    if (p.mark[word] && word + 1 < to && !p.mark[word + 1]) starts.add(word + 1)
    if (p.mark[word] && word > from && !p.mark[word - 1]) ends.add(word)
  }
}

const MOST = 48 // edges; a sentence that has more is a list or no sentence

function nearest(edges: ReadonlySet<number>, cue: Anchor): readonly number[] {
  const all = [...edges]
  if (all.length <= MOST) return all
  return all.sort((a, b) => Math.abs(a - cue.from) - Math.abs(b - cue.from)).slice(0, MOST)
}

/** Sentences before that a quotation with its cue at the end may begin in, and end in: `"Is it over?" | he asked.` */
function reachBack(p: Passage, cue: Anchor, starts: Set<number>, ends: Set<number>): void {
  const block = p.block[cue.sentence]
  for (let before = 1; before <= 2 && p.block[cue.sentence - before] === block; before++) {
    starts.add(trimmed(p, p.first[cue.sentence - before]!, cue.lo)[0])
  }
  if (cue.lo > 0 && p.quoted[cue.lo - 1]! >= 0) {
    ends.add(trimmed(p, 0, cue.lo)[1])
    starts.add(firstOf(p, p.quoted[cue.lo - 1]!, cue.lo))
  }
  const stretch = stretchBefore(p, cue)
  if (stretch >= 0) starts.add(firstOf(p, stretch, cue.from))
}

/** The quoted stretch that ends last before the cue in its sentence; -1 if there is none. */
export function stretchBefore(p: Passage, cue: Anchor): number {
  for (let at = cue.from - 1; at >= cue.lo; at--) if (p.quoted[at]! >= 0) return p.quoted[at]!
  return -1
}

/** The first word of a stretch and of those that it continues, in the paragraphs before. */
function firstOf(p: Passage, stretch: number, within: number): number {
  while (stretch > 0 && p.stretches[stretch]!.continues) stretch--
  let at = wordFrom(p, p.stretches[stretch]!.start)
  while (at < within && p.mark[at]) at++
  return at
}

/** Sentences after that a quotation begun here, or taken up in the next sentence, may end in: `"It is late," he said. | "Go home."` */
function reachOn(p: Passage, cue: Anchor, starts: Set<number>, ends: Set<number>): void {
  const next = p.first[cue.sentence + 1]!
  const goesOn = p.block[cue.sentence + 1] === p.block[cue.sentence] || p.words[cue.hi - 1]!.form === ':'
  const last = p.quoted[cue.hi - 1]!
  if (last >= 0) addEnd(p, last, next, ends)
  if (!goesOn || next >= p.words.length) return
  const opening = p.quoted[next]!
  if (opening < 0 && endsAt(p, cue)) return
  starts.add(trimmed(p, next, p.first[cue.sentence + 2]!)[0])
  if (opening >= 0) addEnd(p, opening, next, ends)
  ends.add(trimmed(p, next, p.first[cue.sentence + 2]!)[1])
}

/** "He refused. | …": a cue that ends its sentence with a full stop; what comes next is not what was said. */
function endsAt(p: Passage, { to, hi }: Anchor): boolean {
  return to >= hi - 1 && p.words[hi - 1]!.form === '.'
}

/** One past the last word of a stretch and of those that continue it. */
function addEnd(p: Passage, stretch: number, from: number, ends: Set<number>): void {
  for (;;) {
    const [, to] = trimmed(p, from - 1, wordFrom(p, p.stretches[stretch]!.end))
    if (to >= from) ends.add(to)
    if (!p.stretches[stretch + 1]?.continues) return
    stretch++
  }
}
