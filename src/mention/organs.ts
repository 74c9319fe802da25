import { hasRelation, type Token } from '../syntax/index.ts'
import type { NameCandidate } from './candidates.ts'
import { ORGANS_OF_ALL, SHARED_NAMES } from './lexicon/institutions.ts'
import { preposition } from './phrase.ts'
import { FAR_MORE, type Scenes, SETTING_SHARE } from './setting.ts'

/** How often a document names each country, or who and what is of it. */
export type Evidence = ReadonlyMap<string, number>

/** A name as it stands in the text. */
interface Written {
  readonly candidate: NameCandidate
  readonly text: string
}

/** The states other than the best known that bear a name, "Senate"; an empty set stands for all. */
const BEARERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...SHARED_NAMES, [ORGANS_OF_ALL, ''] as const].flatMap(([names, states]) => {
    const others = new Set(states.split(' ').filter(Boolean))
    return names.split('|').map((name) => [name, others] as const)
  }),
)

/** Whether organs of several states are called so. */
export function isShared(name: string): boolean {
  return BEARERS.has(name)
}

/** Whether an organ of a state is called so, the best known bearer aside. */
function isBorneBy(name: string, state: string): boolean {
  const states = BEARERS.get(name)
  return states?.size === 0 || states?.has(state) === true
}

/**
 * Whose the organs of a document are that several states have by one name: "the Senate", "the Foreign Ministry". Where
 * the text says whose one is, that is meant on; what it never says is told by what else the document names.
 */
export class Organs {
  readonly #evidence: Evidence
  readonly #scenes: Scenes
  readonly #ownerOf = new Map<NameCandidate, string>()
  readonly #owners = new Map<string, Set<string>>()
  readonly #lastOwner = new Map<string, string>()

  /** @param all the names of the document, in the order of the text */
  constructor(all: readonly Written[], evidence: Evidence, scenes: Scenes) {
    this.#evidence = evidence
    this.#scenes = scenes
    const byHead = new Map(all.map(({ candidate }) => [candidate.head, candidate]))
    for (const { candidate, text } of all) {
      const owner = isShared(text) ? ownerOf(candidate.head, byHead) : null
      if (!owner) continue
      this.#ownerOf.set(candidate, owner)
      this.#owners.set(text, (this.#owners.get(text) ?? new Set()).add(owner))
    }
  }

  /** Whether a name is such an organ's; "the Security Council" is that of the United Nations, unless somebody owns it. */
  has({ candidate, text }: Written): boolean {
    return isShared(text) && (candidate.name.known?.sector !== 'IGO' || this.#ownerOf.has(candidate))
  }

  /** Whose it is; null where nobody can tell. To be asked in the order of the text. */
  stateOf({ candidate, text }: Written): string | null {
    const owner = this.#ownerOf.get(candidate) ?? this.#sceneOf(candidate, text)
    if (owner) this.#lastOwner.set(text, owner)
    const owners = this.#owners.get(text)
    const [only = null] = owners?.size === 1 ? owners : []
    return this.#lastOwner.get(text) ?? only ?? this.#bearerOf(text, candidate.name.country ?? null)
  }

  /** The country that a sentence begins with, "In Abuja, the Senate", where it has such an organ. */
  #sceneOf({ head, name: { country: known } }: NameCandidate, name: string): string | null {
    const scene = this.#scenes.of(head.sentence)
    return scene && (scene === known || isBorneBy(name, scene)) ? scene : null
  }

  /**
   * That of the country where the document was written, unless it speaks of another's far more; the best known one's,
   * unless the document is of another country that has one; null where it is of several.
   */
  #bearerOf(name: string, known: string | null): string | null {
    const states = BEARERS.get(name)!
    const counts = [...this.#evidence].filter(([state]) => states.size === 0 || states.has(state))
    const [best, most] = counts.reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0])
    const { home } = this.#scenes
    const isHome = home !== null && (home === known || isBorneBy(name, home))
    if (isHome && (this.#evidence.get(home) ?? 0) * FAR_MORE >= most) return home
    if (most === 0 || (this.#evidence.get(known ?? '') ?? 0) * FAR_MORE >= most) return known
    const all = this.#evidence.values().reduce((sum, count) => sum + count, 0)
    return most >= all * SETTING_SHARE ? best : null
  }
}

/** "Russia's Ministry of Defence", "the Chilean Senate", "the Senate of Chile", "the Foreign Ministry in Tehran". */
function ownerOf(organ: Token, byHead: ReadonlyMap<Token, NameCandidate>): string | null {
  for (const each of organ.children) {
    const known = byHead.get(each)?.name.known
    if (!known?.country || known.as === 'institution') continue
    if (hasRelation(each, 'nmod:poss', 'amod', 'compound')) return known.country
    if (hasRelation(each, 'nmod') && WITHIN.has(preposition(each) ?? '')) return known.country
  }
  return null
}

const WITHIN: ReadonlySet<string> = new Set(['of', 'in', 'at'])
