/** No server means more than a year; what does is a mistake. */
const LONGEST = 365 * 24 * 60 * 60 * 1000

/**
 * How long a server asks to be left alone, in milliseconds from now; null where it does not say, or not so that it can
 * be understood. Both forms of https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3: seconds, and a date.
 */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null
  const given = value.trim()
  const pause = /^\d+$/.test(given) ? Number(given) * 1000 : httpDate(given) - now
  return Number.isNaN(pause) ? null : Math.min(Math.max(pause, 0), LONGEST)
}

/** Milliseconds since 1970 of a date as HTTP writes it, NaN for anything else; `Date.parse` alone takes "5". */
function httpDate(text: string): number {
  return /[a-z]{3}.*\d\d:\d\d:\d\d/i.test(text) ? Date.parse(text) : Number.NaN
}
