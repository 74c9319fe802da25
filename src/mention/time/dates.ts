import type { Token } from '../../syntax/index.ts'
import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import { dayOf, isDate } from './calendar.ts'
import type { Cyclic, Fixed, Meaning, Shifted } from './meaning.ts'
import type { Parts } from './pattern.ts'
import { dayInWeek, type Period, type PeriodUnit } from './period.ts'
import { AT_TIME, after, before, has, is, LEADING, type Place, type Row } from './row.ts'

export type Lean = Cyclic['lean']
export const LEANS: Readonly<Record<string, Lean>> = {
  last: 'last',
  past: 'last',
  this: 'this',
  coming: 'next',
  next: 'next',
}
export const YEARS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  the: 0,
  next: 1,
  following: 1,
}

const WORDS = {
  /** Words that are names and verbs more often than months. */
  doubtful: wordSet('may march mar jan jun'),
  doubtfulDays: wordSet('sun. sat. mon wed fri thu tue'),
  named: wordSet('black super bloody ash good palm holy fat cyber ruby'),
  counted: wordSet('% percent points people troops soldiers dollars miles meters metres feet tons tonnes'),
  owning: wordSet("the its his her their our this that 's '"),
  money: wordSet('$ € £ ¥ # + no. nos. us$'),
}

function isMonth(atom: Atom | undefined): boolean {
  return atom !== undefined && isCapital(atom) && atom.token.upos !== 'AUX' && atom.token.upos !== 'VERB'
}

function isCapital(atom: Atom): boolean {
  const first = atom.token.form[0] ?? ''
  return first !== first.toLowerCase() || atom.start !== atom.token.start
}

/** Whether four digits are a year here, and not a count or a price. */
function isYear(atom: Atom, place: Place): boolean {
  const [preceding, following] = [before(place), after(place)]
  if (is(preceding, WORDS.money) || is(following, WORDS.counted)) return false
  if (has(preceding, 'MONTH')) return true
  if (atom.code === 'short') return is(preceding, AT_TIME) || place.modified
  if (atom.value < 1000 || atom.value >= 2200) return false
  if (following?.form === "'s" || inBrackets(place) || isOfEvent(atom, place)) return true
  if (isCount(atom.token) || isPartOfName(place)) return false
  return is(preceding, AT_TIME) || (atom.value >= 1900 && atom.value < 2100)
}

/** "2000 people", but not "the 2020 elections". */
function isCount({ deprel, head, index }: Token): boolean {
  return deprel === 'nummod' && head !== null && head.index > index && head.xpos.endsWith('S')
}

/** "the 2020 elections", "Mexico's 1829 abolition of slavery". */
function isOfEvent(atom: Atom, place: Place): boolean {
  const follows = after(place)?.token.upos
  return (
    is(before(place), WORDS.owning) &&
    (follows === 'NOUN' || follows === 'PROPN' || follows === 'ADJ') &&
    atom.value >= 1500
  )
}

/** "the Russell 2000 Index". */
function isPartOfName(place: Place): boolean {
  const following = after(place)
  return before(place)?.token.upos === 'PROPN' && following?.token.upos === 'PROPN' && !has(following, 'MONTH')
}

/** "(1868 - 1912)", "(1922)". */
function inBrackets({ atoms, at, next }: Place): boolean {
  return (
    atoms[at - 1]?.form === '(' &&
    (atoms[next]?.form === ')' || (atoms[next]?.form === '-' && has(atoms[next + 1], 'NUM')))
  )
}

const two = (value: number): string => `${value}`.padStart(2, '0')

export function fixed(unit: PeriodUnit, index: number): Fixed {
  return { kind: 'fixed', period: { unit, index } }
}

const fixedDay = (year: number, month: number, day: number): Fixed | null =>
  isDate(year, month, day) ? fixed('day', dayOf(year, month, day)) : null

/** A day that comes round every year. */
export function yearly(at: (year: number) => Period, unplaced: string, lean: Lean = null): Cyclic {
  return { kind: 'cyclic', cycle: 'year', at, lean, unplaced }
}

function monthDay(month: number, day: number, lean: Lean = null): Cyclic | null {
  if (!isDate(2024, month, day)) return null // a leap year: "Feb. 29"
  return yearly((year) => ({ unit: 'day', index: dayOf(year, month, day) }), `XXXX-${two(month)}-${two(day)}`, lean)
}

function month(value: number, lean: Lean = null): Cyclic {
  return yearly((year) => ({ unit: 'month', index: year * 12 + value - 1 }), `XXXX-${two(value)}`, lean)
}

function weekday(value: number, lean: Lean = null): Cyclic {
  const at = (week: number) => dayInWeek({ unit: 'week', index: week }, value)
  return { kind: 'cyclic', cycle: 'week', at, lean, unplaced: `XXXX-WXX-${value}` }
}

/** A part of the year that lies so many years from this one: "the third quarter of last year". */
export function ofYear(by: number, within: (year: Period) => Period): Shifted {
  return { kind: 'shifted', unit: 'year', by, from: 'now', within, unplaced: 'XXXX' }
}

function readCivil(form: string): Meaning | null {
  const [a = 0, b = 0, c = 0] = form.split(/[-/]/).map(Number)
  return form.includes('-') ? fixedDay(a, b, c) : (fixedDay(c, a, b) ?? fixedDay(c, b, a))
}

function weekdayIsTime(atom: Atom, place: Place): boolean {
  if (is(before(place), WORDS.named)) return false
  return isCapital(atom) && !(WORDS.doubtfulDays.has(atom.form) && atom.token.upos === 'VERB')
}

/** "the 1900s" are a century. */
function decade({ value, code }: Atom): Fixed {
  return code === 'century' ? fixed('century', value / 10) : fixed('decade', value)
}

/** "April Hill, a spokeswoman": no preposition before it, a name after it. */
function isGivenName(place: Place): boolean {
  const preceding = before(place)
  if (place.modified || is(preceding, AT_TIME) || is(preceding, LEADING) || preceding?.token.upos === 'DET')
    return false
  return after(place)?.token.upos === 'PROPN' && !has(after(place), 'WEEKDAY')
}

/** "a May interview". */
function isAdjective(place: Place): boolean {
  return before(place)?.token.upos === 'DET' && after(place)?.token.upos === 'NOUN'
}

/** "in his 20s" is an age, "a handful of $20s" money. */
function isAge({ form }: Atom, place: Place): boolean {
  return !/^(\d{4}|')/.test(form) && place.atoms[place.at]!.form !== 'the'
}

/** "in May", "May said": a month alone needs more than its name where the name is also something else. */
function monthIsTime(atom: Atom, place: Place): boolean {
  if (!isMonth(atom) || atom.token.ne.endsWith('PER') || isGivenName(place)) return false
  if (!WORDS.doubtful.has(atom.form) || place.modified) return true
  return is(before(place), AT_TIME) || is(before(place), LEADING) || isAdjective(place)
}

const day = ({ DAY }: Parts): number => DAY!.value
const monthOf = ({ MONTH }: Parts): number => MONTH!.value

const attacks: Fixed = { kind: 'fixed', period: { unit: 'day', index: dayOf(2001, 9, 11) }, isName: true }

/** Dates by their names in the calendar. Years are four digits or an apostrophe with two. */
export const dateRows: readonly Row[] = [
  {
    id: 'date/month-day-year',
    example: 'The bridge opened on {March 3, 1984}, after long delays.',
    value: '1984-03-03',
    pattern: 'MONTH .? the? DAY ,? YEAR',
    read: (parts) => fixedDay(parts['YEAR']!.value, monthOf(parts), day(parts)),
  },
  {
    id: 'date/weekday-month-day-year',
    example: 'The court sat on {Tuesday, March 6, 1984}.',
    value: '1984-03-06',
    pattern: 'WEEKDAY ,? MONTH .? the? DAY ,? YEAR',
    read: (parts) => fixedDay(parts['YEAR']!.value, monthOf(parts), day(parts)),
  },
  {
    id: 'date/day-month-year',
    example: 'It was signed on {the 3rd of March 1984}.',
    value: '1984-03-03',
    pattern: 'the? DAY of? MONTH .? ,? YEAR',
    read: (parts) => fixedDay(parts['YEAR']!.value, monthOf(parts), day(parts)),
  },
  {
    id: 'date/weekday-day-month-year',
    example: 'It was signed on {Saturday 3 March 1984}.',
    value: '1984-03-03',
    pattern: 'WEEKDAY ,? the? DAY of? MONTH .? ,? YEAR',
    read: (parts) => fixedDay(parts['YEAR']!.value, monthOf(parts), day(parts)),
  },
  {
    id: 'date/digits',
    example: 'The file is dated {2024-02-29}.',
    value: '2024-02-29',
    pattern: 'CIVIL',
    read: ({ CIVIL }) => readCivil(CIVIL!.form),
  },
  {
    id: 'date/attacks-month',
    example: 'Security changed after the {Sept. 11} attacks.',
    value: '2001-09-11',
    pattern: 'MONTH .? DAY',
    read: (parts, place) => {
      const follow = is(after(place), wordSet('attacks terrorist terror hijackers hijackings'))
      return follow && monthOf(parts) === 9 && day(parts) === 11 ? attacks : null
    },
  },
  {
    id: 'date/month-day',
    example: 'He was held on {Oct. 12} in Ghent.',
    value: '2025-10-12',
    pattern: 'MONTH .? the? DAY',
    read: (parts) => (isMonth(parts['MONTH']) ? monthDay(monthOf(parts), day(parts)) : null),
  },
  {
    id: 'date/weekday-month-day',
    example: 'He was held on {Sunday, Oct. 12}, in Ghent.',
    value: '2025-10-12',
    pattern: 'WEEKDAY ,? MONTH .? the? DAY',
    read: (parts) => monthDay(monthOf(parts), day(parts)),
  },
  {
    id: 'date/day-month',
    example: 'He was held on {12 October} in Ghent.',
    value: '2025-10-12',
    pattern: 'the? DAY of? MONTH',
    read: (parts) => (isMonth(parts['MONTH']) ? monthDay(monthOf(parts), day(parts)) : null),
  },
  {
    id: 'date/weekday-day-month',
    example: 'He was held on {Sunday 12 October} in Ghent.',
    value: '2025-10-12',
    pattern: 'WEEKDAY ,? the? DAY of? MONTH',
    read: (parts) => monthDay(monthOf(parts), day(parts)),
  },
  {
    id: 'date/attacks',
    example: 'Security changed after {the 9/11} attacks.',
    value: '2001-09-11',
    pattern: 'the? 9/11',
    read: () => attacks,
  },
  {
    id: 'date/month-year',
    example: 'Voters went to the polls in {October 2024}.',
    value: '2024-10',
    pattern: 'MONTH .? ,? of? YEAR',
    read: (parts) => (isMonth(parts['MONTH']) ? fixed('month', parts['YEAR']!.value * 12 + monthOf(parts) - 1) : null),
  },
  {
    id: 'date/month-of-year',
    example: 'The tax was raised in {April last year}.',
    value: '2024-04',
    pattern: 'MONTH ,? of? the? year=last|this|next|previous|following year',
    read: (parts) =>
      ofYear(YEARS[parts['year']!.form]!, ({ index }) => ({ unit: 'month', index: index * 12 + monthOf(parts) - 1 })),
  },
  {
    id: 'date/lean-month',
    example: 'The tax was raised {last April}.',
    value: '2025-04',
    pattern: 'this? lean=last|past|this|next|coming MONTH',
    read: (parts) => (isMonth(parts['MONTH']) ? month(monthOf(parts), LEANS[parts['lean']!.form]!) : null),
  },
  {
    id: 'date/lean-month-day',
    example: 'The tax was raised {last April 21}.',
    value: '2025-04-21',
    pattern: 'this? lean=last|past|this|next|coming MONTH .? DAY',
    read: (parts) => monthDay(monthOf(parts), day(parts), LEANS[parts['lean']!.form]!),
  },
  {
    id: 'date/month',
    example: 'The tax was raised in {April}.',
    value: '2025-04',
    pattern: 'MONTH',
    read: (parts, place) => (monthIsTime(parts['MONTH']!, place) ? month(monthOf(parts)) : null),
  },
  {
    id: 'date/weekday',
    example: 'Three people were killed on {Friday}.',
    value: '2025-12-26',
    pattern: 'WEEKDAY',
    read: ({ WEEKDAY }, place) => (weekdayIsTime(WEEKDAY!, place) ? weekday(WEEKDAY!.value) : null),
  },
  {
    id: 'date/lean-weekday',
    example: 'Three people were killed {last Friday}.',
    value: '2025-12-26',
    pattern: 'this? lean=last|past|this|next|coming WEEKDAY',
    read: ({ WEEKDAY, lean }) => (isCapital(WEEKDAY!) ? weekday(WEEKDAY!.value, LEANS[lean!.form]!) : null),
  },
  {
    id: 'date/weekday-of-week',
    example: 'The talks will resume {Tuesday next week}.',
    value: '2025-12-30',
    pattern: 'WEEKDAY ,? of? week=last|this|next week',
    read: ({ WEEKDAY, week }) => ({
      kind: 'shifted',
      unit: 'week',
      by: YEARS[week!.form]!,
      from: 'now',
      within: (found) => dayInWeek(found, WEEKDAY!.value),
      unplaced: `XXXX-WXX-${WEEKDAY!.value}`,
    }),
  },
  {
    id: 'date/year',
    example: 'She was born in {1979} in Lagos.',
    value: '1979',
    pattern: 'YEAR',
    read: ({ YEAR }, place) => (isYear(YEAR!, place) ? fixed('year', YEAR!.value) : null),
  },
  {
    id: 'date/the-year',
    example: 'Nothing changed until {the year 2000}.',
    value: '2000',
    pattern: 'the? year YEAR',
    read: ({ YEAR }) => fixed('year', YEAR!.value),
  },
  {
    id: 'date/of-our-era',
    example: 'The town was founded in {842 AD}.',
    value: '0842',
    pattern: 'NUM ad|ce|a.d.|c.e.',
    read: ({ NUM }) => (Number.isInteger(NUM!.value) ? fixed('year', NUM!.value) : null),
  },
  {
    id: 'date/before-our-era',
    example: 'The town was founded in 842 BC.',
    value: '',
    pattern: 'NUM bc|bce|b.c.|b.c.e.',
    read: () => ({ kind: 'nothing' }),
  },
  {
    id: 'date/fiscal-year',
    example: 'Sales rose in {fiscal 2024}.',
    value: 'FY2024',
    pattern: 'fiscal|financial year? YEAR',
    read: ({ YEAR }) => fixed('fiscal', YEAR!.value),
  },
  {
    id: 'date/this-fiscal-year',
    example: 'Sales rose in {the last financial year}.',
    value: 'FY2024',
    pattern: 'the? year=last|this|next|previous|current|the fiscal|financial year',
    read: ({ year }) => ({
      kind: 'shifted',
      unit: 'fiscal',
      by: YEARS[year!.form] ?? 0,
      from: 'now',
      unplaced: 'FYXXXX',
    }),
  },
  {
    id: 'date/decade',
    example: 'Unrest grew in {the 1990s}.',
    value: '199',
    pattern: 'the? DECADE',
    read: ({ DECADE }, place) => (isAge(DECADE!, place) ? null : decade(DECADE!)),
  },
  {
    id: 'date/century',
    example: 'The mill dates from {the 19th century}.',
    value: '18',
    pattern: 'the? ORD -? century',
    read: ({ ORD }) => fixed('century', ORD!.value - 1),
  },
]
