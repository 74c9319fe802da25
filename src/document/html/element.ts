/** The few things we ask of an element of a page; linkedom's elements have them. */
export interface PageElement {
  readonly nodeType: number
  readonly localName: string
  readonly textContent: string
  readonly childNodes: Iterable<PageNode>
  readonly parentElement: PageElement | null
  readonly firstChild: PageNode | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

/** An element, a text or a comment. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly parentNode: PageNode | null
}

/** A parsed page. */
export interface Page extends PageElement {
  readonly documentElement: PageElement
  readonly body: PageElement
}

export function isElement(node: PageNode): node is PageElement & PageNode {
  return node.nodeType === 1
}

/** Class and id of an element, for telling what it was meant to be. */
export function nameOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
}

/** Elements that begin and end a run of text; the others stand within it. */
export const BLOCKS = tags(
  'address article aside blockquote center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr li main',
  'nav ol p pre section summary table tbody td tfoot th thead tr ul',
)

/** A set of element names, from lists parted by spaces. */
export function tags(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.join(' ').split(' '))
}
