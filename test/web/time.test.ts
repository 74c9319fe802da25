import { expect, test } from 'vitest'
import type { Mark } from '../../src/record/index.ts'
import { dayOf, filterWords, isoOf, stretchOf } from '../../web/src/days.ts'
import { drawnIn, layersOf, mostOf, strokesOf } from '../../web/src/parts/time/columns.ts'

const mark = (first: string, last = first, given: Partial<Mark> = {}): Mark => ({
  ...{ first, last, isDated: true, isOpen: false, class: 'helps', entries: 1 },
  ...given,
})
const seen = (first: string, last: string) => ({ from: dayOf(first), to: dayOf(last) + 1 })

test.each([
  ['2026', '2026', '2026-01-01', '2026-12-31'],
  ['2026-02', '2026-02', '2026-02-01', '2026-02-28'],
  ['2026-03-04', '2026-03-04', '2026-03-04', '2026-03-04'],
])('%s are the days from its first to its last, and back', (since, until, first, last) => {
  const { from, to } = stretchOf(since)!
  expect([isoOf(from), isoOf(to - 1)]).toEqual([first, last])
  expect(filterWords({ from, to })).toEqual({ since, until })
})

test.each(['', 'soon', '26-03'])('"%s" is no date', (words) => expect(stretchOf(words)).toBeNull())

test('what is known to a day stands in a column, and a month is a bar until columns are months', () => {
  const strokes = strokesOf([mark('2026-03-01', '2026-03-31'), mark('2026-03-14', '2026-03-14', { class: 'harms' })])
  const near = drawnIn(strokes, seen('2026-03-01', '2026-03-31'), 800)
  expect([near.grain, near.columns.length, near.bars.length]).toEqual(['day', 1, 1])
  const far = drawnIn(strokes, seen('2020-01-01', '2026-12-31'), 800)
  expect([far.grain, far.columns.length, far.bars.length]).toEqual(['month', 1, 0])
  expect(far.columns[0]!.heap).toMatchObject({ helps: { dated: 1 }, harms: { dated: 1 } })
})

test('what goes on since a day is never a column, and is seen long after', () => {
  const strokes = strokesOf([mark('2020-01-01', '2020-01-01', { isOpen: true }), mark('2020-01-02')])
  const { bars, columns, before } = drawnIn(strokes, seen('2026-01-01', '2026-12-31'), 800)
  expect([bars.length, columns.length, before]).toEqual([1, 0, 1])
})

test('a few entries of long ago do not press the others together', () => {
  const days = Array.from({ length: 300 }, (_, at) => mark(isoOf(dayOf('2025-01-01') + at)))
  const { from, to } = mostOf(strokesOf([mark('1912-01-01'), ...days]))
  expect(isoOf(from) > '2024-10-01').toBe(true)
  expect(isoOf(to) > '2025-10-20').toBe(true)
})

test('bars that overlap are counted where they do', () => {
  const strokes = strokesOf([mark('2026-01-01', '2026-12-31'), mark('2026-06-01', '2026-08-31', { entries: 2 })])
  const layers = layersOf(drawnIn(strokes, seen('2026-01-01', '2026-12-31'), 800).bars)
  expect(layers.map(({ from, heap }) => [isoOf(from), heap.helps.dated])).toEqual([
    ['2026-01-01', 1],
    ['2026-06-01', 3],
    ['2026-09-01', 1],
  ])
})
