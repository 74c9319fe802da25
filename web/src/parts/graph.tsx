import { useMemo } from 'preact/hooks'
import { classOf } from '../../../src/record/event-class.ts'
import type { Network } from '../answers.ts'
import { layout, type Placed } from '../graph-layout.ts'
import { apart, type Label } from './apart.ts'
import { WIDE } from './filters.tsx'
import { Zoomed } from './zoomed.tsx'

interface GraphProps extends Pick<Network, 'parties' | 'ties'> {
  /** Key of the party whose ties are looked at; empty for all. */
  readonly focus: string
  readonly look: (key: string) => void
}

/** Parties that are named in the whole picture; the nearer it is, the more. */
const NAMED = 30
const MARGIN = 60
/** Lengths of lines and letters are chosen for a picture of this width. */
const WIDTH = 1000
/** How much larger letters are on a narrow screen. */
const NARROW = 2.2
/** The least width of the picture: two parties are not drawn as large as two hundred. */
const LEAST = 600
/** Width by height of the picture. */
const SHAPE = 1.6

/** Who to whom: a line for each tie, bent to the right of its way, as wide as there are events. */
export function Graph({ parties, ties, focus, look }: GraphProps) {
  const placed = useMemo(() => layout({ parties, ties }), [parties, ties])
  const places = useMemo(() => new Map(placed.map((each) => [each.key, each])), [placed])
  const whole = useMemo(() => windowOf(placed), [placed])
  const byWeight = useMemo(() => placed.toSorted((a, b) => b.events - a.events), [placed])
  const near = new Set(
    ties.filter(({ from, to }) => from === focus || to === focus).flatMap(({ from, to }) => [from, to]),
  )
  const isSeen = (key: string) => focus === '' || near.size === 0 || near.has(key)
  const most = ties[0]?.events ?? 1
  const unit = (whole.width / WIDTH) * (matchMedia(WIDE).matches ? 1 : NARROW)
  /** Where the name of a party stands, above its circle. */
  const labelOf = ({ key, name, radius, x, y }: Placed, scale: number): Label => {
    return { key, words: name, x, y: y - radius * Math.sqrt(scale) - 4 * unit * scale, size: 13 * unit * scale }
  }
  /** Those that are looked at come first. */
  const named = (scale: number) => {
    const first = byWeight.filter(({ key }) => focus !== '' && near.has(key))
    const labels = [...first, ...byWeight].filter(({ key }) => isSeen(key)).map((each) => labelOf(each, scale))
    return apart(labels, NAMED / scale ** 2)
  }
  const picture = (scale: number) => {
    const shown = named(scale)
    return (
      <>
        {ties.map((tie) => {
          const isNear = focus === '' || near.size === 0 || tie.from === focus || tie.to === focus
          return (
            <path
              key={`${tie.from} ${tie.to}`}
              d={curve(places.get(tie.from)!, places.get(tie.to)!)}
              stroke-width={(1 + (7 * tie.events) / most) * unit * Math.sqrt(scale)}
              class={`tie ${classOf(tie.types[0]!.type)} ${isNear ? '' : 'far'}`}
            />
          )
        })}
        {placed.map((party) => {
          const { key, name, radius, x, y } = party
          const label = labelOf(party, scale)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list below the picture does the same by keys
            <g key={key} class={`node ${isSeen(key) ? '' : 'far'}`} onClick={() => look(key === focus ? '' : key)}>
              <title>{name}</title>
              <circle cx={x} cy={y} r={radius * Math.sqrt(scale)} class={key === focus ? 'here' : ''} />
              {shown.has(key) && (
                <text x={x} y={label.y} font-size={label.size}>
                  {name}
                </text>
              )}
            </g>
          )
        })}
      </>
    )
  }
  return (
    <>
      <Zoomed whole={whole}>{picture}</Zoomed>
      <p class="legend">
        <span class="agrees">━ agree, consult, support, concede</span>
        <span class="helps">━ cooperate, aid, retreat</span>
        <span class="demands">┅ request, accuse, reject, threaten</span>
        <span class="harms">┉ protest, sanction, mobilize, coerce, assault</span>
        <span>From who does it, bent to the right. Ctrl and the wheel bring nearer.</span>
      </p>
    </>
  )
}

function windowOf(placed: readonly Placed[]) {
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - MARGIN, Math.min(...ys) - MARGIN]
  const [across, down] = [Math.max(...xs) + MARGIN - left, Math.max(...ys) + MARGIN - top]
  const width = Math.max(across, down * SHAPE, LEAST)
  const height = width / SHAPE
  return { x: left - (width - across) / 2, y: top - (height - down) / 2, width, height }
}

function curve(from: Placed, to: Placed): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  return `M${from.x},${from.y}Q${(from.x + to.x) / 2 - dy * 0.15},${(from.y + to.y) / 2 + dx * 0.15} ${to.x},${to.y}`
}
