import { ACCEPT_ENCODING } from './body.ts'
import type { Clock } from './clock.ts'
import { type Reach, refuseLiteral, refuseLocalName } from './connector.ts'
import type { Proxies } from './dispatcher.ts'
import type { Limits } from './limits.ts'

/** How to go about fetching. */
export interface FetchSettings {
  /** Who asks: "onrecord/1.0 (+https://desk.example/about)". */
  readonly userAgent: string
  readonly reach: Reach
  readonly proxies: Proxies
  readonly heedsRobots: boolean
  readonly limits: Limits
  readonly clock: Clock
  /** Ends whatever is under way. */
  readonly interrupted: AbortSignal
  /** A certificate in PEM that is trusted beside the system's own. */
  readonly certificate?: string
}

/** What a server gave its copy to be known by, so that it need not send it again. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export const NO_VALIDATORS: Validators = { etag: null, lastModified: null }

/** What to call ourselves; a contact is a URL or an address for mail. */
export function userAgent(version: string, contact: string | null): string {
  return contact === null ? `onrecord/${version}` : `onrecord/${version} (+${contact})`
}

/** All that a server is told. No cookies, and no page that we came from. */
export function requestHeaders({ userAgent }: FetchSettings, { etag, lastModified }: Validators) {
  return {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-language': 'en,*;q=0.5',
    'accept-encoding': ACCEPT_ENCODING,
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  }
}

/** @throws {AddressRefused} where a URL names what is not of the open internet, whoever would connect to it */
export function refuseInside(url: URL, { reach, proxies }: FetchSettings): void {
  refuseLiteral(url, reach)
  if (proxies.http !== '' || proxies.https !== '') refuseLocalName(url, reach)
}
