/**
 * URLs → the bytes behind them and what the server said. The only network client.
 * @module
 */
export {
  AnswerTooLarge,
  BadEncoding,
  Bomb,
  EmptyAnswer,
  HeadersTooLarge,
  HostAtRest,
  HostBusy,
  NotGiven,
  WrongType,
} from './answer-errors.ts'
export type { Clock } from './clock.ts'
export { systemClock } from './clock.ts'
export type { Reach } from './connector.ts'
export { ANYWHERE, OPEN_INTERNET } from './connector.ts'
export type { Proxies } from './dispatcher.ts'
export { NO_PROXIES, proxiesOf } from './dispatcher.ts'
export { FetchError } from './errors.ts'
export type { Feed, Poll } from './feed.ts'
export { afterFailure, afterPoll, afterUnchanged, newFeed } from './feed.ts'
export type { Fetched, Fetcher } from './fetcher.ts'
export { openFetcher, validatorsOf } from './fetcher.ts'
export type { Following } from './follow.ts'
export { timeOf } from './follow.ts'
export type { End, Errand, Gathered, Gathering, Page } from './gather.ts'
export { gather } from './gather.ts'
export type { Limits } from './limits.ts'
export { LIMITS } from './limits.ts'
export type { Memory, Visit } from './memory.ts'
export { webUrl } from './redirect.ts'
export type { FetchSettings, Validators } from './settings.ts'
export { NO_VALIDATORS, userAgent } from './settings.ts'
