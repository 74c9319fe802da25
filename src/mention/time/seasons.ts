import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import { fixed, LEANS, type Lean, ofYear, YEARS, yearly } from './dates.ts'
import type { Cyclic } from './meaning.ts'
import { SEASONS } from './period.ts'
import { after, before, is, LEADING, type Place, type Row } from './row.ts'

const AFTER_OTHER: ReadonlySet<string> = wordSet('of in')
const OF_GAMES: ReadonlySet<string> = wordSet('final finals mile')

function partOfYear(unit: 'quarter' | 'half' | 'season', value: number, lean: Lean = null): Cyclic {
  const [inYear, name] =
    unit === 'half' ? [2, `H${value + 1}`] : [4, unit === 'season' ? SEASONS[value]! : `Q${value + 1}`]
  return yearly((year) => ({ unit, index: year * inYear + value }), `XXXX-${name}`, lean)
}

function ordinalOf(atom: Atom | undefined, last: number): number | null {
  if (!atom) return null
  if (atom.form === 'last' || atom.form === 'final') return last - 1
  return atom.value >= 1 && atom.value <= last ? atom.value - 1 : null
}

function seasonIsTime(atom: Atom, place: Place): boolean {
  if (atom.token.upos === 'VERB' || is(after(place), AFTER_OTHER)) return false
  if (place.modified) return true
  const found = before(place)
  const preceding = found?.form === 'the' ? place.atoms[place.at - 2] : found
  return is(preceding, LEADING) || (atom.form !== 'fall' && atom.form !== 'spring' && found?.form === 'the')
}

/** Quarters, halves and seasons. Winter is that of the year in which it begins. */
export const seasonRows: readonly Row[] = [
  {
    id: 'date/quarter',
    example: 'Exports fell in {the third quarter}.',
    value: '2025-Q3',
    pattern: 'the? fiscal? ORD -? quarter',
    read: ({ ORD }, place) => {
      const value = ordinalOf(ORD, 4)
      return value === null || is(after(place), OF_GAMES) ? null : partOfYear('quarter', value)
    },
  },
  {
    id: 'date/quarter-digit',
    example: 'Exports fell in {Q3}.',
    value: '2025-Q3',
    pattern: 'QUARTER',
    read: ({ QUARTER }) => partOfYear('quarter', QUARTER!.value - 1),
  },
  {
    id: 'date/quarter-year',
    example: 'Exports fell in {the third quarter of 2019}.',
    value: '2019-Q3',
    pattern: 'the? fiscal? quarter=ORD|final|last -? quarter ,? of? fiscal? YEAR',
    read: ({ quarter, YEAR }) => {
      const value = ordinalOf(quarter, 4)
      return value === null ? null : fixed('quarter', YEAR!.value * 4 + value)
    },
  },
  {
    id: 'date/quarter-digit-year',
    example: 'Exports fell in {Q3 2019}.',
    value: '2019-Q3',
    pattern: 'QUARTER ,? of? YEAR',
    read: ({ QUARTER, YEAR }) => fixed('quarter', YEAR!.value * 4 + QUARTER!.value - 1),
  },
  {
    id: 'date/quarter-of-year',
    example: 'Exports fell in {the third quarter of last year}.',
    value: '2024-Q3',
    pattern: 'the? quarter=ORD|final|last -? quarter of? year=last|this|next|the year',
    read: ({ quarter, year }) => {
      const value = ordinalOf(quarter, 4)
      return value === null
        ? null
        : ofYear(YEARS[year!.form]!, ({ index }) => ({ unit: 'quarter', index: index * 4 + value }))
    },
  },
  {
    id: 'date/half-year',
    example: 'Exports fell in {the first half of 2019}.',
    value: '2019-H1',
    pattern: 'the? half=ORD|last -? half of? YEAR',
    read: ({ half, YEAR }) => {
      const value = ordinalOf(half, 2)
      return value === null ? null : fixed('half', YEAR!.value * 2 + value)
    },
  },
  {
    id: 'date/half-of-year',
    example: 'Exports fell in {the first half of this year}.',
    value: '2025-H1',
    pattern: 'the? half=ORD|last -? half of year=last|this|next|the year',
    read: ({ half, year }) => {
      const value = ordinalOf(half, 2)
      return value === null
        ? null
        : ofYear(YEARS[year!.form]!, ({ index }) => ({ unit: 'half', index: index * 2 + value }))
    },
  },
  {
    id: 'date/season-year',
    example: 'The dam broke in {the spring of 2019}.',
    value: '2019-SP',
    pattern: 'the? SEASON ,? of? YEAR',
    read: ({ SEASON, YEAR }) => fixed('season', YEAR!.value * 4 + SEASON!.value),
  },
  {
    id: 'date/season-of-year',
    example: 'The dam broke in {the spring of last year}.',
    value: '2024-SP',
    pattern: 'the? SEASON of? year=last|this|next year',
    read: ({ SEASON, year }) =>
      ofYear(YEARS[year!.form]!, ({ index }) => ({ unit: 'season', index: index * 4 + SEASON!.value })),
  },
  {
    id: 'date/lean-season',
    example: 'The dam broke {last spring}.',
    value: '2025-SP',
    pattern: 'this? lean=last|past|this|next|coming SEASON',
    read: ({ SEASON, lean }) => partOfYear('season', SEASON!.value, LEANS[lean!.form]!),
  },
  {
    id: 'date/season',
    example: 'The dam broke in {the summer}.',
    value: '2025-SU',
    pattern: 'the? SEASON',
    read: ({ SEASON }, place) => (seasonIsTime(SEASON!, place) ? partOfYear('season', SEASON!.value) : null),
  },
]
