import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network } from '../../src/casefile/index.ts'
import type { Tie } from '../../src/record/index.ts'

/** A party with its place in the picture; lengths without a unit. */
export interface Placed {
  readonly key: string
  readonly name: string
  /** Events of all its ties that are drawn. */
  readonly events: number
  readonly radius: number
  readonly x: number
  readonly y: number
}

interface Moving extends SimulationNodeDatum {
  readonly key: string
  readonly radius: number
}

/** Steps after which the picture stands still: half as many as d3 takes, and no harder to read. */
const STEPS = 150
const COOLING = 1 - 0.001 ** (1 / STEPS)

/** The last of the steps, in which circles make room for each other; before, they go where the ties pull them. */
const APART = 40

/**
 * How coarsely parties that are far off are taken together, and how far they push each other. d3 takes .9 and no bound,
 * five times as long, for as many lines that cross.
 */
const FAR = 2
const REACH = 700

/** Places parties so that those with much between them stand near each other; the same network always gets the same picture. */
export function layout({ parties, ties }: Pick<Network, 'parties' | 'ties'>): readonly Placed[] {
  const events = new Map<string, number>()
  for (const tie of ties) for (const key of [tie.from, tie.to]) events.set(key, (events.get(key) ?? 0) + tie.events)
  const most = Math.max(...events.values())
  const moving: Moving[] = parties.map(({ key }) => ({
    key,
    radius: 4 + 18 * Math.sqrt((events.get(key) ?? 0) / most),
  }))
  const links: (SimulationLinkDatum<Moving> & Pick<Tie, 'events'>)[] = ties.map(({ from, to, events: weight }) => {
    return { source: from, target: to, events: weight }
  })
  const simulation = forceSimulation(moving)
    .alphaDecay(COOLING)
    .force(
      'link',
      forceLink<Moving, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(70),
    )
    .force('charge', forceManyBody().strength(-160).distanceMax(REACH).theta(FAR))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(STEPS - APART)
  const room = forceCollide<Moving>(({ radius }) => radius + 6)
  simulation.force('apart', room).tick(APART)
  const names = new Map(parties.map(({ key, name }) => [key, name]))
  return moving.map(({ key, radius, x = 0, y = 0 }) => {
    return { key, name: names.get(key)!, events: events.get(key) ?? 0, radius, x: round(x), y: round(y) }
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
