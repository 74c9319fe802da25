import type { Found } from './decide.ts'
import { type Passage, wordFrom } from './passage.ts'
import type { Range } from './question.ts'
import { trimmed } from './sources.ts'

const FEWEST = 3 // words; shorter quotations that stand alone are titles and slogans
const MOST_SURE = 0.6 // about as often right on the development articles

/**
 * Quotations that stand alone, a sentence or a paragraph with no cue in it, are said by whoever spoke last: in the same
 * paragraph, or in the one before if that ended with a quotation. They share source and cue with what they continue.
 */
export function continued(p: Passage, found: readonly Found[]): readonly Found[] {
  const said = new Uint8Array(p.words.length)
  for (const { content } of found) for (const { from, to } of content) said.fill(1, from, to)
  const byEnd = found.toSorted((a, b) => endOf(a) - endOf(b))
  const added: Found[] = []
  let next = 0
  let last: Found | null = null
  for (const { start, end } of p.stretches) {
    const [from, to] = trimmed(p, wordFrom(p, start), wordFrom(p, end))
    while (next < byEnd.length && endOf(byEnd[next]!) <= from) last = outermost(last, byEnd[next++]!)
    if (to - from < FEWEST || last === null || said[from] === 1 || !standsAlone(p, { from, to })) continue
    if (!speaksOn(p, last, from)) continue
    last = { ...last, content: [{ from, to }], confidence: Math.min(last.confidence, MOST_SURE) }
    added.push(last)
  }
  return added
}

/** One past the last word of a statement, its source and cue included. */
function endOf({ cue, source, content }: Found): number {
  return Math.max(cue.to, source.to, content.at(-1)!.to)
}

/** Of two statements in one sentence, the one that reports the other speaks on. */
function outermost(before: Found | null, next: Found): Found {
  if (before === null) return next
  return before.content.some(({ from, to }) => from <= next.cue.from && next.cue.to <= to) ? before : next
}

/** Whether a quotation begins where a sentence begins and ends, with a full stop, where one ends. */
function standsAlone(p: Passage, { from, to }: Range): boolean {
  if (!/[.?!…]/.test(p.text[p.words[to - 1]!.end] ?? '') || isHeading(p, { from, to })) return false
  const begins = trimmed(p, p.first[p.sentence[from]!]!, to)[0] === from
  const sentence = p.sentence[to - 1]!
  return begins && trimmed(p, from, p.first[sentence + 1]!)[1] === to
}

/** "All Bets Are Off.": no word of four letters or more in small letters. */
function isHeading({ words }: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (/^[a-z]{4}/.test(words[at]!.form)) return false
  return true
}

/** Whether nothing but the speaker's quotation comes between: the same paragraph, or the next one after a quotation. */
function speaksOn(p: Passage, last: Found, from: number): boolean {
  if (p.words[last.cue.head]!.lemma === 'ask') return false // somebody answers
  const block = p.block[p.sentence[from]!]!
  const before = p.block[p.sentence[endOf(last) - 1]!]!
  if (block === before) return p.sentence[from]! - p.sentence[endOf(last) - 1]! <= 1
  const quoted = p.quoted[last.content.at(-1)!.to - 1]! >= 0
  return block === before + 1 && quoted && p.first[p.sentence[from]!]! - endOf(last) < 40
}
