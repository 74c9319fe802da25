import { createRequire } from 'node:module'
import { flat } from '../article.ts'
import { BLOCKS, isElement, type Page, type PageElement, tags } from './element.ts'
import { numberOf, type Survey } from './survey.ts'

const require = createRequire(import.meta.url)

const SKIPPED = tags(
  'script style noscript template nav aside form button input select textarea svg iframe object embed audio video',
  'canvas figure figcaption',
)

/** A run of text of the article, with what is needed to judge it. */
export interface Run {
  readonly text: string
  /** Code units of it that are links. */
  readonly linked: number
  /** Where its first link leads, as written. */
  readonly href: string | null
  /** The block element it stands in: "p", "li", "h2". */
  readonly tag: string
  /** The survey's number of that element, or of the caption it is. */
  readonly block: number
  /** The survey's number of the innermost numbered element around its first words, for its place in the page. */
  readonly at: number
}

/**
 * The article's runs of text, in order, as Readability finds them; empty where it finds none. Takes the page apart.
 */
export function articleRuns(page: Page, { captions }: Survey): readonly Run[] {
  const { Readability } = require('@mozilla/readability') as typeof import('@mozilla/readability')
  const found = new Readability(page as never, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element: unknown) => element as never,
  }).parse()
  const reader = new RunReader(new Set(captions.map(({ at }) => at)))
  if (found) reader.read(found.content as unknown as PageElement, { tag: 'p', block: 0, at: 0, link: null })
  return reader.end()
}

/** All runs of text of a page. */
export function allRuns(page: Page, { captions }: Survey): readonly Run[] {
  const reader = new RunReader(new Set(captions.map(({ at }) => at)))
  const body = page.querySelector('body')
  if (body) reader.read(body, { tag: 'p', block: 0, at: 0, link: null })
  return reader.end()
}

interface Around {
  readonly tag: string
  readonly block: number
  readonly at: number
  /** Where the link around it leads; null outside links. */
  readonly link: string | null
}

/** Gathers runs: text up to the next beginning or end of a block. */
class RunReader {
  readonly #captions: ReadonlySet<number>
  readonly #runs: Run[] = []
  #text = ''
  #linked = 0
  #href: string | null = null
  #around: Around = { tag: 'p', block: 0, at: 0, link: null }

  constructor(captions: ReadonlySet<number>) {
    this.#captions = captions
  }

  read(element: PageElement, around: Around): void {
    for (const child of element.childNodes) {
      if (child.nodeType === 3) this.#add(child.textContent, around)
      else if (isElement(child)) {
        if (child.localName === 'br') this.#break()
        else if (!SKIPPED.has(child.localName)) this.#enter(child, around)
      }
    }
  }

  end(): readonly Run[] {
    this.#flush()
    return this.#runs
  }

  #enter(element: PageElement, around: Around): void {
    const tag = element.localName
    const number = numberOf(element) ?? around.at
    const block = BLOCKS.has(tag) || this.#captions.has(number)
    const inner = {
      tag: block ? tag : around.tag,
      block: block ? number : around.block,
      at: number,
      link: tag === 'a' ? (element.getAttribute('href') ?? '') : around.link,
    }
    if (block) this.#flush()
    this.read(element, inner)
    if (block) this.#flush()
  }

  #add(text: string, around: Around): void {
    if (this.#text.trim() === '') this.#around = around
    this.#text += text
    if (around.link === null) return
    this.#linked += flat(text).length
    this.#href ??= around.link
  }

  /** A line break parts what ends as a sentence does; elsewhere it is a space. */
  #break(): void {
    if (/[.!?]["”’)]*\s*$/.test(this.#text.slice(-8))) this.#flush()
    else this.#text += ' '
  }

  #flush(): void {
    const text = flat(this.#text)
    const { tag, block, at } = this.#around
    if (text !== '') this.#runs.push({ text, linked: this.#linked, href: this.#href, tag, block, at })
    this.#text = ''
    this.#linked = 0
    this.#href = null
  }
}
