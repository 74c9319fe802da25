/** Parameters that say where a reader came from, or how the page is to be shown, and nothing of what stands on it. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|_gl|__twitter_impression|ns_(?:campaign|mchannel|source|linkname|fee)|at_(?:campaign|medium|link\w*|format|ptr\w*|bbc\w*|custom\d|type)|cmpid?|ncid|ocid|icid|ito|ftag|smid|smtyp|sref|srnd|spm|xtor|taid|guccounter|guce_referr\w+|amp|amp_\w+|outputType|ref(?:errer|_src|_url|src)?|share\w*|source|feature|partner|traffic_source|rss|via)$/i

/** Parts of a host's name that lead to the same site on another screen. */
const SAME_SITE = /^(?:www\d?|m|mobile|amp|edition)\./

/** Where a server listens if nothing else is said. */
const DEFAULT_PORTS = new Set(['', '80', '443'])

/**
 * What all addresses of one article have in common: no scheme, fragment, default port or tracking parameters, the host
 * in lower case and without what only names a kind of screen. Null for the front page of a site, which is no article,
 * and for what is no address of the web.
 *
 * @param canonical what the page calls its own address; it counts where it is on the same site and no front page: an
 *   AMP page or one for telephones names the article it shows, and a page elsewhere names the original it copies
 */
export function articleOf(url: string | null | undefined, canonical?: string | null): string | null {
  const own = siteAndPath(url)
  if (own === null) return null
  const named = siteAndPath(canonical)
  const { site, path } = named !== null && named.site === own.site ? named : own
  return `${site}${path}`
}

/** The same for a post of a live blog: its fragment is what tells it from the others. Null where it has none. */
export function articleOfPost(url: string | null): string | null {
  const blog = articleOf(url)
  const { hash = '' } = URL.parse(url ?? '') ?? {}
  return blog !== null && hash.length > 1 ? blog + hash : null
}

interface Address {
  readonly site: string
  /** With the parameters that tell one page from another; never that of a front page. */
  readonly path: string
}

function siteAndPath(address: string | null | undefined): Address | null {
  if (!address || !URL.canParse(address)) return null
  const { protocol, hostname, port, pathname, searchParams } = new URL(address)
  if (!/^https?:$/.test(protocol)) return null
  const kept = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const query = kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
  const path = pathname.replace(/\/+$/, '') + query
  const site = hostname.replace(/\.$/, '').replace(SAME_SITE, '') + (DEFAULT_PORTS.has(port) ? '' : `:${port}`)
  return path === '' ? null : { site, path }
}
