import { mix } from '../syntax/index.ts'
import { wayTo } from './anchor.ts'
import { distance } from './cue-features.ts'
import { stretchBefore } from './edges.ts'
import { add, type Features } from './features.ts'
import type { Passage } from './passage.ts'
import type { Question, Range } from './question.ts'
import { isFrame } from './relations.ts'

/** What tells whether nothing is said on this side. */
export function ofNothing({ p, cue, side, key }: Question, row: Features): void {
  row.count = 0
  add(row, 100, key)
  add(row, 101, key, cue.lemma)
  add(row, 102, key, cue.fine)
  add(row, 103, key, cue.frame)
  add(row, 104, key, p.xpos[cue.head]!)
  add(row, 105, key, p.deprel[cue.head]!)
  const at = side === 'left' ? cue.from - 1 : cue.to
  add(row, 106, key, at >= cue.lo && at < cue.hi ? p.lemma[at]! : 7)
  add(row, 107, key, side === 'left' ? cue.from - cue.lo : distance(cue.hi - cue.to))
  add(row, 108, key, p.form[cue.to - 1]!)
  add(row, 109, key, p.form[cue.from]!)
  const next = p.first[cue.sentence + 1]!
  const opens = next < p.words.length && p.block[cue.sentence + 1] === p.block[cue.sentence] && p.quoted[next]! >= 0
  const closed = stretchBefore(p, cue) >= 0 || (cue.lo > 0 && cue.from - cue.lo < 4 && p.quoted[cue.lo - 1]! >= 0)
  const rest = opens ? restOf(p, cue.sentence + 1) : 7
  add(row, 110, key, (opens ? 1 : 0) + (closed ? 2 : 0) + rest * 4)
  add(row, 111, key * 64 + (opens ? 1 : 0) + (closed ? 2 : 0) + rest * 4, cue.fine)
}

/** Words of a sentence outside of quotation marks, at most 5: a quotation with such a rest has a cue of its own. */
function restOf(p: Passage, sentence: number): number {
  let count = 0
  for (let at = p.first[sentence]!; at < p.first[sentence + 1]! && count < 5; at++)
    if (!p.mark[at] && p.quoted[at]! < 0) count++
  return count
}

/** What tells whether a piece begins at the word. */
export function ofStart({ p, cue, source, side, key }: Question, at: number, row: Features): void {
  row.count = 0
  const top = topFrom(p, at, p.words.length)
  const way = wayTo(p, cue, top)
  const lemma = p.lemma[at]!
  const last = at > 0 ? p.lemma[at - 1]! : 7
  const gap = side === 'right' ? at - cue.to : at < cue.lo ? -1 : at - cue.lo
  const afterSource = at === source.to || at === source.to + 1 ? 1 : 0
  add(row, 0, key, lemma)
  add(row, 1, key, p.xpos[at]!)
  add(row, 2, key, last)
  add(row, 3, key, distance(gap))
  add(row, 4, key + 1024 * afterSource, gap === 0 ? 1 : 0)
  add(row, 5, quoteAt(p, at), key)
  add(row, 6, way, key)
  add(row, 7, way, cue.lemma)
  add(row, 8, way, cue.fine)
  add(row, 9, p.deprel[top]!, cue.middle)
  add(row, 10, lemma, cue.lemma)
  add(row, 11, lemma, cue.fine)
  add(row, 12, last, cue.middle)
  add(row, 13, last, p.xpos[at]!)
  add(row, 14, way, lemma)
  add(row, 15, quoteAt(p, at) * 8 + Math.min(gap, 7), cue.lemma)
  add(row, 16, p.xpos[top]!, key)
  add(row, 17, last, lemma)
  add(row, 18, p.sentence[at]! - cue.sentence, key + 1024 * (p.quoted[at]! >= 0 ? 1 : 0))
  add(row, 19, gap === 0 ? 1 : 0, cue.lemma)
  add(row, 20, way, cue.frame)
  add(row, 21, p.deprel[top]!, p.xpos[at]! + key)
}

/** What tells whether a piece ends before the word. */
export function ofEnd({ p, cue, source, key }: Question, at: number, row: Features): void {
  row.count = 0
  const top = topTo(p, at, 0)
  const way = wayTo(p, cue, top)
  const next = at < p.words.length ? at : at - 1
  const lemma = p.lemma[next]!
  const bounds =
    (at === cue.from ? 1 : 0) +
    (at === source.from ? 2 : 0) +
    (trimmedEnd(p, cue.hi) === at ? 4 : 0) +
    (p.right[cue.head] === at ? 8 : 0)
  const nextWay = wayTo(p, cue, next)
  const second = next + 1 < p.words.length ? p.lemma[next + 1]! : 7
  add(row, 30, key, p.xpos[at - 1]!)
  add(row, 31, key, lemma)
  add(row, 32, key, p.xpos[next]!)
  add(row, 33, key, bounds)
  add(row, 34, quoteAt(p, at), key)
  add(row, 35, way, key)
  add(row, 36, way, cue.fine)
  add(row, 37, nextWay, key)
  add(row, 38, p.deprel[next]!, p.xpos[at - 1]!)
  add(row, 39, lemma, cue.middle)
  add(row, 40, lemma, second)
  add(row, 41, bounds, cue.lemma)
  add(row, 53, bounds, cue.frame * 32 + key)
  add(row, 54, bounds, way)
  add(row, 42, p.deprel[next]! + (p.mark[next] ? p.deprel[Math.min(next + 1, p.words.length - 1)]! : 0), key)
  add(row, 43, second, key + (p.mark[next] ? 64 : 0))
  add(row, 44, p.mark[next] ? wayTo(p, cue, Math.min(next + 1, p.words.length - 1)) : 0, lemma)
  add(row, 45, nextWay, lemma)
  add(row, 46, p.sentence[at - 1]! - cue.sentence, key + 1024 * (p.quoted[at - 1]! >= 0 ? 1 : 0))
  add(row, 47, lemma, p.lemma[at - 1]!)
  ofRest({ p, cue, key }, at, row)
}

/** What the phrase is that is left out right after the end. */
function ofRest({ p, cue, key }: Pick<Question, 'p' | 'cue' | 'key'>, at: number, row: Features): void {
  const comma = p.mark[Math.min(at, p.words.length - 1)]!
  const after = nextUnmarked(p, at)
  const left = after < cue.hi ? topFrom(p, after, p.words.length) : -1
  const cut = left < 0 ? 0 : p.deprel[left]!
  add(row, 48, cut, key * 2 + comma)
  add(row, 49, left < 0 ? 0 : wayTo(p, cue, left), comma)
  add(row, 50, left < 0 ? 0 : p.lemma[after]!, cut * 2 + comma)
  add(row, 51, left < 0 ? -2 : p.fine[left]!, cut * 2 + comma)
  add(row, 52, left < 0 ? -2 : p.middle[left]!, cue.middle * 2 + comma)
}

function trimmedEnd(p: Passage, to: number): number {
  while (to > 0 && p.mark[to - 1]) to--
  return to
}

/** What tells whether the words are a piece, beyond where they begin and end. */
export function ofPiece({ p, cue, source, side, key }: Question, from: number, to: number, row: Features): void {
  row.count = 0
  const top = topFrom(p, from, to)
  const way = wayTo(p, cue, top)
  const whole = p.right[top] === to ? 1 : p.right[top]! > to ? 2 : 3
  const last = topTo(p, to, from)
  const quotes = quotesOf(p, from, to)
  const length = distance(to - from)
  const meets = from < source.to && source.from < to ? 1 : 0
  add(row, 70, key, whole)
  add(row, 71, way, whole)
  add(row, 72, way, whole * 8 + side.length)
  add(row, 73, p.deprel[top]!, cue.lemma + whole)
  add(row, 74, p.deprel[top]!, cue.fine * 4 + whole)
  add(row, 75, length, key)
  add(row, 76, quotes, key)
  add(row, 77, quotes, cue.lemma)
  add(row, 78, p.xpos[top]!, key * 4 + whole)
  add(row, 79, meets, key)
  add(row, 80, p.deprel[top]!, p.deprel[last]! + whole)
  add(row, 81, length, cue.fine)
  add(row, 82, quotes, whole)
  add(row, 83, way, cue.lemma + whole)
  add(row, 84, p.sentence[to - 1]! - p.sentence[from]!, quotes * 64 + key)
  add(row, 85, length, p.deprel[top]! + whole)
  add(row, 86, way, p.lemma[from]! + whole)
  add(row, 87, quotes * 8 + length, key)
  add(row, 88, p.below[top]!, whole)
  add(row, 89, length, cue.lemma)
  ofCuts(p, from, to, row)
}

/** Whether the phrases that are left out right before and right after hang on the piece. */
function ofCuts(p: Passage, from: number, to: number, row: Features): void {
  const after = nextUnmarked(p, to)
  const next =
    after < p.words.length && p.sentence[after] === p.sentence[to - 1] ? topFrom(p, after, p.words.length) : -1
  const hangs = next >= 0 && p.head[next]! >= from && p.head[next]! < to ? 1 : 0
  const comma = after > to ? 2 : 0
  add(row, 90, hangs + comma, next < 0 ? 0 : p.deprel[next]!)
  add(row, 91, hangs + comma, next < 0 ? 0 : p.lemma[after]!)
  add(row, 92, hangs + comma, next < 0 ? -2 : p.middle[next]!)
  const before = from > 0 && p.sentence[from - 1] === p.sentence[from] ? from - 1 : -1
  const up = before < 0 ? -1 : p.head[before]!
  add(row, 93, up >= from && up < to ? 1 : 0, before < 0 ? 0 : p.deprel[before]!)
  add(row, 94, up >= from && up < to ? 1 : 0, before < 0 ? 0 : p.lemma[before]!)
  add(row, 95, hangs + comma + distance(to - from) * 8, next < 0 ? 0 : p.deprel[next]!)
}

/** The highest word whose subtree begins at `from` and, below `to`, ends. */
function topFrom(p: Passage, from: number, to: number): number {
  let top = from
  for (let up = p.head[from]!; up >= 0 && p.left[up] === from && p.right[up]! <= to; up = p.head[up]!) top = up
  return top
}

/** The highest word whose subtree ends at `to` and does not begin before `from`. */
function topTo(p: Passage, to: number, from: number): number {
  let top = to - 1
  for (let up = p.head[top]!; up >= 0 && p.right[up] === to && p.left[up]! >= from; up = p.head[up]!) top = up
  return top
}

/** Whether a quotation begins, ends, or goes on at the edge before the word. */
function quoteAt(p: Passage, at: number): number {
  const before = at > 0 ? p.quoted[at - 1]! : -1
  const here = at < p.words.length ? p.quoted[at]! : -1
  const opens = before >= 0 && at > 0 && p.mark[at - 1] && (at < 2 || p.quoted[at - 2] !== before) ? 8 : 0
  const closes = here >= 0 && p.mark[at] && (at + 1 >= p.words.length || p.quoted[at + 1] !== here) ? 16 : 0
  return (before >= 0 ? 1 : 0) + (here >= 0 ? 2 : 0) + (before === here ? 4 : 0) + opens + closes
}

/** How a piece stands to quotation marks: all of a stretch, inside of one, with a stretch in it, cutting one, with none. */
function quotesOf(p: Passage, from: number, to: number): number {
  const first = p.quoted[from]!
  const last = p.quoted[to - 1]!
  if (first < 0 && last < 0) {
    for (let at = from; at < to && at < from + 40; at++) if (p.quoted[at]! >= 0) return 1
    return 0
  }
  const begins =
    first < 0 || from === 0 || p.quoted[from - 1] !== first || (p.mark[from - 1] && p.quoted[from - 2] !== first)
  const next = nextUnmarked(p, to)
  const ends = last < 0 || next >= p.words.length || p.quoted[next] !== last
  return 2 + (first >= 0 ? 1 : 0) + (last >= 0 ? 2 : 0) + (begins ? 4 : 0) + (ends ? 8 : 0) + (first === last ? 16 : 0)
}

function nextUnmarked(p: Passage, at: number): number {
  while (at < p.words.length && p.mark[at]) at++
  return at
}

/** What tells whether two pieces, one on each side, make one content; either may be absent (0..0). */
export function jointFeatures({ p, cue, aside, key: place }: Question, left: Range, right: Range, row: Features): void {
  row.count = 0
  const key = place * 4 + (left.to > left.from ? 1 : 0) + (right.to > right.from ? 2 : 0)
  const next = right.to > right.from && right.from >= cue.hi ? 1 : 0
  const quotes =
    left.to > left.from && right.to > right.from
      ? quotesOf(p, left.from, left.to) * 32 + quotesOf(p, right.from, right.to)
      : -1
  add(row, 120, key)
  add(row, 121, key, cue.lemma)
  add(row, 122, key, cue.fine)
  add(row, 123, key, cue.frame)
  add(row, 124, key * 2 + next, quotes)
  add(row, 125, key, p.xpos[cue.head]!)
  add(row, 126, key, p.deprel[cue.head]!)
  add(row, 127, key, cue.middle)
  add(row, 128, key * 2 + next, right.to > right.from ? p.xpos[right.from]! : 0)
  const rest = next ? restOf(p, p.sentence[right.from]!) : 0
  add(row, 129, key * 2 + next, rest)
  add(row, 130, key * 2 + next, quotes * 8 + rest)
  add(row, 131, key * 2 + next, left.to > left.from ? p.lemma[left.to]! : 0)
  add(row, 132, key * 2 + next, aside)
  add(row, 133, key * 2 + next, aside * 64 + (isFrame(cue.frame) ? 1 : 0))
  add(row, 134, key * 2 + next, mix(aside, p.deprel[cue.head]!))
  add(row, 135, key * 2 + next, mix(aside, right.to > right.from ? p.deprel[topFrom(p, right.from, right.to)]! : 0))
  add(row, 136, key * 2 + next, mix(aside, left.to > left.from ? p.lemma[left.to - 1]! : 0))
}
