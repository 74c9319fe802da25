/** Bytes of a page in which its head ends. */
const HEAD = 256 * 1024

/** The feeds that a page names in its head, in their order; nothing is read of them. */
export function feedsNamedIn(bytes: Uint8Array, base: string): readonly string[] {
  return feedsOf(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('utf8'), base)
}

/** The same of a page that is decoded; those with a relative address are left out where the page's own is not known. */
export function feedsOf(source: string, base: string | undefined): readonly string[] {
  const head = source.slice(0, HEAD)
  const links = head.match(/<link\b[^>]{0,2000}>/gi) ?? []
  const feeds = links.filter((link) => /application\/(?:rss\+xml|atom\+xml|feed\+json)/i.test(link))
  return feeds.flatMap((link) => {
    const [, double, single, bare] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(link) ?? []
    const href = double ?? single ?? bare
    const url = href ? URL.parse(href.replaceAll('&amp;', '&'), base) : null
    return url && /^https?:$/.test(url.protocol) ? url.href : []
  })
}
