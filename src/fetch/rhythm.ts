const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** No feed is asked more often, whatever it says, nor less often while it answers. */
export const SHORTEST = 5 * MINUTE
export const LONGEST = DAY

/** For a feed whose entries have no dates. */
const USUAL = HOUR

/** Entries that the rhythm is learned from, the newest ones. */
const SAMPLE = 20

/**
 * How often to ask a feed, by the dates of its entries: twice in the time that usually lies between two of them, and
 * less often the longer nothing new has come. In milliseconds.
 *
 * @param times of its entries, in milliseconds since 1970, in any order
 */
export function learnedRhythm(times: readonly number[], now: number): number {
  const past = [...new Set(times)].filter((time) => time <= now).sort((a, b) => b - a)
  const [newest] = past
  if (newest === undefined) return USUAL
  const recent = past.slice(0, SAMPLE)
  const gaps = recent.slice(1).map((time, at) => recent[at]! - time)
  const usual = gaps.length === 0 ? USUAL : median(gaps) / 2
  return within(Math.max(usual, quietPause(newest, now)))
}

/** How long to leave a feed alone whose newest entry is of some time ago. All in milliseconds. */
export function quietPause(newest: number, now: number): number {
  return (now - newest) / 8
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function within(pause: number): number {
  return Math.min(Math.max(pause, SHORTEST), LONGEST)
}

/** Why a feed is asked when it is. All in milliseconds. */
export interface Pace {
  readonly learned: number
  /** What the feed and its server ask for; 0 where they don't. */
  readonly asked: number
  /** How often in a row it could not be read. */
  readonly failures: number
  /** What its server asked for as it failed; 0 where it did not. */
  readonly retryAfter: number
  /** At least 0, less than 1: feeds that were added together are not all asked at one moment. */
  readonly chance: number
}

/** How long to leave a feed alone now, in milliseconds. */
export function nextPause({ learned, asked, failures, retryAfter, chance }: Pace): number {
  const pause = within(Math.max(learned, asked))
  const backedOff = Math.min(pause * 2 ** failures, LONGEST)
  return Math.round(Math.max(backedOff * (1 + chance / 10), retryAfter))
}

/** Bytes of a feed in which what it says of itself stands. */
const HEAD = 64 * 1024

/** https://web.resource.org/rss/1.0/modules/syndication/ */
const PERIODS: Readonly<Record<string, number>> = {
  hourly: HOUR,
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
  yearly: 365 * DAY,
}

/**
 * How long a feed and its server say that it stays as it is: the `ttl` of RSS, the period of its syndication module,
 * and `max-age`; the longest of them, at most a day. 0 where nothing is said. In milliseconds.
 */
export function askedPause(bytes: Uint8Array, cacheControl: string | null): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1')
  const number = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1] ?? 0)
  const ttl = number(/<ttl>\s*(\d{1,9})\s*<\/ttl>/i, head) * MINUTE
  const [, period = ''] = /<\w+:updatePeriod>\s*(\w+)\s*</i.exec(head) ?? []
  const frequency = number(/<\w+:updateFrequency>\s*(\d{1,9})\s*</i, head) || 1
  const maxAge = number(/(?:^|[\s,])max-age=(\d{1,9})/i, cacheControl ?? '') * SECOND
  return Math.min(Math.max(ttl, (PERIODS[period.toLowerCase()] ?? 0) / frequency, maxAge), LONGEST)
}
