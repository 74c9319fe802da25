import type { Span } from '../text/index.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'

/** Ranges of words as spans of the text; empty ranges are left out. */
export function spansOf({ words, text }: Passage, ranges: readonly Range[]): Span[] {
  return ranges
    .filter(({ from, to }) => to > from)
    .map(({ from, to }) => ({ start: words[from]!.start, end: closed(text, words[from]!.start, words[to - 1]!.end) }))
}

/** The end behind a bracket that the span opens and that closes right after it: "(D-Mont.)". */
function closed(text: string, start: Span['start'], end: Span['end']): Span['end'] {
  if (text[end] !== ')') return end
  const opened = text.lastIndexOf('(', end)
  return opened >= start && opened > text.lastIndexOf(')', end - 1) ? ((end + 1) as Span['end']) : end
}

/** The same with the marks that belong to what is said: those of the quotation that begins or ends there, "?" and "!". */
export function contentSpans(p: Passage, ranges: readonly Range[]): Span[] {
  return ranges.map((range) => ({ start: startOf(p, range), end: endOf(p, range) }))
}

function startOf({ words, quoted, stretches }: Passage, { from }: Range): Span['start'] {
  const stretch = stretches[quoted[from]!]
  const { start } = words[from]!
  return stretch && start - stretch.start <= stretch.opening + 1 ? (stretch.start as Span['start']) : start
}

function endOf(p: Passage, { from, to }: Range): Span['end'] {
  const { words, quoted, stretches, text } = p
  let end = closed(text, words[from]!.start, words[to - 1]!.end)
  while (text[end] === '?' || text[end] === '!') end = (end + 1) as Span['end']
  const stretch = stretches[quoted[to - 1]!]
  if (stretch && stretch.closing > 0 && onlyMarks(text, end, stretch.end)) return stretch.end as Span['end']
  return end
}

/** Whether nothing but punctuation stands between: `,"` or `."`. */
function onlyMarks(text: string, from: number, to: number): boolean {
  if (to < from || to - from > 6) return false
  for (let at = from; at < to; at++) if (/[\p{L}\p{N}]/u.test(text[at]!)) return false
  return true
}
