import { editDistance } from './name-sound.ts'
import { foldName } from './party.ts'
import type { Party } from './report.ts'

/** A party under one of its names. */
export interface NamedParty extends Party {
  /** The name without case, accents and punctuation. */
  readonly folded: string
  /** Whether it is the fullest name in a document, and not only a word used for the party. */
  readonly isFull: boolean
  /** Mentions under this name, in all documents. */
  readonly uses: number
}

/** Who is meant by some words: parties by their key, and countries with all that act for them. */
export interface Resolution {
  readonly name: string
  readonly keys: readonly string[]
  readonly countries: readonly string[]
}

/** The names on record, as far as it takes to find one among them; each answer has the most used first. */
export interface Names {
  /** Those that are these words, folded. */
  exact(folded: string): Promise<readonly NamedParty[]>
  /** Those in which these words stand, folded, in their order and whole: "kim" in "kim jong un". */
  holding(folded: string): Promise<readonly NamedParty[]>
  /** Those of the parties with one of these keys. */
  ofParties(keys: readonly string[]): Promise<readonly NamedParty[]>
  /** Whether some party is, belongs to or acts for the country. */
  knowCountry(code: string): Promise<boolean>
}

/**
 * Finds who is meant by a country's name, code or demonym, by a name that the documents use, or by a party's key; null
 * where nobody is. A name that fits several parties means all of them.
 */
export async function resolveParty(words: string, names: Names): Promise<Resolution | null> {
  const folded = foldName(words)
  if (folded === '') return null
  const named = await countryNamed(words, folded)
  if (named !== null && (await names.knowCountry(named.code))) return ofCountry(named.code, names, named.name)
  const byKey = await names.ofParties([words.trim()])
  const exact = byKey.length > 0 ? byKey : await names.exact(folded)
  const meant = exact.length > 0 ? exact : await names.holding(folded)
  const country = meant.find((each) => each.kind === 'country')
  if (country?.country) return ofCountry(country.country, names)
  const keys = [...new Set(meant.map((each) => each.key))]
  if (keys.length === 0) return null
  return { name: await fullName(keys[0]!, names), keys, countries: [] }
}

/** Names that look like the words, the likest first. */
export function likelyNames(words: string, names: readonly NamedParty[], limit = 3): readonly string[] {
  const folded = foldName(words)
  const furthest = Math.max(1, Math.floor(folded.length / 3))
  const scored = names.map(({ name, folded: other, uses }) => ({
    name,
    uses,
    distance: editDistance(folded, other, furthest),
  }))
  const near = scored
    .filter(({ distance }) => distance <= furthest)
    .sort((a, b) => a.distance - b.distance || b.uses - a.uses || (a.name < b.name ? -1 : 1))
  return [...new Set(near.map(({ name }) => name))].slice(0, limit)
}

/** @param otherwise the name where the documents speak only of those who act for the country */
async function ofCountry(code: string, names: Names, otherwise = code): Promise<Resolution> {
  return { name: await fullName(code, names, otherwise), keys: [code], countries: [code] }
}

/** The name most used in full for the party. */
async function fullName(key: string, names: Names, otherwise = key): Promise<string> {
  const own = await names.ofParties([key])
  return (own.find((each) => each.isFull) ?? own[0])?.name ?? otherwise
}

/** What is written down of a country, in so far as it can be told by it. */
interface Country {
  readonly cca2: string
  readonly cca3: string
  readonly name: { readonly common: string; readonly official: string }
  readonly demonyms: { readonly eng: { readonly m: string } }
  readonly languages: Readonly<Record<string, string>>
  readonly altSpellings: readonly string[]
}

/** What countries are called, the surest first; of two that are called the same it is the first. */
const CALLED: readonly ((country: Country) => readonly string[])[] = [
  ({ name }) => [name.common, name.official],
  ({ demonyms }) => [demonyms.eng.m],
  ({ name, languages }) => ownLanguages(name.common, languages),
  ({ altSpellings }) => altSpellings.filter((each) => each.length > 2),
]

/** Kept, each from when it is first asked for: folding the names takes longer than all else that finds a party. */
const byName: ReadonlyMap<string, Country>[] = []

/** The country with this code, name or demonym, by its ISO 3166-1 alpha-3. Codes count in capitals only: "us" is a word. */
export async function countryNamed(
  words: string,
  folded = foldName(words),
): Promise<{ code: string; name: string } | null> {
  const { default: countries } = await import('world-countries/countries.json', { with: { type: 'json' } })
  const written = words.trim()
  const found =
    countries.find(({ cca2, cca3 }) => written === cca2 || written === cca3) ??
    CALLED.keys().reduce<Country | undefined>((known, at) => known ?? countriesBy(at, countries).get(folded), undefined)
  return found ? { code: found.cca3, name: found.name.common } : null
}

/** Countries by what they are called in one of the ways, as names are compared. */
function countriesBy(way: number, countries: readonly Country[]): ReadonlyMap<string, Country> {
  const known = byName[way]
  if (known) return known
  const named = new Map<string, Country>()
  for (const country of countries) {
    for (const name of CALLED[way]!(country).map(foldName)) if (!named.has(name)) named.set(name, country)
  }
  byName[way] = named
  return named
}

/** The languages that are called after the country: "Icelandic" of Iceland, not "English" of Malta. */
function ownLanguages(country: string, languages: Country['languages']): readonly string[] {
  return Object.values(languages).filter((each) => each.slice(0, 4) === country.slice(0, 4))
}
