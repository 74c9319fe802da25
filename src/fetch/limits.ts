const KIB = 1024
const MIB = 1024 * KIB
const SECOND = 1000
const MINUTE = 60 * SECOND

/** How much of anything a server gets. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** From the first attempt to connect to the end of the answer's headers. */
  readonly untilHeaders: number
  /** Between two pieces of a body. */
  readonly idle: number
  /** For one answer as a whole. */
  readonly total: number
  readonly headers: number
  /** Of a body as it is once it is unpacked. */
  readonly body: number
  /** How many times as long as what was sent its unpacked form may be, once it is longer than `unpackedFree`. */
  readonly ratio: number
  readonly unpackedFree: number
  readonly redirects: number
  /** How often one URL is asked for where that may help. */
  readonly tries: number
  /** The first pause after a failure; each further one is twice as long. */
  readonly backOff: number
  /** The longest pause that is waited for; where a server asks for more, it is left for another run. */
  readonly patience: number
  /** How long a host that could not be reached is left alone. */
  readonly respite: number
  /** Between the end of one request to a host and the start of the next. */
  readonly delay: number
  /** The longest `Crawl-delay` that is kept to. */
  readonly longestDelay: number
}

/**
 * A body may be four times the longest document, for feeds and sitemaps (https://www.sitemaps.org/protocol.html allows
 * 50 MB). HTML and XML are seldom packed to less than a thirtieth; gzip can pack zeros to a thousandth.
 */
export const LIMITS: Limits = {
  untilHeaders: 30 * SECOND,
  idle: 20 * SECOND,
  total: 3 * MINUTE,
  headers: 64 * KIB,
  body: 64 * MIB,
  ratio: 200,
  unpackedFree: MIB,
  redirects: 10,
  tries: 3,
  backOff: 2 * SECOND,
  patience: 2 * MINUTE,
  respite: 10 * MINUTE,
  delay: SECOND,
  longestDelay: 2 * MINUTE,
}
