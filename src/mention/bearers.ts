import { SHARED_NAMES } from './lexicon/institutions.ts'

/** How often a document names each country, or who and what is of it. */
export type Evidence = ReadonlyMap<string, number>

/** The states other than the best known that bear a name, "Senate"; an empty set stands for all. */
const BEARERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SHARED_NAMES.flatMap(([names, states]) => {
    const others = new Set(states.split(' ').filter(Boolean))
    return names.split('|').map((name) => [name, others] as const)
  }),
)

/** Whether organs of several states are called so. */
export function isShared(name: string): boolean {
  return BEARERS.has(name)
}

/** Of all that a document names of countries, the share that makes an organ one country's. */
const SHARE = 0.75

/** How many times more another country must be named than the best known bearer of a name. */
const FAR_MORE = 3

/**
 * Whose organ is meant where the text does not say: the best known one's, unless the document is of another that has
 * one; null where it is of several.
 *
 * @param known the state whose organ is best known by that name
 */
export function bearerOf(name: string, known: string | null, evidence: Evidence): string | null {
  const states = BEARERS.get(name)!
  const counts = [...evidence].filter(([state]) => states.size === 0 || states.has(state))
  const [best, most] = counts.reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0])
  if (most === 0 || (evidence.get(known ?? '') ?? 0) * FAR_MORE >= most) return known
  const all = evidence.values().reduce((sum, count) => sum + count, 0)
  return most >= all * SHARE ? best : null
}
