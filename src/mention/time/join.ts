import { wordSet } from '../quantity/word-set.ts'
import type { Atom } from './atom.ts'
import { civil } from './calendar.ts'
import type { Cyclic, Fixed, Meaning } from './meaning.ts'
import { firstDay, lastDay, shifted } from './period.ts'
import { has } from './row.ts'
import { type Found, isDay } from './scan.ts'

/** An expression after its neighbours have been looked at. */
export interface Joined extends Found {
  /** The first or last end of "between Dec. 3 and Dec. 9"; its partner is the other. */
  readonly bounds?: 'first' | 'last'
  /** "since 2019". */
  readonly since?: true
}

const ON_DAY = new Set(['', 'on', 'of', ',', ', on', 'the'])
const AT_HOUR = new Set([
  '',
  'at',
  ',',
  ', at',
  'around',
  'at around',
  'at about',
  'about',
  ', at about',
  ', at around',
])
const OPENERS: Readonly<Record<string, ReadonlySet<string>>> = {
  between: new Set(['and', 'and the']),
  from: new Set(['to', 'until', 'till', 'through', 'to the', 'up to']),
}
const DASHES = wordSet('- through /')

/** Brings together what one expression is, and marks the ends of intervals. */
export function join(found: readonly Found[], atoms: readonly Atom[]): Joined[] {
  return markIntervals(joinHours(completeDays(found, atoms), atoms), atoms)
}

function between(a: Found, b: Found, atoms: readonly Atom[]): string {
  return b.at - a.next > 3 ? '…' : atoms.slice(a.next, b.at).map((atom) => atom.form).join(' ') // biome-ignore format: one line
}

/** "3:30 a.m. local time on Thursday", "Friday at noon": the hour and its day are one expression. */
function joinHours(found: readonly Found[], atoms: readonly Atom[]): Found[] {
  const joined: Found[] = []
  for (const each of found) {
    const last = joined.at(-1)
    const one = last && joinTwo(last, each, between(last, each, atoms))
    if (one) joined[joined.length - 1] = one
    else joined.push(each)
  }
  return joined
}

function joinTwo(a: Found, b: Found, gap: string): Found | null {
  const hoursFirst = a.meaning.kind === 'hours' && isDay(b.meaning) && ON_DAY.has(gap)
  const dayFirst = b.meaning.kind === 'hours' && isDay(a.meaning) && AT_HOUR.has(gap)
  if (!hoursFirst && !dayFirst) return null
  const [hours, day] = hoursFirst ? [a.meaning, b.meaning] : [b.meaning, a.meaning]
  if (day.clock || (day.part && hours.part)) return null
  const { clock, part } = { ...day, ...hours }
  return {
    at: a.at,
    next: b.next,
    meaning: { ...day, ...(clock ? { clock } : {}), ...(part ? { part } : {}) } as Meaning,
  }
}

const RANGE_WORDS = wordSet('to and - through until or')

/** "December 24 to 26", "Dec. 24-26, 2024": the second day takes its month, both take the year. */
function completeDays(found: readonly Found[], atoms: readonly Atom[]): Found[] {
  const complete: Found[] = []
  for (const each of found) {
    const last = complete.at(-1)
    const year =
      last?.next === each.at - 1 && atoms[last.next]?.form === ',' && each.next === each.at + 1
        ? yearOf(each.meaning)
        : null
    if (year !== null && setYears(complete, year, each.next)) continue
    complete.push(each)
    const second = secondDay(each, atoms)
    if (second) complete.push(second)
  }
  return complete
}

function secondDay(each: Found, atoms: readonly Atom[]): Found | null {
  const [first, word, second] = [atoms[each.next - 1], atoms[each.next], atoms[each.next + 1]]
  const { meaning } = each
  if (!has(first, 'DAY') || !RANGE_WORDS.has(word?.form ?? '') || !has(second, 'DAY') || !isDay(meaning)) return null
  const days = second!.value - first!.value
  const after = atoms[each.next + 2]
  if (days <= 0 || has(after, 'MONTH') || after?.token.upos === 'NOUN' || after?.form === '%') return null
  const place = { at: each.next + 1, next: each.next + 2 }
  if (meaning.kind === 'fixed') return { ...place, meaning: { ...meaning, period: shifted(meaning.period, days) } }
  return meaning.kind === 'cyclic'
    ? { ...place, meaning: { ...meaning, at: (cycle) => shifted(meaning.at(cycle), days) } }
    : null
}

function yearOf(meaning: Meaning): number | null {
  return meaning.kind === 'fixed' && meaning.period.unit === 'year' ? meaning.period.index : null
}

/** Gives the year to the two days before it. */
function setYears(complete: Found[], year: number, next: number): boolean {
  const [first, second] = complete.slice(-2)
  if (first?.meaning.kind !== 'cyclic' || second?.meaning.kind !== 'cyclic' || second.at !== first.next + 1)
    return false
  complete.splice(
    -2,
    2,
    { ...first, meaning: inYear(first.meaning, year) },
    { ...second, next, meaning: inYear(second.meaning, year) },
  )
  return true
}

function inYear(meaning: Cyclic, year: number): Fixed {
  return { kind: 'fixed', period: meaning.at(year) }
}

function isPoint(meaning: Meaning): boolean {
  return meaning.kind === 'fixed' || meaning.kind === 'cyclic' || meaning.kind === 'shifted'
}

/** "between Dec. 3 and Dec. 9", "from 2019 to 2021", "since 2019". */
function markIntervals(found: readonly Found[], atoms: readonly Atom[]): Joined[] {
  const joined: Joined[] = [...found]
  for (const [at, first] of found.entries()) {
    const second = found[at + 1]
    if (isPoint(first.meaning) && atoms[first.at - 1]?.form === 'since') joined[at] = { ...first, since: true }
    if (!second || !isPoint(first.meaning) || !isPoint(second.meaning)) continue
    if (YEAR_SHARING.has(between(first, second, atoms)))
      joined[at] = { ...joined[at]!, meaning: yearFrom(first.meaning, second.meaning) }
    if (!isInterval(first, second, atoms)) continue
    joined[at] = { ...joined[at]!, bounds: 'first' }
    joined[at + 1] = { ...second, bounds: 'last' }
  }
  return joined
}

function isInterval(first: Found, second: Found, atoms: readonly Atom[]): boolean {
  const gap = between(first, second, atoms)
  return DASHES.has(gap) || (OPENERS[atoms[first.at - 1]?.form ?? '']?.has(gap) ?? false)
}

/** Between two times of which the second may have the year of both: "June and July of 1973". */
const YEAR_SHARING = new Set(['and', 'or', 'to', '-', 'through', 'until', 'and the', 'to the'])

/** "between April and June 2024": April is of the year that stands at the end. */
function yearFrom(first: Meaning, second: Meaning): Meaning {
  if (first.kind !== 'cyclic' || second.kind !== 'fixed' || first.cycle !== 'year') return first
  const { year } = civil(firstDay(second.period))
  const same = first.at(year)
  if (same.unit !== second.period.unit) return first
  return { kind: 'fixed', period: firstDay(same) <= lastDay(second.period) ? same : first.at(year - 1) }
}
