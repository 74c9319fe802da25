import type { Span } from '../text/index.ts'
import { decode } from './decode.ts'
import type { Document } from './document.ts'
import { formatOf } from './format.ts'
import { cleanContent, escaped } from './html/clean.ts'
import type { PageNode } from './html/element.ts'
import { checkDepth, parsePage } from './html/page.ts'
import { type PageText, pageText } from './html/page-text.ts'
import { findPlaces, type PageRange, type Places } from './html/places.ts'
import type { Reading } from './reading.ts'

/** Something to be marked in a text. */
export interface Mark {
  readonly span: Span
  /** "c4", "s2": letters and digits. */
  readonly id: string
  /** What it is: "claim", "source". Letters. */
  readonly kind: string
  /** What is said of it where one points at it. */
  readonly title: string
}

/** The page that a document was read from, with where each part of its text stands in it. */
export interface PageOfDocument extends Places {
  /** Where a range stands, as W3C Web Annotations say it (RangeSelector): "/html[1]/body[1]/p[2]/text()[1]". */
  pathOf(range: PageRange): string
  /** All of the page that is to be read, as HTML in which nothing acts, with passages marked. */
  marked(marks: readonly Mark[]): string
}

/**
 * The page that a document was read from; null where it was read from no page. Needs the bytes and the document alone:
 * which reader read it makes no difference.
 */
export function pageOf(bytes: Uint8Array, document: Document, reading: Reading): PageOfDocument | null {
  const where = reading.id ?? document.url ?? 'The page'
  if (!/^(?:auto|html|fragment)$/.test(reading.format)) return null
  const source = decode(bytes, where, reading.charset)
  if (reading.format === 'auto' && formatOf(source, where) !== 'html') return null
  const page = parsePage(source, where)
  checkDepth(page, where)
  const text = pageText(page)
  const places = findPlaces(text, document.text, document.blocks)
  return {
    ...places,
    pathOf: ({ node }) => pathOf(text.nodes[node]!),
    marked: (marks) => cleanContent(page.documentElement, document.url, markWriter(text, places, marks)),
  }
}

/** A text without a page, as HTML: a paragraph for each run between line feeds, with passages marked. */
export function markedText(text: string, marks: readonly Mark[]): string {
  const begun = new Set<string>()
  const ranges = marks.map((mark) => ({ start: mark.span.start as number, end: mark.span.end as number, mark }))
  const paragraphs: string[] = []
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    const inside = ranges
      .filter(({ start, end }) => start < index + paragraph.length && end > index)
      .map(({ start, end, mark }) => ({
        start: Math.max(0, start - index),
        end: Math.min(paragraph.length, end - index),
        mark,
      }))
    paragraphs.push(`<p>${withMarks(paragraph, inside, begun)}</p>`)
  }
  return paragraphs.join('\n')
}

interface Marked {
  readonly start: number
  readonly end: number
  readonly mark: Mark
}

function markWriter(text: PageText, places: Places, marks: readonly Mark[]): (node: PageNode) => string {
  const byNode = new Map<PageNode, Marked[]>()
  for (const mark of marks) {
    for (const { node, start, end } of places.rangesOf(mark.span)) {
      const known = byNode.get(text.nodes[node]!)
      if (known) known.push({ start, end, mark })
      else byNode.set(text.nodes[node]!, [{ start, end, mark }])
    }
  }
  const begun = new Set<string>()
  return (node) => withMarks(node.textContent, byNode.get(node) ?? [], begun)
}

/**
 * Marks overlap, and elements can't: a text is cut wherever one begins or ends, and each piece says all that it is part
 * of. The first piece of each has its id, to lead there.
 */
function withMarks(text: string, marked: readonly Marked[], begun: Set<string>): string {
  const cuts = [...new Set([0, text.length, ...marked.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts
    .slice(1)
    .map((end, at) => {
      const start = cuts[at]!
      const piece = escaped(text.slice(start, end))
      const on = marked.filter((each) => each.start <= start && end <= each.end).map(({ mark }) => mark)
      return on.length === 0 ? piece : markElement(piece, on, begun)
    })
    .join('')
}

function markElement(piece: string, marks: readonly Mark[], begun: Set<string>): string {
  const kinds = [...new Set(marks.map(({ kind }) => `onrecord-${kind}`))].join(' ')
  const anchors = [...new Set(marks.map(({ id }) => id))].filter((id) => !begun.has(id))
  for (const id of anchors) begun.add(id)
  const title = [...new Set(marks.map((mark) => mark.title))].join('\n')
  const targets = anchors.map((id) => `<a id="onrecord-${id}"></a>`).join('')
  return `${targets}<mark class="${kinds}" title="${escaped(title)}">${piece}</mark>`
}

/** An XPath to a text, with the place of each step among its like. */
function pathOf(node: PageNode): string {
  const steps: string[] = []
  for (let at: PageNode | null = node; at?.parentNode; at = at.parentNode) {
    const name = nameOf(at)
    let place = 1
    for (let other: PageNode | null = at.parentNode.firstChild; other && other !== at; other = other.nextSibling) {
      if (nameOf(other) === name) place += 1
    }
    steps.unshift(`/${name}[${place}]`)
  }
  return steps.join('')
}

function nameOf(node: PageNode): string {
  return node.nodeType === 3 ? 'text()' : String((node as { readonly localName?: string }).localName ?? '')
}
