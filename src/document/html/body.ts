import { createRequire } from 'node:module'
import { flat, type Piece } from '../article.ts'
import { isElement, type Page, type PageElement } from './element.ts'

const require = createRequire(import.meta.url)

const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'script style noscript template nav aside form button input select textarea svg iframe object embed audio video canvas figure figcaption'.split(
    ' ',
  ),
)

/** A run of text of the article, with what is needed to judge it. */
export interface Run {
  readonly text: string
  /** Code units of it that are links. */
  readonly linked: number
  readonly tag: string
}

/** The article's runs of text, in order, as Readability finds them; empty where it finds none. */
export function articleRuns(page: Page): readonly Run[] {
  const { Readability } = require('@mozilla/readability') as typeof import('@mozilla/readability')
  const found = new Readability(page as never, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element: unknown) => element as never,
  }).parse()
  return found ? runsOf(found.content as unknown as PageElement) : []
}

function runsOf(root: PageElement): readonly Run[] {
  const runs: Run[] = []
  let text = ''
  let linked = 0
  let tag = 'p'
  const flush = (): void => {
    const run = flat(text)
    if (run !== '') runs.push({ text: run, linked, tag })
    text = ''
    linked = 0
  }
  const walk = (element: PageElement, inLink: boolean): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        text += child.textContent
        if (inLink) linked += flat(child.textContent).length
      } else if (isElement(child)) {
        const name = child.localName
        if (SKIPPED.has(name)) continue
        if (name === 'br') {
          if (/[.!?]["”’)]*\s*$/.test(text)) flush()
          else text += ' '
          continue
        }
        const block = BLOCKS.has(name)
        if (block) {
          flush()
          tag = name
        }
        walk(child, inLink || name === 'a')
        if (block) flush()
      }
    }
  }
  walk(root, false)
  flush()
  return runs
}
