import { hasRelation, type Token } from '../syntax/index.ts'
import { type Party, PERHAPS_TOWN } from './party.ts'

/** A noun phrase that a pronoun could take up. */
export interface Seen {
  readonly token: Token
  /** Null for what is no entity of ours, "the plan": it competes, so that a pronoun for it finds nobody. */
  readonly party: Party | null
  readonly plural: boolean
  readonly pronoun: boolean
  /** How much the phrase's place in its sentence brings it to mind; see `prominence`. */
  readonly prominence: number
}

/** How many sentences back a pronoun looks. */
const WINDOW = 4

/** Of what only modifies. */
const LEAST_PROMINENT = 1.5

/** How many persons stay in mind after the sentences about them are out of the window. */
const PERSONS_KEPT = 7

/** What the text has spoken of lately, the latest last. */
export class Discourse {
  #seen: Seen[] = []
  #sentence = 0
  /** The persons spoken of lately, each once, the latest last. */
  #persons: readonly Party[] = []
  readonly #byRole = new Map<string, Party>()

  note(token: Token, party: Party | null, plural: boolean): void {
    if (token.sentence !== this.#sentence) this.#enter(token.sentence)
    this.#seen.push({ token, party, plural, pronoun: token.upos === 'PRON', prominence: prominence(token) })
    if (party?.kind === 'person' && party !== this.#persons.at(-1)) this.#rememberPerson(party)
    if (party) for (const role of rolesOf(party)) this.#byRole.set(role, party)
  }

  /** The person last mentioned, however long ago, whom the test accepts; null without one. */
  lastPerson(accepts: (party: Party) => boolean): Party | null {
    return this.#persons.findLast(accepts) ?? null
  }

  /** The party last mentioned of those that were called so: "president", "group". */
  called(role: string): Party | null {
    return this.#byRole.get(role) ?? null
  }

  /** What was noted in the last sentences, in the order of the text. */
  get recent(): readonly Seen[] {
    return this.#seen
  }

  /** The last party that the test accepts; null without one. */
  last(accepts: (party: Party) => boolean): Party | null {
    for (let at = this.#seen.length - 1; at >= 0; at -= 1) {
      const { party } = this.#seen[at]!
      if (party && accepts(party)) return party
    }
    return null
  }

  /**
   * The two parties that the last sentences which name two name, of those that the test accepts; null where they name
   * more. What only modifies, as "Russian" does, counts where nothing else is named.
   */
  lastTwo(accepts: (party: Party) => boolean): readonly [Party, Party] | null {
    const seen = this.#seen.filter(({ party }) => party !== null && accepts(party))
    return twoOf(seen.filter((each) => each.prominence > LEAST_PROMINENT)) ?? twoOf(seen)
  }

  #rememberPerson(party: Party): void {
    const others = this.#persons.filter((each) => each !== party)
    this.#persons = [...others.slice(-PERSONS_KEPT), party]
  }

  #enter(sentence: number): void {
    this.#sentence = sentence
    this.#seen = this.#seen.filter(({ token }) => sentence - token.sentence < WINDOW)
  }
}

function twoOf(seen: readonly Seen[]): readonly [Party, Party] | null {
  const found = new Set<Party>()
  for (let at = seen.length - 1; at >= 0; at -= 1) {
    if (found.size >= 2 && seen[at]!.token.sentence < seen[at + 1]!.token.sentence) break
    found.add(seen[at]!.party!)
  }
  const [second, first] = found
  return found.size === 2 ? [first!, second!] : null
}

/** What a party can be called; a place that is called a province or a river is no town. */
function rolesOf({ roles }: Party): Iterable<string> {
  return roles.size === 1 && roles.has(PERHAPS_TOWN) ? TOWN : roles
}

const TOWN = ['city', 'town']

/**
 * How prominent a phrase is by its function, after the salience weights of Lappin & Leass (1994), "An Algorithm for
 * Pronominal Anaphora Resolution", scaled to 0..8 (theirs divided by ten).
 */
export function prominence(token: Token): number {
  if (hasRelation(token, 'conj') && token.head) return prominence(token.head) - 0.5
  if (hasRelation(token, 'appos', 'flat') && token.head) return prominence(token.head) - 0.5
  if (hasRelation(token, 'nsubj')) return isMainClause(token.head) ? 8 : 7
  if (hasRelation(token, 'obj', 'iobj')) return 5
  if (hasRelation(token, 'obl:agent')) return 5
  if (hasRelation(token, 'obl')) return 4
  if (hasRelation(token, 'nmod:poss')) return 4
  if (hasRelation(token, 'nmod')) return 3
  if (hasRelation(token, 'root', 'parataxis', 'dislocated', 'vocative')) return 5
  return hasRelation(token, 'amod', 'compound', 'nmod:desc') ? LEAST_PROMINENT : 3
}

function isMainClause(verb: Token | null): boolean {
  return verb !== null && hasRelation(verb, 'root', 'conj', 'parataxis')
}
