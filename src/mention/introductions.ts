import { hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import type { NameCandidate } from './candidates.ts'
import type { NounClass } from './lexicon/nouns.ts'
import type { Sector } from './mention.ts'
import { lemmaOf, nounClass, officeClass } from './nouns.ts'
import { offices } from './offices.ts'
import { learn, type Party } from './party.ts'
import { preposition } from './phrase.ts'

type PartyOf = (token: Token) => Party | null

/** What the words around a name say of its bearer's country and sector: "North Korean leader", "Russia's Lavrov". */
export function introduce(candidate: NameCandidate, party: Party, { tokens }: Sentence, partyOf: PartyOf): void {
  if (party.kind === 'country') return
  if (candidate.name.known?.as === 'people') {
    const { head } = candidate
    const home = complementOwner(head, partyOf)?.country ?? placeOf(head, partyOf)?.country
    party.country = home ?? (isEthnic(head) ? null : party.country)
    return
  }
  if (party.kind === 'other' && candidate.roles.some((role) => nounClass(role)?.kind === 'person'))
    party.kind = 'person'
  const owner = ownerBefore(candidate, party, tokens, partyOf)
  const role = candidate.roles.findLast((each) => nounClass(each) !== null)
  const fromRole = role ? complementOwner(role, partyOf) : null
  const above = owner ?? fromRole
  for (const each of candidate.roles) {
    party.roles.add(lemmaOf(each))
    for (const office of offices(each, tokens.slice(Math.max(0, each.index - 2), each.index))) party.roles.add(office)
  }
  if (party.kind === 'place') {
    party.country = regionAfter(candidate, tokens, partyOf)?.country ?? party.country
    return
  }
  const sector = sectorOf(officeClass(candidate.roles), above) ?? sectorBefore(role ?? null, tokens)
  learn(party, above?.country ?? null, sector)
}

/** "Alexandria, Va.", "Paris, Texas": the region that a comma puts a town in, whatever town of the name is better known. */
function regionAfter({ name, last, head }: NameCandidate, tokens: readonly Token[], partyOf: PartyOf): Party | null {
  const region = tokens[last + 1]?.form === ',' ? tokens[last + 2] : undefined
  if (name.known?.as !== 'city' || !region || region.head !== head || hasRelation(region, 'conj')) return null
  const party = partyOf(region)
  return party?.kind === 'place' || party?.kind === 'country' ? party : null
}

/** The party that stands right before a name and its titles: a demonym, a possessor, a body. */
function ownerBefore(
  { lead, roles }: NameCandidate,
  party: Party,
  tokens: readonly Token[],
  partyOf: PartyOf,
): Party | null {
  for (let at = lead - 1; at >= Math.max(0, lead - 4); at -= 1) {
    const token = tokens[at]!
    const owner = partyOf(token)
    if (owner && owner !== party) {
      const owns = at === lead - 1 ? ownsAdjacent(tokens, at, roles) : isOwning(tokens, at, lead)
      return owns ? owner : null
    }
    const passes =
      token.upos === 'ADJ' ||
      token.upos === 'NOUN' ||
      token.upos === 'PROPN' ||
      token.form === '-' ||
      token.upos === 'PART'
    if (!passes) return null
    if (roles.length === 0 && token.upos !== 'PART') return null
  }
  return null
}

/** "US | President Doe", "Russian | Ivan Petrov"; after a preposition, "to Ukraine | Kurt Doe", it is another phrase. */
function ownsAdjacent(tokens: readonly Token[], at: number, roles: readonly Token[]): boolean {
  const token = tokens[at]!
  if (roles.length > 0) return !roles.some((role) => isTopic(token, role))
  return token.upos === 'ADJ' || tokens[at - 1]?.upos !== 'ADP'
}

/** "Russia 's | Lavrov": the owner with its clitic right before the words that lead to the name. */
function isOwning(tokens: readonly Token[], at: number, lead: number): boolean {
  for (let next = at + 1; next < lead; next += 1) {
    const { upos, form } = tokens[next]!
    if (upos !== 'PART' && upos !== 'ADJ' && form !== '-' && upos !== 'NOUN') return false
  }
  return true
}

/** "leader of North Korea", "spokesman for the ministry": for whom the office is held. */
export function complementOwner(role: Token, partyOf: PartyOf): Party | null {
  for (const each of role.children) {
    if (!hasRelation(each, 'nmod') || each.index < role.index) continue
    const by = preposition(each) ?? ''
    const owner = partyOf(each)
    if (owner && (OWNING.has(by) || (by === 'to' && owner.kind === 'person'))) return owner
  }
  return null
}

/** "rebels in the Ivory Coast", "a newspaper based in Beirut": where they are. */
export function placeOf(head: Token, partyOf: PartyOf): Party | null {
  for (const each of head.children) {
    if (each.index < head.index) continue
    if (hasRelation(each, 'acl') && each.deprel === 'acl') {
      const place = placeOf(each, partyOf)
      if (place) return place
    }
    if (!hasRelation(each, 'nmod', 'obl')) continue
    const by = preposition(each)
    const place = by === 'in' || by === 'at' || by === 'near' ? partyOf(each) : null
    if (place && (place.kind === 'country' || place.kind === 'place')) return place
  }
  return null
}

/** "ethnic Albanians": of a people, not of its state. */
export function isEthnic(head: Token): boolean {
  return head.children.some((each) => each.form.toLowerCase() === 'ethnic')
}

/** An ambassador to a country is not of it; an aide to a president is his. */
const OWNING: ReadonlySet<string> = new Set(['of', 'for', 'from', 'at'])

/** "Russia expert", "Iran envoy": the country is what the role is about, not whom it is held for. A "U.S. envoy" is of it. */
export function isTopic(country: Token, role: Token): boolean {
  if (/^\p{Lu}(?:\.?\p{Lu})+\.?$/u.test(country.form)) return false
  return country.upos === 'PROPN' && country.head?.deprel !== 'nmod:poss' && ABOUT.has(lemmaOf(role))
}

const ABOUT: ReadonlySet<string> = new Set(
  'expert adviser advisor envoy specialist analyst correspondent director scholar historian hawk negotiator researcher'.split(
    ' ',
  ),
)

/** The sector of an office: its own, that of the body it belongs to, or government where it leads a country. */
export function roleSector(role: Token | null, owner: Party | null): Sector | null {
  return sectorOf(role ? nounClass(role) : null, owner)
}

/** "government | spokesman", "police | chief": the sector of the body right before an office that has none of its own. */
function sectorBefore(role: Token | null, tokens: readonly Token[]): Sector | null {
  const body = role ? tokens[role.index - 1] : undefined
  const found = body?.upos === 'NOUN' || body?.upos === 'PROPN' ? nounClass(body) : null
  return found?.kind === 'organization' || found?.kind === 'group' ? (found.sector ?? null) : null
}

function sectorOf(noun: NounClass | null, owner: Party | null): Sector | null {
  if (noun?.sector) return noun.sector
  if (owner?.sector) return owner.sector
  const leads = noun?.title === true && owner?.kind === 'country'
  return leads ? 'GOV' : null
}
