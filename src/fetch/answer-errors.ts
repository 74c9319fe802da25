import { FetchError } from './errors.ts'

/** The server says that there is nothing to read here, or not for us. */
export class NotGiven extends FetchError {
  readonly code: `fetch/status-${number}`
  override readonly isFinal: boolean

  constructor(url: string, status: number) {
    const [what, advice] = STATUSES[status] ?? ['is an answer that holds no page', 'See what a browser makes of it.']
    super(`${url}: status ${status} ${what}. ${advice}`)
    this.code = `fetch/status-${status}`
    this.isFinal = FINAL.has(status)
  }
}

/** What is so today will be so tomorrow. */
const FINAL = new Set([400, 404, 405, 406, 410, 414, 451])

const BY_HAND = 'Where you may read it in a browser, save the page and add the file.'

const STATUSES: Readonly<Record<number, readonly [what: string, advice: string]>> = {
  400: ['says that the request was not understood', 'Is the URL whole?'],
  401: ['asks for a log-in', BY_HAND],
  402: ['asks to be paid', BY_HAND],
  403: ['says that it may not be read; some sites let only browsers in', BY_HAND],
  404: ['says that there is no such page', 'Was it moved or taken down? An archive may hold it.'],
  406: ['says that it has no form that can be read here', BY_HAND],
  410: ['says that the page is gone for good', 'An archive may hold it.'],
  451: ['says that it may not be shown for legal reasons', 'An archive may hold it.'],
}

/** The server asks to be left alone for a while, or can't answer now. */
export class HostBusy extends FetchError {
  readonly code = 'fetch/busy'
  override readonly isPassing = true
  readonly status: number
  /** Milliseconds since 1970; null where the server did not say. */
  readonly until: number | null

  constructor(url: string, status: number, until: number | null) {
    const when = until === null ? 'later' : `after ${new Date(until).toISOString().slice(0, 19)}Z, as it asks`
    super(`${url}: status ${status} says that the server can't or won't answer now. Try again ${when}.`)
    this.status = status
    this.until = until
  }
}

/** Another URL of the host failed a moment ago in a way that this one would too. */
export class HostAtRest extends FetchError {
  readonly code = 'fetch/at-rest'

  /** @param until milliseconds since 1970 */
  constructor(url: string, host: string, until: number) {
    super(
      `${url} was not asked for: ${host} could not be reached or asked for a pause, and is left alone until ` +
        `${new Date(until).toISOString().slice(0, 19)}Z. Run the same command again then.`,
    )
  }
}

/** There is nothing in the answer. */
export class EmptyAnswer extends FetchError {
  readonly code = 'fetch/empty'

  constructor(url: string, status: number) {
    super(`${url}: the answer has no body (status ${status}). See what a browser makes of it.`)
  }
}

/** Pictures, sound, film: nothing to read. */
export class WrongType extends FetchError {
  readonly code = 'fetch/type'
  override readonly isFinal = true

  constructor(url: string, type: string) {
    super(`${url}: the server says that this is ${type}, which holds no report. Add the page that it belongs to.`)
  }
}

/** The headers of the answer are longer than any page's. */
export class HeadersTooLarge extends FetchError {
  readonly code = 'fetch/headers-too-large'

  constructor(url: string, limit: number) {
    super(`${url}: the headers of the answer are longer than ${Math.round(limit / 1024)} KB. ${BY_HAND}`)
  }
}

/** The body is longer than any report, feed or sitemap. */
export class AnswerTooLarge extends FetchError {
  readonly code = 'fetch/too-large'
  override readonly isFinal = true

  constructor(url: string, limit: number) {
    super(
      `${url}: the answer is longer than ${inMegabytes(limit)}, and was not read to its end. ` +
        'If it is an archive, download it and add the file.',
    )
  }
}

/** A little that unpacks to very much. */
export class Bomb extends FetchError {
  readonly code = 'fetch/bomb'
  override readonly isFinal = true

  constructor(url: string, sent: number, unpacked: number) {
    super(
      `${url}: ${sent} bytes unpacked to more than ${inMegabytes(unpacked)}, as no text does, and were read no further. ` +
        'Is the server sound?',
    )
  }
}

/** The body is not packed as its headers say. */
export class BadEncoding extends FetchError {
  readonly code = 'fetch/encoding'

  constructor(url: string, encoding: string, why: string) {
    super(`${url}: the answer should be packed with ${encoding}, and can't be unpacked: ${why}. Try again later.`)
  }
}

function inMegabytes(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.round(bytes / 1024)} KB` : `${Math.round(bytes / 2 ** 20)} MB`
}
