import type { Document } from '../document/index.ts'
import type { Sentence } from '../syntax/index.ts'
import type { CharOffset } from '../text/index.ts'
import type { Time } from './mention.ts'
import { atomsOf, mayHoldTime } from './time/atom.ts'
import { type Day, isoDay, parseDay } from './time/calendar.ts'
import { type Joined, join } from './time/join.ts'
import type { Meaning } from './time/meaning.ts'
import { outlook } from './time/outlook.ts'
import type { Period } from './time/period.ts'
import { type Anchor, enclosed, type Placed, place, sinceThen } from './time/place.ts'
import { scan } from './time/scan.ts'

/** The times that the text spoke of, the last of each unit, and in which sentence the last of them stands. */
interface Spoken {
  readonly periods: readonly Period[]
  readonly sentence: number
}

const NOTHING_SPOKEN: Spoken = { periods: [], sentence: -1 }

/** An expression that has its value. */
interface Reading extends Joined {
  readonly start: number
  readonly end: number
  readonly placed: Placed
}

/**
 * Every expression of time as TIMEX3 (ISO-TimeML) marks it, in the order of the text, placed in the calendar as far as
 * the report's day and its other times allow. A bare weekday or month is the last one unless the verb looks ahead; what
 * hangs on an event ("two days after the truce") has a length and no place.
 */
export function findTimes(document: Document, sentences: readonly Sentence[]): Time[] {
  const today = dayOfReport(document)
  const found: Time[] = []
  let spoken = NOTHING_SPOKEN
  for (const sentence of sentences) {
    if (!mayHoldTime(sentence.tokens)) continue
    const read = readSentence(sentence, today, spoken)
    for (const reading of bound(read.readings, today.now)) found.push(toTime(reading, found.length + 1))
    spoken = read.spoken
  }
  return found
}

/** The day from which the report counts: its dateline's, else that of publication, else of its last change. */
function dayOfReport({ dateline, published, modified }: Document): Pick<Anchor, 'now' | 'nowBy'> {
  const written = parseDay(dateline?.date)
  if (written !== null) return { now: written, nowBy: 'dateline' }
  return { now: parseDay(published) ?? parseDay(modified), nowBy: 'published' }
}

interface ReadSentence {
  readonly readings: readonly Reading[]
  /** What has been spoken of at its end. */
  readonly spoken: Spoken
}

function readSentence(sentence: Sentence, today: Pick<Anchor, 'now' | 'nowBy'>, before: Spoken): ReadSentence {
  const atoms = atomsOf(sentence.tokens)
  const readings: Reading[] = []
  let spoken = before
  for (const each of join(scan(atoms), atoms)) {
    const [first, last] = [atoms[each.at]!, atoms[each.next - 1]!]
    const near = spoken.sentence >= sentence.index - 1 ? (spoken.periods.at(-1) ?? null) : null
    const anchor = { ...today, spoken: spoken.periods, near, outlook: outlook(last.token) }
    const placed = place(each.meaning, anchor)
    readings.push({ ...each, start: first.start, end: last.end, placed })
    if (placed.period && !isNamed(each.meaning)) spoken = withSpoken(spoken, placed.period, sentence.index)
  }
  return { readings, spoken }
}

function withSpoken({ periods }: Spoken, period: Period, sentence: number): Spoken {
  return { periods: [...periods.filter((each) => each.unit !== period.unit), period], sentence }
}

function isNamed(meaning: Meaning): boolean {
  return meaning.kind === 'fixed' && meaning.isName === true
}

/** Gives both ends of an interval the whole of it. */
function bound(readings: readonly Reading[], now: Day | null): readonly Reading[] {
  return readings.map((reading, at) => {
    if (reading.since) return { ...reading, placed: sinceThen(reading.placed, now) }
    const [first, last] = reading.bounds === 'first' ? [reading, readings[at + 1]] : [readings[at - 1], reading]
    const whole = reading.bounds && first && last ? enclosed(first.placed, last.placed) : null
    return whole ? { ...reading, placed: { ...reading.placed, ...whole } } : reading
  })
}

function toTime({ start, end, meaning, placed }: Reading, number: number): Time {
  const { type, value, edtf, first, last, precision, resolvedBy } = placed
  return {
    id: `t${number}`,
    span: { start: start as CharOffset, end: end as CharOffset },
    timex: { type, value, ...(meaning.modifier ? { mod: meaning.modifier } : {}) },
    ...(edtf ? { edtf } : {}),
    ...(first === undefined ? {} : { start: isoDay(first) }),
    ...(last === undefined ? {} : { end: isoDay(last) }),
    precision,
    ...(resolvedBy ? { resolvedBy } : {}),
  }
}
