import { type Found, flat } from '../article.ts'
import type { Document } from '../document.ts'
import { ConsentWall, ListPage } from '../errors.ts'
import type { Page } from './element.ts'
import { feedsOf } from './feeds.ts'

/** What a page is beside an article, by what it says of itself. */
export interface Nature {
  readonly kind?: Document['kind']
  readonly access?: Document['access']
}

/** Links that lead to an article: they are as long as a headline. */
const LEAST_HEADLINE = 25 // characters
/** Links of this kind from which a page without much text is a list of them. */
const LEAST_LINKS = 25
/** Characters of text below which a page with so many links and no date is a list. */
const MOST_TEXT_OF_LIST = 900
/** The same where the page or its address says that it is a list. */
const LEAST_LINKS_OF_SAID_LIST = 12
const MOST_TEXT_OF_SAID_LIST = 3000

/** A page that a program described as an article, in JSON-LD or Open Graph. */
const SAID_ARTICLE =
  /"@type"\s*:\s*(?:\[[^\]]*)?"[^"]*(?:Article|Posting|Report)"|property=["']?og:type["']?\s+content=["']?article/i
const SAID_LIST = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:CollectionPage|SearchResultsPage|ItemList)"/
export const LIST_ADDRESS =
  /^https?:\/\/[^/]+(?:\/(?:[a-z]{2}(?:-[a-z]{2})?|index\.\w+|home|news)?\/?$|\/(?:.*\/)?(?:tags?|topics?|categor(?:y|ies)|authors?|sections?|archives?|search)(?:\/|$))/i

const LIVE = /"@type"\s*:\s*(?:\[[^\]]*)?"LiveBlogPosting"|itemtype=["']https?:\/\/schema\.org\/LiveBlogPosting/i

const NOT_FREE = /"isAccessibleForFree"\s*:\s*"?false|article:content_tier["']?\s+content=["']?(?:locked|metered)/i
/** Characters of text below which an article that is not free is but its beginning. */
const MOST_TEXT_OF_BEGINNING = 1500
/** What stands where an article breaks off. */
const WALL =
  /\b(?:to (?:continue|keep) reading|(?:subscribe|register|sign (?:in|up)|log ?in) (?:now |here |today )?to (?:read|continue|unlock|access|view)|already a (?:subscriber|member)|(?:this (?:article|content|story) is|exclusive(?:ly)?) (?:reserved |only |available )*(?:for|to) (?:our )?(?:paying |premium )?(?:subscribers|members)|for subscribers only|subscriber[- ]only|create (?:a free|an) account to|remaining (?:free )?articles|you(?:'|’)ve (?:reached|read) your)/i

const CONSENT =
  /\b(?:before you continue to|we value your privacy|(?:we|and our (?:\d+ )?partners)\b.{0,60}\b(?:use|store|process)\b.{0,60}\b(?:cookies|personal data|information on (?:a|your) device)|(?:manage|your) (?:privacy|cookie|consent) (?:settings|choices|preferences|options)|legitimate interest|accept all\b|reject all\b)/gi
/** Characters of text above which a page with such words has an article, too. */
const MOST_TEXT_OF_CONSENT = 2500

/** The number of links to articles; to be called before Readability, which takes the page apart. */
export function headlineLinks(page: Page, source: string): number {
  if (SAID_ARTICLE.test(source)) return 0
  const links = new Set<string>()
  for (const link of page.querySelectorAll('a[href]')) {
    const text = flat(link.textContent)
    if (text.length >= LEAST_HEADLINE && text.split(' ').length >= 4) links.add(link.getAttribute('href') ?? '')
  }
  return links.size
}

/** What tells what a page is. */
interface Evidence {
  readonly source: string
  /** The paragraphs that were found. */
  readonly texts: readonly string[]
  /** As `headlineLinks` counts them. */
  readonly links: number
  readonly found: Pick<Found, 'url' | 'published'>
}

/**
 * What a page is, and whether all of its article is there.
 *
 * @throws {ListPage | ConsentWall} where the page is no article at all
 */
export function natureOf({ source, texts, links, found }: Evidence, where: string): Nature {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  if (isList(source, found, links, length))
    throw new ListPage(where, links, feedsOf(source, URL.canParse(where) ? where : found.url))
  const isArticle = SAID_ARTICLE.test(source)
  if (!isArticle && length < MOST_TEXT_OF_CONSENT && consents(texts) >= 2) throw new ConsentWall(where)
  return {
    ...(LIVE.test(source) && { kind: 'live-blog' as const }),
    ...(isWalled(source, texts, length) && { access: 'paywall' as const }),
  }
}

function isList(source: string, { url = '', published }: Evidence['found'], links: number, length: number): boolean {
  const isSaid = SAID_LIST.test(source) || LIST_ADDRESS.test(url)
  if (isSaid) return links >= LEAST_LINKS_OF_SAID_LIST && length < MOST_TEXT_OF_SAID_LIST
  return published === undefined && links >= LEAST_LINKS && length < MOST_TEXT_OF_LIST
}

function consents(texts: readonly string[]): number {
  return texts.join(' ').match(CONSENT)?.length ?? 0
}

/** The text breaks off, or the page says that it is not free and has little text. */
function isWalled(source: string, texts: readonly string[], length: number): boolean {
  if (NOT_FREE.test(source)) return length < MOST_TEXT_OF_BEGINNING || texts.slice(-3).some((text) => WALL.test(text))
  return length < MOST_TEXT_OF_BEGINNING && texts.slice(-3).some((text) => text.length < 300 && WALL.test(text))
}
