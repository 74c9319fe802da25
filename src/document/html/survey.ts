import { flat } from '../article.ts'
import { splitCredit } from '../credit.ts'
import { BLOCKS, isElement, nameOf, type PageElement, tags } from './element.ts'

/** The attribute that keeps an element's number while Readability rebuilds the page. */
export const NUMBER = 'data-onrecord-at'

/** What each element of a page was meant to be, by its number in document order. */
export interface Survey {
  /** Inside something that belongs to the page and not to the article: related links, sharing, newsletters. */
  readonly furniture: ReadonlySet<number>
  /** What is marked as the line below the headline, in order. */
  readonly subheadlines: readonly NumberedElement[]
  readonly captions: readonly NumberedElement[]
  /** The elements `h1`, in order. */
  readonly headlines: readonly NumberedElement[]
}

/** An element and its number in document order. */
export interface NumberedElement {
  readonly at: number
  readonly element: PageElement
}

const FURNITURE_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog'])
const FURNITURE_ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|menu|menubar|banner)$/
const FURNITURE =
  /(?:^|[\s_-])(?:related|read-?more|more-?(?:on|from|stories)|recommend\w*|most-?(?:read|popular|viewed)|trending|newsletter\w*|sign-?up|subscribe\w*|subscription|promo\w*|share\w*|sharing|social\w*|follow-?us|comment(?:s|-?list|-?count)?|disqus|author-?(?:bio|box|info|card|profile|description)|about-?(?:the-)?author|bio|taboola|outbrain|advert\w*|ad-?(?:slot|unit|container|wrapper|text|label)|sponsor\w*|breadcrumbs?|pagination|pager|tags?-?(?:list|links|cloud)?|entry-?(?:meta|tags|footer)|post-?(?:meta|tags)|article-?(?:meta|tags|footer)|byline\w*|dateline|timestamp|publish(?:ed)?-?date|cookie\w*|paywall|donat\w*|toolbar|print-?(?:button|link)|copyright|disclaimer|correction-?link|up-?next|cta|call-?to-?action|also-?(?:on|read)|pull-?quote|infobox|sidebar|screen-?reader\w*|sr-only|visually-?hidden|gallery-?(?:count|nav)|carousel|slideshow)(?:$|[\s_-])/i
const CAPTION =
  /(?:^|[\s_-])(?:(?:wp-)?caption(?:-?text|-?body|-?content)?|cutline|(?:image|photo|picture|media|figure|img)-?_?(?:caption|desc(?:ription)?|text|legend))(?:$|[\s_-])/i
/** What some pages call a caption; on a card it is a title, which nobody is credited for. */
const TITLE_OF_PICTURE = /(?:^|\s)(?:image|photo|picture|media)[-_]+title(?:$|[\s_-])/i
const COMMENTS = /(?:^|[\s_-])(?:comment|disqus)/i
/** Share of the text in a page's paragraphs from which an element holds the article, whatever it is called. */
const ARTICLE_SHARE = 0.5
/** Films have titles and not captions. */
const VIDEO = /(?:^|[\s_-])(?:video|player|playlist)(?:$|[\s_-])/i
const SUBHEADLINE =
  /(?:^|[\s_-])(?:sub-?_?(?:head(?:ing|line)?|hed|title)|standfirst|deck|dek|strapline|article-?(?:summary|intro|subtitle|deck|excerpt|description)|alternative-?headline|entry-?subtitle|post-?(?:excerpt|subtitle))(?:$|[\s_-])/i

/** What class and id of an element say of it. */
interface Said {
  readonly furniture: boolean
  readonly caption: boolean
  readonly pictureTitle: boolean
  readonly comments: boolean
  readonly video: boolean
  readonly subheadline: boolean
}

interface Open {
  /** By class and id together, which the items of a list have in common. */
  readonly said: Map<string, Said>
  /** Code units in all paragraphs of the page. */
  readonly prose: number
  readonly furniture: Set<number>
  readonly subheadlines: NumberedElement[]
  readonly captions: NumberedElement[]
  readonly headlines: NumberedElement[]
  count: number
}

/**
 * Numbers the elements of a page and notes what they were meant to be; to be called before Readability. The number is
 * written on blocks of words and on captions, which is where it is looked up: linkedom grows slower with each attribute.
 */
export function survey(root: PageElement): Survey {
  const prose = proseIn(root)
  const open: Open = {
    said: new Map(),
    prose,
    furniture: new Set(),
    subheadlines: [],
    captions: [],
    headlines: [],
    count: 0,
  }
  visit(root, { furniture: false, subheadline: false, link: false }, open)
  return open
}

/** Elements that hold no words of an article; Readability is the quicker without them. */
const WORDLESS = tags('script style link svg template')

/** The kind of node that text is. */
const TEXT = 3

interface Around {
  readonly furniture: boolean
  readonly subheadline: boolean
  /** In a link: the card of another article or of a film. */
  readonly link: boolean
}

function visit(element: PageElement, around: Around, open: Open): void {
  open.count += 1
  const at = open.count
  const said = saidBy(nameOf(element), open)
  const tag = element.localName
  const furniture = around.furniture || (isFurniture(element, tag, said) && !holdsArticle(element, said, open))
  const subheadline = around.subheadline || (!isRegion(tag) && said.subheadline)
  if (furniture) open.furniture.add(at)
  if (subheadline) open.subheadlines.push({ at, element })
  const link = around.link || tag === 'a' || (said.video && !holdsArticle(element, said, open))
  if (tag === 'h1') open.headlines.push({ at, element })
  if (!furniture && !link && isCaption(element, tag, said)) {
    open.captions.push({ at, element })
    element.setAttribute(NUMBER, String(at))
    return
  }
  const inner = { furniture, subheadline, link }
  const isBlock = BLOCKS.has(tag)
  let holdsWords = false
  for (let child = element.firstChild, next = child; child; child = next) {
    next = child.nextSibling
    if (!isElement(child)) holdsWords ||= isBlock && child.nodeType === TEXT && /\S/.test(child.textContent)
    else if (WORDLESS.has(child.localName)) child.remove()
    else {
      holdsWords ||= isBlock && !BLOCKS.has(child.localName)
      visit(child, inner, open)
    }
  }
  if (holdsWords) element.setAttribute(NUMBER, String(at))
}

function saidBy(name: string, { said }: Open): Said {
  const known = said.get(name)
  if (known) return known
  const read = {
    furniture: FURNITURE.test(name),
    caption: CAPTION.test(name),
    pictureTitle: TITLE_OF_PICTURE.test(name),
    comments: COMMENTS.test(name),
    video: VIDEO.test(name),
    subheadline: SUBHEADLINE.test(name),
  }
  said.set(name, read)
  return read
}

function isFurniture(element: PageElement, tag: string, said: Said): boolean {
  if (isRegion(tag)) return false
  if (FURNITURE_TAGS.has(tag) || said.furniture) return true
  return FURNITURE_ROLES.test(element.getAttribute('role') ?? '')
}

/** A form around the whole page, a part that is paid for: pages name what holds the article as they name furniture. */
function holdsArticle(element: PageElement, { comments }: Said, { prose }: Open): boolean {
  if (comments) return false
  return element.querySelector('h1') !== null || (prose > 0 && proseIn(element) >= prose * ARTICLE_SHARE)
}

function proseIn(element: PageElement): number {
  let length = 0
  for (const paragraph of element.querySelectorAll('p')) length += paragraph.textContent.length
  return length
}

function isRegion(tag: string): boolean {
  return tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article'
}

function isCaption(element: PageElement, tag: string, said: Said): boolean {
  if (tag === 'figcaption') return true
  if (tag === 'img' || tag === 'figure' || !(said.caption || isCreditedTitle(element, said))) return false
  return element.querySelector('img, p + p + p, figcaption, h1') === null
}

function isCreditedTitle(element: PageElement, { pictureTitle }: Said): boolean {
  return pictureTitle && splitCredit(flat(element.textContent)).credit !== undefined
}

/** The number an element was given; null for elements that Readability made. */
export function numberOf(element: PageElement): number | null {
  const number = element.getAttribute(NUMBER)
  return number === null ? null : Number(number)
}
