import type { StructuredTextItem } from 'unpdf'
import { flat } from '../text.ts'

/** One line of a page, as far as its letters stand at one height. Positions in points, from the lower left. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  /** Of its largest letters. */
  readonly size: number
}

/** Part of the size of its letters by which a line may rise or fall: footnote marks do. */
const WAVER = 0.4

/** A gap between two pieces of a line from which they are two columns, in sizes of letters. */
const COLUMN_GAP = 3

/** The lines of a page in the order of the text layer, which follows the columns where whoever made it took care. */
export function linesOf(items: readonly StructuredTextItem[]): readonly PdfLine[] {
  const lines: StructuredTextItem[][] = []
  for (const item of items) {
    if (item.str.trim() === '' && !item.hasEOL) {
      if (item.width > 0 && lines.length > 0) lines.at(-1)!.push(item)
      continue
    }
    const line = lines.at(-1)
    const last = line?.findLast(({ str }) => str.trim() !== '')
    if (line && last && isSameLine(last, item)) line.push(item)
    else if (item.str.trim() !== '') lines.push([item])
  }
  return lines.map(lineOf).filter(({ text }) => text !== '')
}

function isSameLine(last: StructuredTextItem, item: StructuredTextItem): boolean {
  const size = Math.max(last.fontSize, item.fontSize)
  const gap = item.x - (last.x + last.width)
  return Math.abs(last.y - item.y) <= size * WAVER && gap > -size && gap < size * COLUMN_GAP
}

function lineOf(items: readonly StructuredTextItem[]): PdfLine {
  const text = items.reduce((line, { str, x, fontSize }, at) => {
    const before = items[at - 1]
    const isApart = before !== undefined && x - (before.x + before.width) > fontSize * 0.15
    return line + (isApart && !/\s$/.test(line) ? ' ' : '') + str
  }, '')
  const full = items.filter(({ str }) => str.trim() !== '')
  return {
    text: flat(text),
    x: Math.min(...full.map((each) => each.x)),
    y: full[0]?.y ?? 0,
    right: Math.max(...full.map((each) => each.x + each.width)),
    size: Math.max(...full.map((each) => each.fontSize)),
  }
}

/** Lines at the upper and lower edge of a page that may be running heads. */
const EDGE = 2

/** Points by which a running head may rise or fall from page to page. */
const SAME_HEIGHT = 8

/** Leaves out what stands at the same edge of at least half of all pages, numbers in it aside, and bare page numbers. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const key = ({ text, y }: PdfLine) => `${Math.round(y / SAME_HEIGHT)} ${text.replace(/\d+/g, '#').toLowerCase()}`
  const times = new Map<string, number>()
  for (const page of pages)
    for (const each of new Set(edgesOf(page).map(key))) times.set(each, (times.get(each) ?? 0) + 1)
  const isRunning = (line: PdfLine) =>
    (times.get(key(line)) ?? 0) >= Math.max(2, pages.length / 2) ||
    /^(?:page\s+)?[-–—\s]*\d{1,4}[-–—\s]*(?:of \d+)?$/i.test(line.text)
  return pages.map((page) => {
    const edges = new Set(edgesOf(page))
    return page.filter((line) => !(edges.has(line) && isRunning(line)))
  })
}

function edgesOf(page: readonly PdfLine[]): readonly PdfLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y)
  return [...new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])]
}

/** The lines in the largest letters of the first page, where these are clearly larger than the text. */
export function headlineOf(pages: readonly (readonly PdfLine[])[]): string | null {
  const [first = []] = pages
  const body = bodySize(pages.flat())
  const largest = Math.max(0, ...first.map(({ size }) => size))
  if (largest < body * 1.25) return null
  const start = first.findIndex(({ size }) => size >= largest * 0.98)
  const lines = first.slice(start)
  const end = lines.findIndex(({ size }) => size < largest * 0.98)
  const headline = lines
    .slice(0, end < 0 ? lines.length : end)
    .map(({ text }) => text)
    .join(' ')
  return headline.length >= 8 && headline.length <= 300 ? headline : null
}

/** The size in which most letters are set. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Paragraphs of all pages: joined from lines, words that were parted at a line's end put together again. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): readonly string[] {
  const lines = pages.flat()
  const measure = measureOf(lines)
  const paragraphs: string[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before && !beginsParagraph(line, before, measure)) paragraphs.push(joined(paragraphs.pop()!, line.text))
    else paragraphs.push(line.text)
  }
  return paragraphs
}

interface Measure {
  /** Height from line to line, in points. */
  readonly pitch: number
  /** Width of a full line, in points. */
  readonly width: number
}

function measureOf(lines: readonly PdfLine[]): Measure {
  const steps = lines.flatMap(({ y }, at) => {
    const step = (lines[at - 1]?.y ?? 0) - y
    return step > 0 ? [step] : []
  })
  return {
    pitch: median(steps) ?? 0,
    width:
      quantile(
        lines.map(({ x, right }) => right - x),
        0.8,
      ) ?? 0,
  }
}

/** A wider gap, other letters, an indent, or a line before it that ends a sentence and is not full. */
function beginsParagraph(line: PdfLine, before: PdfLine, { pitch, width }: Measure): boolean {
  if (Math.abs(line.size - before.size) > before.size * 0.12) return true
  const step = before.y - line.y
  const isNewColumn = step <= 0 || line.x > before.right
  const endsSentence = /[.!?:]["”’»)\]]*$/.test(before.text)
  const isShort = before.right - before.x < width * 0.85
  if (isNewColumn) return endsSentence && isShort
  if (step > pitch * 1.4) return true
  if (line.x - before.x > line.size * 0.8 && endsSentence) return true
  return /^[•◦▪–-]\s/.test(line.text) || (endsSentence && isShort)
}

/** "con-" and "tinued" → "continued"; "North-" and "South" keep their hyphen. */
function joined(text: string, line: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line
  return /\p{L}-$/u.test(text) ? text + line : `${text} ${line}`
}

function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], part: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)]
}
