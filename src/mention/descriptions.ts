import { child, hasRelation, type Sentence, type Token } from '../syntax/index.ts'
import type { DescriptionCandidate } from './candidates.ts'
import type { Discourse } from './discourse.ts'
import { complementOwner, isEthnic, placeOf, roleSector } from './introductions.ts'
import type { Sector } from './mention.ts'
import { lemmaOf } from './nouns.ts'
import type { Party } from './party.ts'

type PartyOf = (token: Token) => Party | null

/** What a description says: the party it speaks of where one is known, else country, sector and role for a new one. */
export interface Described {
  readonly party: Party | null
  readonly country: string | null
  readonly sector: Sector | null
  readonly role: string
}

/** Finds the party of a noun phrase without a name: by apposition, by "is", by taking up what was named before. */
export function sameParty(
  candidate: DescriptionCandidate,
  sentence: Sentence,
  discourse: Discourse,
  partyOf: PartyOf,
  parties: readonly Party[],
): Described {
  const { head } = candidate
  const role = lemmaOf(head)
  const owner = ownerOf(candidate, partyOf)
  const country = countryOf(candidate, owner, partyOf)
  const sector = candidate.noun.sector ?? roleSector(head, owner)
  const named = namedBeside(candidate, partyOf)
  if (named) {
    named.roles.add(role)
    named.country ??= country
    named.sector ??= sector
    return { party: named, country, sector, role }
  }
  const party = takenUp(candidate, role, country, owner, discourse) ?? repeated(candidate, sentence, parties)
  return { party, country, sector, role }
}

/** What a description says of its party once the words after it are known too. */
export function complete(candidate: DescriptionCandidate, party: Party, partyOf: PartyOf): void {
  if (party.kind === 'country' || (party.country !== null && party.sector !== null)) return
  const owner = ownerOf(candidate, partyOf)
  if (owner === party) return
  party.country ??= countryOf(candidate, owner, partyOf)
  party.sector ??= candidate.noun.sector ?? roleSector(candidate.head, owner)
}

/** Whose it is: "its soldiers", "Bolivia's army", "leader of Hamas". */
function ownerOf({ head, possessor }: DescriptionCandidate, partyOf: PartyOf): Party | null {
  const owner = possessor ? partyOf(possessor) : null
  return owner ?? complementOwner(head, partyOf)
}

/** The one country that the modifiers, the owner or the place of a description give it; null for none or several. */
function countryOf({ head, noun }: DescriptionCandidate, owner: Party | null, partyOf: PartyOf): string | null {
  const found = new Set<string>()
  for (const each of head.children) {
    if (hasRelation(each, 'amod', 'compound', 'nmod:desc', 'flat')) collectCountries(each, partyOf, found)
  }
  if (found.size > 1) return null
  const [only] = found
  if (only && !isEthnic(head)) return only
  if (owner?.country) return owner.country
  const within = noun.kind === 'country' ? null : placeOf(head, partyOf)
  return within?.country ?? null
}

function collectCountries(token: Token, partyOf: PartyOf, found: Set<string>): void {
  const country = partyOf(token)?.country
  if (country) found.add(country)
  for (const each of token.children)
    if (hasRelation(each, 'conj', 'compound', 'amod')) collectCountries(each, partyOf, found)
}

/** The name that stands in apposition to the description, or that it is said to be. */
function namedBeside({ head, noun, plural }: DescriptionCandidate, partyOf: PartyOf): Party | null {
  if (plural && noun.kind === 'person') return null
  for (const each of head.children) {
    if (hasRelation(each, 'appos', 'flat', 'nmod:desc')) {
      const party = partyOf(each)
      if (party?.named && alike(party, noun.kind)) return party
    }
  }
  if (hasRelation(head, 'appos', 'nmod:desc') && head.head) {
    const party = partyOf(head.head)
    if (party?.named && alike(party, noun.kind)) return party
  }
  const subject = child(head, 'cop') ? child(head, 'nsubj') : null
  const party = subject && noun.kind === 'person' ? partyOf(subject) : null
  return party?.kind === 'person' && !party.plural ? party : null
}

function alike({ kind }: Party, noun: Party['kind']): boolean {
  if (kind === noun || kind === 'other') return true
  const body = kind === 'organization' || kind === 'group'
  if (body) return noun === 'organization' || noun === 'group'
  return (kind === 'country' && noun === 'place') || (kind === 'place' && noun === 'country')
}

/** Definite descriptions of what was spoken of before: "the president", "the group", "the country". */
function takenUp(
  { head, noun, plural, definite, possessor }: DescriptionCandidate,
  role: string,
  country: string | null,
  owner: Party | null,
  discourse: Discourse,
): Party | null {
  if (noun.kind === 'country' && !plural && (definite || possessor)) {
    if (possessor && owner?.country)
      return discourse.last((party) => party.kind === 'country' && party.country === owner.country)
    if (definite && !head.children.some((each) => hasRelation(each, 'amod', 'nmod', 'compound')))
      return discourse.last((party) => party.kind === 'country' && party.country !== null)
  }
  if (!definite || possessor) return null
  const bare = !head.children.some((each) => hasRelation(each, 'nmod', 'compound', 'nummod', 'acl'))
  const fits = (party: Party): boolean => party.country === null || country === null || party.country === country
  const byRole = discourse.last((party) => party.plural === plural && party.roles.has(role) && fits(party))
  if (byRole && (bare || !byRole.named)) return byRole
  if (!bare || plural || head.children.some((each) => hasRelation(each, 'amod'))) return null
  if (noun.kind === 'organization' && noun.sector !== 'GOV')
    return discourse.last(
      (party) => party.named && isBody(party) && (noun.sector === undefined || party.sector === noun.sector),
    )
  if (noun.id === 'inhabited place') return discourse.last((party) => party.named && party.kind === 'place')
  return null
}

function isBody({ kind }: Party): boolean {
  return kind === 'organization' || kind === 'group'
}

/** A bare plural said again in the same words: "analysts … analysts". */
function repeated(
  { head, plural, possessor, first, last }: DescriptionCandidate,
  { tokens }: Sentence,
  parties: readonly Party[],
): Party | null {
  if (!plural || possessor || head.children.some((each) => hasRelation(each, 'nummod'))) return null
  const words = tokens
    .slice(first, last + 1)
    .map((token) => token.form.toLowerCase())
    .join(' ')
  return parties.find((party) => !party.named && party.plural && party.name.toLowerCase() === words) ?? null
}
