import { type Found, flat } from '../article.ts'
import { joinSignatures, readByline, type Signature } from '../signature/byline.ts'
import { dateOfLine, isoDate } from '../signature/dates.ts'
import { knownOutlet, outletOf } from '../signature/outlets.ts'
import type { Page, PageElement } from './element.ts'
import { type LinkedArticle, linkedArticle } from './json-ld.ts'
import { type Marked, markedIn } from './marked.ts'

/** Names of meta tags, lower case; the first that holds something counts. */
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'title']
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'og:published_time',
  'sailthru.date',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'publication_date',
  'ptime',
  'cxenseparse:recs:publishtime',
  'article_date_original',
  'originalpublicationdate',
  'displaydate',
  'article:created',
  'rnews:datepublished',
  'date',
]
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dc.date.modified',
  'dcterms.modified',
  'utime',
  'article.updated',
  'revised',
  'article:updated',
]
const AUTHOR = [
  'author',
  'parsely-author',
  'byl',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'article:author_name',
  'authors',
  'article.author',
  'article:author',
  'twitter:data1',
  'byline',
]
const SITE = ['og:site_name', 'application-name', 'twitter:app:name:iphone', 'dc.publisher', 'publisher', 'cre']
const ADDRESS = ['og:url', 'twitter:url', 'parsely-link']
const LOCALE = ['og:locale', 'language', 'content-language', 'dc.language']

type Meta = ReadonlyMap<string, string>

/**
 * What a page says of its article: JSON-LD first, then meta tags, microdata and other marked elements, then the
 * address. To be called before Readability, which takes things out of the page.
 *
 * @throws {TooDeep}
 */
export function readMetadata(page: Page, where: string): Found {
  const marked = markedIn(page, where)
  const meta = metaOf(marked)
  const linked = linkedArticle(marked.linkedData)
  const url = addressOf(marked, meta, linked)
  const values = {
    headline: headlineOf(marked, meta, linked),
    outlet: outletIn(meta, linked, url),
    published: publishedOf(marked, meta, linked) ?? (url ? dateInAddress(url) : null),
    modified: firstDate([linked?.modified, ...valuesOf(meta, MODIFIED), ...datesMarked(marked.modified)]),
    url,
    language: languageOf(page, meta),
  }
  const full = Object.entries(values).filter(([, value]) => value)
  return { ...(Object.fromEntries(full) as Omit<Found, 'signature'>), signature: signatureOf(marked, meta, linked) }
}

function metaOf({ meta: tags }: Marked): Meta {
  const meta = new Map<string, string>()
  for (const tag of tags) {
    const name = tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop')
    const content = flat(tag.getAttribute('content') ?? '')
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content)
  }
  return meta
}

function valuesOf(meta: Meta, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => meta.get(name) ?? [])
}

/**
 * The headline the reader sees, if it is the one the page names or the only one on it; else the one the page names,
 * without the site. Pages name another for search engines than they show.
 */
function headlineOf({ headlines, title: ofPage }: Marked, meta: Meta, linked: LinkedArticle | null): string | null {
  const named = [linked?.headline ?? '', ...valuesOf(meta, TITLE), ofPage].map(flat).find(Boolean) ?? null
  const seen = headlines.map((each) => flat(each.textContent)).filter(Boolean)
  const title = named && withoutSite(named, valuesOf(meta, SITE))
  const same = title ? seen.find((each) => sharedWords(each, title) >= 0.5) : seen[0]
  return same ?? onlyHeadline(seen, valuesOf(meta, SITE)) ?? title
}

/** The one headline of a page, where it is more than the name of the site. */
function onlyHeadline(seen: readonly string[], sites: readonly string[]): string | null {
  const [only] = seen
  if (only === undefined || seen.length > 1 || only.split(' ').length < 4) return null
  return sites.some((site) => sharedWords(site, only) >= 0.5) ? null : only
}

/** The share of the shorter title's words that the other holds. */
function sharedWords(a: string, b: string): number {
  const wordsOf = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [short, long] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  return short.size === 0 ? 0 : [...short].filter((word) => long.has(word)).length / short.size
}

/** "Bridge closed | The Example Courier" → "Bridge closed". */
function withoutSite(title: string, sites: readonly string[]): string {
  const parts = title.split(/\s+[|–—»·-]\s+/)
  const last = parts.at(-1)!
  const site = sites.some((each) => sharedWords(each, last) >= 0.5) || /\|[^|]*$/.test(title)
  return parts.length > 1 && site && last.split(' ').length <= 5
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—»·-]\s+$/, '')
    : title
}

function addressOf({ canonical }: Marked, meta: Meta, linked: LinkedArticle | null): string | null {
  const all = [canonical, ...valuesOf(meta, ADDRESS), linked?.url ?? '']
  return all.find((each) => /^https?:\/\/[^/]+\/./.test(each)) ?? all.find((each) => /^https?:\/\//.test(each)) ?? null
}

/** What the page calls its outlet, in our spelling if its address agrees; the address may be that of the original. */
function outletIn(meta: Meta, linked: LinkedArticle | null, url: string | null): string | null {
  const site = valuesOf(meta, SITE).find((each) => each.length < 60 && !/^https?:|^@|^\/\//.test(each))
  const stated = site?.split(/\s+[|–—]\s+/)[0] ?? linked?.publisher ?? null
  const known = url ? knownOutlet(url) : null
  if (stated && known) return isOf(stated, known, url!) ? known : stated
  return stated ?? (url ? outletOf(url) : null)
}

/** "the Guardian", "WSJ" on wsj.com: other ways to say what our table says. */
function isOf(stated: string, known: string, url: string): boolean {
  return sharedWords(stated, known) > 0 || url.includes(stated.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
}

function publishedOf({ published, dates }: Marked, meta: Meta, linked: LinkedArticle | null): string | null {
  const stated = firstDate([linked?.published, ...valuesOf(meta, PUBLISHED), ...datesMarked(published)])
  return stated ?? visibleDate(dates)
}

function firstDate(values: readonly (string | undefined)[]): string | null {
  for (const value of values) {
    const date = value ? isoDate(value) : null
    if (date) return date
  }
  return null
}

function datesMarked(elements: readonly PageElement[]): readonly string[] {
  return elements.flatMap((each) =>
    ['content', 'datetime', 'title']
      .flatMap((name) => each.getAttribute(name) ?? [])
      .concat(each.textContent.slice(0, 100)),
  )
}

function visibleDate(elements: readonly PageElement[]): string | null {
  for (const each of elements) {
    const text = flat(each.textContent)
    const date = text.length < 80 ? dateOfLine(text) : null
    if (date) return date
  }
  return null
}

/** The day in an address such as ".../2025/12/27/..."; a month alone is no date of publication. */
function dateInAddress(url: string): string | null {
  const found =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url) ?? /[/_-](20\d\d)(\d\d)(\d\d)(?:[/_.-]|$)/.exec(url)
  return found ? isoDate(`${found[1]}-${found[2]}-${found[3]}`) : null
}

/**
 * JSON-LD may name each author apart, meta tags and marked elements name all in one. Some pages name in JSON-LD only the
 * first of those in the byline.
 */
function signatureOf({ authors: marked }: Marked, meta: Meta, linked: LinkedArticle | null): Signature {
  const lines = marked.map((each) => each.textContent.slice(0, 200))
  const authors = (linked?.authors ?? []).map(readByline)
  const together = { ...joinSignatures(authors), people: [...new Set(authors.flatMap((each) => each.people))] }
  const named = joinSignatures([together, ...valuesOf(meta, AUTHOR).map(readByline), ...signaturesMarked(lines)])
  const whole = lines
    .map(flat)
    .filter((line) => /^by\s/i.test(line))
    .map((line) => readByline(line).people)
    .find((people) => people.length > named.people.length && named.people.every((each) => people.includes(each)))
  return whole && named.people.length > 0 ? { ...named, people: whole } : named
}

/** A desk: "By Courier Staff". */
const DESK = /\b(?:staff|newsroom|desk|team|reporters?|editors?|news|sports?|bureau|correspondents?|agencies)\b/i

/** What is marked as a byline, up to the first that a desk signs: what follows belongs to other articles. */
function signaturesMarked(lines: readonly string[]): readonly Signature[] {
  const at = lines.findIndex((line) => deskOf(line) !== null)
  if (at < 0) return lines.map(readByline)
  return [...lines.slice(0, at), deskOf(lines[at]!)!].map(readByline)
}

/** "By Courier Staff" of "By Courier Staff | 14 March"; null where no desk signs. */
function deskOf(line: string): string | null {
  const [signed = ''] = flat(line).split(/\s*(?:[|•·]|\d)/)
  return signed.length < 60 && DESK.test(signed) && readByline(signed).people.length === 0 ? signed : null
}

function languageOf(page: Page, meta: Meta): string | null {
  const tag = page.documentElement.getAttribute('lang') || valuesOf(meta, LOCALE)[0]
  const [, language, region] = /^([a-z]{2,3})(?:[_-]([a-z]{2}))?(?:\W|$)/i.exec(tag ?? '') ?? []
  if (!language) return null
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase()
}
