import { expect, test } from 'vitest'
import { readNumber } from '../../src/mention/quantity/number.ts'

test.each([
  ['9', 9],
  ['1,500', 1500],
  ['13000', 13_000],
  ['8.8 billion', 8_800_000_000],
  ['8.8bn', 8_800_000_000],
  ['300k', 300_000],
  ['nine', 9],
  ['twenty - four', 24],
  ['twenty four', 24],
  ['a hundred', 100],
  ['a dozen', 12],
  ['two dozen', 24],
  ['three hundred and twelve', 312],
  ['three hundred thousand', 300_000],
  ['two thousand five hundred', 2500],
  ['one million two hundred thousand', 1_200_000],
  ['two and a half', 2.5],
  ['6 1/2', 6.5],
  ['½', 0.5],
])('%s is %d', (written, value) => {
  const words = written.split(' ')
  expect(readNumber(words, 0)).toMatchObject({ value, next: words.length })
})

test.each([
  ['nine soldiers', 1],
  ['nine and ten', 1],
  ['12 and 14', 1],
  ['a hundred soldiers and ten', 2],
])('%s: the number ends after %i words', (written, next) => {
  expect(readNumber(written.split(' '), 0)?.next).toBe(next)
})

test.each(['soldiers', 'a soldier', '', '3:30', '12th', 'and nine', '555-0199'])('no number: "%s"', (written) => {
  expect(readNumber(written.split(' '), 0)).toBeNull()
})
