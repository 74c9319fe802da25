import { header, type Reply } from './ask.ts'
import { BadRedirect, BadUrl } from './refusals.ts'
import { type FetchSettings, refuseInside } from './settings.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Redirects that say that a URL has another one from now on; https://www.rfc-editor.org/rfc/rfc9110#section-15.4 */
const PERMANENT = new Set([301, 308])

/** What was answered in the end. */
export interface Followed {
  readonly reply: Reply
  /** The URL that has taken the place of the one asked for, for good; null where none has. */
  readonly movedTo: string | null
}

/**
 * The URL that is given, as it is asked for: without its fragment.
 *
 * @throws {BadUrl} where it is none of the web, or holds a password that would end up in the case
 */
export function webUrl(given: string): URL {
  const url = URL.parse(given.trim())
  if (url === null) throw new BadUrl(given, 'this is no URL')
  if (!isWeb(url)) throw new BadUrl(given, `only http and https are read, not ${url.protocol.replace(':', '')}`)
  if (url.username !== '' || url.password !== '') {
    url.username = ''
    url.password = ''
    throw new BadUrl(url.href, 'names and passwords in a URL would be kept in the case, and are not sent')
  }
  url.hash = ''
  return url
}

/**
 * Asks for a URL and for whatever its redirects lead to, each checked like the first.
 *
 * @param most how many redirects are followed
 * @throws {BadRedirect | AddressRefused} and whatever asking throws
 */
export async function follow(
  first: URL,
  most: number,
  settings: FetchSettings,
  askFor: (url: URL) => Promise<Reply>,
): Promise<Followed> {
  const seen = new Set<string>()
  let [movedTo, isForGood]: [string | null, boolean] = [null, true]
  for (let url = first; ; ) {
    refuseInside(url, settings)
    seen.add(url.href)
    const reply = await askFor(url)
    if (!REDIRECTS.has(reply.status)) return { reply, movedTo }
    url = redirectTarget(url, header(reply.headers, 'location'), seen)
    // What a passing redirect leads to may be moved as it likes: that says nothing of what was asked for.
    isForGood &&= PERMANENT.has(reply.status)
    if (isForGood) movedTo = url.href
    if (seen.size > most) throw new BadRedirect(first.href, 'many', url.href)
  }
}

/**
 * Where a redirect leads.
 *
 * @param seen the URLs that were asked so far, the first one first
 * @throws {BadRedirect} where it leads in a circle, nowhere, out of the web, or from https to http
 */
export function redirectTarget(from: URL, location: string | null, seen: ReadonlySet<string>): URL {
  const [first = from.href] = seen
  const target = URL.parse(location ?? '', from.href)
  if (location === null || target === null) throw new BadRedirect(first, 'nowhere', location ?? '')
  if (!isWeb(target)) throw new BadRedirect(first, 'scheme', target.href.slice(0, 200))
  if (from.protocol === 'https:' && target.protocol === 'http:') throw new BadRedirect(first, 'downgrade', target.href)
  target.hash = ''
  target.username = ''
  target.password = ''
  if (seen.has(target.href)) throw new BadRedirect(first, 'loop', target.href)
  return target
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}
