import { FetchError } from './errors.ts'

/** What was given is no URL that can be read. */
export class BadUrl extends FetchError {
  readonly code = 'fetch/url'
  override readonly isFinal = true

  constructor(given: string, why: string) {
    super(`${given}: ${why}. A URL looks like https://example.org/report.html.`)
  }
}

/** An address that is not of the open internet: a server or a page that points there may want to reach what it can't. */
export class AddressRefused extends FetchError {
  readonly code = 'fetch/address'
  override readonly isFinal = true
  readonly url: string
  readonly address: string
  /** What the address is: "a private network". */
  readonly is: string

  constructor(url: string, address: string, is: string) {
    super(
      `${url}: ${address} is not of the open internet (${is}), and was not asked. ` +
        'If you mean a server of your own, say so with --allow-private.',
    )
    this.url = url
    this.address = address
    this.is = is
  }
}

/** robots.txt asks programs to leave the page alone. */
export class RobotsRefuse extends FetchError {
  readonly code = 'fetch/robots'
  override readonly isFinal = true

  /** @param line of robots.txt, from 1; null where no line can be named */
  constructor(url: string, robots: string, line: number | null) {
    const where = line === null ? robots : `line ${line} of ${robots}`
    super(
      `${url}: ${where} asks programs not to read it. ` +
        'Save the page and add the file, or use --ignore-robots if you have leave to.',
    )
  }
}

/** Without robots.txt nobody knows what may be read. */
export class RobotsUnknown extends FetchError {
  readonly code = 'fetch/robots-unknown'

  constructor(url: string, robots: string, status: number) {
    super(
      `${url} was not asked for: ${robots}, which says what programs may read, can't be had now (status ${status}). ` +
        'Try again later.',
    )
  }
}

/** A redirect that leads nowhere good. */
export class BadRedirect extends FetchError {
  readonly code: `fetch/redirect-${RedirectFault}`
  override readonly isFinal: boolean

  constructor(url: string, fault: RedirectFault, target: string) {
    super(`${url}: ${REDIRECT_FAULTS[fault](target)}`)
    this.code = `fetch/redirect-${fault}`
    this.isFinal = fault === 'scheme' || fault === 'downgrade'
  }
}

export type RedirectFault = 'loop' | 'many' | 'nowhere' | 'scheme' | 'downgrade'

const REDIRECT_FAULTS: Record<RedirectFault, (target: string) => string> = {
  loop: (target) =>
    `its redirects lead in a circle, back to ${target}. Sites do so that want a log-in or cookies; save the page instead.`,
  many: (target) => `it redirects further and further, at last to ${target}. See where a browser ends up.`,
  nowhere: (target) => `it redirects to "${target}", which is no URL. See where a browser ends up.`,
  scheme: (target) => `it redirects to ${target}, which is no page of the web. It was not followed.`,
  downgrade: (target) =>
    `it redirects from https to ${target}, where anybody on the way could change it. If you want it all the same, name that URL.`,
}
