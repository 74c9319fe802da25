import { isoDate } from '../../document/index.ts'
import type { Finds, Found, Source } from '../resource.ts'
import { plainText, present, rootOf, startOf } from '../text.ts'
import { charsetOf } from '../whole.ts'

/** What holds one link, for each kind of list. */
const ELEMENTS: Readonly<Record<string, string>> = { urlset: 'url', sitemapindex: 'sitemap', opml: 'outline' }

/** Characters of one entry; addresses may have some thousands. */
const MAX_ENTRY = 65_536

export function isSitemap(bytes: Uint8Array): boolean {
  return (rootOf(startOf(bytes)) ?? '') in ELEMENTS
}

/**
 * The links of a sitemap, a news sitemap, an index of sitemaps (sitemaps.org, and Google's extension for news) or a list
 * of feeds (OPML). Sitemaps may have 50 MB, so they are read as they come.
 */
export async function* readSitemap(source: Source): Finds {
  const decoder = new TextDecoder(charsetOf(source) ?? 'utf-8')
  let held = ''
  let number = 0
  for await (const chunk of source.bytes) {
    held += decoder.decode(chunk, { stream: true })
    let end = 0
    for (const entry of held.matchAll(/<(?:[\w-]+:)?(url|sitemap)>([\s\S]*?)<\/(?:[\w-]+:)?\1>|<outline\b([^>]*)>/gi)) {
      end = entry.index + entry[0].length
      number += 1
      const found = linkOf(entry[2] ?? entry[3] ?? '', `${source.name}, entry ${number}`, source)
      if (found) yield found
    }
    held = held.slice(Math.max(end, held.length - MAX_ENTRY))
  }
}

function linkOf(entry: string, name: string, { reading, answer }: Source): Found | null {
  const address = field(entry, 'loc') ?? attribute(entry, 'xmlUrl')
  const url = address && URL.canParse(address, answer?.url) ? new URL(address, answer?.url) : null
  if (!url || !/^https?:$/.test(url.protocol)) return null
  const known = present({
    headline: field(entry, 'title'),
    published: dateOf(field(entry, 'publication_date')),
    modified: dateOf(field(entry, 'lastmod')),
    outlet: reading.outlet ?? field(entry, 'name'),
    language: field(entry, 'language'),
  })
  return { kind: 'link', link: { name, url: url.href, reading: { ...reading, ...known, format: 'auto' } } }
}

/** The text of an element, whatever its prefix. */
function field(entry: string, name: string): string | undefined {
  const found = new RegExp(`<(?:[\\w-]+:)?${name}(?:\\s[^>]*)?>([\\s\\S]*?)</(?:[\\w-]+:)?${name}>`, 'i').exec(
    entry,
  )?.[1]
  return found && (plainText(found.replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1')) || undefined)
}

function attribute(entry: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(entry)
  return found ? plainText(found[1] ?? found[2] ?? '') : undefined
}

function dateOf(written: string | undefined): string | undefined {
  return (written && isoDate(written)) || undefined
}
