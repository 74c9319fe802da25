import { OnRecordError } from '../text/index.ts'

/** A URL could not be read. */
export abstract class FetchError extends OnRecordError {
  /** Whether asking again in another run would give the same answer; a list of URLs passes over what was refused so. */
  readonly isFinal: boolean = false
  /** Whether asking again in a moment may help. */
  readonly isPassing: boolean = false
  /** Whether the host as a whole could not be reached, so that its other URLs would fare no better now. */
  readonly isOfHost: boolean = false
}

/** The host's name is not known, or nobody could be asked. */
export class HostUnknown extends FetchError {
  readonly code = 'fetch/dns'
  override readonly isOfHost = true
  override readonly isPassing: boolean

  /** @param system the resolver's code: "ENOTFOUND", "EAI_AGAIN" */
  constructor(url: string, host: string, system: string) {
    const isPassing = system !== 'ENOTFOUND' && system !== 'ENODATA'
    super(
      isPassing
        ? `${url}: the name ${host} could not be looked up (${system}). Is this machine online?`
        : `${url}: there is no host by the name of ${host}. Is it written right?`,
    )
    this.isPassing = isPassing
  }
}

/** Nobody listens there, or no way leads there. */
export class ConnectionRefused extends FetchError {
  readonly code = 'fetch/refused'
  override readonly isOfHost = true
  override readonly isPassing = true

  constructor(url: string, where: string, system: string) {
    super(`${url}: the connection to ${where} was refused (${system}). Is the server up, and the port right?`)
  }
}

/** The connection broke before the answer was whole. */
export class ConnectionBroken extends FetchError {
  readonly code = 'fetch/broken'
  override readonly isPassing = true

  constructor(url: string, what: string) {
    super(
      `${url}: the connection broke before the answer was whole (${what}). Nothing of it was kept; try again later.`,
    )
  }
}

/** What a server took too long for. */
export type Phase = 'headers' | 'idle' | 'total'

const WAITED_FOR: Record<Phase, string> = {
  headers: 'no answer came',
  idle: 'nothing more of the answer came',
  total: 'the answer was not whole',
}

export class TooSlow extends FetchError {
  readonly code: `fetch/timeout-${Phase}`
  override readonly isPassing = true
  override readonly isOfHost: boolean

  /** @param limit in milliseconds */
  constructor(url: string, phase: Phase, limit: number) {
    super(`${url}: ${WAITED_FOR[phase]} within ${limit / 1000} seconds. Nothing of it was kept; try again later.`)
    this.code = `fetch/timeout-${phase}`
    this.isOfHost = phase === 'headers'
  }
}

/** The connection could not be made safe, or the server could not prove who it is. */
export class TlsFailed extends FetchError {
  readonly code = 'fetch/tls'
  override readonly isOfHost = true

  constructor(url: string, why: string) {
    super(
      `${url}: no safe connection: ${why}. ` +
        'If you trust a certificate of your own, name it in NODE_EXTRA_CA_CERTS; else tell the site.',
    )
  }
}

/** A proxy that the environment names did not let the request through. */
export class ProxyFailed extends FetchError {
  readonly code = 'fetch/proxy'

  constructor(url: string, why: string) {
    super(`${url}: the proxy did not let it through (${why}). See HTTP_PROXY, HTTPS_PROXY and NO_PROXY.`)
  }
}

/** What came is no HTTP. */
export class NotHttp extends FetchError {
  readonly code = 'fetch/protocol'

  constructor(url: string, why: string) {
    super(`${url}: the answer is no HTTP as it is written down (${why}). Is the port right?`)
  }
}

/** Anything else that a connection can fail of. */
export class FetchFailed extends FetchError {
  readonly code = 'fetch/failed'

  constructor(url: string, why: string) {
    super(`${url} could not be read: ${why}`)
  }
}
