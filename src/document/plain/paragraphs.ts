import { cover, type Span } from '../../text/index.ts'
import { type Line, linesOf } from './lines.ts'

/** Columns; terminals, mail and typewriters wrap at 60 to 100, and wider lines are paragraphs. */
const WIDEST_WRAP = 120
const NARROWEST_WRAP = 30

/** Lines looked at to see whether a text is wrapped. */
const SAMPLE = 2000

const SENTENCE_END = /[.!?:;…]["'”’»)\]]*$/
const LIST_ITEM = /^(?:[-*•·–—]\s|\d{1,3}[.)]\s)/

/**
 * The paragraphs of a plain text. Blank lines always part them. Whether single line breaks do is decided once for the
 * whole text: they don't where its lines were wrapped to a width.
 */
export function paragraphsOf(text: string): readonly Span[] {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const paragraphs: Span[] = []
  lines.forEach((line, at) => {
    const joined = width !== null && at > 0 && continues(text, lines[at - 1]!, line, width)
    if (joined) paragraphs.push(cover(paragraphs.pop()!, line.span))
    else paragraphs.push(line.span)
  })
  return paragraphs
}

/**
 * The width a text was wrapped to, in columns; null where each line is a paragraph.
 *
 * Wrapped lines break because the next word would not have fitted, and mostly in the middle of a sentence.
 */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const breaks = innerBreaks(lines.slice(0, SAMPLE))
  if (breaks.length === 0) return null
  const lengths = breaks.map(([line]) => length(line)).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.95)]!
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null
  const full = breaks.filter(([line, next]) => !hasRoom(text, line, next, width)).length
  const inSentence = breaks.filter(([line]) => !endsSentence(text, line)).length
  const beyond = breaks.filter(([, next]) => length(next) > width).length
  return full >= breaks.length * 0.6 && inSentence >= breaks.length * 0.5 && beyond <= breaks.length * 0.1
    ? width
    : null
}

/** Neighbouring lines with no blank line between them. */
function innerBreaks(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  return lines.flatMap((line, at) => (at > 0 && !line.afterBlank ? [[lines[at - 1]!, line] as const] : []))
}

/** Whether a line of a wrapped text goes on with the paragraph of the line before it. */
function continues(text: string, before: Line, line: Line, width: number): boolean {
  if (line.afterBlank || LIST_ITEM.test(text.slice(line.span.start, line.span.start + 5))) return false
  if (line.indented && !before.indented && endsSentence(text, before)) return false
  return !hasRoom(text, before, line, width) || (!endsSentence(text, before) && startsSmall(text, line))
}

/** Whether the next line's first word would have fitted, with a quarter of the width to spare for ragged wrapping. */
function hasRoom(text: string, line: Line, next: Line, width: number): boolean {
  const word = text.slice(next.span.start, Math.min(next.span.end, next.span.start + width)).search(/\s|$/)
  return length(line) + 1 + word < width * 0.75
}

function endsSentence(text: string, { span }: Line): boolean {
  return SENTENCE_END.test(text.slice(Math.max(span.start, span.end - 4), span.end))
}

function startsSmall(text: string, { span }: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(span.start, span.start + 2))
}

function length({ span }: Line): number {
  return span.end - span.start
}
