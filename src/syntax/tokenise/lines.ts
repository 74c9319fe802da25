import { CLOSE, isKind, LOWER, STOP } from './characters.ts'
import type { Tokens } from './tokens.ts'

/** Below this many characters the longest line of a block is no line that was wrapped, so every break was meant. */
const NARROW = 45

/** Above this many, lines are paragraphs that no program wrapped. */
const WIDE = 130

/**
 * Tells which line breaks in a block were meant, as in a list or an address, and which only wrap the text. A break is
 * a wrap where the next word would not have fitted on the line; the block's longest line is taken for its width.
 *
 * @returns whether the white space before token `at` holds a break that was meant
 */
export function breaksLine(text: string, { starts, ends }: Tokens): (at: number) => boolean {
  if (starts.length === 0) return () => false
  const first = starts[0]!
  const last = ends.at(-1)!
  if (!hasBreak(text, first, last)) return () => false
  const width = longestLine(text, first, last)
  return (at) => {
    const gap = text.slice(ends[at - 1], starts[at])
    if (!/[\n\r\u2028\u2029]/.test(gap)) return false
    if (isKind(text, starts[at]!, LOWER) && !isKind(text, ends[at - 1]! - 1, STOP | CLOSE)) return false
    if (width < NARROW || width > WIDE || BULLET.test(text.slice(starts[at], starts[at]! + 4))) return true
    const line = ends[at - 1]! - lineStart(text, ends[at - 1]!)
    return line + 1 + wordLength(text, starts[at]!) < 0.9 * width
  }
}

const BULLET = /^(?:[-–—*•·▪●]|\d{1,2}[.)])\s/

function hasBreak(text: string, start: number, end: number): boolean {
  const at = text.indexOf('\n', start)
  return at >= 0 && at < end
}

function longestLine(text: string, start: number, end: number): number {
  let longest = 0
  for (let from = start; from < end; ) {
    const to = text.indexOf('\n', from)
    const stop = to < 0 || to > end ? end : to
    longest = Math.max(longest, stop - from)
    from = stop + 1
  }
  return longest
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function wordLength(text: string, start: number): number {
  let end = start
  while (end < text.length && !/\s/.test(text[end]!)) end += 1
  return end - start
}
