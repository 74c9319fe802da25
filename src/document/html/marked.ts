import { TooDeep } from '../errors.ts'
import { isElement, type Page, type PageElement } from './element.ts'
import { MAX_DEPTH } from './page.ts'

/** Elements of one kind that are kept; what belongs to the article comes first. */
const LOOKED_AT = 12

/**
 * Elements that a page marks as something, each in document order, the first dozen of each kind. One walk finds them
 * all: asking linkedom for each by a selector goes through the whole page every time.
 */
export interface Marked {
  readonly meta: readonly PageElement[]
  readonly headlines: readonly PageElement[]
  readonly published: readonly PageElement[]
  readonly modified: readonly PageElement[]
  readonly authors: readonly PageElement[]
  /** Whose name speaks of a date, whatever date it is. */
  readonly dates: readonly PageElement[]
  /** Texts of `script type="application/ld+json"`. */
  readonly linkedData: readonly string[]
  readonly title: string
  /** The address of `link rel="canonical"`; empty where there is none. */
  readonly canonical: string
}

type Kept<Value> = { -readonly [Key in keyof Value]: Value[Key] extends readonly (infer Each)[] ? Each[] : Value[Key] }

/** What the elements around one say of it. */
interface Around {
  readonly author: boolean
  readonly published: boolean
  /** The page, for errors, and how many elements are around. */
  readonly where: string
  readonly depth: number
}

/**
 * Finds what a page marks.
 *
 * @throws {TooDeep}
 */
export function markedIn(page: Page, where: string): Marked {
  const found: Kept<Marked> = {
    ...{ meta: [], headlines: [], published: [], modified: [], authors: [], dates: [], linkedData: [] },
    ...{ title: '', canonical: '' },
  }
  visit(page.documentElement, { author: false, published: false, where, depth: 1 }, found)
  return found
}

function visit(element: PageElement, around: Around, found: Kept<Marked>): void {
  const tag = element.localName
  if (tag === 'style' || tag === 'svg') return
  if (around.depth > MAX_DEPTH) throw new TooDeep(around.where, MAX_DEPTH)
  noteTag(element, tag, found)
  const item = element.getAttribute('itemprop')
  noteItem(element, item, around, found)
  const name = element.getAttribute('class')
  if (name !== null) noteName(element, name, found)
  if (tag === 'time') noteTime(element, name ?? '', around, found)
  const inner = {
    where: around.where,
    depth: around.depth + 1,
    author: around.author || item === 'author',
    published: around.published || (element.getAttribute('data-testid') ?? '').includes('published'),
  }
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (isElement(child)) visit(child, inner, found)
}

function noteTag(element: PageElement, tag: string, found: Kept<Marked>): void {
  if (tag === 'meta') found.meta.push(element)
  else if (tag === 'script' && element.getAttribute('type') === 'application/ld+json')
    found.linkedData.push(element.textContent)
  else if (tag === 'h1') keep(found.headlines, element)
  else if (tag === 'title') found.title ||= element.textContent
  else if (tag === 'link' && element.getAttribute('rel') === 'canonical')
    found.canonical ||= element.getAttribute('href') ?? ''
}

/** Microdata (HTML, 5) and `rel`. */
function noteItem(element: PageElement, item: string | null, { author }: Around, found: Kept<Marked>): void {
  if (item === 'datePublished') keep(found.published, element)
  if (item === 'dateModified') keep(found.modified, element)
  if (item === 'author' || (author && item === 'name') || element.getAttribute('rel') === 'author')
    keep(found.authors, element)
}

const AUTHOR =
  /(?:^|\s)(?:p-author|author-name|article-author|author)(?:\s|$)|[Bb]yline|author(?:-|__)(?:name|link)|authorName/
const DATE = /publish|pubdate|timestamp|[Dd]ate|time/

/** What class names say, those of microformats too. */
function noteName(element: PageElement, name: string, found: Kept<Marked>): void {
  if (AUTHOR.test(name)) keep(found.authors, element)
  if (!DATE.test(name)) return
  keep(found.dates, element)
  if (/(?:^|\s)dt-published(?:\s|$)/.test(name)) keep(found.published, element)
  if (/(?:^|\s)dt-updated(?:\s|$)/.test(name)) keep(found.modified, element)
}

function noteTime(element: PageElement, name: string, { published }: Around, found: Kept<Marked>): void {
  const isSaid = /(?:^|\s)(?:published|entry-date)(?:\s|$)/.test(name) || element.getAttribute('pubdate') !== null
  if (published || isSaid || element.getAttribute('datetime') !== null) keep(found.published, element)
  if (/(?:^|\s)updated(?:\s|$)/.test(name)) keep(found.modified, element)
}

function keep(kind: PageElement[], element: PageElement): void {
  if (kind.length < LOOKED_AT && kind.at(-1) !== element) kind.push(element)
}
