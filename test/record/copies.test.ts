import { expect, test } from 'vitest'
import { COPY_CONTAINMENT, containment, origins, sample, shingles } from '../../src/record/index.ts'

const AGENCY =
  'Iceland has lent two ferries to Portugal, port workers said on Monday, as the country repairs ships that a storm ' +
  'had damaged. The ferries left in the night and reached Setubal four days later without their names.'
const CUT = AGENCY.slice(0, AGENCY.indexOf('The ferries left'))
const RETOLD =
  'Two ships from the north are now at work on the Sado river. Fishermen saw them come in during the night, and the ' +
  'harbour office says that they will stay until the local fleet has been mended.'

test('a text that was cut and given another opening is a copy', () => {
  expect(containment(shingles(`Oslo: ${CUT}`), shingles(AGENCY))).toBeGreaterThan(0.8)
})

test('case and punctuation make no difference', () => {
  expect(containment(shingles(AGENCY.toUpperCase().replaceAll(',', ' –')), shingles(AGENCY))).toBe(1)
})

test('another report of the same event is no copy', () => {
  expect(containment(shingles(RETOLD), shingles(AGENCY))).toBeLessThan(COPY_CONTAINMENT)
})

test('a line is too short to be called a copy', () => {
  expect(containment(shingles('Iceland has lent two ferries to Portugal'), shingles(AGENCY))).toBe(0)
})

test('the sample holds about a quarter of the shingles, the same ones in every text', () => {
  const all = shingles(Array.from({ length: 4000 }, (_, at) => `word${at}`).join(' '))
  expect(sample(all).length / all.size).toBeCloseTo(0.25, 1)
  expect(sample(shingles(AGENCY))).toEqual(expect.arrayContaining([...sample(shingles(CUT))]))
})

test.each([
  [
    [
      [1, 2],
      [2, 3],
      [5, 4],
    ],
  ],
  [
    [
      [5, 4],
      [3, 2],
      [2, 1],
    ],
  ],
])('copies of copies have one origin, in whatever order they are found', (pairs) => {
  const originOf = origins(pairs as unknown as [number, number][])
  expect([1, 2, 3, 4, 5, 6].map(originOf)).toEqual([1, 1, 1, 4, 4, 6])
})
