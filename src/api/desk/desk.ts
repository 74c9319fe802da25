import { hostname, networkInterfaces } from 'node:os'
import { openPasses, type Passes } from './pass.ts'
import { openRate, type Rate } from './rate.ts'

/** A server that others reach too: under which names, and how much of it they may have. */
export interface Desk {
  /** Whether a Host header names this server. */
  isOwn(host: string): boolean
  /** Whether it is reached over HTTPS, by a server in front of it. */
  readonly isSecure: boolean
  /** Whether requests come through a server in front, which says from where. */
  readonly isBehind: boolean
  readonly passes: Passes
  /** Requests of a user. */
  readonly requests: Rate
  /** Tokens that were nobody's, by the network they came from. */
  readonly failures: Rate
}

/** Requests that a user may make at once, and in a second in the long run: a screen makes some dozens. */
const REQUESTS = [300, 50] as const

/** Wrong tokens from one network at once, and in a second in the long run: one a minute. */
const FAILURES = [10, 1 / 60] as const

/**
 * @param host the name or address to listen on
 * @param url the address by which a server in front of this one is reached, where there is one
 */
export function openDesk(host: string, url: URL | null, now: () => number = Date.now): Desk {
  const names = url === null ? namesOf(host) : null
  return {
    isOwn: (given) => (names === null ? given.toLowerCase() === url!.host : names.has(withoutPort(given))),
    isSecure: url?.protocol === 'https:',
    isBehind: url !== null,
    passes: openPasses(now),
    requests: openRate(...REQUESTS, now),
    failures: openRate(...FAILURES, now),
  }
}

/** What a browser may call a server that listens on a host. */
function namesOf(host: string): ReadonlySet<string> {
  const isEverywhere = host === '0.0.0.0' || host === '::' || host === '[::]'
  if (!isEverywhere) return new Set([bracketed(host.toLowerCase())])
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? [])
  return new Set(['localhost', hostname().toLowerCase(), ...addresses.map(bracketed)])
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

export function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase()
}
