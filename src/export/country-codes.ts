import { createRequire } from 'node:module'

interface Country {
  readonly cca2: string
  readonly cca3: string
}

let codes: ReadonlyMap<string, string> | null = null

/** The two letters of ISO 3166-1 for three, in lower case; null where there are none. */
export function alpha2(country: string | null): string | null {
  if (country === null) return null
  codes ??= new Map(
    (createRequire(import.meta.url)('world-countries/countries.json') as readonly Country[]).map(({ cca2, cca3 }) => [
      cca3,
      cca2.toLowerCase(),
    ]),
  )
  return codes.get(country) ?? null
}
