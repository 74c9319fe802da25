import { type Span, span } from '../../text/index.ts'

/** A line without the white space around it, and what stood before it. */
export interface Line {
  readonly span: Span
  /** Blank lines stand between it and the line before; also true of the first line. */
  readonly afterBlank: boolean
  /** It begins with white space. */
  readonly indented: boolean
}

const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/g

/** The lines of a text that hold anything, in order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let afterBlank = true
  const add = (from: number, to: number): void => {
    const start = skipSpace(text, from, to)
    if (start < to) {
      lines.push({ span: span(text, start, trimEnd(text, start, to)), afterBlank, indented: start > from })
    }
    afterBlank = start === to
  }
  let from = 0
  for (const end of text.matchAll(LINE_END)) {
    add(from, end.index)
    from = end.index + end[0].length
  }
  add(from, text.length)
  return lines
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isSpace(text.charCodeAt(at))) at += 1
  return at
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isSpace(text.charCodeAt(at - 1))) at -= 1
  return at
}

/** White space as `\s` has it, and the zero-width space. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return true
  return code > 0x7f && (code === 0xa0 || code === 0x200b || /\s/.test(String.fromCharCode(code)))
}
