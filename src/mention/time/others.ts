import { dayOf, easter, nthWeekday } from './calendar.ts'
import { yearly } from './dates.ts'
import type { ClockTime, Hours, Meaning, Repeated, Vague } from './meaning.ts'
import { after, before, has, is, type Place, type Row } from './row.ts'
import { lengthOf, timesUnit } from './shifts.ts'

const set = (value: string): Repeated => ({ kind: 'repeated', value })
const past: Vague = { kind: 'vague', value: 'PAST_REF' }
const present: Vague = { kind: 'vague', value: 'PRESENT_REF' }
const future: Vague = { kind: 'vague', value: 'FUTURE_REF' }

const WORDS = {
  counting: new Set(['after', 'before', 'later', 'earlier', 'ago', 'and', 'or', '-', 'only']),
  comparing: new Set(['most', 'more', 'less', 'its', 'their']),
  at: new Set(['at', 'by', 'for', 'until', 'since', 'from', 'in']),
  lasting: new Set(['in', 'of', 'from', 'during', 'for']),
  afterOnce: new Set([
    'a',
    'an',
    'again',
    'more',
    'every',
    'per',
    'each',
    'the',
    'he',
    'she',
    'it',
    'they',
    'we',
    'i',
    'you',
    'and',
    '-',
    'upon',
  ]),
  clock: new Set([
    'at',
    'by',
    'until',
    'till',
    'about',
    'around',
    'from',
    'since',
    'before',
    'after',
    'to',
    'between',
    'and',
    ',',
    '(',
  ]),
  night: new Set(['at', 'in', 'during', 'by', 'throughout', 'until', 'before', 'after', 'since', 'through', 'into']),
  numbers: new Set(['once', 'twice', 'thrice']),
}

function previousIs(place: Place, words: ReadonlySet<string>): boolean {
  return is(before(place), words)
}

/** How often something happens. */
export const setRows: readonly Row[] = [
  {
    id: 'set/every',
    example: 'The river floods {every year}.',
    value: 'P1Y',
    pattern: 'every|each single? unit=UNIT',
    read: ({ unit }) => (unit!.unit === 'second' ? null : set(lengthOf(timesUnit(unit!), unit!.unit!))),
  },
  {
    id: 'set/every-few',
    example: 'The river floods {every two years}.',
    value: 'P2Y',
    pattern: 'every NUM unit=UNITS',
    read: ({ NUM, unit }) => set(lengthOf(NUM!.value, unit!.unit!)),
  },
  {
    id: 'set/every-other',
    example: 'The river floods {every other year}.',
    value: 'P2Y',
    pattern: 'every other|second unit=UNIT',
    read: ({ unit }) => set(lengthOf(2, unit!.unit!)),
  },
  {
    id: 'set/every-weekday',
    example: 'They meet {every Friday}.',
    value: 'XXXX-WXX-5',
    pattern: 'every|each WEEKDAY',
    read: ({ WEEKDAY }) => set(`XXXX-WXX-${WEEKDAY!.value}`),
  },
  {
    id: 'set/every-month',
    example: 'They meet {every October}.',
    value: 'XXXX-10',
    pattern: 'every|each MONTH',
    read: ({ MONTH }) => set(`XXXX-${`${MONTH!.value}`.padStart(2, '0')}`),
  },
  {
    id: 'set/every-morning',
    example: 'They meet {every morning}.',
    value: 'XXXX-XX-XXTMO',
    pattern: 'every|each PART',
    read: ({ PART }) => set(`XXXX-XX-XXT${PART!.code}`),
  },
  {
    id: 'set/weekdays',
    example: 'They meet on {Fridays} at the harbour.',
    value: 'XXXX-WXX-5',
    pattern: 'WEEKDAYS',
    read: ({ WEEKDAYS }) => set(`XXXX-WXX-${WEEKDAYS!.value}`),
  },
  {
    id: 'set/frequency',
    example: 'The {annual} fair was called off.',
    value: 'P1Y',
    pattern: 'FREQUENCY',
    read: ({ FREQUENCY }) =>
      FREQUENCY!.token.upos === 'PROPN'
        ? null
        : set(
            lengthOf(
              FREQUENCY!.form === 'quarterly' ? 3 : 1,
              FREQUENCY!.form === 'quarterly' ? 'month' : FREQUENCY!.unit!,
            ),
          ),
  },
  {
    id: 'set/times-a',
    example: 'The pumps run {twice a week}.',
    value: 'P1W',
    pattern: 'once|twice a|an|per|every|each unit=UNIT',
    read: ({ unit }) => set(lengthOf(timesUnit(unit!), unit!.unit!)),
  },
  {
    id: 'set/number-times-a',
    example: 'The pumps run {three times a week}.',
    value: 'P1W',
    pattern: 'NUM times a|an|per|every|each unit=UNIT',
    read: ({ unit }) => set(lengthOf(timesUnit(unit!), unit!.unit!)),
  },
  {
    id: 'set/per',
    example: 'They fire 200 shells {per day}.',
    value: 'P1D',
    pattern: 'per unit=UNIT|annum',
    read: ({ unit }) => set(unit!.unit ? lengthOf(timesUnit(unit!), unit!.unit) : 'P1Y'),
  },
]

/** Past, present, future. */
export const vagueRows: readonly Row[] = [
  {
    id: 'vague/now',
    example: 'He is {now} in custody.',
    value: 'PRESENT_REF',
    pattern: 'right? now',
    read: (_, place) => (after(place)?.form === 'that' ? null : present),
  },
  {
    id: 'vague/currently',
    example: 'He is {currently} in custody.',
    value: 'PRESENT_REF',
    pattern: 'currently|presently|nowadays',
    read: () => present,
  },
  {
    id: 'vague/current',
    example: 'The {current} crisis is the worst.',
    value: 'PRESENT_REF',
    pattern: 'word=current',
    read: ({ word }) => (word!.token.upos === 'ADJ' ? present : null),
  },
  {
    id: 'vague/these-days',
    example: 'Few people fish {these days}.',
    value: 'PRESENT_REF',
    pattern: 'these days',
    read: () => present,
  },
  {
    id: 'vague/at-present',
    example: 'There is at {present} no plan.',
    value: 'PRESENT_REF',
    pattern: 'the? present time|day?',
    read: (_, place) => (previousIs(place, WORDS.at) ? present : null),
  },
  {
    id: 'vague/moment',
    example: 'There is at {the moment} no plan.',
    value: 'PRESENT_REF',
    pattern: 'the|this moment',
    read: (_, place) => (['at', 'for'].includes(before(place)?.form ?? '') ? present : null),
  },
  {
    id: 'vague/this-time',
    example: 'There is no plan at {this time}.',
    value: 'PRESENT_REF',
    pattern: 'this time|point',
    read: (_, place) => (previousIs(place, WORDS.at) ? present : null),
  },
  {
    id: 'vague/time-being',
    example: 'The port stays shut for {the time being}.',
    value: 'PRESENT_REF',
    pattern: 'the time being',
    read: () => present,
  },
  {
    id: 'vague/that-time',
    example: 'At {that time} there was no plan.',
    value: 'PAST_REF',
    pattern: 'that|the time',
    read: (_, place) => (before(place)?.form === 'at' && !is(after(place), new Set(['of', 'when'])) ? past : null),
  },
  {
    id: 'vague/one-point',
    example: 'At {one point} the crowd withdrew.',
    value: 'PAST_REF',
    pattern: 'one point',
    read: (_, place) => (before(place)?.form === 'at' ? past : null),
  },
  {
    id: 'vague/recently',
    example: 'The mine {recently} closed.',
    value: 'PAST_REF',
    pattern: 'more|most? recently|lately',
    read: () => past,
  },
  {
    id: 'vague/recent',
    example: 'The {recent} strikes cost millions.',
    value: 'PAST_REF',
    pattern: 'recent',
    read: (_, place) => (is(before(place), WORDS.comparing) ? null : past),
  },
  {
    id: 'vague/recent-years',
    example: 'Testing has grown in {recent years}.',
    value: 'PAST_REF',
    pattern: 'the? more? recent unit=UNITS|UNIT',
    read: () => past,
  },
  {
    id: 'vague/the-past',
    example: 'He had been in jail in {the past}.',
    value: 'PAST_REF',
    pattern: 'the recent|distant? past',
    read: (_, place) =>
      previousIs(place, WORDS.lasting) && !has(after(place), 'FEW') && after(place)?.token.upos !== 'NOUN'
        ? past
        : null,
  },
  {
    id: 'vague/once',
    example: 'The city was {once} a fort.',
    value: 'PAST_REF',
    pattern: 'word=once',
    read: ({ word }, place) =>
      isAdverb(word!.token.deprel) && !is(after(place), WORDS.afterOnce) && before(place)?.form !== 'at' ? past : null,
  },
  {
    id: 'vague/previously',
    example: 'He had {previously} served in Chad.',
    value: 'PAST_REF',
    pattern: 'previously',
    read: () => past,
  },
  {
    id: 'vague/years-ago',
    example: 'The mine closed {years ago}.',
    value: 'PAST_REF',
    pattern: 'a|some|many? FEW? unit=UNITS ago',
    read: () => past,
  },
  {
    id: 'vague/long-ago',
    example: 'The mine closed {long ago}.',
    value: 'PAST_REF',
    pattern: 'long ago',
    read: () => past,
  },
  {
    id: 'vague/some-time-ago',
    example: 'The mine closed {some time ago}.',
    value: 'PAST_REF',
    pattern: 'some time ago',
    read: () => past,
  },
  {
    id: 'vague/future',
    example: 'The ban may return in {the near future}.',
    value: 'FUTURE_REF',
    pattern: 'the near|foreseeable|distant? future',
    read: (_, place) =>
      previousIs(place, new Set(['in', 'for', 'into'])) && after(place)?.token.upos !== 'NOUN' ? future : null,
  },
  {
    id: 'vague/near-term',
    example: 'Growth will slow in {the near term}.',
    value: 'FUTURE_REF',
    pattern: 'the near|short|long|medium|longer -? term',
    read: () => future,
  },
  {
    id: 'vague/coming',
    example: 'More strikes will follow in {the coming weeks}.',
    value: 'FUTURE_REF',
    pattern: 'the? coming|forthcoming unit=UNITS',
    read: () => future,
  },
  {
    id: 'vague/one-day',
    example: 'The mine may reopen {one day}.',
    value: 'FUTURE_REF',
    pattern: 'one|some day',
    read: (_, place) => (isSomeDay(place) ? future : null),
  },
  {
    id: 'vague/soon',
    example: 'A truce is expected {soon}.',
    value: 'FUTURE_REF',
    pattern: 'soon',
    read: (_, place) =>
      is(before(place), new Set(['as', 'so', 'too'])) || is(after(place), new Set(['after', 'as'])) ? null : future,
  },
]

/** "one day" without a preposition before it or anything hanging on it. */
function isSomeDay(place: Place): boolean {
  return before(place)?.token.upos !== 'ADP' && after(place)?.token.upos !== 'ADP' && !is(after(place), WORDS.counting)
}

function isAdverb(relation: string): boolean {
  return relation === 'advmod'
}

function hours(minutes: number, zone: number | null): Hours | null {
  return minutes < 0 || minutes > 24 * 60 ? null : { kind: 'hours', clock: { minutes, zone } }
}

/** "3" with "p.m." is 15:00; "12 a.m." midnight. */
function twelve(value: number, pm: number): number {
  return ((value % 12) + pm) * 60
}

const zoneOf = (zone: { readonly value: number } | undefined): ClockTime['zone'] => zone?.value ?? null
const PLACE_TIME = 'local|eastern|pacific|central|mountain|moscow|london|beijing|greenwich?'

/** Times of day. */
export const clockRows: readonly Row[] = [
  {
    id: 'clock/digits',
    example: 'The blast came at {16:08}.',
    value: '2025-12-27T16:08',
    pattern: `CLOCK ${PLACE_TIME} mean? standard|daylight? time=time? ZONE?`,
    read: ({ CLOCK, ZONE, time }, place) =>
      has(CLOCK, 'MERIDIEM') || ZONE || time || previousIs(place, WORDS.clock)
        ? hours(CLOCK!.value, zoneOf(ZONE))
        : null,
  },
  {
    id: 'clock/digits-meridiem',
    example: 'The blast came at {3:30 p.m.} local time.'.replace('} local time', ' local time}'),
    value: '2025-12-27T15:30',
    pattern: `CLOCK MERIDIEM ${PLACE_TIME} mean? standard|daylight? time=time? ZONE?`,
    read: ({ CLOCK, MERIDIEM, ZONE }) =>
      hours(twelve(Math.floor(CLOCK!.value / 60), MERIDIEM!.value) + (CLOCK!.value % 60), zoneOf(ZONE)),
  },
  {
    id: 'clock/hour',
    example: 'The blast came at {3 p.m.} at the market.',
    value: '2025-12-27T15:00',
    pattern: `NUM MERIDIEM ${PLACE_TIME} mean? standard|daylight? time=time? ZONE?`,
    read: ({ NUM, MERIDIEM, ZONE }) =>
      NUM!.value <= 12 ? hours(twelve(NUM!.value, MERIDIEM!.value), zoneOf(ZONE)) : null,
  },
  {
    id: 'clock/oclock',
    example: "The blast came at {three o'clock}.",
    value: '2025-12-27T03:00',
    pattern: "NUM o'clock",
    read: ({ NUM }) => hours(NUM!.value * 60, null),
  },
  {
    id: 'clock/in-the-morning',
    example: 'The blast came at {three in the afternoon}.',
    value: '2025-12-27T15:00',
    pattern: "hour=NUM|CLOCK o'clock? in the PART",
    read: ({ hour, PART }, place) => {
      if (!previousIs(place, WORDS.clock) && place.atoms[place.at + 1]?.form !== "o'clock") return null
      const minutes = has(hour, 'CLOCK') ? hour!.value : hour!.value * 60
      return hours(minutes < 720 && PART!.code !== 'MO' ? minutes + 720 : minutes, null)
    },
  },
  {
    id: 'clock/morning-hours',
    example: 'The blast came in {the early morning hours}.',
    value: '2025-12-27TMO',
    pattern: 'the early|late? PART hours',
    read: ({ PART }) => ({ kind: 'hours', part: PART!.code! }),
  },
  {
    id: 'clock/military',
    example: 'The blast came at {0830 GMT}.',
    value: '2025-12-27T08:30Z',
    pattern: 'MILITARY ZONE',
    read: ({ MILITARY, ZONE }) =>
      MILITARY!.value % 100 < 60
        ? hours(Math.floor(MILITARY!.value / 100) * 60 + (MILITARY!.value % 100), zoneOf(ZONE))
        : null,
  },
  {
    id: 'clock/noon',
    example: 'The blast came at {noon}.',
    value: '2025-12-27T12:00',
    pattern: 'word=noon|midnight',
    read: ({ word }, place) =>
      after(place)?.form === '-' ? null : hours(word!.form === 'noon' ? 12 * 60 : 24 * 60, null),
  },
  {
    id: 'clock/the-morning',
    example: 'The blast came in {the morning}.',
    value: '2025-12-27TMO',
    pattern: 'the early|late? PART',
    read: ({ PART }, place) =>
      previousIs(place, WORDS.night) || after(place)?.form === 'of' ? { kind: 'hours', part: PART!.code! } : null,
  },
  {
    id: 'clock/at-dawn',
    example: 'The blast came at {dawn}.',
    value: '2025-12-27TMO',
    pattern: 'PART',
    read: ({ PART }, place): Meaning | null =>
      is(before(place), new Set(['at', 'by'])) ? { kind: 'hours', part: PART!.code! } : null,
  },
]

const MARTIN_LUTHER_KING = (year: number): number => nthWeekday(year, 1, 1, 3)
const onDate = (month: number, day: number) => (year: number) => dayOf(year, month, day)

/** Holidays that an English-speaking newsroom names without a date, by their name and the day in each year. */
const HOLIDAYS: readonly (readonly [pattern: string, name: string, on: (year: number) => number])[] = [
  ['christmas eve', 'Christmas Eve', onDate(12, 24)],
  ['christmas day', 'Christmas Day', onDate(12, 25)],
  ['christmas', 'Christmas', onDate(12, 25)],
  ['boxing day', 'Boxing Day', onDate(12, 26)],
  ["new year 's eve", "New Year's Eve", onDate(12, 31)],
  ["new year 's day", "New Year's Day", onDate(1, 1)],
  ['martin luther king jr.? day', 'Martin Luther King Day', MARTIN_LUTHER_KING],
  ['groundhog day', 'Groundhog Day', onDate(2, 2)],
  ["valentine 's day", "Valentine's Day", onDate(2, 14)],
  ["presidents '|'s day", "Presidents' Day", (year) => nthWeekday(year, 2, 1, 3)],
  ["st. patrick 's day", "St. Patrick's Day", onDate(3, 17)],
  ["international women 's day", "International Women's Day", onDate(3, 8)],
  ['palm sunday', 'Palm Sunday', (year) => easter(year) - 7],
  ['ash wednesday', 'Ash Wednesday', (year) => easter(year) - 46],
  ['good friday', 'Good Friday', (year) => easter(year) - 2],
  ['easter sunday?', 'Easter', easter],
  ['easter monday', 'Easter Monday', (year) => easter(year) + 1],
  ['earth day', 'Earth Day', onDate(4, 22)],
  ['anzac day', 'Anzac Day', onDate(4, 25)],
  ['may day', 'May Day', onDate(5, 1)],
  ['cinco de mayo', 'Cinco de Mayo', onDate(5, 5)],
  ['victory day', 'Victory Day', onDate(5, 9)],
  ["mother 's day", "Mother's Day", (year) => nthWeekday(year, 5, 7, 2)],
  ['memorial day', 'Memorial Day', (year) => nthWeekday(year, 5, 1, -1)],
  ['juneteenth', 'Juneteenth', onDate(6, 19)],
  ["father 's day", "Father's Day", (year) => nthWeekday(year, 6, 7, 3)],
  ['fourth of july', 'Fourth of July', onDate(7, 4)],
  ['bastille day', 'Bastille Day', onDate(7, 14)],
  ['labor|labour day', 'Labor Day', (year) => nthWeekday(year, 9, 1, 1)],
  ['columbus day', 'Columbus Day', (year) => nthWeekday(year, 10, 1, 2)],
  ['halloween', 'Halloween', onDate(10, 31)],
  ['election day', 'Election Day', (year) => nthWeekday(year, 11, 1, 1) + 1],
  ['veterans|armistice|remembrance day', 'Veterans Day', onDate(11, 11)],
  ['thanksgiving day?', 'Thanksgiving', (year) => nthWeekday(year, 11, 4, 4)],
  ['inauguration day', 'Inauguration Day', onDate(1, 20)],
] // biome-ignore format: a table

/** How many days the reader of the table would have to count: the value on 2025-12-27, said after the fact. */
function lastOne(on: (year: number) => number): string {
  const published = dayOf(2025, 12, 27)
  const day = on(2025) <= published ? on(2025) : on(2024)
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Days with a name. */
export const holidayRows: readonly Row[] = HOLIDAYS.map(([pattern, name, on]) => ({
  id: `holiday/${name}`,
  example: `The bomb exploded on {${name}}.`,
  value: lastOne(on),
  pattern,
  read: (_, place) =>
    has(after(place), 'YEAR')
      ? holidayIn(on, place.atoms[place.next]!.value)
      : yearly((year) => ({ unit: 'day', index: on(year) }), 'XXXX-XX-XX'),
}))

function holidayIn(on: (year: number) => number, year: number): Meaning {
  return { kind: 'fixed', period: { unit: 'day', index: on(year) } }
}
