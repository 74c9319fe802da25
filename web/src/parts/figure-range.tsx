import type { EventInFullShown, RecordedClaim } from '../answers.ts'
import { WhoSays } from '../pages/event.tsx'

interface FigureRangeProps {
  readonly figures: EventInFullShown['figures'][number]
  readonly claims: ReadonlyMap<string, RecordedClaim>
}

type Given = FigureRangeProps['figures']['given'][number]

/** Width and height of the picture of one figure. */
const WIDTH = 240
const HEIGHT = 16
const EDGE = 8

/** The figures of one thing on one scale, from the least to the most, and who says which. */
export function FigureRange({ figures: { unit, best, given }, claims }: FigureRangeProps) {
  const most = Math.max(...given.flatMap(({ low, high }) => [low ?? 0, high ?? 0]))
  const hasBest = given.some(({ words, origins }) => words === best && origins > 1)
  return (
    <table class="figure-range">
      <caption>{unit === '' ? 'how many' : unit}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">On the scale</th>
          <th scope="col">Who says so</th>
        </tr>
      </thead>
      <tbody>
        {given.map((each) => (
          <tr key={each.words}>
            <th scope="row">
              {each.words}
              {hasBest && each.words === best && <span class="best">best supported</span>}
            </th>
            <td class="scale">
              <Bar given={each} most={most} />
            </td>
            <td>
              <WhoSays claims={each.claims.map((id) => claims.get(id)!)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A dot for one number, a bar for a range; open at the end where only one bound is known: "at least 52". */
function Bar({ given: { low, high }, most }: { readonly given: Given; readonly most: number }) {
  const place = (value: number) => EDGE + ((WIDTH - 2 * EDGE) * value) / (most || 1)
  const [from, to] = [place(low ?? 0), place(high ?? most)]
  const middle = HEIGHT / 2
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={middle} y2={middle} class="axis" />
      {from !== to && (
        <line x1={from} x2={to} y1={middle} y2={middle} class={low === null || high === null ? 'open' : 'range'} />
      )}
      {low !== null && <circle cx={from} cy={middle} r="5" class="dot" />}
      {high !== null && high !== low && <circle cx={to} cy={middle} r="5" class="dot" />}
    </svg>
  )
}
