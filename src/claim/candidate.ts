import type { Entity } from '../mention/index.ts'
import type { Token } from '../syntax/index.ts'
import type { Clause } from './clause.ts'
import { measured } from './fill.ts'
import { nounClasses } from './lexicon/classes.ts'
import type { Entry } from './lexicon/index.ts'
import { members } from './parties.ts'

/** What was found for an entry, before it is believed. */
export interface Candidate {
  readonly entry: Entry
  readonly clause: Clause
  readonly actor: readonly Entity[]
  readonly recipient: readonly Entity[]
  readonly recipientHead: Token | null
  readonly actorHead: Token | null
  /** Whether the recipient is what the role's own words name, not somebody named inside them. */
  readonly direct: boolean
}

/** Nouns of what one fights with, of who and what can bleed or break, and of who fights. */
export const WEAPONS = new Set<string>([...nounClasses.arms, ...nounClasses.violence])
export const VULNERABLE = new Set<string>([
  ...nounClasses.person,
  ...nounClasses.building,
  ...nounClasses.territory,
  ...nounClasses.troops,
])
export const FORCES = new Set<string>(nounClasses.forces)

/** Whether a noun, one of those joined to it, or what it measures is one of some lemmas. */
export function isOne(token: Token | null, lemmas: ReadonlySet<string>): boolean {
  return token !== null && members(token).some((each) => lemmas.has(each.lemma) || lemmas.has(measured(each).lemma))
}

/** Who bears arms. */
export function isArmed({ sector }: Entity): boolean {
  return sector !== undefined && ARMED.has(sector)
}

const ARMED = new Set(['MIL', 'REB', 'UAF', 'COP', 'SPY', 'PRM', 'CRM'])
