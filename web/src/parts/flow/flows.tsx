import { useMemo } from 'preact/hooks'
import type { SideShown } from '../../../../src/api/shown.ts'
import { useWidth } from '../../width.ts'
import { count, dayWords, eventHref, grouped } from '../../words.ts'
import { type TimeScale, timeScale } from '../time/time-scale.ts'
import { type Lane, LEAST, lanesOf, placed, type Sign, spanOf } from './lanes.ts'
import './flow.css'

interface FlowsProps {
  readonly first: string
  readonly second: string
  readonly fromFirst: SideShown
  readonly fromSecond: SideShown
}

const GUTTER = 84 // pixels in which the names of the lanes stand
const ROW = 20
const AXIS = 24
const HEAD = 22
const ROOM = 6 // pixels between lanes

/** What went each way over time: above the axis from the first, below it from the second. All of it stands in the lists. */
export function Flows({ first, second, fromFirst, fromSecond }: FlowsProps) {
  const [box, width] = useWidth()
  const [above, below] = useMemo(() => [lanesOf(fromFirst), lanesOf(fromSecond)], [fromFirst, fromSecond])
  const seen = useMemo(() => spanOf([...above, ...below]), [above, below])
  if (!seen) return null
  const scale = timeScale(seen, width, GUTTER)
  const up = stacked(above, scale, width)
  const down = stacked(below, scale, width)
  const axis = HEAD + up.height
  const height = axis + AXIS + down.height + HEAD
  return (
    <section class="flows" aria-label="Over time">
      <div ref={box}>
        <svg width={width} height={height} aria-hidden="true">
          {scale.ticks.map(({ day, words, isMain }) => (
            <g key={day} class={isMain ? 'tick main' : 'tick'}>
              <line x1={scale.at(day)} x2={scale.at(day)} y1={HEAD} y2={height - HEAD} />
              {scale.at(day) < width - 40 && (
                <text x={scale.at(day) + 4} y={axis + AXIS / 2}>
                  {words}
                </text>
              )}
            </g>
          ))}
          <text x="0" y="12" class="way">
            {first} → {second}
          </text>
          <Lanes lanes={up.lanes} top={HEAD} width={width} />
          <line x1={GUTTER} x2={width} y1={axis} y2={axis} class="middle" />
          <line x1={GUTTER} x2={width} y1={axis + AXIS} y2={axis + AXIS} class="middle" />
          <Lanes lanes={down.lanes} top={axis + AXIS + ROOM} width={width} />
          <text x="0" y={height - 8} class="way">
            {second} → {first}
          </text>
        </svg>
      </div>
      <p class="legend">
        <span>
          <b>3</b> independent origins say so
        </span>
        <span>dashed: some say it was not so</span>
        <span>pale: dated by the report alone</span>
        <span>as long as the days it can have been on; fading: it goes on</span>
        <span>+12: as many more, too near each other to be drawn</span>
      </p>
    </section>
  )
}

interface Stacked {
  readonly lane: Lane
  readonly signs: readonly Sign[]
  /** Pixels from the top of the first lane. */
  readonly top: number
}

/** Lanes under each other, each as high as its rows. */
function stacked(lanes: readonly Lane[], scale: TimeScale, width: number) {
  let height = 0
  const all = lanes.map((lane): Stacked => {
    const signs = placed(lane, scale.at, width)
    const top = height
    height += ROW * (1 + Math.max(...signs.map(({ row }) => row))) + ROOM
    return { lane, signs, top }
  })
  return { lanes: all, height: height + ROOM }
}

function Lanes({
  lanes,
  top,
  width,
}: {
  readonly lanes: readonly Stacked[]
  readonly top: number
  readonly width: number
}) {
  return (
    <>
      {lanes.map(({ lane, signs, top: own }) => (
        <g key={lane.name} class={lane.tone} transform={`translate(0 ${top + own})`}>
          <text x={GUTTER - 10} y={ROW / 2} class="lane">
            {lane.name}
          </text>
          {signs.map((sign, at) => {
            const key = `${sign.moment.id} ${at}`
            return sign.crowd > 1 ? <Crowd {...{ key, sign, width }} /> : <SignOf {...{ key, sign }} />
          })}
        </g>
      ))}
    </>
  )
}

/** Events that would lie over each other, by how many they are; the lists have each. */
function Crowd({ sign: { left, right, row, crowd }, width }: { readonly sign: Sign; readonly width: number }) {
  const words = `+${grouped(crowd)}`
  const half = Math.max(right - left, LEAST + words.length * 4) / 2
  const [x, y] = [Math.min((left + right) / 2, width - half - 1), row * ROW + ROW / 2]
  return (
    <g class="crowd">
      <title>{count(crowd, 'further event')}</title>
      <rect x={x - half} y={y - LEAST / 2} width={2 * half} height={LEAST} rx={LEAST / 2} />
      <text x={x} y={y}>
        {words}
      </text>
    </g>
  )
}

function SignOf({ sign: { moment, left, right, row, label, labelAt } }: { readonly sign: Sign }) {
  const { id, thing, figure, origins, reports, isDated, isDenied, isOpen } = moment
  const middle = row * ROW + ROW / 2
  const told = `${dayWords(moment)}: ${[figure, thing].filter(Boolean).join(' ')} (${count(reports, 'account')} of ${count(origins, 'origin')})`
  const kinds = ['sign-of', isDenied && 'denied', !isDated && 'pale', origins === 0 && 'none-says-so']
  return (
    <a href={eventHref(id)} tabindex={-1} class={kinds.filter(Boolean).join(' ')}>
      <title>{told}</title>
      <rect x={left} y={middle - LEAST / 2} width={right - left} height={LEAST} rx={LEAST / 2} />
      {isOpen && <path d={`M${right - 2},${middle - 5}l16,5l-16,5z`} class="goes-on" />}
      <text x={(left + right) / 2} y={middle} class="origins">
        {origins}
      </text>
      {label && (
        <text x={labelAt + (isOpen ? 12 : 0)} y={middle} class="label">
          {label}
        </text>
      )}
    </a>
  )
}
