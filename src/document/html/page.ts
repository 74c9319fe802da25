import { createRequire } from 'node:module'
import { NoArticle, TooDeep, TooLarge } from '../errors.ts'
import type { Page, PageNode } from './element.ts'

const require = createRequire(import.meta.url)

/** Code units; pages with all their scripts stay below 5 MB, and the tree takes some thirty times the source. */
const MAX_PAGE = 24_000_000

/** Elements within elements. What follows is recursive and overflows the stack at some thousands; browsers stop at 512. */
export const MAX_DEPTH = 512

/** By counting tags alone, which scripts and unclosed elements disturb; parsing takes seconds from here on. */
const MAX_ROUGH_DEPTH = 5000

/** Elements without an end tag, and those that are closed by what follows them. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|option|path|circle|rect|use)$/i

/**
 * Parses a page, also a fragment of one. That it is not too deep is for its first reader to see: `markedIn`, or
 * `checkDepth`.
 *
 * linkedom takes 100 ms to load, so it is loaded here, when the first page is read. `require` keeps that synchronous:
 * opening a document stays a plain function of its bytes.
 *
 * @throws {TooLarge | TooDeep | NoArticle}
 */
export function parsePage(source: string, where: string): Page {
  if (source.length > MAX_PAGE) throw new TooLarge(where, source.length, MAX_PAGE)
  if (hasMoreTags(source, MAX_ROUGH_DEPTH) && roughDepth(source) > MAX_ROUGH_DEPTH) throw new TooDeep(where, MAX_DEPTH)
  const { parseHTML } = require('linkedom') as { parseHTML: (html: string) => { document: Page } }
  const whole = /<body[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`
  const { document } = parseHTML(whole)
  if (!document.documentElement) throw new NoArticle(where)
  return document
}

function hasMoreTags(source: string, most: number): boolean {
  let tags = 0
  for (let at = source.indexOf('<'); at >= 0 && tags <= most; at = source.indexOf('<', at + 1)) tags += 1
  return tags > most
}

function roughDepth(source: string): number {
  let depth = 0
  let most = 0
  for (const [, end, name] of source.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (UNCLOSED.test(name!)) continue
    depth = Math.max(0, depth + (end ? -1 : 1))
    most = Math.max(most, depth)
  }
  return most
}

/** @throws {TooDeep} */
export function checkDepth({ documentElement }: Page, where: string): void {
  const root = documentElement as unknown as PageNode
  let depth = 0
  for (let node: PageNode | null = root; node; ) {
    if (node.firstChild) {
      depth += 1
      if (depth > MAX_DEPTH) throw new TooDeep(where, MAX_DEPTH)
      node = node.firstChild
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      depth -= 1
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
}
