import type { ComponentChildren } from 'preact'
import type { Facet } from '../../../src/record/index.ts'
import { grouped } from '../words.ts'

interface ChoicesProps {
  readonly legend: string
  readonly all: readonly string[]
  /** How many entries each would leave, where that is known. */
  readonly facets?: readonly Facet[] | undefined
  readonly chosen: readonly string[]
  readonly choose: (values: readonly string[]) => void
  readonly show?: (value: string) => ComponentChildren
}

/** Values of which some can be chosen, in their own order. */
export function Choices({ legend, all, facets, chosen, choose, show = String }: ChoicesProps) {
  const toggle = (value: string) => choose(all.filter((each) => chosen.includes(each) !== (each === value)))
  const entriesOf = (value: string) => facets?.find((each) => each.value === value)?.entries
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((value) => {
        const entries = entriesOf(value)
        return (
          <label key={value} class={entries === 0 ? 'choice none' : 'choice'}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {show(value)}
            {entries !== undefined && <span class="count">{grouped(entries)}</span>}
          </label>
        )
      })}
    </fieldset>
  )
}
