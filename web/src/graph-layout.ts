import {
  type Force,
  forceLink,
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

/** How strongly parties push each other away, and from where on, by the square of the distance, not at all. */
const PUSH = 160
const FARTHEST_SQUARED = 500 ** 2

/** Least distance between the circles of two parties, from each. */
const GAP = 6

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
  forceSimulation(moving)
    .alphaDecay(COOLING)
    .force(
      'link',
      forceLink<Moving, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(70),
    )
    .force('push', pairwise(pushed))
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .force('apart', pairwise(parted))
    .stop()
    .tick(STEPS)
  const names = new Map(parties.map(({ key, name }) => [key, name]))
  return moving.map(({ key, radius, x = 0, y = 0 }) => {
    return { key, name: names.get(key)!, events: events.get(key) ?? 0, radius, x: round(x), y: round(y) }
  })
}

/** Where circles are and how fast they move, one number for each. */
interface Motion {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly vx: Float64Array
  readonly vy: Float64Array
  readonly radius: Float64Array
}

/**
 * A force between every two. There are some hundreds: going through all pairs takes a fraction of what the trees of d3
 * take, which are made for many thousands.
 */
function pairwise(move: (motion: Motion, alpha: number) => void): Force<Moving, never> {
  let nodes: readonly Moving[] = []
  let motion: Motion | null = null
  const force = (alpha: number) => {
    motion ??= standing(nodes)
    const { x, y, vx, vy } = motion
    for (let at = 0; at < nodes.length; at += 1) {
      const node = nodes[at]!
      x[at] = node.x!
      y[at] = node.y!
      vx[at] = node.vx!
      vy[at] = node.vy!
    }
    move(motion, alpha)
    for (let at = 0; at < nodes.length; at += 1) {
      nodes[at]!.vx = vx[at]!
      nodes[at]!.vy = vy[at]!
    }
  }
  force.initialize = (given: Moving[]) => {
    nodes = given
    motion = null
  }
  return force
}

function standing(nodes: readonly Moving[]): Motion {
  const none = () => new Float64Array(nodes.length)
  const radius = Float64Array.from(nodes, (node) => node.radius)
  return { x: none(), y: none(), vx: none(), vy: none(), radius }
}

/** Every two push each other away, the nearer the harder, as charges do; nearer than a point they push no harder. */
function pushed({ x, y, vx, vy }: Motion, alpha: number): void {
  const strength = PUSH * alpha
  for (let one = 0; one < x.length; one += 1) {
    const ownX = x[one]!
    const ownY = y[one]!
    let pushX = 0
    let pushY = 0
    for (let other = 0; other < one; other += 1) {
      const dx = ownX - x[other]!
      const dy = ownY - y[other]!
      const squared = dx * dx + dy * dy
      if (squared >= FARTHEST_SQUARED || squared === 0) continue
      const push = strength / (squared < 1 ? Math.sqrt(squared) : squared)
      pushX += dx * push
      pushY += dy * push
      vx[other]! -= dx * push
      vy[other]! -= dy * push
    }
    vx[one]! += pushX
    vy[one]! += pushY
  }
}

/** Circles that would overlap after this step give way, the smaller the more. */
function parted({ x, y, vx, vy, radius }: Motion): void {
  for (let one = 0; one < x.length; one += 1) {
    const own = radius[one]! + GAP
    for (let other = 0; other < one; other += 1) {
      const its = radius[other]! + GAP
      const dx = x[one]! + vx[one]! - x[other]! - vx[other]!
      const dy = y[one]! + vy[one]! - y[other]! - vy[other]!
      const squared = dx * dx + dy * dy
      if (squared >= (own + its) * (own + its) || squared === 0) continue
      const give = (own + its) / Math.sqrt(squared) - 1
      const share = (give * its * its) / (own * own + its * its)
      vx[one]! += dx * share
      vy[one]! += dy * share
      vx[other]! -= dx * (give - share)
      vy[other]! -= dy * (give - share)
    }
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
