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

/** The country with this code, name or demonym, by its ISO 3166-1 alpha-3. Codes count in capitals only: "us" is a word. */
export async function countryNamed(
  words: string,
  folded = foldName(words),
): Promise<{ code: string; name: string } | null> {
  const { default: countries } = await import('world-countries/countries.json', { with: { type: 'json' } })
  const written = words.trim()
  const found =
    countries.find(({ cca2, cca3 }) => written === cca2 || written === cca3) ??
    countries.find(({ name }) => foldName(name.common) === folded || foldName(name.official) === folded) ??
    countries.find(({ demonyms }) => foldName(demonyms.eng.m) === folded) ??
    countries.find(({ name, languages }) => speaksItsOwn(name.common, languages, folded)) ??
    countries.find(({ altSpellings }) => altSpellings.some((each) => each.length > 2 && foldName(each) === folded))
  return found ? { code: found.cca3, name: found.name.common } : null
}

/** Whether the words name a language that is called after the country: "Icelandic" of Iceland, not "English" of Malta. */
function speaksItsOwn(country: string, languages: Readonly<Record<string, string>>, folded: string): boolean {
  const alike = (language: string) => language.slice(0, 4) === country.slice(0, 4)
  return Object.values(languages).some((each) => foldName(each) === folded && alike(each))
}
