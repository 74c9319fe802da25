import { expect, test } from 'vitest'
import { type Alike, overviewOf, together } from '../../src/record/index.ts'

const entry = (given: Partial<Alike>): Alike => ({
  ...{ type: 'AID', certainty: 'certain', polarity: 'positive', entries: 1 },
  ...{ first: '2026-03-01', last: '2026-03-01', isDated: true, isOpen: false },
  ...given,
})

const ENTRIES = [
  entry({ entries: 3 }),
  entry({ type: 'ACCUSE', polarity: 'negative', first: '2026-04-01', last: '2026-04-30' }),
  entry({ type: 'ACCUSE', certainty: 'possible', first: '2026-04-01', last: '2026-04-30' }),
  entry({ type: 'COOPERATE', first: '2025-01-01', last: '2026-05-02', isOpen: true }),
  entry({ type: 'CONSULT', first: null, last: null, isDated: false }),
]
const chosen = (facets: readonly { readonly value: string; readonly entries: number }[]) =>
  facets.filter(({ entries }) => entries > 0).map(({ value, entries }) => `${value} ${entries}`)

test('what can have been on the same days is one mark, and what has no day is counted apart', () => {
  const { marks, undated } = overviewOf(ENTRIES, {})
  expect(marks.map(({ first, class: kind, isOpen, entries }) => [first, kind, isOpen, entries])).toEqual([
    ['2025-01-01', 'helps', true, 1],
    ['2026-03-01', 'helps', false, 3],
    ['2026-04-01', 'demands', false, 2],
  ])
  expect(undated).toBe(1)
})

test('each facet says what another choice of its own would leave', () => {
  const { types, certainties, polarities } = overviewOf(ENTRIES, { types: ['ACCUSE'], polarity: 'negative' })
  expect(chosen(types)).toEqual(['ACCUSE 1'])
  expect(chosen(certainties)).toEqual(['certain 1'])
  expect(chosen(polarities)).toEqual(['positive 1', 'negative 1'])
})

test('days narrow what is counted, and not what is drawn', () => {
  const { marks, types } = overviewOf(ENTRIES, { since: '2026-04-15', until: '2026-04-15' })
  expect(marks).toHaveLength(3)
  expect(chosen(types)).toEqual(['COOPERATE 1', 'ACCUSE 2'])
})

test('entries that are put together come to the same', () => {
  const twice = together([...ENTRIES, ...ENTRIES])
  expect(twice).toHaveLength(ENTRIES.length)
  expect(overviewOf(twice, {})).toEqual(overviewOf([...ENTRIES, ...ENTRIES], {}))
})
