/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number

export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const DAY = 86_400_000 // milliseconds

/** Years that four digits can write, which is all that TIMEX3 and EDTF have forms for. */
export const FIRST_DAY: Day = dayOf(0, 1, 1)
export const LAST_DAY: Day = dayOf(9999, 12, 31)

/** A month or day past the end of its year or month runs over into the next. */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / DAY)
}

export function civil(day: Day): CivilDate {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 is Monday, 7 Sunday, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function lastOfMonth(year: number, month: number): Day {
  return dayOf(year, month + 1, 1) - 1
}

export function isoDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day of "2025-12-27" or "2025-12-27T08:00:00Z", as written there; null where the text is no such date. */
export function parseDay(text: string | undefined): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return isDate(year, month, day) ? dayOf(year, month, day) : null
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= civil(lastOfMonth(year, month)).day
}

/** The nth such weekday of the month; counted from the end where `nth` is negative. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth > 0) {
    const first = dayOf(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
  }
  const last = lastOfMonth(year, month)
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1)
}

/** Easter Sunday of the Western churches. Meeus (1991), "Astronomical Algorithms", chapter 8. */
export function easter(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const at = epact + sunday - 7 * late + 114
  return dayOf(year, Math.floor(at / 31), (at % 31) + 1)
}
