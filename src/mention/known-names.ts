import countries from 'world-countries/countries.json' with { type: 'json' }
import { AREAS } from './lexicon/areas.ts'
import { CAPITALS, COUNTRY_NAMES, LESSER_CAPITALS } from './lexicon/country-names.ts'
import { INSTITUTIONS, NO_PARTIES, PEOPLES } from './lexicon/institutions.ts'
import type { EntityKind, Sector } from './mention.ts'
import { wordClass } from './nouns.ts'
import { CITIES } from './places/cities.ts'
import { REGIONS } from './places/regions.ts'

/** Where a name is known from; decides how it may be used. 'nothing' is a name of no party and no place. */
type KnownAs = 'country' | 'demonym' | 'capital' | 'institution' | 'people' | 'area' | 'city' | 'nothing'

/** What a name stands for, before its sentence is looked at. */
export interface Known {
  readonly as: KnownAs
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-3. */
  readonly country?: string
  readonly sector?: Sector
}

/** English names of the countries by ISO 3166-1 alpha-3 code. */
export const COUNTRY_NAME: ReadonlyMap<string, string> = new Map(
  countries.map(({ cca3, name }) => [cca3, name.common] as const),
)

/** States before dependencies, the larger before the smaller: "French" is France's, "Congolese" the larger Congo's. */
const STATES_FIRST = [...countries].sort((a, b) => Number(b.independent) - Number(a.independent) || b.area - a.area)

/** What datelines and headlines write in capitals: "HANOI, Vietnam". */
const IN_CAPITALS: ReadonlySet<KnownAs> = new Set(['country', 'capital', 'city', 'area'])

/** Plain letters: "Bogotá" → "Bogota". */
export function plain(name: string): string {
  return /^[ -~]*$/.test(name) ? name : name.normalize('NFD').replace(/\p{M}/gu, '')
}

/** All tables in one: the first meaning of a name counts. Countries come before capitals, those before bodies and towns. */
export function knownNames(): ReadonlyMap<string, Known> {
  const names = new Map<string, Known>()
  addAll(names, NO_PARTIES, { as: 'nothing', kind: 'other' })
  addCountries(names)
  addCapitals(names)
  for (const [kind, country, sector, all] of INSTITUTIONS) {
    addAll(names, all, { as: 'institution', kind, sector, ...(country && { country }) })
  }
  for (const [country, all] of AREAS) addAll(names, all, { as: 'area', kind: 'place', ...(country && { country }) })
  for (const [country, sector, all] of PEOPLES) addPeoples(names, all, country, sector)
  for (const table of [CITIES, REGIONS]) addPlaces(names, table)
  for (const [name, known] of [...names]) {
    if (IN_CAPITALS.has(known.as) && name.length > 3) addSpelling(names, name.toUpperCase(), known)
  }
  return names
}

type Names = Map<string, Known>

/** Names before demonyms: the Philippines are no plural of "Philippine". */
function addCountries(names: Names): void {
  for (const [code, all] of COUNTRY_NAMES) addAll(names, all, { as: 'country', kind: 'country', country: code })
  for (const { cca3, name, altSpellings } of STATES_FIRST) {
    const spellings = altSpellings.filter((each) => each.length > 3 && /^[\p{Script=Latin}\s'’.,-]+$/u.test(each))
    for (const each of [name.common, name.official, ...spellings]) {
      add(names, each, { as: 'country', kind: 'country', country: cca3 })
    }
  }
  for (const [code, , demonyms] of COUNTRY_NAMES) addDemonyms(names, code, demonyms.split('|'))
  for (const { cca3, demonyms } of STATES_FIRST) addDemonyms(names, cca3, demonymsOf(demonyms))
}

function demonymsOf(demonyms: object): readonly string[] {
  const { eng } = demonyms as { eng?: { m: string; f: string } }
  return eng ? [...eng.m.split(', '), ...eng.f.split(', ')].map((each) => each.replace(/[\s/]+$/, '')) : []
}

function addDemonyms(names: Names, code: string, demonyms: readonly string[]): void {
  for (const name of demonyms) {
    if (name === '' || names.get(name)?.as === 'country') continue
    add(names, name, { as: 'demonym', kind: 'country', country: code })
    if (/(?:ese|ish|ch|ss|s|x|men)$/.test(name)) continue
    add(names, `${name}s`, { as: 'people', kind: 'group', sector: 'CVL', country: code })
  }
}

function addCapitals(names: Names): void {
  for (const [code, all] of CAPITALS) addAll(names, all, { as: 'capital', kind: 'place', country: code })
  for (const { cca3, capital } of countries) {
    for (const name of capital) {
      add(names, name, { as: LESSER_CAPITALS.has(name) ? 'city' : 'capital', kind: 'place', country: cca3 })
    }
  }
}

function addPeoples(names: Names, all: string, country: string, sector: Sector): void {
  for (const name of all.split('|')) {
    const known: Known = { as: 'people', kind: 'group', sector, ...(country && { country }) }
    add(names, name, known)
    add(names, name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`, known)
  }
}

/** Lines "AF:Herat|Kabul"; a town named like a common noun, "Police", is left out. */
function addPlaces(names: Names, table: string): void {
  const code = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]))
  for (const line of table.split('\n')) {
    const known: Known = { as: 'city', kind: 'place', country: code.get(line.slice(0, 2)) ?? '' }
    for (const name of line.slice(3).split('|')) if (wordClass(name.toLowerCase()) === null) add(names, name, known)
  }
}

function addAll(names: Names, all: string, known: Known): void {
  for (const name of all.split('|')) add(names, name, known)
}

/** Adds a name as it is, without its marks and with the other apostrophe. */
function add(names: Names, name: string, known: Known): void {
  addSpelling(names, name, known)
  addSpelling(names, plain(name), known)
  if (name.includes("'")) addSpelling(names, name.replaceAll("'", '’'), known)
}

function addSpelling(names: Names, name: string, known: Known): void {
  if (name !== '' && !names.has(name)) names.set(name, known)
}
