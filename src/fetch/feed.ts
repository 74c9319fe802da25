import type { Answer } from '../resource/index.ts'
import type { OnRecordError } from '../text/index.ts'
import { HostBusy } from './answer-errors.ts'
import { header } from './ask.ts'
import type { Clock } from './clock.ts'
import { validatorsOf } from './fetcher.ts'
import { askedPause, learnedRhythm, nextPause, quietPause, SHORTEST } from './rhythm.ts'
import { NO_VALIDATORS, type Validators } from './settings.ts'

/** A feed that is watched, and how it stands. Moments are in ISO 8601 with time, in UTC. */
export interface Feed extends Validators {
  readonly url: string
  readonly addedAt: string
  /** When it is asked next. */
  readonly nextAt: string
  /** When it was last asked; null where it never was. */
  readonly checkedAt: string | null
  /** Milliseconds between two questions, by the dates of its entries. */
  readonly rhythm: number
  /** Milliseconds for which it and its server said that it stays as it is; 0 where they didn't. */
  readonly asked: number
  /** The date of its newest entry. */
  readonly newest: string | null
  /** How often in a row it could not be read. */
  readonly failures: number
  /** Code and words of what it last failed of; null where it did not. */
  readonly code: string | null
  readonly message: string | null
}

/** A feed that was never asked, and is due. */
export function newFeed(url: string, { now }: Pick<Clock, 'now'>): Feed {
  const at = moment(now())
  return {
    ...{ url, addedAt: at, nextAt: at, checkedAt: null, rhythm: SHORTEST, asked: 0, newest: null },
    ...{ failures: 0, code: null, message: null, ...NO_VALIDATORS },
  }
}

/** What a feed said. */
export interface Poll {
  readonly bytes: Uint8Array
  readonly answer: Answer
  /** Of its entries, in milliseconds since 1970; those without a date are left out. */
  readonly times: readonly number[]
  /** Whether all its entries were dealt with; if not, it is asked anew for all of it. */
  readonly isComplete: boolean
}

/** A feed that was read. */
export function afterPoll(feed: Feed, { bytes, answer, times, isComplete }: Poll, clock: Clock): Feed {
  const now = clock.now()
  const asked = askedPause(bytes, header(answer.headers, 'cache-control'))
  const newest = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY)
  const known = isComplete ? validatorsOf(answer) : NO_VALIDATORS
  const read = { ...known, asked, rhythm: learnedRhythm(times, now), newest: times.length > 0 ? moment(newest) : null }
  return well({ ...feed, ...read }, clock)
}

/** A feed that is as it was: the longer nothing new comes, the less often it is asked. */
export function afterUnchanged(feed: Feed, clock: Clock): Feed {
  const quiet = feed.newest === null ? 0 : quietPause(Date.parse(feed.newest), clock.now())
  return well({ ...feed, rhythm: Math.max(feed.rhythm, quiet) }, clock)
}

function well(feed: Feed, clock: Clock): Feed {
  const { rhythm: learned, asked } = feed
  const pause = nextPause({ learned, asked, failures: 0, retryAfter: 0, chance: clock.random() })
  return { ...feed, ...times(clock, pause), failures: 0, code: null, message: null }
}

/** A feed that could not be read, or holds nothing that can. */
export function afterFailure(feed: Feed, error: Pick<OnRecordError, 'code' | 'message'>, clock: Clock): Feed {
  const failures = feed.failures + 1
  const until = error instanceof HostBusy ? (error.until ?? 0) : 0
  const pace = { learned: feed.rhythm, asked: feed.asked, failures, chance: clock.random() }
  const pause = nextPause({ ...pace, retryAfter: until - clock.now() })
  return { ...feed, ...times(clock, pause), failures, code: error.code, message: error.message }
}

function times(clock: Clock, pause: number) {
  return { checkedAt: moment(clock.now()), nextAt: moment(clock.now() + pause) }
}

function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
