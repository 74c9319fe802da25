import { expect, test } from 'vitest'
import { dateOfLine, findDate, isoDate } from '../../src/document/signature/dates.ts'

test.each([
  ['Nov 20, 2031 10:05 am EST', '2031-11-20T10:05:00-05:00'],
  ['November 20, 2031 at 5:10 p.m. ET', '2031-11-20T17:10:00'],
  ['2031-11-20T10:05:00.000-0500', '2031-11-20T10:05:00-05:00'],
  ['2031-11-20T10:05:00Z', '2031-11-20T10:05:00Z'],
  ['2031-11-20 10:05', '2031-11-20T10:05:00'],
  ['2031-11-20T10:05:00+05:30', '2031-11-20T10:05:00+05:30'],
  ['Thu, 20 Nov 2031 10:00:00 GMT', '2031-11-20T10:00:00Z'],
  ['20th of November 2031', '2031-11-20'],
  ['12:05 a.m., 3 May 2031', '2031-05-03'],
  ['1952935200', '2031-11-20T10:00:00Z'],
  ['20311120', '2031-11-20'],
  ['27/12/2031', '2031-12-27'],
  ['12/27/2031', '2031-12-27'],
  ['03/04/2031', null],
  ['31 June 2031', null],
  ['2031-13-01', null],
  ['Market 12, 2031', null],
  ['Sept. 3, 2031', '2031-09-03'],
  ['soon', null],
])('%s → %s', (written, expected) => {
  expect(isoDate(written)).toBe(expected)
})

test.each([
  ['Dec. 30', '2032-01-02', '2031-12-30'],
  ['2 January', '2032-01-02', '2032-01-02'],
  ['Dec. 30', undefined, null],
  ['Dec. 30', 'yesterday', null],
])('%s, published on %s → %s', (written, published, expected) => {
  expect(findDate(written, published)).toBe(expected)
})

test.each([
  ['Published on Saturday, 3 May 2031 at 10:05 GMT', '2031-05-03T10:05:00Z'],
  ['May 3, 2031', '2031-05-03'],
  ['On May 3, 2031, the bridge fell', null],
])('a line of its own: %s → %s', (line, expected) => {
  expect(dateOfLine(line)).toBe(expected)
})
