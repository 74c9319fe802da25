import type { TimePrecision } from '../mention.ts'
import { civil, type Day, dayOf, FIRST_DAY, isoDay, LAST_DAY, lastOfMonth } from './calendar.ts'

/** The stretches of the calendar that news speaks of. */
export type PeriodUnit =
  | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'fiscal' | 'decade' | 'century' // biome-ignore format: a list

/**
 * One such stretch, counted through: days from 1970-01-01, weeks and weekends from the one that holds it, months,
 * quarters, seasons and halves from the year 0, years, decades and centuries by their number. Shifting is adding.
 */
export interface Period {
  readonly unit: PeriodUnit
  readonly index: number
}

/** In the order of the year: March to May, June to August, September to November, December to February. */
export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const

interface Reckoning {
  readonly of: (day: Day) => number
  readonly first: (index: number) => Day
  /** TIMEX3 value (ISO-TimeML). */
  readonly value: (index: number) => string
  /** EDTF (ISO 8601-2) where it has a form for such a period; else the interval of its days. */
  readonly edtf?: (index: number) => string
  readonly precision: TimePrecision
}

const MONDAY = -3 // 1969-12-29, the Monday of the week that holds 1970-01-01

const week = (day: Day): number => Math.floor((day - MONDAY) / 7)
const part = (months: number) => ({
  of: (day: Day): number => Math.floor(monthIndex(day) / months),
  first: (index: number): Day => firstOfMonth(index * months),
})

/** How each kind of period is counted and written. */
const RECKONINGS: Readonly<Record<PeriodUnit, Reckoning>> = {
  day: { of: (day) => day, first: (index) => index, value: isoDay, edtf: isoDay, precision: 'day' },
  week: { of: week, first: (index) => MONDAY + 7 * index, value: isoWeek, precision: 'week' },
  weekend: {
    of: week,
    first: (index) => MONDAY + 7 * index + 5,
    value: (index) => `${isoWeek(index)}-WE`,
    precision: 'week',
  },
  month: { ...part(1), value: monthValue, edtf: monthValue, precision: 'month' },
  quarter: { ...part(3), value: (index) => `${year(index, 4)}-Q${(index % 4) + 1}`, precision: 'interval' },
  season: {
    of: (day) => Math.floor((monthIndex(day) - 2) / 3),
    first: (index) => firstOfMonth(index * 3 + 2),
    value: (index) => `${year(index, 4)}-${SEASONS[index % 4]}`,
    edtf: (index) => `${year(index, 4)}-${21 + (index % 4)}`,
    precision: 'season',
  },
  half: { ...part(6), value: (index) => `${year(index, 2)}-H${(index % 2) + 1}`, precision: 'interval' },
  year: { ...part(12), value: (index) => year(index, 1), edtf: (index) => year(index, 1), precision: 'year' },
  fiscal: { ...part(12), value: (index) => `FY${year(index, 1)}`, edtf: (index) => year(index, 1), precision: 'year' },
  decade: { ...part(120), value: (index) => `${index}`, edtf: (index) => `${index}X`, precision: 'interval' },
  century: { ...part(1200), value: (index) => `${index}`, edtf: (index) => `${index}XX`, precision: 'interval' },
}

/** The period of that unit in which the day lies. A Monday to Friday belongs to the weekend after it. */
export function periodOf(unit: PeriodUnit, day: Day): Period {
  return { unit, index: RECKONINGS[unit].of(day) }
}

export function shifted({ unit, index }: Period, by: number): Period {
  return { unit, index: index + by }
}

export function firstDay({ unit, index }: Period): Day {
  return RECKONINGS[unit].first(index)
}

export function lastDay({ unit, index }: Period): Day {
  return unit === 'weekend' ? firstDay({ unit, index }) + 1 : RECKONINGS[unit].first(index + 1) - 1
}

/** Whether it lies in the years that can be written. */
export function isWritable(period: Period): boolean {
  return firstDay(period) >= FIRST_DAY && lastDay(period) <= LAST_DAY
}

export function timexValue({ unit, index }: Period): string {
  return RECKONINGS[unit].value(index)
}

export function edtfOf(period: Period): string {
  const { edtf } = RECKONINGS[period.unit]
  return edtf ? edtf(period.index) : interval(firstDay(period), lastDay(period))
}

export function precisionOf({ unit }: Period): TimePrecision {
  return RECKONINGS[unit].precision
}

/** The EDTF interval from one day to another, in months where it consists of whole months. */
export function interval(first: Day, last: Day): string {
  const [from, to] = [civil(first), civil(last)]
  const whole = from.day === 1 && last === lastOfMonth(to.year, to.month)
  const cut = whole ? 7 : 10
  return `${isoDay(first).slice(0, cut)}/${isoDay(last).slice(0, cut)}`
}

function monthIndex(day: Day): number {
  const date = civil(day)
  return date.year * 12 + date.month - 1
}

function firstOfMonth(index: number): Day {
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1)
}

function monthValue(index: number): string {
  return isoDay(firstOfMonth(index)).slice(0, 7)
}

function year(index: number, inYear: number): string {
  return `${Math.floor(index / inYear)}`.padStart(4, '0')
}

/** ISO 8601: the week belongs to the year in which its Thursday lies. */
function isoWeek(index: number): string {
  const thursday = MONDAY + 7 * index + 3
  const { year } = civil(thursday)
  const number = Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1
  return `${year}-W${`${number}`.padStart(2, '0')}`
}

/** The day of that weekday (1 is Monday) in the week. */
export function dayInWeek(week: Period, weekday: number): Period {
  return { unit: 'day', index: firstDay(week) + weekday - 1 }
}
