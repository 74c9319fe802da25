const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'

/** Offsets from UTC that bylines and headers name, in hours. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  bst: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  hkt: 8,
  sgt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
}

const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})/
const YEAR_FIRST = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+|,)(\d{4})\b`, 'i')
const DAY_FIRST = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?${MONTH},?[\s-]+(\d{4})\b`, 'i')
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/
const MONTH_DAY = new RegExp(String.raw`\b${MONTH}\s+(\d{1,2})\b`, 'i')
const DAY_MONTH = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+${MONTH}`, 'i')
const NUMERIC = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/
const CLOCK = /(?:^|[T\s,])(\d{1,2})[:.](\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\b\.?)?/i
const OFFSET =
  /\s*(?:\(?\b(z|utc|gmt|[ecmp][sd]t|bst|cest|cet|eest|eet|msk|ist|hkt|sgt|jst|kst|ae[sd]t)\b\)?)?\s*(?:([+-])(\d{2}):?(\d{2})?)?/i

/** Years that news is dated with; a number outside is something else. */
const FIRST_YEAR = 1700
const LAST_YEAR = 2199

/**
 * A written date or time as ISO 8601: "Nov 20, 2019 10:05 am EST" → "2019-11-20T10:05:00-05:00". What the text leaves
 * out stays out: no time without one, no offset without one. Null where no whole, plausible date is stated; days and
 * months that could be swapped (03/04/2019) count as none.
 */
export function isoDate(written: string): string | null {
  const text = written.trim().slice(0, 100)
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromUnix(Number(text.slice(0, 10)))
  const found = dayOf(text)
  if (!found) return null
  const time = timeOf(text.slice(found.end).replace(/^\s*(?:at|[|•·–—-])\s*/i, ' '))
  return found.day + time
}

/** A date in running text; a day and month alone take the year of publication, or the year before if they lie ahead. */
export function findDate(text: string, published?: string): string | null {
  const whole = dayOf(text)
  if (whole) return whole.day
  const found = MONTH_DAY.exec(text) ?? DAY_MONTH.exec(text)
  if (!found || !published) return null
  const [month, day] = /^\d/.test(found[1]!) ? [found[2]!, found[1]!] : [found[1]!, found[2]!]
  const year = Number(published.slice(0, 4))
  const thisYear = plausible(year, monthNumber(month), Number(day))
  return thisYear && ahead(thisYear, published) ? plausible(year - 1, monthNumber(month), Number(day)) : thisYear
}

const DATE_LINE_WORDS =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|published|posted|updated|first|last|on|at|date|am|pm|[a-z]{2,4}t|gmt|utc)\b/gi

/** The date of a line that holds nothing else: "Published on Saturday, 27 December 2025 at 10:05 GMT". */
export function dateOfLine(line: string): string | null {
  const found = line.length < 80 ? dayOf(line) : null
  if (!found) return null
  const rest = line.slice(0, found.start) + line.slice(found.end)
  return /\p{L}/u.test(rest.replace(DATE_LINE_WORDS, '')) ? null : isoDate(line)
}

/** Days; a report is dated on the day it is published or before, and zones can differ by one. */
const AHEAD_DAYS = 2

function ahead(day: string, published: string): boolean {
  return (Date.parse(day) - Date.parse(published.slice(0, 10))) / 86_400_000 > AHEAD_DAYS
}

function dayOf(text: string): { readonly day: string; readonly start: number; readonly end: number } | null {
  for (const [pattern, order] of ORDERS) {
    const found = pattern.exec(text)
    if (!found) continue
    const [year, month, date] = order(found)
    const day = plausible(Number(year), month, Number(date))
    if (day) return { day, start: found.index, end: found.index + found[0].length }
  }
  return null
}

type Parts = readonly [year: string, month: number, day: string]

const ORDERS: readonly (readonly [RegExp, (found: RegExpExecArray) => Parts])[] = [
  [ISO, ([, year, month, day]) => [year!, Number(month), day!]],
  [YEAR_FIRST, ([, year, month, day]) => [year!, Number(month), day!]],
  [MONTH_FIRST, ([, month, day, year]) => [year!, monthNumber(month!), day!]],
  [DAY_FIRST, ([, day, month, year]) => [year!, monthNumber(month!), day!]],
  [COMPACT, ([, year, month, day]) => [year!, Number(month), day!]],
  [NUMERIC, ([, a, b, year]) => unswapped(Number(a), Number(b), year!)],
]

/** 27/12/2025 and 12/27/2025 say which is the day; 03/04/2025 doesn't, unless both are the same. */
function unswapped(a: number, b: number, year: string): Parts {
  if (a > 12) return [year, b, String(a)]
  return b > 12 || a === b ? [year, a, String(b)] : [year, 0, '0']
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function plausible(year: number, month: number, day: number): string | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR) || month < 1 || month > 12) return null
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return day < 1 || day > lastDay ? null : `${year}-${two(month)}-${two(day)}`
}

function timeOf(text: string): string {
  const found = CLOCK.exec(text)
  if (!found || found.index > 12) return ''
  const [, hours, minutes, seconds = '00', half] = found
  const hour = (Number(hours) % (half ? 12 : 24)) + (half?.toLowerCase() === 'p' ? 12 : 0)
  if (Number(hours) > 24 || Number(minutes) > 59) return ''
  return `T${two(hour)}:${minutes}:${seconds}${offsetOf(text.slice(found.index + found[0].length))}`
}

function offsetOf(text: string): string {
  const found = OFFSET.exec(text)
  if (found?.index !== 0) return ''
  const [, zone, sign, hours, minutes = '00'] = found
  if (sign) return Number(hours) + Number(minutes) === 0 ? 'Z' : `${sign}${hours}:${minutes}`
  const offset = zone === undefined ? null : ZONES[zone.toLowerCase()]!
  if (offset === null) return ''
  if (offset === 0) return 'Z'
  const minutesOff = Math.abs(offset * 60)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutesOff / 60))}:${two(minutesOff % 60)}`
}

function fromUnix(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
