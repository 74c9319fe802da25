import type { ComponentChildren } from 'preact'
import type { EventType } from '../../../src/claim/index.ts'
import { classOf, EVENT_TYPES } from '../../../src/record/event-class.ts'
import type { Overview, VoiceCounted } from '../answers.ts'
import { go } from '../route.ts'
import { grouped, POLARITIES } from '../words.ts'
import { Choices } from './choices.tsx'

/** The fields that narrow claims, and those that narrow events, as they stand in the address. */
export const FILTERS = ['actor', 'recipient', 'voice', 'type', 'certainty', 'polarity', 'since', 'until'] as const
export const EVENT_FILTERS = ['party', 'actor', 'recipient', 'type', 'since', 'until'] as const

type Narrowing = (typeof FILTERS | typeof EVENT_FILTERS)[number]

/** Screens on which the filters have a column of their own. */
export const WIDE = '(min-width: 56rem)'

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown']

interface FiltersProps {
  readonly query: URLSearchParams
  readonly fields?: readonly Narrowing[]
  /** How many entries each choice would leave, where that is known. */
  readonly overview?: Overview | null
  readonly voices?: readonly VoiceCounted[]
  /** Further choices that a view has, above those that all have. */
  readonly children?: ComponentChildren
}

/** The filters beside a list; each change is a new address. */
export function Filters({ query, fields = FILTERS, overview = null, voices = [], children }: FiltersProps) {
  const has = (name: Narrowing) => fields.includes(name)
  const isNarrowed = fields.some((name) => query.has(name))
  return (
    <details class="filter-box" open={matchMedia(WIDE).matches}>
      <summary>Filters</summary>
      <form class="filters" onSubmit={(event) => event.preventDefault()} aria-label="Filters">
        {children}
        {has('party') && <Field label="Party" name="party" query={query} hint="Iceland, Kim" />}
        {has('actor') && <Field label="Actor" name="actor" query={query} hint="Iceland, Kim" />}
        {has('recipient') && <Field label="Recipient" name="recipient" query={query} />}
        {has('since') && <Field label="From" name="since" query={query} hint="2026-03" />}
        {has('until') && <Field label="Until" name="until" query={query} hint="2026" />}
        {has('voice') && <Field label="According to" name="voice" query={query} />}
        {voices.length > 0 && <Voices voices={voices} query={query} />}
        {has('type') && (
          <Choices
            legend="Type"
            all={EVENT_TYPES}
            facets={overview?.types}
            chosen={listIn(query, 'type')}
            choose={(types) => narrow({ type: types.join(',') })}
            show={(type) => <span class={`type ${classOf(type as EventType)}`}>{type}</span>}
          />
        )}
        {has('certainty') && (
          <Choices
            legend="Certainty"
            all={CERTAINTIES}
            facets={overview?.certainties}
            chosen={listIn(query, 'certainty')}
            choose={(values) => narrow({ certainty: values.join(',') })}
          />
        )}
        {has('polarity') && (
          <Choices
            legend="Said to be so"
            all={Object.keys(POLARITIES)}
            facets={overview?.polarities}
            chosen={listIn(query, 'polarity')}
            // Both are the same as neither.
            choose={(values) => narrow({ polarity: values.length === 1 ? values[0]! : '' })}
            show={(value) => POLARITIES[value as keyof typeof POLARITIES]}
          />
        )}
        {isNarrowed && (
          <a class="clear" href={location.pathname}>
            Clear all filters
          </a>
        )}
      </form>
    </details>
  )
}

function listIn(query: URLSearchParams, name: Narrowing): readonly string[] {
  return (query.get(name) ?? '').split(',').filter(Boolean)
}

/** Who vouches for most, each a way to that alone. */
function Voices({ voices, query }: { readonly voices: readonly VoiceCounted[]; readonly query: URLSearchParams }) {
  const chosen = query.get('voice')
  return (
    <ul class="facets" aria-label="Who vouches for most">
      {voices.map(({ value, name, entries }) => (
        <li key={value}>
          <button
            type="button"
            aria-pressed={chosen === value}
            onClick={() => narrow({ voice: chosen === value ? '' : value })}
          >
            {name} <span class="count">{grouped(entries)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

interface FieldProps {
  readonly label: string
  readonly name: Narrowing
  readonly query: URLSearchParams
  readonly hint?: string
}

function Field({ label, name, query, hint = '' }: FieldProps) {
  const value = query.get(name) ?? ''
  return (
    <label>
      <span>{label}</span>
      <input
        key={value}
        type="text"
        name={name}
        defaultValue={value}
        placeholder={hint}
        autocomplete="off"
        onChange={(event) => narrow({ [name]: event.currentTarget.value.trim() })}
      />
    </label>
  )
}

/**
 * Goes to the same view with parts of the address set or, where they are empty, left out. It starts from the address as
 * it is now: what was drawn may be one step behind who is quick.
 */
export function narrow(fields: Readonly<Record<string, string>>): void {
  const next = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(fields)) {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  next.delete('from')
  const words = next.toString().replaceAll('%2C', ',')
  go(`${location.pathname}${words ? `?${words}` : ''}`)
}
