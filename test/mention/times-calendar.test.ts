import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/index.ts'
import { findQuantities } from '../../src/mention/quantities.ts'
import {
  dayOf,
  easter,
  FIRST_DAY,
  isoDay,
  LAST_DAY,
  nthWeekday,
  parseDay,
  weekdayOf,
} from '../../src/mention/time/calendar.ts'
import { LEXICON } from '../../src/mention/time/lexicon.ts'
import {
  edtfOf,
  firstDay,
  lastDay,
  type PeriodUnit,
  periodOf,
  shifted,
  timexValue,
} from '../../src/mention/time/period.ts'
import { findTimes } from '../../src/mention/times.ts'
import { loadEnglish } from '../../src/models.ts'

const on = (iso: string): number => parseDay(iso)!

describe('days', () => {
  test.each([
    ['1970-01-01', 4],
    ['2025-12-27', 6],
    ['2000-02-29', 2],
    ['0001-01-01', 1],
  ])('%s falls on weekday %i', (iso, weekday) => {
    expect(weekdayOf(on(iso))).toBe(weekday)
    expect(isoDay(on(iso))).toBe(iso)
  })

  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, iso) => {
    expect(isoDay(easter(year))).toBe(iso)
  })

  test.each([
    [2024, 11, 4, 4, '2024-11-28'],
    [2024, 5, 1, -1, '2024-05-27'],
    [2023, 10, 7, 1, '2023-10-01'],
  ])('%i-%i: weekday %i, number %i', (year, month, weekday, nth, iso) => {
    expect(isoDay(nthWeekday(year, month, weekday, nth))).toBe(iso)
  })

  test.each(['2025-02-29', '2025-13-01', 'yesterday', ''])('no day: "%s"', (text) => {
    expect(parseDay(text)).toBeNull()
  })
})

describe('periods', () => {
  test.each<[PeriodUnit, string, string, string]>([
    ['day', '2020-02-29', '2020-02-29', '2020-02-29'],
    ['week', '2021-01-03', '2020-W53', '2020-12-28/2021-01-03'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30/2025-01-05'],
    ['weekend', '2025-12-24', '2025-W52-WE', '2025-12-27/2025-12-28'],
    ['month', '2024-02-10', '2024-02', '2024-02'],
    ['quarter', '2024-05-10', '2024-Q2', '2024-04/2024-06'],
    ['season', '2024-01-10', '2023-WI', '2023-24'],
    ['half', '2024-07-01', '2024-H2', '2024-07/2024-12'],
    ['year', '2024-07-01', '2024', '2024'],
    ['decade', '1999-12-31', '199', '199X'],
    ['century', '1999-12-31', '19', '19XX'],
  ])('the %s of %s is %s', (unit, iso, value, edtf) => {
    const period = periodOf(unit, on(iso))
    expect(timexValue(period)).toBe(value)
    expect(edtfOf(period)).toBe(edtf)
  })

  const units = fc.constantFrom<PeriodUnit>(
    'day',
    'week',
    'month',
    'quarter',
    'season',
    'half',
    'year',
    'decade',
    'century',
  )
  const days = fc.integer({ min: dayOf(200, 1, 1), max: dayOf(9800, 1, 1) })

  test('follow each other without a gap, and hold their days', () => {
    fc.assert(
      fc.property(units, days, (unit, day) => {
        const period = periodOf(unit, day)
        expect(firstDay(period)).toBeLessThanOrEqual(day)
        expect(lastDay(period)).toBeGreaterThanOrEqual(day)
        expect(firstDay(shifted(period, 1))).toBe(lastDay(period) + 1)
      }),
    )
  })
})

describe('any words', () => {
  const english = loadEnglish()
  const extra = [
    'the',
    'a',
    'of',
    'in',
    '12',
    '2024',
    '99999',
    '65',
    'million',
    'and',
    'to',
    '-',
    ',',
    '1990s',
    '3:30',
    '$',
    '%',
    'between',
    'from',
    'ago',
    'last',
    'next',
    'people',
  ]
  const text = fc.array(fc.constantFrom(...LEXICON.keys(), ...extra), { maxLength: 12 }).map((words) => words.join(' '))

  test('give spans in order, inside the text, and days that can be written', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (body, day) => {
        const sentences = english.parse(body)
        const document: Document = {
          id: 'any',
          published: isoDay(day),
          byline: [],
          language: 'en',
          captions: [],
          related: [],
          text: body,
          body: [],
          blocks: [],
        }
        for (const found of [findTimes(document, sentences), findQuantities(sentences)]) {
          let at = 0
          for (const { span } of found) {
            expect(span.start).toBeGreaterThanOrEqual(at)
            expect(span.end).toBeGreaterThan(span.start)
            at = span.end
          }
          expect(at).toBeLessThanOrEqual(body.length)
        }
      }),
      { numRuns: 300 },
    )
  })
})
