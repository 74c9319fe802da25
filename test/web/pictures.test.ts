import { expect, test } from 'vitest'
import { apart } from '../../web/src/parts/apart.ts'
import { headingOf, quoted } from '../../web/src/words.ts'

const label = (key: string, x: number, y = 0) => ({ key, words: 'Reykjavík', x, y, size: 10 })

test('a name that would lie over one before it is left out', () => {
  expect([...apart([label('a', 0), label('b', 20), label('c', 60), label('d', 20, 12)], 9)]).toEqual(['a', 'c', 'd'])
})

test('no more names than are wanted', () => {
  expect([...apart([label('a', 0), label('b', 100), label('c', 200)], 2)]).toEqual(['a', 'b'])
})

test.each([
  ['2026-03-04', '2026-03-04', 'Mar 2026'],
  ['2026-03-01', '2026-03-31', 'Mar 2026'],
  ['1880-01-01', '1880-12-31', '1880'],
  ['2026-03-01', '2027-03-31', '2026'],
  [null, null, 'No date'],
])('what was between %s and %s stands under "%s"', (first, last, heading) => {
  expect(headingOf({ first, last })).toBe(heading)
})

test.each([
  ['the dam broke', '“the dam broke”'],
  ['“It broke,” she said', '“It broke,” she said'],
  ['she said: “It broke.”', 'she said: “It broke.”'],
])('%s is quoted once', (words, shown) => {
  expect(quoted(words)).toBe(shown)
})
