import type { Certainty, EventType, Polarity } from '../claim/index.ts'
import { classOf, EVENT_TYPES, type EventClass } from './event-class.ts'

/** Entries of a timeline that are alike in all that it is narrowed and drawn by. */
export interface Alike {
  readonly type: EventType
  readonly certainty: Certainty
  readonly polarity: Polarity
  /** First and last day on which it can have been, ISO 8601; null where nothing gives one. */
  readonly first: string | null
  readonly last: string | null
  /** Whether the report says when it was; else the days are those of what vouches for it. */
  readonly isDated: boolean
  /** Whether it goes on after its last day, for all that is known: "since March". */
  readonly isOpen: boolean
  readonly entries: number
}

/** What of a timeline is shown; what is absent does not narrow. */
export interface Narrowing {
  readonly types?: readonly string[]
  readonly certainties?: readonly string[]
  readonly polarity?: string
  readonly since?: string
  readonly until?: string
}

/** Entries of one stretch of days. */
export interface Mark extends Pick<Alike, 'isDated' | 'isOpen' | 'entries'> {
  readonly first: string
  readonly last: string
  readonly class: EventClass
}

/** How many entries a choice would leave. */
export interface Facet {
  readonly value: string
  readonly entries: number
}

/** A timeline as a whole. */
export interface Overview {
  /** In the order of time. Of all days: those that were chosen are shown among the others. */
  readonly marks: readonly Mark[]
  /** Entries without a day. */
  readonly undated: number
  /** Each under all that narrows but its own choice, so that it says what another choice would bring. */
  readonly types: readonly Facet[]
  readonly certainties: readonly Facet[]
  readonly polarities: readonly Facet[]
}

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const satisfies readonly Certainty[]
const POLARITIES = ['positive', 'negative'] as const satisfies readonly Polarity[]

/** Puts entries that are alike together. */
export function together(entries: readonly Alike[]): readonly Alike[] {
  const all = new Map<string, Alike>()
  for (const each of entries) {
    const { entries: count, ...alike } = each
    const key = Object.values(alike).join(' ')
    const known = all.get(key)
    all.set(key, known ? { ...alike, entries: known.entries + count } : each)
  }
  return [...all.values()]
}

/** Sorts entries into what is drawn over time and what can be chosen. */
export function overviewOf(entries: readonly Alike[], narrowing: Narrowing): Overview {
  const leaves = (without: keyof typeof PASSES) => {
    const tests = Object.entries(PASSES).filter(([name]) => name !== without)
    return entries.filter((each) => tests.every(([, passes]) => passes(each, narrowing)))
  }
  const drawn = leaves('days')
  return {
    marks: marksOf(drawn),
    undated: sumOf(drawn.filter(({ first }) => first === null)),
    types: facet(EVENT_TYPES, leaves('type'), ({ type }) => type),
    certainties: facet(CERTAINTIES, leaves('certainty'), ({ certainty }) => certainty),
    polarities: facet(POLARITIES, leaves('polarity'), ({ polarity }) => polarity),
  }
}

/** Whether an entry passes one of the choices. */
const PASSES = {
  type: ({ type }, { types }) => types?.includes(type) ?? true,
  certainty: ({ certainty }, { certainties }) => certainties?.includes(certainty) ?? true,
  polarity: (each, { polarity }) => polarity === undefined || each.polarity === polarity,
  days: ({ first, last }, { since, until }) =>
    (since === undefined || (last ?? '') >= since) && (until === undefined || (first !== null && first <= until)),
} as const satisfies Record<string, (each: Alike, narrowing: Narrowing) => boolean>

function facet<Value extends string>(
  values: readonly Value[],
  entries: readonly Alike[],
  choiceOf: (each: Alike) => Value,
): readonly Facet[] {
  const counts = new Map<Value, number>(values.map((value) => [value, 0]))
  for (const each of entries) counts.set(choiceOf(each), (counts.get(choiceOf(each)) ?? 0) + each.entries)
  return [...counts].map(([value, count]) => ({ value, entries: count }))
}

function marksOf(entries: readonly Alike[]): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const { first, last, isDated, isOpen, type, entries: count } of entries) {
    if (first === null) continue
    const mark = { first, last: last ?? first, isDated, isOpen, class: classOf(type), entries: count }
    const key = `${mark.first} ${mark.last} ${mark.class} ${isDated} ${isOpen}`
    marks.set(key, { ...mark, entries: count + (marks.get(key)?.entries ?? 0) })
  }
  return [...marks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark)
}

function sumOf(entries: readonly Alike[]): number {
  return entries.reduce((sum, each) => sum + each.entries, 0)
}
