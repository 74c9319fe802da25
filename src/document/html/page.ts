import { createRequire } from 'node:module'
import { NoArticle, TooDeep, TooLarge } from '../errors.ts'
import type { Page, PageNode } from './element.ts'

const require = createRequire(import.meta.url)

/** Code units; pages with all their scripts stay below 5 MB, and the tree takes some thirty times the source. */
const MAX_PAGE = 24 * 1024 * 1024

/** Elements within elements. What follows is recursive and overflows the stack at some thousands; browsers stop at 512. */
const MAX_DEPTH = 512

/**
 * Parses a page, also a fragment of one.
 *
 * linkedom takes 100 ms to load, so it is loaded here, when the first page is read. `require` keeps that synchronous:
 * opening a document stays a plain function of its bytes.
 *
 * @throws {TooLarge | TooDeep}
 */
export function parsePage(source: string, where: string): Page {
  if (source.length > MAX_PAGE) throw new TooLarge(where, source.length, MAX_PAGE)
  const { parseHTML } = require('linkedom') as { parseHTML: (html: string) => { document: Page } }
  const whole = /<body[\s>]/i.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`
  const { document } = parseHTML(whole)
  checkDepth(document.documentElement as unknown as PageNode, where)
  return document
}

function checkDepth(root: PageNode | null, where: string): void {
  if (!root) throw new NoArticle(where)
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
