import type { Block } from '../document/index.ts'

/** A stretch between quotation marks, the marks included; one per paragraph it runs through. */
export interface QuotedStretch {
  /** Offsets in UTF-16 code units of the document's text; half-open. */
  readonly start: number
  readonly end: number
  /** Length of the opening and of the closing mark; `''` is 2, and 0 closes nothing. */
  readonly opening: number
  readonly closing: number
  /** Whether it takes up the stretch that the paragraph before left open. */
  readonly continues: boolean
}

type Mark = 'double' | 'single'

interface Open {
  readonly start: number
  readonly width: number
  readonly mark: Mark
}

/**
 * All quoted stretches of a text, in order. Double marks may be curly, straight, angle or two apostrophes; single ones
 * count where they can't be apostrophes. A stretch that its paragraph leaves open ends there; when the next
 * paragraph opens with the same mark, it continues.
 */
export function quotedStretches(text: string, blocks: readonly Block[]): readonly QuotedStretch[] {
  const found: QuotedStretch[] = []
  let unclosed = false
  for (const { span } of blocks) {
    const before = found.length
    scan(text, span.start, span.end, found)
    const first = found[before]
    if (unclosed && first && first.start - span.start < 2) found[before] = { ...first, continues: true }
    const last = found.length > before ? found.at(-1) : undefined
    unclosed = last !== undefined && last.closing === 0
  }
  return found
}

/** One paragraph: a state machine with at most one stretch open; marks inside a stretch of the other kind are left alone. */
function scan(text: string, from: number, to: number, found: QuotedStretch[]): void {
  let open: Open | null = null
  for (let at = from; at < to; at++) {
    const width = markWidth(text, at)
    if (width === 0) continue
    const mark = kindOf(text, at, width)
    if (open === null) {
      if (opens(text, from, to, at, width, mark)) open = { start: at, width, mark }
    } else if (open.mark === mark) {
      const again = reopens(text, at, width)
      if (again || closes(text, at, width, mark)) {
        found.push(stretch(open, again ? at : at + width, again ? 0 : width))
        open = again ? { start: at, width, mark } : null
      }
    }
    at += width - 1
  }
  if (open?.mark === 'double') found.push(stretch(open, to, 0))
}

function stretch(open: Open, end: number, closing: number): QuotedStretch {
  return { start: open.start, end, opening: open.width, closing, continues: false }
}

/** Length of the quotation mark at the place; 0 where there is none. */
function markWidth(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 0x22: // "
    case 0x201c: // “
    case 0x201d: // ”
    case 0x201e: // „
    case 0xab: // «
    case 0xbb: // »
    case 0x2018: // ‘
    case 0x2019: // ’
      return 1
    case 0x27: // '
    case 0x60: // `
      return text.charCodeAt(at + 1) === text.charCodeAt(at) ? 2 : 1
    default:
      return 0
  }
}

function kindOf(text: string, at: number, width: number): Mark {
  const code = text.charCodeAt(at)
  const apostrophe = code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019
  return apostrophe && width === 1 ? 'single' : 'double'
}

function opens(text: string, from: number, to: number, at: number, width: number, mark: Mark): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x201d || code === 0xbb) return false
  if (code === 0x201c || code === 0x201e || code === 0xab || code === 0x60) return true
  const before = at === from ? 32 : text.charCodeAt(at - 1)
  const after = at + width >= to ? 32 : text.charCodeAt(at + width)
  if (!startsWord(before) || isSpace(after)) return mark === 'double' && isSpace(before) && code !== 0x27
  if (mark === 'double') return true
  return code !== 0x2019 && isLetter(after) && !isElision(text, at) && closesLater(text, at + 1, to)
}

/** "the '90s", "rock 'n' roll", "'em": an apostrophe for what is left out. */
function isElision(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1)
  const third = text.charCodeAt(at + 2)
  return (after >= 48 && after <= 57) || third === 0x27 || third === 0x2019 || ELIDED.test(text.slice(at + 1, at + 6))
}

const ELIDED = /^(?:em|til|tis|twas|cause|bout)\b/

/** Whether a single mark that ends punctuation follows: "'It is over,' he said", not "the '90s" or "'em". */
function closesLater(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22 || code === 0x201c) return false
    if ((code === 0x27 || code === 0x2019) && closes(text, at, 1, 'single')) return true
  }
  return false
}

function closes(text: string, at: number, width: number, mark: Mark): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x201c || code === 0x2018 || code === 0xab || code === 0x60) return false
  if (mark === 'double') return true
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + width)
  if (isLetter(after) || isSpace(before)) return false
  // "the workers' rights": an apostrophe after a plural, unless punctuation stands on either side
  return isLetter(before) ? !(isSpace(after) && (before | 32) === 0x73) : true
}

/** A left-hand curly mark, or a straight one between a space and a letter, begins a new stretch whatever is open. */
function reopens(text: string, at: number, width: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 0x201c || code === 0xab) return true
  return code === 0x22 && isSpace(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + width))
}

function startsWord(code: number): boolean {
  // space ( [ — – - / and the opening double marks
  return isSpace(code) || code === 0x28 || code === 0x5b || code === 0x2014 || code === 0x2013 || code === 0x2d ||
    code === 0x2f || code === 0x22 || code === 0x201c || code === 0x3a // biome-ignore format: one list
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || Number.isNaN(code)
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code > 0xbf && code < 0x2000) ||
    (code >= 48 && code <= 57)
  )
}
