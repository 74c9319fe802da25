import { dayOf, easter, isoDay, nthWeekday } from './calendar.ts'
import { yearly } from './dates.ts'
import type { Row } from './row.ts'

const MARTIN_LUTHER_KING = (year: number): number => nthWeekday(year, 1, 1, 3)
const onDate = (month: number, day: number) => (year: number) => dayOf(year, month, day)

/** Holidays that an English-speaking newsroom names without a date, by their name and the day in each year. */
const HOLIDAYS: readonly (readonly [pattern: string, name: string, on: (year: number) => number])[] = [
  ['christmas eve', 'Christmas Eve', onDate(12, 24)],
  ['christmas day', 'Christmas Day', onDate(12, 25)],
  ['christmas', 'Christmas', onDate(12, 25)],
  ['boxing day', 'Boxing Day', onDate(12, 26)],
  ["new year 's eve", "New Year's Eve", onDate(12, 31)],
  ["new year 's day", "New Year's Day", onDate(1, 1)],
  ['martin luther king jr.? day', 'Martin Luther King Day', MARTIN_LUTHER_KING],
  ['groundhog day', 'Groundhog Day', onDate(2, 2)],
  ["valentine 's day", "Valentine's Day", onDate(2, 14)],
  ["presidents '|'s day", "Presidents' Day", (year) => nthWeekday(year, 2, 1, 3)],
  ["st. patrick 's day", "St. Patrick's Day", onDate(3, 17)],
  ["international women 's day", "International Women's Day", onDate(3, 8)],
  ['palm sunday', 'Palm Sunday', (year) => easter(year) - 7],
  ['ash wednesday', 'Ash Wednesday', (year) => easter(year) - 46],
  ['good friday', 'Good Friday', (year) => easter(year) - 2],
  ['easter sunday?', 'Easter', easter],
  ['easter monday', 'Easter Monday', (year) => easter(year) + 1],
  ['earth day', 'Earth Day', onDate(4, 22)],
  ['anzac day', 'Anzac Day', onDate(4, 25)],
  ['may day', 'May Day', onDate(5, 1)],
  ['cinco de mayo', 'Cinco de Mayo', onDate(5, 5)],
  ['victory day', 'Victory Day', onDate(5, 9)],
  ["mother 's day", "Mother's Day", (year) => nthWeekday(year, 5, 7, 2)],
  ['memorial day', 'Memorial Day', (year) => nthWeekday(year, 5, 1, -1)],
  ['juneteenth', 'Juneteenth', onDate(6, 19)],
  ["father 's day", "Father's Day", (year) => nthWeekday(year, 6, 7, 3)],
  ['fourth of july', 'Fourth of July', onDate(7, 4)],
  ['bastille day', 'Bastille Day', onDate(7, 14)],
  ['labor|labour day', 'Labor Day', (year) => nthWeekday(year, 9, 1, 1)],
  ['columbus day', 'Columbus Day', (year) => nthWeekday(year, 10, 1, 2)],
  ['halloween', 'Halloween', onDate(10, 31)],
  ['election day', 'Election Day', (year) => nthWeekday(year, 11, 1, 1) + 1],
  ['veterans|armistice|remembrance day', 'Veterans Day', onDate(11, 11)],
  ['thanksgiving day?', 'Thanksgiving', (year) => nthWeekday(year, 11, 4, 4)],
  ['inauguration day', 'Inauguration Day', onDate(1, 20)],
] // biome-ignore format: a table

/** The day of the last one before 2025-12-27, on which the examples are published. */
function lastOne(on: (year: number) => number): string {
  const published = dayOf(2025, 12, 27)
  return isoDay(on(2025) <= published ? on(2025) : on(2024))
}

type Holiday = (typeof HOLIDAYS)[number]

function bare([pattern, name, on]: Holiday): Row {
  return {
    id: `holiday/${name}`,
    example: `The bomb exploded on {${name}}.`,
    value: lastOne(on),
    pattern,
    read: () => yearly((year) => ({ unit: 'day', index: on(year) }), 'XXXX-XX-XX'),
  }
}

function withYear([pattern, name, on]: Holiday): Row {
  return {
    id: `holiday/${name}/year`,
    example: `They met on {${name} 2019} in Oslo.`,
    value: isoDay(on(2019)),
    pattern: `${pattern} ,? of? YEAR`,
    read: ({ YEAR }) => ({ kind: 'fixed', period: { unit: 'day', index: on(YEAR!.value) } }),
  }
}

/** Days with a name, of a year or of the nearest. */
export const holidayRows: readonly Row[] = [...HOLIDAYS.map(bare), ...HOLIDAYS.map(withYear)]
