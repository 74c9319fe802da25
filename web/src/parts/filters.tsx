import { go } from '../route.ts'
import { TYPES, toneOf } from '../words.ts'

/** The fields that narrow claims, as they stand in the address. */
export const FILTERS = ['actor', 'recipient', 'voice', 'type', 'certainty', 'since', 'until'] as const

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown']

/** The filters beside a list of claims; each change is a new address. */
export function Filters({ query }: { readonly query: URLSearchParams }) {
  const isNarrowed = FILTERS.some((name) => query.has(name))
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()} aria-label="Filters">
      <Field label="Actor" name="actor" query={query} hint="Iceland, Kim" />
      <Field label="Recipient" name="recipient" query={query} />
      <Field label="According to" name="voice" query={query} />
      <Field label="From" name="since" query={query} hint="2026-03" />
      <Field label="Until" name="until" query={query} hint="2026" />
      <Choices legend="Type" name="type" all={TYPES} query={query} />
      <Choices legend="Certainty" name="certainty" all={CERTAINTIES} query={query} />
      {isNarrowed && (
        <a class="clear" href={location.pathname}>
          Clear all filters
        </a>
      )}
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly name: (typeof FILTERS)[number]
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
        value={value}
        placeholder={hint}
        autocomplete="off"
        onChange={(event) => narrow(query, name, event.currentTarget.value.trim())}
      />
    </label>
  )
}

interface ChoicesProps {
  readonly legend: string
  readonly name: 'type' | 'certainty'
  readonly all: readonly string[]
  readonly query: URLSearchParams
}

function Choices({ legend, name, all, query }: ChoicesProps) {
  const chosen = new Set((query.get(name) ?? '').split(',').filter(Boolean))
  const toggle = (value: string) => {
    const next = all.filter((each) => chosen.has(each) !== (each === value))
    narrow(query, name, next.join(','))
  }
  return (
    <fieldset>
      <legend>{legend}</legend>
      {all.map((value) => (
        <label key={value} class="choice">
          <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
          <span class={name === 'type' ? `type ${toneOf(value as (typeof TYPES)[number])}` : ''}>{value}</span>
        </label>
      ))}
    </fieldset>
  )
}

function narrow(query: URLSearchParams, name: string, value: string): void {
  const next = new URLSearchParams(query)
  if (value === '') next.delete(name)
  else next.set(name, value)
  const words = next.toString().replaceAll('%2C', ',')
  go(`${location.pathname}${words ? `?${words}` : ''}`)
}
