import type { ComponentChildren } from 'preact'
import { go } from '../route.ts'
import { TYPES, toneOf } from '../words.ts'

/** The fields that narrow claims, and those that narrow events, as they stand in the address. */
export const FILTERS = ['actor', 'recipient', 'voice', 'type', 'certainty', 'since', 'until'] as const
export const EVENT_FILTERS = ['party', 'actor', 'recipient', 'type', 'since', 'until'] as const

type Narrowing = (typeof FILTERS | typeof EVENT_FILTERS)[number]

/** Screens on which the filters have a column of their own. */
export const WIDE = '(min-width: 56rem)'

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown']

interface FiltersProps {
  readonly query: URLSearchParams
  readonly fields?: readonly Narrowing[]
  /** Further choices that a view has, above those that all have. */
  readonly children?: ComponentChildren
}

/** The filters beside a list; each change is a new address. */
export function Filters({ query, fields = FILTERS, children }: FiltersProps) {
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
        {has('voice') && <Field label="According to" name="voice" query={query} />}
        {has('since') && <Field label="From" name="since" query={query} hint="2026-03" />}
        {has('until') && <Field label="Until" name="until" query={query} hint="2026" />}
        {has('type') && <Choices legend="Type" name="type" all={TYPES} query={query} />}
        {has('certainty') && <Choices legend="Certainty" name="certainty" all={CERTAINTIES} query={query} />}
        {isNarrowed && (
          <a class="clear" href={location.pathname}>
            Clear all filters
          </a>
        )}
      </form>
    </details>
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

/** Goes to the same view with one part of the address set or, where it is empty, left out. */
export function narrow(query: URLSearchParams, name: string, value: string): void {
  const next = new URLSearchParams(query)
  if (value === '') next.delete(name)
  else next.set(name, value)
  next.delete('from')
  const words = next.toString().replaceAll('%2C', ',')
  go(`${location.pathname}${words ? `?${words}` : ''}`)
}
