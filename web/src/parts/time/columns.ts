import { type CountableTimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time'
import type { Mark } from '../../../../src/record/index.ts'
import { type Day, dateOf, dayOf, type Stretch } from '../../days.ts'

/** Entries of one stretch of days, counted in days. */
export interface Stroke extends Stretch, Pick<Mark, 'class' | 'isDated' | 'isOpen' | 'entries'> {}

export function strokesOf(marks: readonly Mark[]): readonly Stroke[] {
  return marks.map(({ first, last, ...mark }) => ({ ...mark, from: dayOf(first), to: dayOf(last) + 1 }))
}

/** What a column holds: a day, a week, a month or a year. */
export type Grain = 'day' | 'week' | 'month' | 'year'

const GRAINS: Readonly<Record<Grain, { readonly days: number; readonly interval: CountableTimeInterval }>> = {
  day: { days: 1, interval: utcDay },
  week: { days: 7, interval: utcMonday },
  month: { days: 28, interval: utcMonth },
  year: { days: 365, interval: utcYear },
}

const NARROWEST = 4 // pixels of a column

/** The finest columns that are wide enough to be told apart. */
export function grainOf({ from, to }: Stretch, width: number): Grain {
  const fits = (grain: Grain) => (GRAINS[grain].days * width) / (to - from) >= NARROWEST
  return (Object.keys(GRAINS) as Grain[]).find(fits) ?? 'year'
}

const DAY = 86_400_000 // milliseconds

/** The column that a day lies in. */
export function columnAt(day: Day, grain: Grain): Stretch {
  const { interval } = GRAINS[grain]
  const start = interval.floor(dateOf(Math.floor(day)))
  return { from: start.getTime() / DAY, to: interval.offset(start, 1).getTime() / DAY }
}

/** A day moved by some columns. */
export function moved(day: Day, grain: Grain, columns: number): Day {
  return GRAINS[grain].interval.offset(dateOf(day), columns).getTime() / DAY
}

/** Entries by their class, and whether their day is the event's own. */
export type Heap = Readonly<Record<Mark['class'], { dated: number; borrowed: number }>>

export interface Column extends Stretch {
  readonly heap: Heap
}

/** What is drawn of a stretch of time. */
export interface Drawn {
  readonly grain: Grain
  /** What is known as exactly as the columns are, in the order of time. */
  readonly columns: readonly Column[]
  /** What is known less exactly: each as long as the days on which it can have been. */
  readonly bars: readonly Bar[]
  /** Entries all of whose days lie before and after. */
  readonly before: number
  readonly after: number
}

export interface Bar extends Column {
  readonly isOpen: boolean
}

/**
 * Sorts entries by how exactly their day is known. One that can only have been within one column stands in it; one that
 * can have been in several stands in none, and is a bar of its own.
 *
 * @param strokes in the order of their first days
 */
export function drawnIn(strokes: readonly Stroke[], seen: Stretch, width: number): Drawn {
  const grain = grainOf(seen, width)
  const columns = new Map<Day, Column>()
  const bars = new Map<string, Bar>()
  let [before, after] = [0, 0]
  let column = columnAt(seen.from, grain)
  for (const stroke of strokes) {
    const { from, to, isOpen, entries } = stroke
    if (to <= seen.from && !isOpen) before += entries
    else if (from >= seen.to) after += entries
    else {
      if (from < column.from || from >= column.to) column = columnAt(from, grain)
      const { from: start, to: end } = column
      const own =
        to <= end && !isOpen
          ? kept(columns, start, () => ({ from: start, to: end, heap: emptyHeap() }))
          : kept(bars, `${from} ${to} ${isOpen}`, () => ({ from, to, isOpen, heap: emptyHeap() }))
      own.heap[stroke.class][stroke.isDated ? 'dated' : 'borrowed'] += entries
    }
  }
  return { grain, columns: [...columns.values()], bars: [...bars.values()], before, after }
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function emptyHeap(): Heap {
  const none = () => ({ dated: 0, borrowed: 0 })
  return { agrees: none(), helps: none(), demands: none(), harms: none() }
}

export function sizeOf(heap: Heap, classes: readonly Mark['class'][]): number {
  return classes.reduce((sum, each) => sum + heap[each].dated + heap[each].borrowed, 0)
}

/** How much lies over each other where bars overlap: stretches that don't, each with all that can have been then. */
export function layersOf(bars: readonly Bar[]): readonly Column[] {
  const edges = bars
    .flatMap(({ from, to, heap }) => [
      { day: from, heap, way: 1 as const },
      { day: to, heap, way: -1 as const },
    ])
    .sort((a, b) => a.day - b.day)
  const layers: Column[] = []
  let running = emptyHeap()
  for (const [at, { day, heap, way }] of edges.entries()) {
    running = poured(running, heap, way)
    const to = edges[at + 1]?.day ?? day
    if (to > day) layers.push({ from: day, to, heap: running })
  }
  return layers
}

/** @param way 1 to add the second to the first, -1 to take it away */
function poured(into: Heap, heap: Heap, way: 1 | -1): Heap {
  const each = (kind: Mark['class']) => ({
    dated: into[kind].dated + way * heap[kind].dated,
    borrowed: into[kind].borrowed + way * heap[kind].borrowed,
  })
  return { agrees: each('agrees'), helps: each('helps'), demands: each('demands'), harms: each('harms') }
}

/** The days within which nearly all entries begin; a few that go back a hundred years would press the rest together. */
export function mostOf(strokes: readonly Stroke[]): Stretch {
  const whole = wholeOf(strokes)
  const total = strokes.reduce((sum, { entries }) => sum + entries, 0)
  const sorted = strokes.toSorted((a, b) => a.from - b.from)
  const edge = (share: number) => {
    let passed = 0
    for (const { from, entries } of sorted) {
      passed += entries
      if (passed >= total * share) return from
    }
    return whole.to
  }
  const [from, to] = [edge(LONG_AGO), edge(1 - AHEAD) + 1]
  const margin = (to - from) * MARGIN
  const seen = { from: Math.max(whole.from, from - margin), to: Math.min(whole.to, to + margin) }
  return seen.to - seen.from < (whole.to - whole.from) * WORTH_IT ? seen : whole
}

/** Shares of the entries that may be left out at each end, and of the days that has to be spared by it. */
const LONG_AGO = 0.05
const AHEAD = 0.01
const WORTH_IT = 0.4
const MARGIN = 0.06

/** From the first day to the last, and some days more. */
export function wholeOf(strokes: readonly Stroke[]): Stretch {
  const from = strokes.reduce((least, each) => Math.min(least, each.from), Number.POSITIVE_INFINITY)
  const to = strokes.reduce((most, each) => Math.max(most, each.to), Number.NEGATIVE_INFINITY)
  const margin = Math.max(1, (to - from) * 0.01)
  return { from: from - margin, to: to + margin }
}
