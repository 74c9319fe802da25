import { isElement, type Page, type PageElement, type PageNode, tags } from './element.ts'

/** What holds no text for a reader. */
const UNREAD = tags('script style noscript template head svg math iframe object textarea select')

/** Characters that reading drops or makes one: white space, soft hyphens, marks of no width. */
const DROPPED = /[\s\u00ad\u200b\u2060\ufeff]/

/** All text of a page without white space, with the place of every character. */
export interface PageText {
  /** The texts of the page, in document order. */
  readonly nodes: readonly PageNode[]
  readonly letters: string
  /** For each code unit of `letters`: which of `nodes` it stands in, and at what offset. */
  readonly nodeOf: Uint32Array
  readonly offsetOf: Uint32Array
}

/** Lays the text of a page out. Headings come as they stand; what the page hides by style is text as well. */
export function pageText(page: Page): PageText {
  const nodes: PageNode[] = []
  gather(page.documentElement, nodes)
  const contents = nodes.map((node) => node.textContent)
  const length = contents.reduce((sum, each) => sum + each.length, 0)
  const [nodeOf, offsetOf] = [new Uint32Array(length), new Uint32Array(length)]
  let count = 0
  const parts = contents.map((content, node) => {
    let kept = ''
    for (let at = 0; at < content.length; at += 1) {
      if (DROPPED.test(content[at]!)) continue
      nodeOf[count] = node
      offsetOf[count] = at
      kept += content[at]
      count += 1
    }
    return kept
  })
  return { nodes, letters: parts.join(''), nodeOf, offsetOf }
}

function gather(element: PageElement, nodes: PageNode[]): void {
  for (const child of element.childNodes) {
    if (child.nodeType === 3) nodes.push(child)
    else if (isElement(child) && !UNREAD.has(child.localName)) gather(child, nodes)
  }
}

/** A text without white space, with the offset of every character in it. */
export function lettersOf(text: string): { readonly letters: string; readonly offsets: readonly number[] } {
  const offsets: number[] = []
  let letters = ''
  for (let at = 0; at < text.length; at += 1) {
    if (DROPPED.test(text[at]!)) continue
    letters += text[at]
    offsets.push(at)
  }
  return { letters, offsets }
}
