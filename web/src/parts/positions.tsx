import type { EventInFullShown, RecordedClaim } from '../answers.ts'
import { articleHref, dayWords, STANCES } from '../words.ts'
import { Wide } from './wide.tsx'

interface PositionsProps {
  readonly positions: EventInFullShown['positions']
  readonly claims: ReadonlyMap<string, RecordedClaim>
}

type Word = PositionsProps['positions'][number]['words'][number]

const WIDTH = 320
const HEIGHT = 24
const EDGE = 12

/** Where each party stood on an event, over one stretch of days, with its words. */
export function Positions({ positions, claims }: PositionsProps) {
  const days = positions.flatMap(({ words }) => words.flatMap(({ day }) => day ?? [])).sort()
  const [first, last] = [days[0] ?? null, days.at(-1) ?? null]
  return (
    <Wide label="Table of positions">
      <table class="positions">
        <thead>
          <tr>
            <th scope="col">Who</th>
            {first !== null && first !== last && (
              <th scope="col" class="scale">
                <span>{dayWords({ first, last: null })}</span>
                <span>{dayWords({ first: last, last: null })}</span>
              </th>
            )}
            <th scope="col">Words</th>
          </tr>
        </thead>
        <tbody>
          {positions.map(({ holder, name, hasChanged, words }) => (
            <tr key={holder}>
              <th scope="row">
                {name}
                {hasChanged && <span class="doubt">changed its account</span>}
              </th>
              {first !== null && first !== last && (
                <td class="scale">
                  <Line words={words} first={first} last={last!} />
                </td>
              )}
              <td>
                <ol class="who">
                  {words.map((word) => (
                    <li key={word.claim}>
                      <span aria-hidden="true" class={toneOf(word)}>
                        {SIGNS[word.stance]}
                      </span>{' '}
                      <a href={articleHref(word.claim)} title={claims.get(word.claim)?.evidence ?? ''}>
                        {STANCES[word.stance]}
                      </a>{' '}
                      <span class="when">{dayWords({ first: word.day, last: null })}</span>
                    </li>
                  ))}
                </ol>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

/** A sign for each stance, told apart by its shape. */
const SIGNS: Readonly<Record<Word['stance'], string>> = {
  asserts: '●',
  confirms: '◆',
  denies: '✕',
  doubts: '?',
  'claims responsibility': '▲',
}

function toneOf({ stance }: Word): string {
  return stance === 'denies' ? 'harms' : stance === 'doubts' ? 'demands' : 'agrees'
}

interface LineProps {
  readonly words: readonly Word[]
  readonly first: string
  readonly last: string
}

/** The words of one party on the line of days. */
function Line({ words, first, last }: LineProps) {
  const [start, end] = [Date.parse(first), Date.parse(last)]
  const place = (day: string) => EDGE + ((WIDTH - 2 * EDGE) * (Date.parse(day) - start)) / (end - start)
  const dated = words.flatMap((word) => (word.day === null ? [] : [{ ...word, at: place(word.day) }]))
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} class="axis" />
      {dated.map((word) => (
        <text key={word.claim} x={word.at} y={HEIGHT / 2} class={`sign ${toneOf(word)}`}>
          {SIGNS[word.stance]}
        </text>
      ))}
    </svg>
  )
}
