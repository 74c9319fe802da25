import countries from 'world-countries/countries.json' with { type: 'json' }
import type { Sentence } from '../syntax/index.ts'
import { AREAS } from './lexicon/areas.ts'
import { CAPITALS, COUNTRY_NAMES, LESSER_CAPITALS } from './lexicon/country-names.ts'
import { INSTITUTIONS, NO_PARTIES, PEOPLES } from './lexicon/institutions.ts'
import type { EntityKind, Sector } from './mention.ts'
import { wordClass } from './nouns.ts'
import { CITIES } from './places/cities.ts'
import { REGIONS } from './places/regions.ts'

/** Where a name is known from; decides how it may be used. 'nothing' is a name of no party and no place. */
export type KnownAs = 'country' | 'demonym' | 'capital' | 'institution' | 'people' | 'area' | 'city' | 'nothing'

/** What a name stands for, before its sentence is looked at. */
export interface Known {
  readonly as: KnownAs
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  readonly sector?: Sector
}

/** A known name that begins at a token, and how many tokens it takes. */
export interface Match {
  readonly known: Known
  readonly length: number
}

interface Entry {
  readonly name: string
  readonly known: Known
}

/** States before dependencies, the larger before the smaller: "French" is France's, "Congolese" the larger Congo's. */
const STATES_FIRST = [...countries].sort((a, b) => Number(b.independent) - Number(a.independent) || b.area - a.area)

const entries = new Map<string, Known>()

/** Names that datelines and headlines write in capitals: "HANOI, Vietnam". */
const capitals = new Map<string, Known>()
const DATELINE: ReadonlySet<KnownAs> = new Set(['country', 'capital', 'city', 'area'])

/** Known names by the letters or digits they begin with, the longest first. */
const byFirstWord = new Map<string, Entry[]>()

/** English names of the countries by ISO 3166-1 alpha-3 code. */
export const COUNTRY_NAME: ReadonlyMap<string, string> = new Map(
  countries.map(({ cca3, name }) => [cca3, name.common] as const),
)

addAll(NO_PARTIES, { as: 'nothing', kind: 'other' })
fillCountries()
for (const [kind, country, sector, names] of INSTITUTIONS) {
  addAll(names, { as: 'institution', kind, sector, ...(country && { country }) })
}
for (const [country, names] of AREAS) addAll(names, { as: 'area', kind: 'place', ...(country && { country }) })
for (const [country, sector, names] of PEOPLES) fillPeople(names, country, sector)
for (const table of [CITIES, REGIONS]) fillPlaces(table)
for (const [name, known] of capitals) if (!entries.has(name)) entries.set(name, known)
for (const [name, known] of entries) {
  const key = firstWord(name)
  const list = byFirstWord.get(key)
  if (list) list.push({ name, known })
  else byFirstWord.set(key, [{ name, known }])
}
for (const list of byFirstWord.values()) list.sort((a, b) => b.name.length - a.name.length)

/** The longest known name that begins at the token, or null; the case of letters counts. */
export function knownName(text: string, { tokens }: Sentence, at: number): Match | null {
  const token = tokens[at]!
  const list = byFirstWord.get(firstWord(token.form))
  if (!list) return null
  for (const { name, known } of list) {
    if (!text.startsWith(name, token.start)) continue
    const end = token.start + name.length
    let last = at
    while (last < tokens.length && tokens[last]!.end < end) last += 1
    if (tokens[last]?.end === end) return { known, length: last - at + 1 }
  }
  return null
}

/** Plain letters: "Bogotá" → "Bogota". */
export function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '')
}

function fillCountries(): void {
  for (const [code, names, demonyms] of COUNTRY_NAMES) fillCountry(code, names.split('|'), demonyms.split('|'))
  for (const { cca3, name, altSpellings, demonyms } of STATES_FIRST) {
    const spellings = altSpellings.filter((each) => each.length > 3 && /^[\p{Script=Latin}\s'’.,-]+$/u.test(each))
    fillCountry(cca3, [name.common, name.official, ...spellings], demonymsOf(demonyms))
  }
  for (const [code, names] of CAPITALS) addAll(names, { as: 'capital', kind: 'place', country: code })
  for (const { cca3, capital } of countries) {
    for (const name of capital) {
      add(name, { as: LESSER_CAPITALS.has(name) ? 'city' : 'capital', kind: 'place', country: cca3 })
    }
  }
}

function demonymsOf(demonyms: object): readonly string[] {
  const { eng } = demonyms as { eng?: { m: string; f: string } }
  return eng ? [...eng.m.split(', '), ...eng.f.split(', ')].map((each) => each.replace(/[\s/]+$/, '')) : []
}

function fillCountry(code: string, names: readonly string[], demonyms: readonly string[]): void {
  for (const name of names) add(name, { as: 'country', kind: 'country', country: code })
  for (const name of demonyms) {
    if (name === '' || entries.get(name)?.as === 'country') continue
    add(name, { as: 'demonym', kind: 'country', country: code })
    if (!/(?:ese|ish|ch|ss|s|x|men)$/.test(name))
      add(`${name}s`, { as: 'people', kind: 'group', sector: 'CVL', country: code })
  }
}

function fillPeople(names: string, country: string, sector: Sector): void {
  for (const name of names.split('|')) {
    const known: Known = { as: 'people', kind: 'group', sector, ...(country && { country }) }
    add(name, known)
    add(name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`, known)
  }
}

function fillPlaces(table: string): void {
  const code = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]))
  for (const line of table.split('\n')) {
    const known: Known = { as: 'city', kind: 'place', country: code.get(line.slice(0, 2)) ?? '' }
    for (const name of line.slice(3).split('|')) if (wordClass(name.toLowerCase()) === null) add(name, known)
  }
}

function addAll(names: string, known: Known): void {
  for (const name of names.split('|')) add(name, known)
}

/** The first meaning of a name stays; spellings without marks and with either apostrophe come along. */
function add(name: string, known: Known): void {
  if (name === '') return
  for (const spelling of new Set([name, plain(name)])) {
    for (const each of spelling.includes("'") ? [spelling, spelling.replaceAll("'", '’')] : [spelling]) {
      if (!entries.has(each)) entries.set(each, known)
      if (DATELINE.has(known.as) && each.length > 3) addCapitals(each, known)
    }
  }
}

function addCapitals(name: string, known: Known): void {
  const large = name.toUpperCase()
  if (!capitals.has(large)) capitals.set(large, known)
}

/** The letters or digits a word begins with. */
function firstWord(form: string): string {
  let end = 0
  while (end < form.length && isWordUnit(form.charCodeAt(end))) end += 1
  return end === form.length ? form : form.slice(0, end)
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    (unit > 0xbf && unit < 0x2000)
  )
}
