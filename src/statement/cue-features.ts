import { add, type Features } from './features.ts'
import type { Passage } from './passage.ts'
import { FRAME, isFrame } from './relations.ts'

/** What tells whether a word begins or continues a cue; `into` is emptied first. */
export function cueFeatures(p: Passage, at: number, into: Features): void {
  into.count = 0
  ofWord(p, at, into)
  ofNeighbours(p, at, into)
  ofTree(p, at, into)
  ofDependents(p, at, into)
  ofPlace(p, at, into)
}

function ofWord(p: Passage, at: number, into: Features): void {
  const lemma = p.lemma[at]!
  const xpos = p.xpos[at]!
  add(into, 0, p.form[at]!)
  add(into, 1, lemma)
  add(into, 2, xpos)
  add(into, 3, lemma, xpos)
  add(into, 4, p.fine[at]!)
  add(into, 5, p.middle[at]!, xpos)
  add(into, 6, p.coarse[at]!, xpos)
  add(into, 7, p.deprel[at]!, xpos)
  add(into, 8, lemma, p.deprel[at]!)
}

function ofNeighbours(p: Passage, at: number, into: Features): void {
  const l1 = lemmaAt(p, at, -1)
  const r1 = lemmaAt(p, at, 1)
  const lemma = p.lemma[at]!
  add(into, 10, l1)
  add(into, 11, r1)
  add(into, 12, l1, lemma)
  add(into, 13, lemma, r1)
  add(into, 14, lemmaAt(p, at, -2))
  add(into, 15, lemmaAt(p, at, 2))
  add(into, 16, tagAt(p, at, -1), p.xpos[at]!)
  add(into, 17, p.xpos[at]!, tagAt(p, at, 1))
  add(into, 18, tagAt(p, at, -2), tagAt(p, at, -1))
  add(into, 19, tagAt(p, at, 1), tagAt(p, at, 2))
  add(into, 20, clusterAt(p, at, -1), p.xpos[at]!)
  add(into, 21, clusterAt(p, at, 1), p.xpos[at]!)
  add(into, 22, p.fine[at]!, r1)
  add(into, 23, l1, r1)
}

function ofTree(p: Passage, at: number, into: Features): void {
  const head = p.head[at]!
  const deprel = p.deprel[at]!
  const above = head < 0 ? 0 : p.lemma[head]!
  add(into, 30, above, deprel)
  add(into, 31, head < 0 ? 0 : p.xpos[head]!, deprel)
  add(into, 32, head < 0 ? -2 : p.fine[head]!, deprel)
  add(into, 33, head < 0 ? -2 : p.middle[head]!, p.xpos[at]!)
  add(into, 34, p.lemma[at]!, above)
  add(into, 35, head < 0 ? 0 : p.below[head]! & FRAME, deprel)
  add(into, 36, head < 0 ? -2 : p.fine[head]!, head < 0 ? 0 : p.below[head]! & FRAME)
  const grand = head < 0 ? -1 : p.head[head]!
  add(into, 37, grand < 0 ? 0 : p.lemma[grand]!, p.xpos[at]!)
  add(into, 38, distance(head - at), deprel)
  add(into, 39, p.lemma[at]!, distance(head - at))
}

function ofDependents(p: Passage, at: number, into: Features): void {
  const frame = p.below[at]! & FRAME
  const lemma = p.lemma[at]!
  add(into, 40, frame, p.xpos[at]!)
  add(into, 41, frame, lemma)
  add(into, 42, frame, p.fine[at]!)
  add(into, 43, frame, p.middle[at]!)
  add(into, 44, p.below[at]!)
  for (let below = p.firstBelow[at]!; below >= 0; below = p.nextBelow[below]!) {
    const relation = p.deprel[below]!
    if (p.mark[below]) continue
    add(into, 45, relation, lemma)
    add(into, 46, relation, p.middle[at]!)
    add(into, 47, relation, p.lemma[below]!)
    add(into, 48, relation, p.middle[below]!)
    add(into, 49, relation, p.lemma[p.left[below]!]!)
    if (into.count > 200) break
  }
}

/** Where in the sentence and how near to quotation marks. */
function ofPlace(p: Passage, at: number, into: Features): void {
  const from = p.first[p.sentence[at]!]!
  const to = p.first[p.sentence[at]! + 1]!
  const quotes = nearQuotes(p, at, from, to)
  add(into, 60, quotes)
  add(into, 61, quotes, p.lemma[at]!)
  add(into, 62, quotes, p.fine[at]!)
  add(into, 63, quotes, p.xpos[at]!)
  add(into, 64, Math.min(at - from, 3), Math.min(to - 1 - at, 3))
  add(into, 65, Math.min(to - from, 5), p.lemma[at]!)
  add(into, 66, p.kind[p.sentence[at]!]!, p.xpos[at]!)
  add(into, 67, p.kind[p.sentence[at]!]!, p.lemma[at]!)
  const others = p.frames[p.sentence[at]!]! - (isFrame(p.below[at]!) ? 1 : 0)
  add(into, 68, Math.min(others, 2), p.xpos[at]!)
  add(into, 69, Math.min(others, 2), p.fine[at]!)
}

/** Whether the word is quoted, how far back a quotation ends, how far ahead one begins, in steps of 1, 2–3, 4–7 words. */
function nearQuotes(p: Passage, at: number, from: number, to: number): number {
  const inside = p.quoted[at]! >= 0 ? 1 : 0
  if (inside) return 1
  let behind = 0
  for (let back = 1; back < 8 && at - back >= from && behind === 0; back++)
    if (p.quoted[at - back]! >= 0) behind = distance(back)
  let ahead = 0
  for (let on = 1; on < 8 && at + on < to && ahead === 0; on++) if (p.quoted[at + on]! >= 0) ahead = distance(on)
  return 2 + behind * 10 + ahead * 200
}

/** A distance in words, coarser the longer it is; keeps the direction. */
export function distance(words: number): number {
  const size = Math.abs(words)
  const step = size < 4 ? size : size < 8 ? 4 : size < 16 ? 5 : size < 32 ? 6 : 7
  return words < 0 ? -step : step
}

const OUTSIDE = 7

function lemmaAt(p: Passage, at: number, offset: number): number {
  return within(p, at, offset) ? p.lemma[at + offset]! : OUTSIDE
}

function tagAt(p: Passage, at: number, offset: number): number {
  return within(p, at, offset) ? p.xpos[at + offset]! : OUTSIDE
}

function clusterAt(p: Passage, at: number, offset: number): number {
  return within(p, at, offset) ? p.middle[at + offset]! : -2
}

function within(p: Passage, at: number, offset: number): boolean {
  return p.sentence[at + offset] === p.sentence[at]
}
