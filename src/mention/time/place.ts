import type { Time, TimePrecision } from '../mention.ts'
import { civil, type Day, dayOf, FIRST_DAY, isoDay, LAST_DAY, lastOfMonth } from './calendar.ts'
import type { ClockTime, Cyclic, Length, Meaning, Qualified, Shifted } from './meaning.ts'
import type { Outlook } from './outlook.ts'
import {
  edtfOf,
  firstDay,
  interval,
  isWritable,
  lastDay,
  type Period,
  periodOf,
  precisionOf,
  shifted,
  timexValue,
} from './period.ts'
import { lengthOf } from './shifts.ts'

type ResolvedBy = NonNullable<Time['resolvedBy']>

/** What there is to count from. */
export interface Anchor {
  /** The day the report was written, and what says so. */
  readonly now: Day | null
  readonly nowBy: 'published' | 'dateline'
  /** The times spoken of before, the last of each unit, in the order of the text. */
  readonly spoken: readonly Period[]
  /** The last time spoken of, if it stands in this sentence or the one before. */
  readonly near: Period | null
  readonly outlook: Outlook
}

/** An expression with its place in the calendar, as far as it has one. */
export interface Placed {
  readonly type: Time['timex']['type']
  readonly value: string
  readonly period: Period | null
  readonly edtf?: string
  readonly first?: Day
  readonly last?: Day
  readonly precision: TimePrecision
  readonly resolvedBy?: ResolvedBy
}

/** Gives an expression its value and, where there is something to count from, its days. */
export function place(meaning: Meaning, anchor: Anchor): Placed {
  switch (meaning.kind) {
    case 'fixed':
      return placePeriod(meaning.period, meaning, anchor, 'text')
    case 'cyclic':
      return anchor.now === null
        ? unplaced('DATE', meaning.unplaced)
        : placePeriod(nearest(meaning, anchor.now, anchor.outlook), meaning, anchor, anchor.nowBy)
    case 'shifted':
      return placeShifted(meaning, anchor)
    case 'hours':
      return placeHours(meaning, anchor)
    case 'length':
      return placeLength(meaning, anchor)
    case 'repeated':
      return unplaced('SET', meaning.value)
    case 'vague':
      return unplaced('DATE', meaning.value)
  }
}

function unplaced(type: Placed['type'], value: string): Placed {
  return { type, value, period: null, precision: 'interval' }
}

/** Those of its rounds that lie around a day. */
interface Rounds {
  /** Of this year or week. */
  readonly current: Period
  /** The last that has begun; of weekends, that has ended. */
  readonly latest: Period
  /** The first that has not ended. */
  readonly next: Period
  /** The last before and the first after the day, without it. */
  readonly before: Period
  readonly after: Period
}

function roundsAround({ cycle, at }: Cyclic, now: Day): Rounds {
  const here = cycle === 'year' ? civil(now).year : periodOf('week', now).index
  const around = [-2, -1, 0, 1, 2].map((by) => at(here + by))
  const current = around[2]!
  const begun = (each: Period) => (each.unit === 'weekend' ? lastDay(each) : firstDay(each)) <= now
  return {
    current,
    latest: around.findLast(begun) ?? current,
    next: around.find((each) => lastDay(each) >= now) ?? current,
    before: around.findLast((each) => lastDay(each) < now) ?? current,
    after: around.find((each) => firstDay(each) > now) ?? current,
  }
}

/** Days; what is planned for a date of the calendar is named with its year if it lies further off. */
const FAR_AHEAD = 300

/** The one that is meant of those that come round: the latest that has begun, or the next if the words look ahead. */
function nearest(meaning: Cyclic, now: Day, outlook: Outlook): Period {
  const { current, latest, next, before, after } = roundsAround(meaning, now)
  if (meaning.lean === 'last') return before
  if (meaning.lean === 'next') return after
  if (meaning.lean === 'this' && outlook !== 'past') return meaning.cycle === 'year' ? current : next
  const isDate = meaning.cycle === 'year' && latest.unit === 'day'
  if (outlook === 'future') return isDate && firstDay(next) - now > FAR_AHEAD ? latest : next
  const isCloser = firstDay(next) - now < now - firstDay(latest)
  return outlook === null && meaning.cycle === 'year' && isCloser ? next : latest
}

function placeShifted(meaning: Shifted, anchor: Anchor): Placed {
  const period = meaning.from === 'now' ? fromNow(meaning, anchor.now) : fromText(meaning, anchor)
  if (!period) return unplaced(meaning.unplaced.startsWith('P') ? 'DURATION' : 'DATE', meaning.unplaced)
  if (!isWritable(period)) return unplaced('DATE', meaning.by < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const by = meaning.from === 'now' ? anchor.nowBy : 'other time'
  return placePeriod(meaning.within ? meaning.within(period) : period, meaning, anchor, by)
}

function fromNow({ unit, by }: Shifted, now: Day | null): Period | null {
  if (now === null) return null
  return shifted(periodOf(unit, now), by)
}

/**
 * "two days later" counts from a time that stands close by, and from nothing if there is none. "the same day" is the
 * last day spoken of, "the day" that or today. "a year earlier" after a quarter is that quarter of the year before.
 */
function fromText({ unit, by, unplaced }: Shifted, { now, spoken, near }: Anchor): Period | null {
  const base = by === 0 ? (spoken.findLast((each) => days(each) <= days(periodOf(unit, 0))) ?? null) : near
  if (base && unit === 'year' && base.unit === 'quarter' && by !== 0) return shifted(base, 4 * by)
  if (base && days(base) <= days(periodOf(unit, 0))) return shifted(periodOf(unit, firstDay(base)), by)
  return by === 0 && now !== null && !unplaced.startsWith('X') ? periodOf(unit, now) : null
}

function days(period: Period): number {
  return lastDay(period) - firstDay(period) + 1
}

function placePeriod(period: Period, how: Qualified, { now }: Anchor, resolvedBy: ResolvedBy): Placed {
  if (!isWritable(period)) return unplaced('DATE', 'PAST_REF') // a number that is no year of ours
  const value = timexValue(period)
  const [first, last] = narrowed(period, how, now)
  if (how.clock || how.part) return { ...placeTime(value, how), period, first, last, resolvedBy }
  return { type: 'DATE', value, period, edtf: edtfOf(period), first, last, precision: precisionOf(period), resolvedBy }
}

function placeTime(day: string, { clock, part }: Qualified): Pick<Placed, 'type' | 'value' | 'edtf' | 'precision'> {
  if (!clock) return { type: 'TIME', value: `${day}T${part}`, edtf: day, precision: 'time' }
  const time = `${day}T${clockValue(clock.minutes)}`
  const edtf = clock.minutes < 1440 ? `${time}:00${zoneValue(clock)}` : day // EDTF has no 24:00
  return { type: 'TIME', value: time + zoneValue(clock), edtf, precision: 'time' }
}

function placeHours(meaning: Meaning, anchor: Anchor): Placed {
  const day = anchor.near?.unit === 'day' ? anchor.near : null
  if (day) return placePeriod(day, meaning, anchor, 'other time')
  if (anchor.now !== null) return placePeriod({ unit: 'day', index: anchor.now }, meaning, anchor, anchor.nowBy)
  const { type, value, precision } = placeTime('XXXX-XX-XX', meaning)
  return { type, value, period: null, precision }
}

/** The half of the period that "early" or "late" leaves, the middle half of "mid", or the part on one side of today. */
function narrowed(period: Period, { modifier, side }: Qualified, now: Day | null): [first: Day, last: Day] {
  const [first, last] = [firstDay(period), lastDay(period)]
  const days = last - first + 1
  if (side && now !== null && first <= now && now <= last) return side === 'before now' ? [first, now] : [now, last]
  if (days < 7 || !modifier) return [first, last]
  if (modifier === 'START') return [first, first + Math.ceil(days / 2) - 1]
  if (modifier === 'END') return [first + Math.floor(days / 2), last]
  return modifier === 'MID' ? [first + Math.floor(days / 4), last - Math.floor(days / 4)] : [first, last]
}

function placeLength(meaning: Length, { now, nowBy }: Anchor): Placed {
  const { amount, unit, more, reach } = meaning
  const value =
    lengthOf(amount, unit) + (more ? lengthOf(more.amount, more.unit).replace(/^PT?/, joins(unit, more.unit)) : '')
  const found = unplaced('DURATION', value)
  if (meaning.fills) return filled(found, meaning.fills)
  if (!reach || amount === null || now === null) return found
  const other = away(now, reach === 'past' ? -amount : amount, unit)
  if (!(other >= FIRST_DAY && other <= LAST_DAY)) return found
  const [first, last] = reach === 'past' ? [other, now] : [now, other]
  return { ...found, edtf: interval(first, last), first, last, resolvedBy: nowBy }
}

function filled(found: Placed, [from, to]: NonNullable<Length['fills']>): Placed {
  const [first, last] = [firstDay(from), lastDay(to)]
  return { ...found, edtf: interval(first, last), first, last, resolvedBy: 'text' }
}

/** "PT2H" and "20M" share their T; "P1D" and "T3H" don't. */
function joins(unit: Length['unit'], smaller: Length['unit']): string {
  const isClock = (each: Length['unit']) => each === 'hour' || each === 'minute' || each === 'second'
  return isClock(smaller) && !isClock(unit) ? 'T' : ''
}

const DAYS: Readonly<Partial<Record<Length['unit'], number>>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  weekend: 7,
}
const MONTHS: Readonly<Partial<Record<Length['unit'], number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
}

/** The day so much later (earlier where negative); a part of a day counts as one, a 31st that is none as the last. */
function away(day: Day, amount: number, unit: Length['unit']): Day {
  const days = DAYS[unit]
  if (days !== undefined) return day + Math.sign(amount) * Math.ceil(Math.abs(amount) * days)
  const { year, month, day: date } = civil(day)
  const index = year * 12 + month - 1 + Math.round(amount * (MONTHS[unit] ?? 0))
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1]
  return Math.min(dayOf(inYear, inMonth, date), lastOfMonth(inYear, inMonth))
}

function clockValue(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function zoneValue({ zone }: ClockTime): string {
  if (zone === null) return ''
  if (zone === 0) return 'Z'
  return `${zone < 0 ? '-' : '+'}${clockValue(Math.abs(zone) * 60)}`
}

function two(value: number): string {
  return `${value}`.padStart(2, '0')
}

/** The interval that two ends enclose. */
export function enclosed(a: Placed, b: Placed): Pick<Placed, 'edtf' | 'first' | 'last' | 'precision'> | null {
  if (a.first === undefined || b.last === undefined || a.first > b.last) return null
  return { edtf: `${edtfEnd(a)}/${edtfEnd(b)}`, first: a.first, last: b.last, precision: 'interval' }
}

/** The interval from a time until today: open at its end. */
export function sinceThen(a: Placed, now: Day | null): Placed {
  if (a.first === undefined || !a.edtf) return a
  return { ...a, edtf: `${edtfEnd(a)}/..`, last: Math.max(now ?? a.first, a.last ?? a.first), precision: 'interval' }
}

function edtfEnd({ edtf = '', first = 0 }: Placed): string {
  return edtf.includes('/') || edtf.includes('T') ? isoDay(first) : edtf
}
