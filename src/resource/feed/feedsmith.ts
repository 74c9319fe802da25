import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith'
import type { Entry, Feed } from './entry.ts'

/**
 * Reads a feed with feedsmith, which is quick and knows every namespace.
 *
 * @throws feedsmith's errors where a feed is not well-formed
 */
export async function readStrictly(text: string): Promise<Feed> {
  const { parseFeed } = await import('feedsmith')
  const parsed = parseFeed(text)
  if (parsed.format === 'rss') return ofRss(parsed.feed)
  if (parsed.format === 'atom') return ofAtom(parsed.feed)
  return parsed.format === 'rdf' ? ofRdf(parsed.feed) : ofJson(parsed.feed)
}

function ofRss({ title, link, language, items = [] }: RssFeed.Feed<string>): Feed {
  const entries = items.map((item): Entry => {
    const { guid, dc, atom } = item
    const permanent = guid?.isPermaLink !== false && /^https?:/.test(guid?.value ?? '') ? guid?.value : undefined
    return {
      headline: item.title ?? dc?.titles?.[0],
      url: item.link ?? linkOf(atom?.links) ?? permanent,
      content: item.content?.encoded ?? atom?.content?.value,
      summary: item.description ?? atom?.summary?.value,
      published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published,
      modified: atom?.updated,
      authors: dc?.creators ?? (item.authors ?? atom?.authors ?? []).flatMap(({ name }) => name ?? []),
      outlet: item.source?.title,
      language: dc?.languages?.[0],
    }
  })
  return { title, url: link, language, entries }
}

function ofRdf({ title, link, dc, items = [] }: RdfFeed.Feed<string>): Feed {
  const entries = items.map(
    (item): Entry => ({
      headline: item.title ?? item.dc?.titles?.[0],
      url: item.link ?? item.rdf?.about,
      content: item.content?.encoded,
      summary: item.description ?? item.dc?.descriptions?.[0],
      published: item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
      authors: item.dc?.creators ?? [],
      outlet: item.dc?.publishers?.[0],
      language: item.dc?.languages?.[0],
    }),
  )
  return { title, url: link, language: dc?.languages?.[0], entries }
}

function ofAtom({ title, links, entries = [], xml, authors }: AtomFeed.Feed<string>): Feed {
  return {
    title: title?.value,
    url: linkOf(links),
    language: xml?.lang,
    entries: entries.map((entry): Entry => {
      const isOpen = entry.content?.value !== undefined && entry.content.src === undefined
      return {
        headline: entry.title?.value,
        url: linkOf(entry.links) ?? (/^https?:/.test(entry.id ?? '') ? entry.id : undefined),
        content: isOpen ? entry.content?.value : undefined,
        isText: isOpen && (entry.content?.type ?? 'text') === 'text' && !/<\w/.test(entry.content?.value ?? ''),
        summary: entry.summary?.value,
        published: entry.published ?? entry.dc?.dates?.[0],
        modified: entry.updated,
        authors: (entry.authors ?? entry.source?.authors ?? authors ?? []).flatMap(({ name }) => name ?? []),
        outlet: entry.source?.title?.value,
        language: entry.xml?.lang ?? entry.content?.xml?.lang,
      }
    }),
  }
}

function ofJson({ title, home_page_url, language, authors, items = [] }: JsonFeed.Feed<string>): Feed {
  const entries = items.map(
    (item): Entry => ({
      headline: item.title,
      url: item.url ?? item.external_url,
      content: item.content_html ?? item.content_text,
      isText: item.content_html === undefined,
      summary: item.summary,
      published: item.date_published,
      modified: item.date_modified,
      authors: (item.authors ?? authors ?? []).flatMap(({ name }) => name ?? []),
      language: item.language,
    }),
  )
  return { title, url: home_page_url, language, entries }
}

/** The page an entry is about; links without a relation are to that. */
function linkOf(links: readonly { readonly href?: string; readonly rel?: string }[] | undefined): string | undefined {
  return (links?.find(({ rel }) => rel === 'alternate') ?? links?.find(({ rel }) => rel === undefined))?.href
}
