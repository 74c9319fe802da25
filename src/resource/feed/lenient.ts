import type { Feed } from './entry.ts'

/**
 * Reads a feed with @rowanmanning/feed-parser, which takes what is not well-formed.
 *
 * @throws its error where nothing of a feed is found
 */
export async function readLeniently(text: string): Promise<Feed> {
  const { parseFeed } = await import('@rowanmanning/feed-parser')
  const { title, url, language, items } = parseFeed(text).toJSON()
  return {
    title: title ?? undefined,
    url: url ?? undefined,
    language: language ?? undefined,
    entries: items.map((item) => ({
      headline: item.title ?? undefined,
      url: item.url ?? undefined,
      content: item.content ?? undefined,
      summary: item.description ?? undefined,
      published: item.published ?? undefined,
      modified: item.updated ?? undefined,
      authors: item.authors.flatMap(({ name }) => name ?? []),
    })),
  }
}
