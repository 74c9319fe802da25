/** Days since 1 January 1970 in UTC: what time is counted in on the screen. */
export type Day = number

const DAY = 86_400_000 // milliseconds

/** @param iso ISO 8601 day */
export function dayOf(iso: string): Day {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY
}

export function isoOf(day: Day): string {
  return dateOf(day).toISOString().slice(0, 10)
}

export function dateOf(day: Day): Date {
  return new Date(Math.round(day) * DAY)
}

/** A stretch of days: `to` is the day after the last. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
}

/** The first and last day of a filter in its shortest words: "2026-03" for a whole month, "2026" for a year. */
export function filterWords({ from, to }: Stretch): { readonly since: string; readonly until: string } {
  const [first, last, after] = [isoOf(from), isoOf(to - 1), isoOf(to)]
  if (first.endsWith('-01-01') && after.endsWith('-01-01')) return { since: first.slice(0, 4), until: last.slice(0, 4) }
  if (first.endsWith('-01') && after.endsWith('-01')) return { since: first.slice(0, 7), until: last.slice(0, 7) }
  return { since: first, until: last }
}

/** The days of a date in words: all of "2026-03"; null where it is empty or no date. */
export function stretchOf(words: string): Stretch | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(words.trim()) ?? []
  if (year === undefined) return null
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)]
  const to = day ? [y, m, d + 1] : month ? [y, m + 1, 1] : [y + 1, 0, 1]
  const stretch = { from: Date.UTC(y, m, d) / DAY, to: Date.UTC(to[0]!, to[1]!, to[2]) / DAY }
  return Number.isNaN(stretch.from + stretch.to) ? null : stretch
}
