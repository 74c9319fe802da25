import { expect, test } from 'vitest'
import { afterFailure, afterPoll, afterUnchanged, HostBusy, NotGiven, newFeed } from '../../src/fetch/index.ts'
import { fakeClock, START } from './clock.ts'

const MINUTE = 60_000
const URL_OF_FEED = 'https://gazette.example/feed'

const poll = {
  bytes: Buffer.from('<rss><channel><ttl>5</ttl></channel></rss>'),
  answer: { url: URL_OF_FEED, at: '', status: 200, headers: [['etag', '"7"'] as const] },
  times: [START - 20 * MINUTE, START - 100 * MINUTE],
  isComplete: true,
}

test('a feed is due at once, then by its entries', () => {
  const clock = fakeClock()
  const feed = newFeed(URL_OF_FEED, clock)
  expect(feed).toMatchObject({ nextAt: '2026-03-14T12:00:00.000Z', checkedAt: null })
  const read = afterPoll(feed, poll, clock)
  expect(read).toMatchObject({ nextAt: '2026-03-14T12:40:00.000Z', newest: '2026-03-14T11:40:00.000Z', etag: '"7"' })
})

test('a feed whose entries were not all dealt with is asked for all of it again', () => {
  const clock = fakeClock()
  expect(afterPoll(newFeed(URL_OF_FEED, clock), { ...poll, isComplete: false }, clock)).toMatchObject({ etag: null })
})

test('a feed that brings nothing new is asked less often', () => {
  const clock = fakeClock()
  const read = afterPoll(newFeed(URL_OF_FEED, clock), poll, clock)
  expect(afterUnchanged(read, clock)).toMatchObject({ rhythm: 40 * MINUTE, etag: '"7"' })
  clock.forward(24 * 60 * MINUTE)
  expect(afterUnchanged(read, clock)).toMatchObject({ rhythm: ((24 * 60 + 20) * MINUTE) / 8 })
})

test('a feed that fails is asked later and later, and by its own rhythm once it is well', () => {
  const clock = fakeClock()
  const read = afterPoll(newFeed(URL_OF_FEED, clock), poll, clock)
  const once = afterFailure(read, new NotGiven(URL_OF_FEED, 404), clock)
  const twice = afterFailure(once, new NotGiven(URL_OF_FEED, 404), clock)
  expect([once.nextAt, twice.nextAt]).toEqual(['2026-03-14T13:20:00.000Z', '2026-03-14T14:40:00.000Z'])
  expect(twice).toMatchObject({ failures: 2, code: 'fetch/status-404', etag: '"7"' })
  const busy = afterFailure(read, new HostBusy(URL_OF_FEED, 503, START + 600 * MINUTE), clock)
  expect(busy.nextAt).toBe('2026-03-14T22:00:00.000Z')
  expect(afterUnchanged(twice, clock)).toMatchObject({ failures: 0, code: null, nextAt: '2026-03-14T12:40:00.000Z' })
})
