import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedPause, LONGEST, learnedRhythm, nextPause, SHORTEST } from '../../src/fetch/rhythm.ts'
import { START } from './clock.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Moments before now, in minutes. */
const ago = (...minutes: readonly number[]) => minutes.map((each) => START - each * MINUTE)

describe('a feed is asked', () => {
  test.each([
    ['twice in the time between two entries', ago(10, 70, 130, 190), 30 * MINUTE],
    ['by the usual gap, not by one long one', ago(10, 40, 70, 100, 5000), 15 * MINUTE],
    ['no more often than every five minutes', ago(1, 2, 3, 4), SHORTEST],
    ['once a day at least', ago(10, 90_000, 180_000), DAY],
    ['less often the longer it has been quiet', ago(16 * 60, 16 * 60 + 10, 16 * 60 + 20), 2 * HOUR],
    ['every hour where it has no dates', [], HOUR],
    ['every hour where it has one', ago(10), HOUR],
    ['by what is past alone', [...ago(10, 70, 130), START + DAY], 30 * MINUTE],
  ])('%s', (_, times, pause) => expect(learnedRhythm(times, START)).toBe(pause))
})

describe('a feed that says how long it lasts', () => {
  test.each([
    ['<rss><channel><ttl>90</ttl>', null, 90 * MINUTE],
    ['<rdf:RDF><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', null, 30 * MINUTE],
    ['<sy:updatePeriod> daily </sy:updatePeriod>', null, DAY],
    ['<sy:updatePeriod>yearly</sy:updatePeriod>', null, DAY],
    ['<feed>', 'public, max-age=1800', 30 * MINUTE],
    ['<ttl>60</ttl>', 's-maxage=9,max-age=600', HOUR],
    ['<feed>', 'no-cache', 0],
    ['<ttl>soon</ttl>', null, 0],
    ['', null, 0],
  ])('%s %s', (feed, cacheControl, pause) => expect(askedPause(Buffer.from(feed), cacheControl)).toBe(pause))
})

describe('the next time is', () => {
  const calm = { learned: HOUR, asked: 0, failures: 0, retryAfter: 0, chance: 0 }

  test.each([
    ['by its rhythm', calm, HOUR],
    ['as it asks', { ...calm, asked: 2 * HOUR }, 2 * HOUR],
    ['later with each failure', { ...calm, failures: 3 }, 8 * HOUR],
    ['a day later at the latest', { ...calm, failures: 30 }, DAY],
    ['when its server says', { ...calm, failures: 1, retryAfter: 3 * DAY }, 3 * DAY],
    ['a little later by chance', { ...calm, chance: 0.5 }, 1.05 * HOUR],
  ])('%s', (_, pace, pause) => expect(nextPause(pace)).toBe(pause))

  test('never sooner than five minutes from now', () => {
    const any = fc.double({ min: 0, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(
        any,
        any,
        fc.nat(2000),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (learned, asked, failures, chance) => {
          const pause = nextPause({ learned, asked, failures, retryAfter: 0, chance })
          expect(pause).toBeGreaterThanOrEqual(SHORTEST)
          expect(pause).toBeLessThanOrEqual(1.1 * LONGEST)
        },
      ),
    )
  })
})
