import { expect, test } from 'vitest'
import { things } from '../../src/record/index.ts'

test.each([
  ['thousands of troops', [['troops', 'thousands of']]],
  ['10,000 soldiers', [['troops', '10,000']]],
  [
    'two ferries and about 40 engineers',
    [
      ['ferries', 'two'],
      ['engineers', 'about 40'],
    ],
  ],
  [
    'artillery shells, missiles and long-range rocket systems',
    [
      ['shells', ''],
      ['missiles', ''],
      ['long range rocket systems', ''],
    ],
  ],
  ['at least 900 tons of oranges', [['oranges', 'at least 900 tons of']]],
  ['its military technology', [['military technology', '']]],
  ['a loan of 12 million euros', [['loan', '']]],
  ['ships for the summer', [['ships', '']]],
  ['them', []],
  ['funds and money', [['money', '']]],
  ['oranges since the autumn, according to customs officials', [['oranges', '']]],
])('%s', (words, expected) => {
  expect(things([words]).map(({ name, measure }) => [name, measure])).toEqual(expected)
})

test('no words name no thing', () => expect(things([])).toEqual([]))

test('the recipient is no part of the thing', () => {
  expect(things(['Iceland 14 million euros'], ['Iceland'])).toEqual([{ name: 'money', measure: '14 million' }])
})
