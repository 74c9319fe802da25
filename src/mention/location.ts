import { words } from '../text/index.ts'
import type { Entity, Mentions, PlacePrecision } from './mention.ts'
import { placeKey } from './place-key.ts'
import type { Coordinates, Gazetteer } from './places/gazetteer.ts'
import { REGIONS } from './places/regions.ts'

/** Where an entity is, as far as its words tell. */
type Location = Partial<Coordinates> & { readonly placePrecision?: PlacePrecision }

/** The noun that says what kind of place it is, at the end or before "of" and "with", and how precise that is. */
const KINDS: readonly (readonly [RegExp, PlacePrecision])[] = [
  [kind('sea|ocean|strait|gulf|airspace|(?:international|territorial) waters'), 7],
  [kind('river|border|frontier|coast|coastline|mountain|highway|road|desert|corridor|canal|front ?line'), 5],
  [kind('district|county|municipality|raion|rayon|commune'), 3],
  [kind('province|region|state|oblast|governorate|prefecture|department|emirate|canton|krai'), 4],
]

function kind(nouns: string): RegExp {
  return new RegExp(`\\b(?:${nouns})s?(?:$| (?:of|with|between) )`, 'i')
}

/** "the town of Norburg", "Norburg town". */
const TOWN = /^(?:the )?(?:old )?(?:city|town|village|port|capital) of |(?<=\S) (?:town|village|port)$/gi

/** "a plant near Norburg", "the centre of Norburg": the place that a description hangs on, in its last words. */
const BESIDE = /\b(?:in|near|outside|of|at|around)\s+(\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)*)$/u

/**
 * Adds where places are and how precisely that is known, in the levels of UCDP's Georeferenced Event Dataset. A country
 * has a level and no coordinates: its middle is not where anything happened.
 */
export function located(mentions: Mentions, text: string, gazetteer: Gazetteer): Mentions {
  const entities = mentions.entities.map((each) => ({ ...each, ...locationOf(each, text, gazetteer) }))
  const byId = new Map(entities.map((each) => [each.id, each]))
  return {
    ...mentions,
    entities,
    entityOf: (token) => byId.get(mentions.entityOf(token)?.id ?? '') ?? null,
    membersOf: (entity) => mentions.membersOf(entity).flatMap(({ id }) => byId.get(id) ?? []),
  }
}

function locationOf(entity: Entity, text: string, gazetteer: Gazetteer): Location {
  const { kind, country, name } = entity
  if (kind === 'country') return country ? { placePrecision: 6 } : {}
  if (kind !== 'place') return {}
  const level = levelOf(entity, text)
  if (level === 5 || level === 7) return { placePrecision: level }
  const town = country ? gazetteer.find(country, name.replace(TOWN, '')) : null
  if (level !== null) return { ...town, placePrecision: level }
  if (town) return { ...town, placePrecision: 1 }
  if (regions().has(placeKey(name))) return { placePrecision: 4 }
  const [, beside] = BESIDE.exec(name) ?? []
  const near = beside && country ? gazetteer.find(country, beside) : null
  return near ? { ...near, placePrecision: 2 } : {}
}

/** The names of first-level regions, read when the first is asked for. */
function regions(): ReadonlySet<string> {
  known ??= new Set(REGIONS.split('\n').flatMap((line) => line.slice(3).split('|').map(placeKey)))
  return known
}

let known: ReadonlySet<string> | null = null

/** What the text calls it: "Russia's Kursk region" is a region, and not the town of that name. */
function levelOf({ name, country, mentions }: Entity, text: string): PlacePrecision | null {
  if (country === undefined && !mentions.some((each) => each.form === 'name')) return null
  const called = mentions.filter((each) => each.form !== 'pronoun').map((each) => words(text, each.span))
  const naming = [name, ...called.filter((each) => each.includes(name))]
  return KINDS.find(([pattern]) => naming.some((each) => pattern.test(each)))?.[1] ?? null
}
