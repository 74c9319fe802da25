import type { Span } from '../../text/index.ts'
import { words } from '../../text/index.ts'

/** Code units; the longest headlines of daily papers stay well below. */
const LONGEST_HEADLINE = 200

const SMALL_WORD =
  /^(?:a|an|the|and|but|or|nor|as|at|by|for|from|if|in|into|of|on|onto|over|per|to|up|via|vs?\.?|with|is|be|are|it|its)$/i

/**
 * Whether the first paragraph of a plain text is its headline: one short line above running text, that doesn't end as
 * a sentence does or is written in title case.
 */
export function opensWithHeadline(text: string, paragraphs: readonly Span[]): boolean {
  const [first, ...rest] = paragraphs
  if (!first || first.end - first.start > LONGEST_HEADLINE) return false
  const line = words(text, first)
  if (/[\n\r]/.test(line) || /^[-*•–—\d(]|^["“].*["”]$|[:,;]$/.test(line)) return false
  if (!rest.slice(0, 5).some((each) => isRunningText(text, each, line.length))) return false
  return !/[.!?]["'”’)]*$/.test(line) ? line.split(/\s+/).length >= 3 : inTitleCase(line)
}

/** A paragraph that ends as a sentence does and is longer than the headline. */
function isRunningText(text: string, paragraph: Span, length: number): boolean {
  const ends = /[.!?…]["'”’)\]]*$/.test(text.slice(Math.max(paragraph.start, paragraph.end - 6), paragraph.end))
  return ends && paragraph.end - paragraph.start > Math.max(length * 0.8, 40)
}

/** Five words at least, and nine of ten that could stand small stand capitalised. */
function inTitleCase(line: string): boolean {
  const open = line.split(/[\s—–]+/).filter((word) => /\p{L}/u.test(word) && !SMALL_WORD.test(word))
  const capitals = open.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) || /^\d/.test(word)).length
  return open.length >= 4 && capitals >= open.length * 0.9
}
