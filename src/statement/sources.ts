import { sharesPassive, type Token } from '../syntax/index.ts'
import { type Anchor, wayTo } from './anchor.ts'
import { distance } from './cue-features.ts'
import { add, type Features, features } from './features.ts'
import type { Passage } from './passage.ts'
import { type Candidates, candidates, offer } from './ranker.ts'
import { relationBit } from './relations.ts'

/** Relations that can begin a phrase without belonging to the source: "by the ministry", "and the army", "as Kim". */
const LEADS: ReadonlySet<string> = new Set(['case', 'cc', 'mark', 'advmod', 'punct', 'advcl', 'discourse'])

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X', 'SYM'])

/**
 * Everything in the cue's sentence that can be the source: each noun with all of its dependents, and cut short
 * before each dependent that follows it ("the minister" of "the minister, who left early"). The first candidate
 * is that nobody is named; it has the range 0..0.
 */
export function sourceCandidates(p: Passage, cue: Anchor): Candidates {
  const found = candidates()
  const row = features()
  nobody(p, cue, row)
  offer(found, 0, 0, row)
  const seen = new Set<number>()
  const spokenOf = passiveSubject(p, cue)
  for (let word = cue.lo; word < cue.hi; word++) {
    if (!canSpeak(p.words[word]!) || (word >= cue.from && word < cue.to)) continue
    if (spokenOf >= 0 && word >= p.left[spokenOf]! && word < p.right[spokenOf]!) continue
    for (const [from, to] of ranges(p, cue, word)) {
      const key = (from - cue.lo) * 4096 + to - cue.lo
      if (seen.has(key)) continue
      seen.add(key)
      describe(p, cue, word, from, to, row)
      offer(found, from, to, row)
    }
  }
  return found
}

/** Of whom it is said where the passive's auxiliary is that of another verb: "[Holt] was arrested and charged"; else -1. */
function passiveSubject(p: Passage, { head }: Anchor): number {
  if (head < 0 || !sharesPassive(p.words[head]!)) return -1
  let at = p.head[head]!
  while (sharesPassive(p.words[at]!)) at = p.head[at]!
  for (let below = p.firstBelow[at]!; below >= 0; below = p.nextBelow[below]!)
    if (p.words[below]!.deprel === 'nsubj:pass') return below
  return -1
}

function canSpeak({ upos, deprel }: Token): boolean {
  return NOMINAL.has(upos) || deprel.startsWith('nsubj')
}

function ranges(p: Passage, cue: Anchor, word: number): [number, number][] {
  const starts = new Set([p.left[word]!])
  const ends = new Set([p.right[word]!])
  for (let below = p.firstBelow[word]!; below >= 0; below = p.nextBelow[below]!) {
    if (p.mark[below]) continue
    if (below < word && LEADS.has(p.words[below]!.deprel)) starts.add(p.right[below]!)
    if (below > word && p.left[below]! > word) ends.add(p.left[below]!)
  }
  starts.add(phraseStart(p, cue, word))
  if (p.words[word]!.deprel.startsWith('nsubj')) ends.add(word < cue.from ? cue.from : cue.hi)
  const found: [number, number][] = []
  for (const start of starts)
    for (const end of ends) {
      const range = trimmed(p, ...beside(cue, word, start, end))
      if (range[0] <= word && word < range[1] && !crossesQuotation(p, ...range)) found.push(range)
    }
  return found
}

const PREMODIFIERS: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN'])

/** The first of the nouns, adjectives, numbers and articles that run up to the word, whatever the tree says of them. */
function phraseStart(p: Passage, cue: Anchor, word: number): number {
  let start = word
  while (start > cue.lo && PREMODIFIERS.has(p.words[start - 1]!.upos)) start--
  return start
}

/** Whether a range leaves a quotation that ends in a comma, as no name does: not `The bridge," Lopez`. */
function crossesQuotation({ text, quoted, stretches }: Passage, from: number, to: number): boolean {
  const stretch = stretches[quoted[from]!]
  if (stretch === undefined || quoted[to - 1] === quoted[from] || stretch.closing === 0) return false
  return text[stretch.end - stretch.closing - 1] === ','
}

/** What stays of a range when the cue is cut out of it: the side on which the word stands. */
function beside(cue: Anchor, word: number, from: number, to: number): [number, number] {
  if (cue.to <= word) return [Math.max(from, cue.to), to]
  return [from, Math.min(to, cue.from)]
}

/** The range without punctuation at its ends. */
export function trimmed(p: Passage, from: number, to: number): [number, number] {
  while (from < to && p.mark[from]) from++
  while (to > from && p.mark[to - 1]) to--
  return [from, to]
}

function nobody(p: Passage, cue: Anchor, row: Features): void {
  row.count = 0
  const tag = p.xpos[cue.head]!
  add(row, 60, tag)
  add(row, 61, cue.lemma, tag)
  add(row, 62, cue.fine, tag)
  add(row, 63, cue.frame, tag)
  add(row, 64, cue.middle, cue.frame)
  add(row, 65, p.deprel[cue.head]!, tag)
  add(row, 66, p.below[cue.head]!, 0)
  add(row, 67, p.lemma[cue.to - 1]!, cue.to - cue.from)
  add(row, 68, p.form[cue.from]!, 0)
  add(row, 69, cue.quoted ? 1 : 0, tag)
  add(row, 70, cue.to < cue.hi ? p.lemma[cue.to]! : 7, tag)
  add(row, 71, p.deprel[cue.head]!, cue.lemma)
}

function describe(p: Passage, cue: Anchor, word: number, from: number, to: number, row: Features): void {
  row.count = 0
  const way = wayTo(p, cue, word)
  const side = word < cue.from ? 1 : 2
  const gap = side === 1 ? cue.from - to : from - cue.to
  const { upos, ne } = p.words[word]!
  const sort = upos.charCodeAt(0) * 64 + upos.charCodeAt(2) + (ne === 'O' ? 0 : ne.charCodeAt(2)) * 8192
  add(row, 0, way, side)
  add(row, 1, way, cue.lemma)
  add(row, 2, way, cue.fine)
  add(row, 3, way, cue.frame)
  add(row, 4, way, sort)
  add(row, 5, way, p.xpos[cue.head]!)
  add(row, 6, sort, side)
  add(row, 7, p.lemma[word]!)
  add(row, 8, p.fine[word]!)
  add(row, 9, p.middle[word]!)
  add(row, 10, p.coarse[word]!, p.deprel[word]!)
  add(row, 11, distance(gap), side)
  add(row, 12, gap === 0 ? 1 : 0, mixSides(p, cue, side))
  add(row, 13, p.deprel[word]!, side)
  add(row, 14, p.deprel[word]!, cue.lemma)
  add(row, 15, p.deprel[word]!, cue.middle)
  add(row, 16, before(p, from, cue.lo), side)
  add(row, 17, after(p, to, cue.hi), side)
  add(row, 18, before(p, from, cue.lo), cue.lemma)
  add(row, 19, way, before(p, from, cue.lo))
  ofExtent(p, word, from, to, row)
  add(
    row,
    40,
    (p.quoted[word]! >= 0 ? 1 : 0) + (cue.quoted ? 2 : 0) + (p.quoted[word] === p.quoted[cue.from] ? 4 : 0),
    side,
  )
  add(row, 41, from === cue.lo ? 1 : 0, side)
  add(row, 42, crossings(p, cue, word), side)
  add(row, 43, to === cue.hi || p.right[cue.head]! === to ? 1 : 0, side)
}

function mixSides(p: Passage, cue: Anchor, side: number): number {
  return p.xpos[cue.head]! * 4 + side
}

/** How much of the phrase is in: which dependent is the last, which is left out. */
function ofExtent(p: Passage, word: number, from: number, to: number, row: Features): void {
  let inside = 0
  let edge = -1
  let beyond = -1
  for (let below = p.firstBelow[word]!; below >= 0; below = p.nextBelow[below]!) {
    if (p.mark[below] || below < word) continue
    if (below < to) edge = below
    else if (beyond < 0) beyond = below
    if (below < to) inside++
  }
  const cut = beyond < 0 ? 0 : p.deprel[beyond]!
  const last = edge < 0 ? 0 : p.deprel[edge]!
  add(row, 20, cut, last)
  add(row, 21, cut)
  add(row, 22, last)
  add(row, 23, from > p.left[word]! ? 1 : 0, p.lemma[p.left[word]!]!)
  add(row, 24, Math.min(to - from, 12), inside)
  add(row, 25, p.lemma[from]!)
  add(row, 26, p.xpos[from]!, p.xpos[to - 1]!)
  add(row, 27, cut, p.middle[word]!)
  add(row, 28, last, p.mark[to] ? p.lemma[to]! : 0)
  add(row, 29, cut, p.mark[to] ? p.lemma[to]! : 0)
  add(row, 30, to < p.mark.length ? p.lemma[to]! : 0, cut)
  add(row, 31, last, Math.min(to - word, 12))
  add(row, 32, cut, beyond < 0 ? -2 : p.middle[beyond]!)
  add(row, 33, last, edge < 0 ? -2 : p.middle[edge]!)
  add(row, 34, beyond < 0 ? 0 : p.lemma[p.left[beyond]!]!, cut)
  add(row, 35, edge < 0 ? 0 : p.lemma[p.left[edge]!]!, last)
  add(row, 36, beyond < 0 ? 0 : p.xpos[beyond]!, cut)
  const up = from > 0 ? p.head[from - 1]! : -1
  add(row, 37, up >= from && up < to ? 1 : 0, from > 0 ? p.xpos[from - 1]! : 0)
}

function before(p: Passage, from: number, lo: number): number {
  return from > lo ? p.lemma[from - 1]! : 7
}

function after(p: Passage, to: number, hi: number): number {
  return to < hi ? p.lemma[to]! : 7
}

/** Subjects between the word and the cue, at most 3. */
function crossings(p: Passage, cue: Anchor, word: number): number {
  const from = word < cue.from ? word + 1 : cue.to
  const to = Math.max(cue.from, word)
  let count = 0
  for (let at = from; at < to && count < 3; at++) if (p.words[at]!.deprel.startsWith('nsubj')) count++
  return count
}

const OWN_SUBJECT =
  relationBit('nsubj') |
  relationBit('nsubj:pass') |
  relationBit('aux:pass') |
  relationBit('expl') |
  relationBit('csubj')

/** The subject of the verb that the cue is joined to, "Vietnam is near and has accused"; -1 where the cue has its own or is passive. */
export function inheritedSubject(p: Passage, { head }: Anchor): number {
  let at = head
  if (p.words[at]!.upos !== 'VERB') return -1
  while (at >= 0 && p.words[at]!.deprel === 'conj' && (p.below[at]! & OWN_SUBJECT) === 0) at = p.head[at]!
  if (at === head || at < 0) return -1
  for (let below = p.firstBelow[at]!; below >= 0; below = p.nextBelow[below]!)
    if (p.words[below]!.deprel === 'nsubj') return below
  return -1
}
