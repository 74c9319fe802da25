import type { Moment, SideShown } from '../../../../src/api/shown.ts'
import { type Day, dayOf, type Stretch } from '../../days.ts'

/** Moments of one kind that go one way: a class of goods, talks, pressure. */
export interface Lane {
  readonly name: string
  readonly tone: 'helps' | 'agrees' | 'harms'
  readonly moments: readonly Flowing[]
}

/** A moment with the thing that it is of. */
export interface Flowing extends Moment {
  readonly thing: string
}

/** The lanes of one direction: goods class by class, then talks, then what was done against the other. */
export function lanesOf({ gave, dealings }: SideShown): readonly Lane[] {
  const goods = [...Map.groupBy(gave, (each) => each.goods)].map(([name, given]): Lane => {
    const moments = given.flatMap(({ thing, moments: all }) => all.map((each) => ({ ...each, thing })))
    return { name, tone: 'helps', moments: inOrder(moments) }
  })
  const unnamed = (moments: readonly Moment[]) => inOrder(moments.map((each) => ({ ...each, thing: '' })))
  return [
    ...goods,
    { name: 'talks', tone: 'agrees' as const, moments: unnamed(dealings.dealt) },
    { name: 'pressure', tone: 'harms' as const, moments: unnamed(dealings.against) },
  ].filter(({ moments }) => moments.length > 0)
}

function inOrder(moments: readonly Flowing[]): readonly Flowing[] {
  return moments.filter(({ first }) => first !== null).toSorted((a, b) => (a.first! < b.first! ? -1 : 1))
}

/** A moment in its place: pixels, from the left of the picture and from the top of its lane. */
export interface Sign {
  readonly moment: Flowing
  readonly left: number
  readonly right: number
  readonly row: number
  /** Moments that have no row of their own, this among them; 1 for one that has. */
  readonly crowd: number
  /** "52 engineers"; empty where it would stand over the next. */
  readonly label: string
  readonly labelAt: number
}

const LETTER = 6.3 // pixels of a letter, at most
const GAP = 5
const MOST_ROWS = 4
export const LEAST = 14 // pixels of a sign: the number of origins stands in it

/**
 * Places the moments of a lane beside each other, in as many rows as it takes; past some rows those that would lie over
 * each other become one sign that says how many they are.
 */
export function placed({ name, moments }: Lane, at: (day: Day) => number, width: number): readonly Sign[] {
  const ends: number[] = []
  const signs: Sign[] = []
  for (const moment of moments) {
    const { left, right } = extentOf(moment, at)
    const free = ends.findIndex((end) => end + GAP <= left)
    if (free === -1 && ends.length >= MOST_ROWS) {
      const crowd = joined(signs, { moment, left, right })
      ends[MOST_ROWS - 1] = crowd.right
      continue
    }
    const row = free !== -1 ? free : ends.length
    const label = labelOf(moment, name)
    const labelEnd = right + GAP + label.length * LETTER
    const fits = labelEnd <= width && row < MOST_ROWS - 1
    ends[row] = Math.max(ends[row] ?? 0, fits ? labelEnd : right)
    signs.push({ moment, left, right, row, crowd: 1, label: fits ? label : '', labelAt: right + GAP })
  }
  return signs
}

/** Joins a moment to the last sign of the last row, which it would lie over. */
function joined(signs: Sign[], { left, right }: Pick<Sign, 'moment' | 'left' | 'right'>): Sign {
  const at = signs.findLastIndex(({ row }) => row === MOST_ROWS - 1)
  const last = signs[at]!
  const crowd = { ...last, left: Math.min(last.left, left), right: Math.max(last.right, right), crowd: last.crowd + 1 }
  signs[at] = { ...crowd, label: '' }
  return crowd
}

/** As long as the days on which it can have been, and never too short to be seen. */
function extentOf(
  { first, last }: Flowing,
  at: (day: Day) => number,
): { readonly left: number; readonly right: number } {
  const [from, to] = [at(dayOf(first!)), at(dayOf(last ?? first!) + 1)]
  if (to - from >= LEAST) return { left: from, right: to }
  const middle = (from + to) / 2
  return { left: middle - LEAST / 2, right: middle + LEAST / 2 }
}

const LONGEST = 26 // letters of a label

/** "52 engineers", "shells", "at least nine"; what the name of the lane says already is left out. */
function labelOf({ figure, thing }: Flowing, lane: string): string {
  const isSaid = thing === lane || figure.toLowerCase().includes(thing.toLowerCase())
  const words = isSaid ? figure : `${figure} ${thing}`.trim()
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words
}

/** From the first day of all moments to the last, with room at both ends. */
export function spanOf(lanes: readonly Lane[]): Stretch | null {
  const days = lanes.flatMap(({ moments }) =>
    moments.flatMap(({ first, last }) => [dayOf(first!), dayOf(last ?? first!)]),
  )
  if (days.length === 0) return null
  const [from, to] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b)) + 1]
  const room = Math.max(4, (to - from) * 0.03)
  return { from: from - room, to: to + room }
}
