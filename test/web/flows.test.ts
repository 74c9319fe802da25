import { expect, test } from 'vitest'
import { dayOf } from '../../web/src/days.ts'
import { type Flowing, type Lane, placed } from '../../web/src/parts/flow/lanes.ts'

const moment = (first: string, given: Partial<Flowing> = {}): Flowing => ({
  ...{ id: 'a/c1', first, last: first, isDated: true, isOpen: false, figure: '', thing: 'shells' },
  ...{ reports: 1, origins: 1, isDenied: false },
  ...given,
})
const lane = (...moments: Flowing[]): Lane => ({ name: 'arms', tone: 'helps', moments })
/** Ten pixels a day from the first of 2026. */
const at = (day: number) => (day - dayOf('2026-01-01')) * 10

test('what fits stands in one row with its words, what would lie over it in the next', () => {
  const signs = placed(lane(moment('2026-01-02'), moment('2026-01-04'), moment('2026-03-02')), at, 2000)
  expect(signs.map(({ row, label }) => [row, label])).toEqual([
    [0, 'shells'],
    [1, 'shells'],
    [0, 'shells'],
  ])
})

test('a sign is as long as the days that it can have been on', () => {
  const [sign] = placed(lane(moment('2026-01-01', { last: '2026-01-31' })), at, 2000)
  expect([sign!.left, sign!.right]).toEqual([0, 310])
})

test.each([
  ['52', 'engineers', '52 engineers'],
  ['52 engineers', 'engineers', '52 engineers'],
  ['', 'engineers', 'engineers'],
  ['900 tons', 'arms', '900 tons'],
])('"%s" of %s is "%s"', (figure, thing, label) => {
  expect(placed(lane(moment('2026-01-02', { figure, thing })), at, 2000)[0]!.label).toBe(label)
})

test('words that would run out of the picture are left out', () => {
  expect(placed(lane(moment('2026-01-02')), at, 60)[0]!.label).toBe('')
})

test('what lies over a crowd joins it, and what comes after has rows again', () => {
  const days = [...Array.from({ length: 9 }, () => '2026-01-02'), '2026-01-03', '2026-05-02']
  const signs = placed(lane(...days.map((day) => moment(day))), at, 2000)
  expect(signs.map(({ row, crowd }) => [row, crowd])).toEqual([
    [0, 1],
    [1, 1],
    [2, 1],
    [3, 7],
    [0, 1],
  ])
})

test('a hundred moments of one day take no more than some rows', () => {
  const signs = placed(lane(...Array.from({ length: 100 }, () => moment('2026-01-02'))), at, 2000)
  expect(Math.max(...signs.map(({ row }) => row))).toBeLessThan(5)
  expect(signs.map(({ crowd }) => crowd)).toEqual([1, 1, 1, 97])
})
