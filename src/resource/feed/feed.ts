import { OnRecordError } from '../../text/index.ts'
import type { Finds, Source } from '../resource.ts'
import { rootOf, startOf, textOf } from '../text.ts'
import { charsetOf, readWhole } from '../whole.ts'
import { type Feed, foundOf } from './entry.ts'
import { readStrictly } from './feedsmith.ts'
import { readLeniently } from './lenient.ts'

/** Characters in which the root of a feed stands. */
const HEAD = 65_536

const ROOTS = new Set(['rss', 'feed', 'rdf', 'channel'])

/** A feed of which nothing can be read. */
export class BrokenFeed extends OnRecordError {
  readonly code = 'resource/broken-feed'

  constructor(name: string) {
    super(`${name} begins like a feed, but no entry in it can be read. Was it saved whole, as the server sends it?`)
  }
}

export function isFeed(bytes: Uint8Array): boolean {
  const start = startOf(bytes)
  return (
    ROOTS.has(rootOf(start) ?? '') || /^\s*\{[\s\S]{0,4000}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(start)
  )
}

/** The entries of a feed: RSS, RDF, Atom or JSON Feed. */
export async function* readFeed(source: Source): Finds {
  const text = textOf(await readWhole(source.name, source.bytes), source.name, charsetOf(source))
  const feed = await parsed(text, source.name)
  for (const [at, entry] of feed.entries.entries()) {
    const found = foundOf(entry, `${source.name}, entry ${at + 1}`, feed, source)
    if (found) yield found
  }
}

async function parsed(text: string, name: string): Promise<Feed> {
  for (const read of [readStrictly, readLeniently]) {
    for (const each of [text, mended(text)]) {
      const feed = await read(each).catch(() => null)
      if (feed && feed.entries.length > 0) return feed
    }
  }
  if (/<(?:item|entry)[\s>]|"items"\s*:\s*\[\s*\{/i.test(text)) throw new BrokenFeed(name)
  return { entries: [] }
}

/** A feed without what most often keeps it from being read: characters that XML forbids, bare ampersands, a torn end. */
function mended(text: string): string {
  const whole = text.replace(/[^\P{Cc}\n\r\t]/gu, ' ').replace(/&(?!(?:#\d+|#x[\da-f]+|\w+);)/gi, '&amp;')
  if (rootOf(whole.slice(0, HEAD)) === 'channel')
    return `<rss version="2.0">${whole.replace(/^\s*<\?xml[^>]*>/, '')}</rss>`
  const last = Math.max(whole.lastIndexOf('</item>') + 7, whole.lastIndexOf('</entry>') + 8)
  if (last < 8 || /<\/(?:\w+:)?(?:rss|feed|rdf|channel)>\s*$/i.test(whole)) return whole
  const root = rootOf(whole.slice(0, HEAD))
  return whole.slice(0, last) + (root === 'feed' ? '</feed>' : root === 'rss' ? '</channel></rss>' : '')
}
