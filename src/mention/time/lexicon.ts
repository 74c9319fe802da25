import type { PeriodUnit } from './period.ts'

/** What a word can be in an expression of time; a word may be several, so they are bits. */
export const CLASSES = {
  /** A cardinal number, in digits or words. */
  NUM: 1,
  /** "third", "21st". */
  ORD: 1 << 1,
  /** 1 to 31, in digits, as a cardinal or ordinal. */
  DAY: 1 << 2,
  /** Four digits that can be a year. */
  YEAR: 1 << 3,
  MONTH: 1 << 4,
  WEEKDAY: 1 << 5,
  /** "week": one of them. */
  UNIT: 1 << 6,
  /** "weeks": more than one. */
  UNITS: 1 << 7,
  SEASON: 1 << 8,
  /** "morning". */
  PART: 1 << 9,
  /** "today", "yesterday". */
  DEICTIC: 1 << 10,
  MERIDIEM: 1 << 11,
  ZONE: 1 << 12,
  /** "16:08", "3:30pm". */
  CLOCK: 1 << 13,
  /** "1990s", "'80s", "nineties". */
  DECADE: 1 << 14,
  /** "2025-12-27", "12/27/2025". */
  CIVIL: 1 << 15,
  /** "daily", "annual". */
  FREQUENCY: 1 << 16,
  /** "now", "recently": vague words, found by their own rows. */
  VAGUE: 1 << 17,
  /** A holiday, or a word of its name. */
  HOLIDAY: 1 << 18,
  /** "Q3". */
  QUARTER: 1 << 19,
  /** "few", "several": more than one, how many is left open. */
  FEW: 1 << 20,
  /** "weekdays" named as a habit: "Mondays". */
  WEEKDAYS: 1 << 21,
  /** A number of four digits without a comma: "0800". */
  MILITARY: 1 << 22,
} as const
export type ClassName = keyof typeof CLASSES

/** Length of a clock unit or calendar unit, as TIMEX3 durations name them. */
export type LengthUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'

export interface Lexeme {
  readonly classes: number
  readonly value: number
  readonly unit?: LengthUnit
  /** TIMEX3's code of a season or part of the day: "SP", "MO". */
  readonly code?: string
}

const MONTHS = [
  ['january', 'jan', 'jan.'], ['february', 'feb', 'feb.'], ['march', 'mar', 'mar.'], ['april', 'apr', 'apr.'],
  ['may'], ['june', 'jun', 'jun.'], ['july', 'jul', 'jul.'], ['august', 'aug', 'aug.'],
  ['september', 'sept', 'sept.', 'sep', 'sep.'], ['october', 'oct', 'oct.'], ['november', 'nov', 'nov.'],
  ['december', 'dec', 'dec.'],
] // biome-ignore format: a table

const WEEKDAYS = [
  ['monday', 'mon', 'mon.'], ['tuesday', 'tue', 'tue.', 'tues', 'tues.'], ['wednesday', 'wed', 'wed.'],
  ['thursday', 'thu', 'thu.', 'thur', 'thurs', 'thurs.'], ['friday', 'fri', 'fri.'], ['saturday', 'sat.'],
  ['sunday', 'sun.'],
] // biome-ignore format: a table

const UNITS: Readonly<Record<LengthUnit, readonly [one: string[], many: string[]]>> = {
  second: [['second'], ['seconds']],
  minute: [
    ['minute', 'min'],
    ['minutes', 'mins'],
  ],
  hour: [
    ['hour', 'hr'],
    ['hours', 'hrs'],
  ],
  day: [['day'], ['days']],
  week: [
    ['week', 'fortnight'],
    ['weeks', 'fortnights'],
  ],
  weekend: [['weekend'], ['weekends']],
  month: [['month'], ['months']],
  quarter: [['quarter'], ['quarters']],
  year: [
    ['year', 'yr'],
    ['years', 'yrs'],
  ],
  decade: [['decade'], ['decades']],
  century: [['century', 'millennium'], ['centuries']],
}

const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
  'twenty-first', 'twenty-second', 'twenty-third', 'twenty-fourth', 'twenty-fifth', 'twenty-sixth', 'twenty-seventh',
  'twenty-eighth', 'twenty-ninth', 'thirtieth', 'thirty-first',
] // biome-ignore format: a table

/** Parts of the day with TIMEX3's codes. */
const PARTS: Readonly<Record<string, string>> = {
  morning: 'MO', dawn: 'MO', daybreak: 'MO', sunrise: 'MO', afternoon: 'AF', midday: 'MI', evening: 'EV', dusk: 'EV', sunset: 'EV',
  night: 'NI', midmorning: 'MO', midafternoon: 'AF', nightfall: 'NI', daytime: 'DT', lunchtime: 'MI',
} // biome-ignore format: a table

const SEASONS: Readonly<Record<string, number>> = {
  spring: 0,
  springtime: 0,
  summer: 1,
  summertime: 1,
  autumn: 2,
  fall: 2,
  winter: 3,
  wintertime: 3,
}

/** Days from today. */
const DEICTICS: Readonly<Record<string, number>> = { today: 0, tonight: 0, overnight: 0, yesterday: -1, tomorrow: 1 }

/** Hours east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  gmt: 0, utc: 0, z: 0, bst: 1, cet: 1, cest: 2, eet: 2, msk: 3, ist: 5.5, jst: 9, kst: 9, est: -5, edt: -4, et: -5, cst: -6, cdt: -5,
  ct: -6, mst: -7, mdt: -6, mt: -7, pst: -8, pdt: -7, pt: -8,
} // biome-ignore format: a table

/** How often, as a TIMEX3 duration. */
const FREQUENCIES: Readonly<Record<string, LengthUnit>> = {
  hourly: 'hour', daily: 'day', nightly: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year', annual: 'year', annually: 'year',
} // biome-ignore format: a table

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

/** Words that may begin or be a vague expression; the rows of the grammar say which and how. */
const VAGUE = [
  'now', 'currently', 'current', 'presently', 'present', 'nowadays', 'moment', 'recent', 'recently', 'lately', 'past', 'future',
  'once', 'previously', 'soon', 'later', 'earlier', 'term', 'time', 'point', 'ago', 'fiscal', 'financial', 'noon',
  'midnight', "o'clock", 'annum', 'half', '9/11', 'daylong', 'weeklong', 'monthlong', 'yearlong',
] // biome-ignore format: a table

const FEW = ['few', 'several', 'many', 'couple', 'some', 'numerous', 'consecutive', 'straight']

/** Holidays whose names hold no other word of time. */
const HOLIDAY_WORDS = ['christmas', 'easter', 'halloween', 'thanksgiving', 'juneteenth', 'cinco']

/** Every word of the grammar, lower-case. */
export const LEXICON: ReadonlyMap<string, Lexeme> = build()

/** Classes that make no expression of time by themselves. */
const WEAK = CLASSES.FEW | CLASSES.ORD | CLASSES.NUM

/** Whether the word alone is reason to read the sentence. */
export function isTrigger(lexeme: Lexeme): boolean {
  return (lexeme.classes & ~WEAK) !== 0
}

function build(): Map<string, Lexeme> {
  const found = new Map<string, Lexeme>()
  const add = (word: string, name: ClassName, rest: Partial<Lexeme> = {}) => {
    const before = found.get(word)
    found.set(word, { value: 0, ...before, ...rest, classes: (before?.classes ?? 0) | CLASSES[name] })
  }
  MONTHS.forEach((forms, at) => void forms.forEach((form) => void add(form, 'MONTH', { value: at + 1 })))
  WEEKDAYS.forEach((forms, at) => void forms.forEach((form) => void add(form, 'WEEKDAY', { value: at + 1 })))
  WEEKDAYS.forEach(([form = ''], at) => void add(`${form}s`, 'WEEKDAYS', { value: at + 1 }))
  ORDINALS.forEach((word, at) => void add(word, 'ORD', { value: at + 1 }))
  for (const [unit, [one, many]] of Object.entries(UNITS) as [LengthUnit, [string[], string[]]][]) {
    for (const word of one) add(word, 'UNIT', { unit, ...(unit === 'second' ? {} : { value: multiple(word) }) })
    for (const word of many) add(word, 'UNITS', { unit, value: multiple(word) })
  }
  for (const [word, code] of Object.entries(PARTS)) add(word, 'PART', { code })
  for (const [word, value] of Object.entries(SEASONS)) add(word, 'SEASON', { value })
  for (const [word, value] of Object.entries(DEICTICS)) add(word, 'DEICTIC', { value })
  for (const [word, value] of Object.entries(ZONES)) add(word, 'ZONE', { value })
  for (const [word, unit] of Object.entries(FREQUENCIES)) add(word, 'FREQUENCY', { unit })
  DECADES.forEach((word, at) => void add(word, 'DECADE', { value: 192 + at }))
  for (const word of ['am', 'a.m.', 'a.m']) add(word, 'MERIDIEM', { value: 0 })
  for (const word of ['pm', 'p.m.', 'p.m']) add(word, 'MERIDIEM', { value: 12 })
  for (const word of VAGUE) add(word, 'VAGUE')
  for (const word of FEW) add(word, 'FEW')
  for (const word of HOLIDAY_WORDS) add(word, 'HOLIDAY')
  return found
}

/** How many of its unit the word is: a fortnight is two weeks, a millennium ten centuries. */
function multiple(word: string): number {
  if (word.startsWith('fortnight')) return 2
  return word === 'millennium' ? 10 : 1
}

/** The calendar period a unit of length names, where it is one: "this week", not "this hour". */
export const PERIODS: Readonly<Partial<Record<LengthUnit, PeriodUnit>>> = {
  day: 'day', week: 'week', weekend: 'weekend', month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century',
} // biome-ignore format: a table
