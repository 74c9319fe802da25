import { utcTicks } from 'd3-time'
import { type Day, dateOf, type Stretch } from '../../days.ts'
import { MONTHS } from '../../words.ts'
import type { Picture } from './paint.ts'

/** Where days stand in a picture, in pixels from its left. */
export interface TimeScale {
  readonly seen: Stretch
  readonly at: (day: Day) => number
  /** The time that a place stands for: days with fractions. */
  readonly timeAt: (x: number) => number
  readonly ticks: Picture['ticks']
}

const TICK = 85 // pixels that a mark on the axis and its words take

/** @param gutter pixels at the left that are no time */
export function timeScale(seen: Stretch, width: number, gutter: number): TimeScale {
  const perDay = Math.max(1, width - gutter) / (seen.to - seen.from)
  const ticks = Math.max(2, Math.round((width - gutter) / TICK))
  return {
    seen,
    at: (day) => gutter + (day - seen.from) * perDay,
    timeAt: (x) => seen.from + (x - gutter) / perDay,
    ticks: utcTicks(dateOf(seen.from), dateOf(seen.to), ticks).map(tick),
  }
}

/** "2026" for the first of a year, "Apr" of a month, "14 Apr" for any other day. */
function tick(date: Date): Picture['ticks'][number] {
  const [day, month] = [date.getUTCDate(), MONTHS[date.getUTCMonth()]!]
  const isYear = day === 1 && date.getUTCMonth() === 0
  const words = isYear ? String(date.getUTCFullYear()) : day === 1 ? month : `${day} ${month}`
  return { day: date.getTime() / 86_400_000, words, isMain: isYear }
}

const NEAREST = 7 // days that are seen at least

/** A stretch seen nearer or farther by a factor, around a day that stays where it is, and within the whole. */
export function zoomed(seen: Stretch, whole: Stretch, by: number, around: Day): Stretch {
  const days = Math.min(whole.to - whole.from, Math.max(NEAREST, (seen.to - seen.from) / by))
  const from = around - ((around - seen.from) / (seen.to - seen.from)) * days
  return within({ from, to: from + days }, whole)
}

/** A stretch moved by a share of its own length, within the whole. */
export function shifted(seen: Stretch, whole: Stretch, share: number): Stretch {
  const by = (seen.to - seen.from) * share
  return within({ from: seen.from + by, to: seen.to + by }, whole)
}

function within({ from, to }: Stretch, whole: Stretch): Stretch {
  const by = Math.max(whole.from - from, Math.min(0, whole.to - to))
  return { from: from + by, to: to + by }
}
