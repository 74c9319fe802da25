import picocolors from 'picocolors'
import { expect, test } from 'vitest'
import { shortRange, withDate } from '../../src/cli/dates.ts'
import { columnsOf, harmless, json, masked, printable, textWidth, wrap } from '../../src/cli/layout.ts'

test.each([
  ['2026-03-14', '2026-03-14', '2026-03-14'],
  ['2026-03-01', '2026-03-31', '2026-03'],
  ['2024-02-01', '2024-02-29', '2024-02'],
  ['2026-02-01', '2026-02-27', '2026-02-01…27'],
  ['2026-01-01', '2026-12-31', '2026'],
  ['2026-03-28', '2026-04-02', '2026-03-28…2026-04-02'],
  ['2026-03-14', null, '2026-03-14'],
  [null, null, ''],
])('%s to %s is written %s', (first, last, written) => expect(shortRange(first, last)).toBe(written))

test('a date stands in the margin, a long one on two lines', () => {
  const colors = picocolors.createColors(false)
  const long = { first: '2026-03-28', last: '2026-04-02' }
  expect(withDate(long, true, ['AID'], colors)).toEqual(['2026-03-28…   AID', '2026-04-02'])
  expect(withDate({ first: null, last: null }, true, ['AID', 'words'], colors)).toEqual([
    `${' '.repeat(14)}AID`,
    `${' '.repeat(14)}words`,
  ])
})

test('words from a report can do nothing to the terminal', () => {
  expect(printable('a\u001b[31mred\u001b[0m \u202eback\u0007\n\n b')).toBe('ared back b')
  expect(printable('\u001b]0;title\u0007Ada \u009b2JKerr')).toBe('Ada Kerr')
  expect(harmless('one\ttwo\n\u001b[2Jthree\u009b')).toBe('one\ttwo\n[2Jthree')
  expect(masked('a\u001b\tb\n')).toBe('a\ufffd\tb\n')
})

test('JSON holds nothing that a terminal obeys, and means the same', () => {
  const value = { text: 'a\u001b[2J\u007f\u009b31m \u202eback – 平壌 🚢' }
  expect(json(value)).toBe('{"text":"a\\u001b[2J\\u007f\\u009b31m \\u202eback – 平壌 🚢"}')
  expect(JSON.parse(json(value))).toEqual(value)
})

test('lines break at spaces, and a long word stays whole', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrap('https://example.org/long and', 10)).toEqual(['https://example.org/long', 'and'])
  expect(wrap('  ', 10)).toEqual([])
})

test('columns are counted as terminals do', () => {
  expect(['ship', 'Setúbal', 'e\u0301', '平壌', '🚢', 'Nor\u200bland'].map(columnsOf)).toEqual([4, 7, 1, 4, 2, 7])
  expect([20, 80, 300].map(textWidth)).toEqual([40, 80, 110])
})
