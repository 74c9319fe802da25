import { type Span, words } from '../../text/index.ts'
import type { Block } from '../document.ts'
import { lettersOf, type PageText } from './page-text.ts'

/** Code units from which a block that stands once in the page is sure to be it. */
const TELLING = 40

/** Code units by which pieces of a block are found of which the page has something in between. */
const SEED = 24

/** Code units of the page that are looked through for the next piece of a block, beside its own length. */
const REACH = 4000

/** Part of one text of a page, in code units; `node` is its place among the texts of the page. */
export interface PageRange {
  readonly node: number
  readonly start: number
  readonly end: number
}

/** Where each character of a document's text stands in its page. */
export interface Places {
  /** The parts of the page that a span covers, in the order of the text; empty where none is known. */
  rangesOf(span: Span): readonly PageRange[]
  /** The share of the text's characters, white space aside, that have a place. */
  readonly share: number
}

/**
 * Finds the text of a document in the page it was read from. Blocks that stand in the page once are found first; the
 * others are looked for between those around them, so that a line that the page repeats elsewhere is not mistaken for
 * them. A block with something in between, such as a picture with its caption, is found piece by piece.
 */
export function findPlaces(page: PageText, text: string, blocks: readonly Block[]): Places {
  const places = new Int32Array(text.length).fill(-1)
  const placed = blocks.map(({ span }) => {
    const { letters, offsets } = lettersOf(words(text, span))
    return { letters, offsets: offsets.map((each) => each + span.start), at: sureplace(page.letters, letters) }
  })
  const bounds = boundsOf(placed, page.letters.length)
  let [found, all] = [0, 0]
  for (const [number, { letters, offsets, at }] of placed.entries()) {
    const where = at >= 0 ? wholly(letters, at) : between(page.letters, letters, bounds[number]!)
    for (const [place, offset] of offsets.entries()) {
      places[offset] = where[place]!
      found += where[place]! >= 0 ? 1 : 0
    }
    all += letters.length
  }
  return { rangesOf: (span) => rangesOf(page, places, span), share: all === 0 ? 0 : found / all }
}

interface Placed {
  readonly letters: string
  /** The only place in the page; -1 where there are others or none. */
  readonly at: number
}

function sureplace(page: string, letters: string): number {
  if (letters.length < TELLING) return -1
  const at = page.indexOf(letters)
  return at >= 0 && page.indexOf(letters, at + 1) < 0 ? at : -1
}

/** For each block, the end of the nearest sure one before it and the beginning of the nearest after. */
function boundsOf(placed: readonly Placed[], length: number): readonly (readonly [number, number])[] {
  let before = 0
  const starts = placed.map(({ at, letters }) => {
    const start = before
    if (at >= 0) before = at + letters.length
    return start
  })
  let after = length
  const ends = placed.map(() => length)
  for (const [number, { at }] of [...placed.entries()].reverse()) {
    ends[number] = after
    if (at >= 0) after = at
  }
  return starts.map((start, number) => [start, ends[number]! > start ? ends[number]! : length])
}

function wholly(letters: string, at: number): readonly number[] {
  return Array.from({ length: letters.length }, (_, place) => at + place)
}

function between(page: string, letters: string, [start, end]: readonly [number, number]): readonly number[] {
  const near = page.indexOf(letters, start)
  if (near >= 0 && near + letters.length <= end) return wholly(letters, near)
  const pieces = piecewise(page, letters, start)
  const anywhere = page.indexOf(letters)
  const isBetter = anywhere >= 0 && pieces.filter((each) => each >= 0).length < letters.length
  return isBetter ? wholly(letters, anywhere) : pieces
}

/** Finds a block in pieces, one behind the other; -1 for what the page does not have there. */
function piecewise(page: string, letters: string, start: number): readonly number[] {
  const where = new Array<number>(letters.length).fill(-1)
  let from = start
  for (let at = 0; at < letters.length; ) {
    const seed = letters.slice(at, at + SEED)
    const found = page.slice(from, from + letters.length + REACH + seed.length).indexOf(seed)
    if (found < 0) {
      at += 1
      continue
    }
    let place = from + found
    while (at < letters.length && page[place] === letters[at]) where[at++] = place++
    from = place
  }
  return where
}

function rangesOf({ nodeOf, offsetOf }: PageText, places: Int32Array, { start, end }: Span): readonly PageRange[] {
  const ranges: { node: number; start: number; end: number }[] = []
  for (let at = start as number; at < end; at += 1) {
    const place = places[at]!
    if (place < 0) continue
    const [node, offset] = [nodeOf[place]!, offsetOf[place]!]
    const last = ranges.at(-1)
    if (last && last.node === node && offset >= last.end) last.end = offset + 1
    else ranges.push({ node, start: offset, end: offset + 1 })
  }
  return ranges
}
