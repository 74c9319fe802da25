import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import { type LengthUnit, PERIODS } from './lexicon.ts'
import type { Cyclic, Meaning, Shifted } from './meaning.ts'
import { after, before, has, is, type Place, type Row } from './row.ts'

const STEPS: Readonly<Record<string, number>> = {
  last: -1, past: -1, previous: -1, preceding: -1, this: 0, current: 0, next: 1, coming: 1, following: 1, upcoming: 1, same: 0, that: 0,
} // biome-ignore format: a table

const TOO_SHORT = wordSet('second minute hour')

const WORDS = {
  rest: wordSet('rest remainder most much course half part'),
  /** After "the day": words that hang it on something other than the calendar. */
  hanging: wordSet('of after before when that earlier later in - to they he she it the his her'),
  /** Before "the day": words that make it the day spoken of. */
  during: wordSet('for during throughout end ended ending ends finish finished closed close start started over on in by of through'),
} // biome-ignore format: a table

/** So many units from now or from another time; clock units only say which day it is. */
export function shift(unit: LengthUnit, by: number, from: Shifted['from'] = 'now'): Shifted | null {
  if (unit === 'hour' || unit === 'minute') {
    const days = unit === 'hour' ? Math.round(by / 24) : 0
    return { kind: 'shifted', unit: 'day', by: days, from, unplaced: lengthValue(unit, by) }
  }
  const period = PERIODS[unit]
  if (!period) return null
  if (by !== 0 && (unit === 'decade' || unit === 'century') && from === 'now')
    return shift('year', by * (unit === 'decade' ? 10 : 100), from)
  if (!Number.isInteger(by)) return unit === 'year' ? shift('month', Math.round(by * 12), from) : null
  return {
    kind: 'shifted',
    unit: period,
    by,
    from,
    unplaced: from === 'text' ? lengthValue(unit, by) : UNPLACED[period],
  }
}

const UNPLACED = {
  day: 'XXXX-XX-XX', week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX', season: 'XXXX-XX', half: 'XXXX-HX',
  year: 'XXXX', fiscal: 'FYXXXX', decade: 'XXX', century: 'XX',
} as const // biome-ignore format: a table

/** What "a week earlier" is worth where nothing is known to count from: the distance alone. */
function lengthValue(unit: LengthUnit, by: number): string {
  return lengthOf(Math.abs(by), unit)
}

const CODES: Readonly<Record<LengthUnit, readonly [prefix: string, code: string, each: number]>> = {
  second: ['PT', 'S', 1], minute: ['PT', 'M', 1], hour: ['PT', 'H', 1], day: ['P', 'D', 1], week: ['P', 'W', 1], weekend: ['P', 'WE', 1],
  month: ['P', 'M', 1], quarter: ['P', 'Q', 1], year: ['P', 'Y', 1], decade: ['P', 'Y', 10], century: ['P', 'Y', 100],
} // biome-ignore format: a table

/** A TIMEX3 duration: "P4Y", "PT24H"; "PXY" where the amount is open. */
export function lengthOf(amount: number | null, unit: LengthUnit): string {
  const [prefix, code, each] = CODES[unit]
  return `${prefix}${amount === null ? 'X' : amount * each}${code}`
}

/** "the day", "the month": the one spoken of, if the words around say so. */
function definite(unit: LengthUnit, place: Place): Meaning | null {
  if (TOO_SHORT.has(unit) || unit === 'decade' || unit === 'century') return null
  if (unit === 'weekend') return { kind: 'shifted', unit: 'weekend', by: 0, from: 'now', unplaced: 'XXXX-WXX-WE' }
  if (isRest(place)) return shift(unit, 0)
  if (is(after(place), WORDS.hanging) && !place.modified) return null
  if (!place.modified && !(unit === 'day' && is(before(place), WORDS.during) && before(place)!.form !== 'of'))
    return null
  return shift(unit, 0, unit === 'day' ? 'text' : 'now')
}

const unitOf = (parts: Readonly<Record<string, { readonly unit: LengthUnit | null } | undefined>>): LengthUnit =>
  parts['unit']!.unit!

function weekend(lean: Cyclic['lean']): Cyclic {
  return { kind: 'cyclic', cycle: 'week', at: (index) => ({ unit: 'weekend', index }), lean, unplaced: 'XXXX-WXX-WE' }
}

/** One that was spoken of, and never today's. */
function same(unit: LengthUnit): Shifted | null {
  const period = PERIODS[unit]
  return period ? { kind: 'shifted', unit: period, by: 0, from: 'text', unplaced: UNPLACED[period] } : null
}

/** "the rest of the week". */
function isRest({ atoms, at }: Place): boolean {
  return atoms[at - 1]?.form === 'of' && is(atoms[at - 2], WORDS.rest)
}

/** "USA Today" and "CBS This Morning" are news media. */
function isName({ token, form }: Atom, place: Place): boolean {
  const article = place.atoms[place.at - 2]?.token.upos === 'DET'
  const isIdea = before(place)?.form === 'a' || (article && before(place)?.token.upos === 'ADJ')
  if (isIdea) return true // "a tomorrow", "a better tomorrow"
  return token.form !== form && before(place)?.token.upos === 'PROPN'
}

function deictic({ form, value }: Atom): Meaning {
  return { ...shift('day', value)!, ...(form.endsWith('night') ? { part: 'NI' } : {}) }
}

/** Times counted from today or from another time. */
export const shiftRows: readonly Row[] = [
  {
    id: 'shift/deictic',
    example: 'The ship left {yesterday}, the port said.',
    value: '2025-12-26',
    pattern: 'DEICTIC',
    read: ({ DEICTIC }, place) => (isName(DEICTIC!, place) ? null : deictic(DEICTIC!)),
  },
  {
    id: 'shift/before-yesterday',
    example: 'The ship left {the day before yesterday}.',
    value: '2025-12-25',
    pattern: 'the day before yesterday',
    read: () => shift('day', -2),
  },
  {
    id: 'shift/after-tomorrow',
    example: 'The ship will leave {the day after tomorrow}.',
    value: '2025-12-29',
    pattern: 'the day after tomorrow',
    read: () => shift('day', 2),
  },
  {
    id: 'shift/last-night',
    example: 'Shots were heard {last night}.',
    value: '2025-12-26TNI',
    pattern: 'last PART',
    read: ({ PART }) => ({ ...shift('day', -1)!, part: PART!.code! }),
  },
  {
    id: 'shift/this-morning',
    example: 'Shots were heard {this morning}.',
    value: '2025-12-27TMO',
    pattern: 'this PART',
    read: ({ PART }, place) =>
      isName(place.atoms[place.at]!, place) ? null : { ...shift('day', 0)!, part: PART!.code! },
  },
  {
    id: 'shift/that-morning',
    example: 'He was seized on May 2 and freed {that evening}.',
    value: '2025-05-02TEV',
    pattern: 'the? that|same PART',
    read: ({ PART }) => ({ ...shift('day', 0, 'text')!, part: PART!.code! }),
  },
  {
    id: 'shift/next-morning',
    example: 'He was seized on May 2 and freed {the next morning}.',
    value: '2025-05-03TMO',
    pattern: 'the step=following|next|previous PART',
    read: ({ step, PART }) => ({ ...shift('day', STEPS[step!.form]!, 'text')!, part: PART!.code! }),
  },
  {
    id: 'shift/following',
    example: 'The raid was on Dec. 3 and the funeral {the next day}.',
    value: '2025-12-04',
    pattern: 'the step=following|next|previous|preceding day',
    read: ({ step }) => shift('day', STEPS[step!.form]!, 'text'),
  },
  {
    id: 'shift/this-weekend',
    example: 'They will vote {this weekend}.',
    value: '2025-W52-WE',
    pattern: 'this weekend',
    read: () => weekend('this'),
  },
  {
    id: 'shift/this-week',
    example: 'The minister resigned {last week}.',
    value: '2025-W51',
    pattern: 'the|this? current? step=last|this|next|past|current|coming|upcoming unit=UNIT',
    read: ({ step, unit }, { atoms, at }) => {
      const lasting =
        atoms[at]!.form === 'the' && (step!.form === 'last' || step!.form === 'past') && unit!.unit !== 'quarter'
      return lasting || TOO_SHORT.has(unit!.unit!) ? null : shift(unit!.unit!, STEPS[step!.form]!)
    },
  },
  {
    id: 'shift/following-unit',
    example: 'They met in March 2019 and married {the following year}.',
    value: '2020',
    pattern: 'the step=following|previous|preceding unit=UNIT',
    read: (parts) => shift(unitOf(parts), STEPS[parts['step']!.form]!, 'text'),
  },
  {
    id: 'shift/same',
    example: 'He was charged on Dec. 3 and freed {the same day}.',
    value: '2025-12-03',
    pattern: 'the? that? step=same|that unit=UNIT',
    read: (parts) => same(unitOf(parts)),
  },
  {
    id: 'shift/same-period',
    example: 'Sales fell from {the same period last year}.',
    value: '2024',
    pattern: 'the same period of? the? last|previous year',
    read: () => shift('year', -1),
  },
  {
    id: 'shift/the-year-before',
    example: 'He was elected in 2014, having lost {the year before}.',
    value: '2013',
    pattern: 'the|a unit=UNIT step=before|after|earlier|later',
    read: (parts, place) => {
      const step = parts['step']!.form
      const open =
        has(after(place), 'NUM') ||
        (after(place)?.token.upos ?? 'PUNCT') === 'PUNCT' ||
        step === 'earlier' ||
        step === 'later'
      return open ? shift(unitOf(parts), step === 'before' || step === 'earlier' ? -1 : 1, 'text') : null
    },
  },
  {
    id: 'shift/week-before-last',
    example: 'He resigned {the week before last}.',
    value: '2025-W50',
    pattern: 'the unit=week|month|year before last',
    read: (parts) => shift(unitOf(parts), -2),
  },
  {
    id: 'shift/quarter-century-ago',
    example: 'He resigned {a quarter century ago}.',
    value: '2000',
    pattern: 'a quarter -|of? a? century ago',
    read: () => shift('year', -25),
  },
  {
    id: 'shift/years-end',
    example: "The mine closes by {year's end}.",
    value: '2025',
    pattern: "the? year 's end",
    read: () => ({ ...shift('year', 0)!, modifier: 'END' }),
  },
  {
    id: 'shift/night-before',
    example: 'The court met on May 3. He had fled {the night before}.',
    value: '2025-05-02TNI',
    pattern: 'the PART step=before|after',
    read: ({ PART, step }, place) =>
      after(place)?.token.upos === 'PUNCT'
        ? { ...shift('day', step!.form === 'before' ? -1 : 1, 'text')!, part: PART!.code! }
        : null,
  },
  {
    id: 'shift/year-end',
    example: 'The mine closes by {year end}.',
    value: '2025',
    pattern: 'year -? end',
    read: () => ({ ...shift('year', 0)!, modifier: 'END' }),
  },
  {
    id: 'shift/ago',
    example: 'The army withdrew {two weeks ago}.',
    value: '2025-W50',
    pattern: 'NUM unit=UNIT|UNITS ago',
    read: (parts) => shift(unitOf(parts), -parts['NUM']!.value * timesUnit(parts['unit']!)),
  },
  {
    id: 'shift/a-week-ago',
    example: 'The army withdrew {a month ago}.',
    value: '2025-11',
    pattern: 'a|an unit=UNIT ago',
    read: (parts) => shift(unitOf(parts), -timesUnit(parts['unit']!)),
  },
  {
    id: 'shift/from-now',
    example: 'The law takes effect {two years from now}.',
    value: '2027',
    pattern: 'NUM unit=UNIT|UNITS from now|today',
    read: (parts) => shift(unitOf(parts), parts['NUM']!.value * timesUnit(parts['unit']!)),
  },
  {
    id: 'shift/ago-today',
    example: 'The mill burned down {a year ago today}.',
    value: '2024-12-27',
    pattern: 'count=a|an|NUM unit=year|years ago today',
    read: (parts) => ({
      kind: 'shifted',
      unit: 'day',
      by: -Math.round(365.25 * (parts['count']!.value || 1)),
      from: 'now',
      unplaced: 'XXXX-XX-XX',
    }),
  },
  {
    id: 'shift/earlier',
    example: 'He was seized on Dec. 12 and freed {two days later}.',
    value: '2025-12-14',
    pattern: 'count=a|an|NUM unit=UNIT|UNITS step=earlier|later',
    read: (parts) => {
      const by = (parts['count']!.value || 1) * timesUnit(parts['unit']!)
      return shift(unitOf(parts), parts['step']!.form === 'earlier' ? -by : by, 'text')
    },
  },
  {
    id: 'shift/consecutive',
    example: 'Shares fell for {a third consecutive day}.',
    value: '2025-12-27',
    pattern: 'a|the? ORD consecutive|straight|successive unit=UNIT',
    read: (parts) => shift(unitOf(parts), 0),
  },
  {
    id: 'shift/in-a-row',
    example: 'Shares fell for {a third week} in a row.',
    value: '2025-W52',
    pattern: 'a|the? ORD unit=UNIT',
    read: (parts, { atoms, next }) =>
      atoms[next]?.form === 'in' && atoms[next + 1]?.form === 'a' && atoms[next + 2]?.form === 'row'
        ? shift(unitOf(parts), 0)
        : null,
  },
  {
    id: 'shift/weekend',
    example: 'Dozens died over {the weekend}.',
    value: '2025-W51-WE',
    pattern: 'the? weekend',
    read: () => weekend(null),
  },
  {
    id: 'shift/the-day',
    example: 'Shares rose on Tuesday and ended {the day} at a record.',
    value: '2025-12-23',
    pattern: 'the unit=UNIT',
    read: (parts, place) => definite(unitOf(parts), place),
  },
]

/** A fortnight is two weeks. "second" shares its word with the ordinal, whose value is no multiple. */
export function timesUnit({ unit, value }: { readonly unit: LengthUnit | null; readonly value: number }): number {
  return unit === 'second' ? 1 : value || 1
}
