import type { Dispatcher } from 'undici'
import { checkedConnector, checkedLookup, type Reach } from './connector.ts'
import type { Limits } from './limits.ts'

/** The proxies that the environment names; empty strings where it names none. */
export interface Proxies {
  readonly http: string
  readonly https: string
  /** Hosts that are asked without one, with commas between them; "*" for all. */
  readonly no: string
}

export const NO_PROXIES: Proxies = { http: '', https: '', no: '' }

/** The small name counts first, as in curl; HTTP_PROXY in capitals can be set by strangers where a program runs as CGI. */
export function proxiesOf(env: Readonly<Record<string, string | undefined>>): Proxies {
  const named = (name: string) => env[name] ?? env[name.toUpperCase()] ?? ''
  return { http: named('http_proxy'), https: named('https_proxy'), no: named('no_proxy') }
}

/** What connections need to know. */
export interface Connecting {
  readonly reach: Reach
  readonly proxies: Proxies
  readonly limits: Limits
  /** A certificate in PEM that is trusted beside the system's own. */
  readonly certificate?: string
}

/**
 * Opens undici with one connection for each host. Direct connections go to permitted addresses alone; a proxy is
 * connected to wherever it stands, since the user named it.
 */
export async function openDispatcher({ reach, proxies, limits, certificate }: Connecting): Promise<Dispatcher> {
  const { buildConnector, EnvHttpProxyAgent } = await import('undici')
  const trust = certificate === undefined ? {} : { ca: certificate }
  const connect = buildConnector({
    allowH2: false,
    timeout: limits.untilHeaders,
    lookup: checkedLookup(reach),
    ...trust,
  })
  return new EnvHttpProxyAgent({
    httpProxy: proxies.http,
    httpsProxy: proxies.https,
    noProxy: proxies.no,
    connections: 1,
    pipelining: 1,
    maxHeaderSize: limits.headers,
    connect: checkedConnector(connect, reach),
    requestTls: { allowH2: false, ...trust },
    proxyTls: { allowH2: false, ...trust },
  })
}
