import { flat } from '../article.ts'
import { decode } from '../decode.ts'
import { isJunk } from '../junk.ts'
import type { Reading } from '../reading.ts'
import { isoDate } from '../signature/dates.ts'
import { isElement, nameOf, type PageElement, tags } from './element.ts'
import { readMetadata } from './metadata.ts'
import { LIST_ADDRESS } from './nature.ts'
import { parsePage } from './page.ts'

/** An article that a list page leads to, with what the page says of it. */
export interface ListedLink {
  readonly url: string
  /** What the link says, which is the headline of the article or the like. */
  readonly text: string
  /** ISO 8601 date or date with time. */
  readonly published?: string
}

/** A link that has a headline's place or length is as long as this, in characters. */
const LEAST_IN_HEADING = 12
const LEAST_ELSEWHERE = 25
/** Words of a headline that stands in no heading. */
const LEAST_WORDS = 4
/** Characters of what is taken for a headline; more is a link around a whole card. */
const MOST_TEXT = 300
/** Elements up from a link within which a card tells its date. */
const CARD_HEIGHT = 8

const HEADINGS = tags('h1 h2 h3 h4 h5 h6')
const HEADING_ELEMENTS = 'h1, h2, h3, h4, h5, h6, [role=heading]'
const HEADLINE = /(?:^|[\s_-])(?:head(?:line|ing)|title|hed)(?:$|[\s_-])/i

/** Parts of a page that lead through the site, whatever they lead to. */
const NAVIGATION_TAGS = tags('nav footer form menu dialog template script style noscript')
const NAVIGATION_ROLES = /^(?:navigation|contentinfo|search|dialog|menu|menubar)$/
const NAVIGATION =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|(?:mega|main|site|top)?-?menu|footer|breadcrumbs?|pagination|pager|cookie\w*|newsletter\w*|social\w*|share\w*|subscri\w+|sign-?up|log-?in|comments?|advert\w*|sponsor\w*|outbrain|taboola|skip-?link|most-?(?:read|popular|viewed)|trending)(?:$|[\s_-])/i

/** Parts of an address under which sites keep what is no article. */
const NO_ARTICLE =
  /\/(?:tags?|topics?|categor(?:y|ies)|authors?|profiles?|people|staff|sections?|search|log-?in|sign-?(?:in|up)|register|accounts?|subscri\w+|newsletters?|podcasts?|about(?:-us)?|contact(?:-us)?|privacy|terms|cookies?|help|faq|jobs|careers|advertis\w+|shop|store|events?|games?|crosswords?|weather|feeds?|rss)(?:[/.]|$)/i
/** Ends of names of what is no page. */
const NO_PAGE = /\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|xml|rss|json|css|js|docx?)$/i
/** An article's own name, number or day in an address: "/bridge-closed-again", "/article/182733", "/2026/03/14/". */
const OF_ARTICLE =
  /[a-z\d]+(?:[-_][a-z\d%]+){2,}[^/]*\/?$|\d{5,}|\/(?:19|20)\d\d\/\d{1,2}\/|\.s?html?$|[?&](?:id|p|story\w*|article\w*|aid|nid)=\w+/i

/**
 * The articles that a list page leads to, in the order of the page, each once: links in the place or of the length of a
 * headline to pages of the same site, outside its navigation.
 *
 * @throws {BinaryInput | TooDeep | TooLarge | NoArticle}
 */
export function articleLinks(
  bytes: Uint8Array,
  { url, charset }: Pick<Reading, 'url' | 'charset'>,
): readonly ListedLink[] {
  const where = url ?? 'The page'
  const source = decode(bytes, where, charset)
  const page = parsePage(source, where)
  const own = [url, readMetadata(page, where).url, savedFrom(source)].filter((each) => each !== undefined)
  const links = [...linksIn(page.documentElement, baseOf(page, own[0]))]
  const sites = own.length > 0 ? own.map(siteOf) : commonSite(links)
  const isOwn = (link: Link) => own.some((each) => sameAddress(each, link.url))
  return withDates(oneForEach(links.filter((link) => isListed(link, sites) && !isOwn(link))))
}

/** Where a browser that saved the page says that it had it from. */
function savedFrom(source: string): string | undefined {
  return /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i.exec(source.slice(0, 2000))?.[1]
}

function baseOf(page: PageElement, own: string | undefined): string | undefined {
  const href = page.querySelector('base[href]')?.getAttribute('href')
  return (href && URL.parse(href, own)?.href) || own
}

/** A link with all that tells whether it leads to an article. */
interface Link {
  readonly element: PageElement
  readonly url: URL
  readonly text: string
  readonly isHeading: boolean
}

function* linksIn(element: PageElement, base: string | undefined, isHeading = false): Generator<Link> {
  if (isNavigation(element)) return
  const inHeading = isHeading || isHeadingElement(element)
  if (element.localName === 'a') {
    const url = URL.parse(element.getAttribute('href') ?? '', base)
    if (url) yield linkOf(element, url, inHeading)
  }
  for (const child of element.childNodes) if (isElement(child)) yield* linksIn(child, base, inHeading)
}

function isNavigation(element: PageElement): boolean {
  const tag = element.localName
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article') return false
  if (NAVIGATION_TAGS.has(tag) || NAVIGATION_ROLES.test(element.getAttribute('role') ?? '')) return true
  return NAVIGATION.test(nameOf(element))
}

function isHeadingElement(element: PageElement): boolean {
  return HEADINGS.has(element.localName) || HEADLINE.test(nameOf(element)) || element.getAttribute('role') === 'heading'
}

/** Of a link around a whole card the heading in it is its text; of one that is laid over a card, its label. */
function linkOf(element: PageElement, url: URL, inHeading: boolean): Link {
  url.hash = ''
  const heading = element.querySelector(HEADING_ELEMENTS)
  const texts = [heading?.textContent, element.textContent, element.getAttribute('aria-label')]
  const text = texts.map((each) => flat(each ?? '')).find(Boolean) ?? ''
  return { element, url, text, isHeading: inHeading || heading !== null }
}

function isListed({ url, text, isHeading }: Link, sites: readonly string[]): boolean {
  if (!/^https?:$/.test(url.protocol) || !sites.some((site) => isOfSite(url.hostname, site))) return false
  if (text.length > MOST_TEXT || isJunk(text) || isNoArticle(url)) return false
  const isLong = text.length >= LEAST_ELSEWHERE && text.split(' ').length >= LEAST_WORDS
  if (!OF_ARTICLE.test(url.pathname + url.search)) return isHeading && isLong
  return isLong || (isHeading && text.length >= LEAST_IN_HEADING)
}

function isNoArticle({ href, pathname, search }: URL): boolean {
  const isFront = pathname === '/' && search === ''
  return isFront || LIST_ADDRESS.test(href) || NO_ARTICLE.test(pathname) || NO_PAGE.test(pathname)
}

function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./, '')
}

function isOfSite(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`)
}

/** The site that most links lead to, where the page does not say which is its own. */
function commonSite(links: readonly Link[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { url } of links) counts.set(siteOf(url.href), (counts.get(siteOf(url.href)) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most && most[0] !== '' ? [most[0]] : []
}

function sameAddress(a: string, b: URL): boolean {
  const [one, other] = [a, b.href].map((each) => each.replace(/#.*|\/+(?=$|[?#])/g, ''))
  return one === other
}

/** The first link to each article; one in a heading says its headline best. */
function oneForEach(links: readonly Link[]): readonly Link[] {
  const found = new Map<string, Link>()
  for (const link of links) {
    const known = found.get(link.url.href)
    if (!known || (link.isHeading && !known.isHeading)) found.set(link.url.href, link)
  }
  return [...found.values()]
}

function withDates(links: readonly Link[]): readonly ListedLink[] {
  const cards = cardsOf(links)
  return links.map(({ element, url, text }) => {
    const published = dateIn(cards.get(element) ?? element)
    return { url: url.href, text, ...(published && { published }) }
  })
}

/** The largest element around each link that holds no link to another article. */
function cardsOf(links: readonly Link[]): ReadonlyMap<PageElement, PageElement> {
  const holds = new Map<PageElement, number>()
  for (const { element } of links)
    for (const around of aroundOf(element)) holds.set(around, (holds.get(around) ?? 0) + 1)
  return new Map(links.map(({ element }) => [element, aroundOf(element).findLast((each) => holds.get(each) === 1)!]))
}

/** An element, and those around it. */
function aroundOf(element: PageElement): readonly PageElement[] {
  const around: PageElement[] = []
  for (let each: PageElement | null = element; each && around.length < CARD_HEIGHT; each = each.parentElement)
    around.push(each)
  return around
}

function dateIn(card: PageElement): string | null {
  const time = card.querySelector('time[datetime]')?.getAttribute('datetime')
  return time ? isoDate(time) : null
}
