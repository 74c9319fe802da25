import { wordSet } from '../quantity/word-set.ts'
import type { ClockTime, Hours, Meaning } from './meaning.ts'
import { after, before, has, is, type Place, type Row } from './row.ts'

const WORDS = {
  clock: wordSet('at by until till about around from since before after to between and , ('),
  during: wordSet('at in during by throughout until before after since through into'),
  at: wordSet('at by'),
}

function previousIs(place: Place, choices: ReadonlySet<string>): boolean {
  return is(before(place), choices)
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

/** "evening of Jan. 27". */
function isOfDay({ atoms, next }: Place): boolean {
  return atoms[next]?.form === 'of' && (has(atoms[next + 1], 'MONTH') || has(atoms[next + 1], 'WEEKDAY'))
}

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
      previousIs(place, WORDS.during) || after(place)?.form === 'of' ? { kind: 'hours', part: PART!.code! } : null,
  },
  {
    id: 'clock/at-dawn',
    example: 'The blast came at {dawn}.',
    value: '2025-12-27TMO',
    pattern: 'PART',
    read: ({ PART }, place): Meaning | null =>
      previousIs(place, WORDS.at) || isOfDay(place) ? { kind: 'hours', part: PART!.code! } : null,
  },
]
