import { expect, test } from 'vitest'
import { layout, type Placed } from '../../web/src/graph-layout.ts'
import { apart } from '../../web/src/parts/apart.ts'
import { headingOf, quoted } from '../../web/src/words.ts'

const label = (key: string, x: number, y = 0) => ({ key, words: 'Reykjavík', x, y, size: 10 })

test('a name that would lie over one before it is left out', () => {
  expect([...apart([label('a', 0), label('b', 20), label('c', 60), label('d', 20, 12)], 9)]).toEqual(['a', 'c', 'd'])
})

test('no more names than are wanted', () => {
  expect([...apart([label('a', 0), label('b', 100), label('c', 200)], 2)]).toEqual(['a', 'b'])
})

test('the circles of a network lie beside each other, those with something between them nearer than others', () => {
  const parties = Array.from({ length: 60 }, (_, at) => {
    return { key: `p${at}`, name: `Party ${at}`, kind: 'person', country: null } as const
  })
  const ties = parties.map(({ key }, at) => {
    // Six rings of ten.
    return { from: key, to: `p${at - (at % 10) + ((at + 1) % 10)}`, events: 1 + (at % 5), types: [] }
  })
  const placed = layout({ parties, ties })
  expect(layout({ parties, ties })).toEqual(placed)
  const between = (a: Placed, b: Placed) => Math.hypot(a.x - b.x, a.y - b.y)
  const pairs = placed.flatMap((a, at) => placed.slice(0, at).map((b) => [a, b] as const))
  for (const [a, b] of pairs) expect(between(a, b)).toBeGreaterThan(a.radius + b.radius)
  const tied = ties.map(({ from, to }) => between(byKey(placed, from), byKey(placed, to)))
  const all = pairs.map(([a, b]) => between(a, b))
  expect(Math.max(...tied)).toBeLessThan(mean(all))
})

function byKey(placed: readonly Placed[], wanted: string): Placed {
  return placed.find(({ key }) => key === wanted)!
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

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
