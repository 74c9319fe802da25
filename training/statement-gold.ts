/** Brings annotated ranges of characters onto the words of the parsed article. */

import type { Passage } from '../src/statement/passage.ts'
import type { Range } from '../src/statement/question.ts'
import { trimmed } from '../src/statement/sources.ts'
import type { Attribution, Ranges } from './statement-corpus.ts'

/** An attribution in words of the document; a range with `from === to` is absent. */
export interface Gold {
  readonly cue: Range
  readonly source: Range
  /** What of the content stands on either side of the cue, holes filled. */
  readonly left: Range
  readonly right: Range
}

const ABSENT: Range = { from: 0, to: 0 }

export function goldOf(p: Passage, attributions: readonly Attribution[]): Gold[] {
  return attributions.flatMap(({ cue, source, content }) => {
    const at = wordsOf(p, cue)
    if (at.to === at.from || p.sentence[at.from] !== p.sentence[at.to - 1]) return []
    const pieces = content.map((piece) => wordsOf(p, [piece])).filter(({ from, to }) => to > from)
    return [
      {
        cue: at,
        source: wordsOf(p, source),
        left: hull(
          p,
          pieces.filter(({ from }) => from < at.from).map(({ from, to }) => ({ from, to: Math.min(to, at.from) })),
        ),
        right: hull(
          p,
          pieces.filter(({ to }) => to > at.to).map(({ from, to }) => ({ from: Math.max(from, at.to), to })),
        ),
      },
    ]
  })
}

function wordsOf(p: Passage, ranges: Ranges): Range {
  if (ranges.length === 0) return ABSENT
  const from = firstEndingAfter(p, ranges[0]![0])
  const to = firstEndingAfter(p, ranges.at(-1)![1] - 1) + 1
  return within(p, from, Math.min(to, p.words.length))
}

function hull(p: Passage, ranges: readonly Range[]): Range {
  if (ranges.length === 0) return ABSENT
  return within(p, ranges[0]!.from, ranges.at(-1)!.to)
}

function within(p: Passage, from: number, to: number): Range {
  const [start, end] = trimmed(p, from, to)
  if (start < end) return { from: start, to: end }
  return from < to ? { from, to } : ABSENT // a colon that is a cue
}

function firstEndingAfter({ words }: Passage, offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
