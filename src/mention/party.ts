import type { Token } from '../syntax/index.ts'
import type { Gender } from './lexicon/nouns.ts'
import type { Entity, EntityKind, Mention, Sector } from './mention.ts'

/** An entity while its document is being read: it learns from each mention. */
export interface Party {
  kind: EntityKind
  country: string | null
  sector: Sector | null
  gender: Gender | null
  /** Taken up by "they" and a plural verb. */
  plural: boolean
  /** The fullest name so far, else the words of the first description. */
  name: string
  readonly named: boolean
  /** What it is said to be, in lemmas: "president", "leader". */
  readonly roles: Set<string>
  readonly mentions: Mention[]
  /** Who is meant where several named together are taken up as one: "they" for "Norland and Sudland". */
  readonly members: readonly Party[]
}

/** The role of a place of which nothing tells what it is: it may be taken up as "the city", unless something does. */
export const PERHAPS_TOWN = 'perhaps a town'

/** A party of which nothing is known but its kind. */
export function newParty(kind: EntityKind, name: string, named: boolean, members: readonly Party[] = []): Party {
  const unknown = { country: null, sector: null, gender: null, plural: false }
  return { kind, name, named, ...unknown, roles: new Set(), mentions: [], members }
}

/** Keeps what is already known: the first words on a party's country and sector are its introduction. */
export function learn(party: Party, country: string | null, sector: Sector | null): void {
  party.country ??= country
  party.sector ??= sector
}

/** The finished entities in the order of first mention, which of them each token speaks of, and who some are together. */
export function toEntities(
  parties: readonly Party[],
  byToken: ReadonlyMap<Token, Party>,
): { entities: readonly Entity[]; byToken: ReadonlyMap<Token, Entity>; members: Members } {
  const mentioned = parties.filter((party) => party.mentions.length > 0)
  for (const { mentions } of mentioned) mentions.sort((a, b) => a.span.start - b.span.start)
  mentioned.sort((a, b) => a.mentions[0]!.span.start - b.mentions[0]!.span.start)
  const entityOf = new Map(mentioned.map((party, at) => [party, toEntity(party, at)] as const))
  const entities = [...entityOf.values()]
  const found = new Map<Token, Entity>()
  for (const [token, party] of byToken) {
    const entity = entityOf.get(party)
    if (entity) found.set(token, entity)
  }
  return { entities, byToken: found, members: membersOf(entityOf) }
}

/** Ids of the entities that one stands for together, by its id. */
export type Members = ReadonlyMap<string, readonly string[]>

function membersOf(entityOf: ReadonlyMap<Party, Entity>): Members {
  const found = new Map<string, readonly string[]>()
  for (const [{ members }, { id }] of entityOf) {
    const each = members.flatMap((party) => entityOf.get(party)?.id ?? [])
    if (each.length > 0 && each.length === members.length) found.set(id, each)
  }
  return found
}

function toEntity({ name, kind, country, sector, mentions }: Party, at: number): Entity {
  return { id: `e${at + 1}`, name, kind, ...(country && { country }), ...(sector && { sector }), mentions }
}
