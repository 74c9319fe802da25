import { placeKey } from '../place-key.ts'

/** Where something is, in degrees, to a hundredth: about a kilometre. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** Tells where towns are. */
export interface Gazetteer {
  /** The town of a country by its name; null where it is not known, or more than one could be meant. */
  find(country: string, name: string): Coordinates | null
}

/**
 * Reads `models/places.txt`: one line a country, its ISO 3166-1 alpha-3 code, then "name latitude longitude" for each
 * town, with bars between. A line is searched as it stands: a document asks for a handful of towns.
 */
export function gazetteer(text: string): Gazetteer {
  const lines = new Map(text.split('\n').map((line) => [line.slice(0, 3), line]))
  return {
    find(country, name) {
      const line = lines.get(country)
      const key = placeKey(name)
      const at = line && key ? line.indexOf(`|${key} `) : -1
      return line && at >= 0 ? coordinatesAt(line, at + key.length + 2) : null
    },
  }
}

/** "21.02 105.84" at an offset; null where the name goes on instead: "hanoi" in "hanoi heights". */
function coordinatesAt(line: string, from: number): Coordinates | null {
  const [latitude, longitude, ...more] = line.slice(from, line.indexOf('|', from)).split(' ').map(Number)
  if (latitude === undefined || longitude === undefined || more.length > 0) return null
  return Number.isFinite(latitude + longitude) ? { latitude, longitude } : null
}
