import type { Entity, Mentions } from '../mention/index.ts'
import { child, hasRelation, type Token } from '../syntax/index.ts'
import { caseOf } from './obliques.ts'
import { isOffList } from './phrase.ts'

/** How far into a noun phrase a party may be looked for when its head names none. */
export type Reach = 'head' | 'owner' | 'inside'

/** "its troops", "an attack by rebels", "proposals from Norland". */
const OWNING = new Set(['by', 'from', 'of'])
/** "ties with Norland", "a visit to Norland", "targets in Norland". */
const CONCERNING = new Set([
  'against', 'on', 'to', 'with', 'for', 'toward', 'towards', 'into', 'over', 'between', 'among', 'in', 'at', 'near', 'inside', 'across', 'around', 'throughout', 'outside', 'within',
]) // biome-ignore format: a table

/** The word and what is coordinated with it: "Norland, Sudland and Westland" from its first word. */
export function members(token: Token): readonly Token[] {
  const found = [token]
  collectMembers(token, caseOf(token), found)
  if (hasRelation(token, 'nsubj')) for (const each of headlineMembers(token)) found.push(each)
  return found
}

/** "Norland, [Sudland] sign pact": a headline's comma stands for "and", and the tree has two subjects. */
function headlineMembers(first: Token): readonly Token[] {
  const { head } = first
  if (!head || !first.children.some((each) => each.form === ',')) return []
  return head.children.filter(
    (each) => hasRelation(each, 'nsubj') && each.index > first.index && each.index < head.index,
  )
}

/** A coordination may hang on a later word of a name, and a third member on the second. */
function collectMembers(token: Token, preposition: string, into: Token[]): void {
  for (const each of token.children) {
    if (hasRelation(each, 'flat')) collectMembers(each, preposition, into)
    else if (hasRelation(each, 'conj') && each.upos !== 'VERB' && agrees(each, preposition) && !isOffList(each)) {
      into.push(each)
      collectMembers(each, preposition, into)
    }
  }
}

/** "to Norland, according to Sudland": what has another preposition is not one of them. */
function agrees(token: Token, preposition: string): boolean {
  const own = caseOf(token)
  return own === '' || own === preposition
}

/** The parties that a phrase names, each once, in the order of the text. */
export function partiesOf(token: Token, mentions: Mentions, reach: Reach): readonly Entity[] {
  const found: Entity[] = []
  for (const member of members(token)) {
    for (const each of partiesIn(member, mentions, reach, 0)) if (!found.includes(each)) found.push(each)
  }
  return found
}

function partiesIn(token: Token, mentions: Mentions, reach: Reach, depth: number): readonly Entity[] {
  const own = mentions.entityOf(token)
  const owners = own && isUnnamedPlace(own) ? ownersOf(token, mentions) : []
  if (owners.length > 0) return owners
  if (own && isParty(own)) return mentions.membersOf(own)
  if (reach === 'head' || depth > 3) return own ? [own] : []
  for (const dependent of byNearness(token, reach)) {
    const found = members(dependent).flatMap((each) => partiesIn(each, mentions, reach, depth + 1))
    if (found.length > 0) return found
  }
  return []
}

/** "the company's factory", "the rebels' base": what befalls it befalls them. */
function ownersOf(place: Token, mentions: Mentions): readonly Entity[] {
  const owner = child(place, 'nmod:poss')
  return owner
    ? members(owner)
        .flatMap((each) => mentions.entityOf(each) ?? [])
        .filter(isParty)
    : []
}

function isUnnamedPlace({ kind, mentions }: Entity): boolean {
  return kind === 'place' && !mentions.some((each) => each.form === 'name')
}

/** Where a party is looked for under a word that names none, the likeliest first. */
function byNearness(token: Token, reach: Reach): readonly Token[] {
  const ranked: [number, Token][] = []
  for (const each of token.children) {
    const rank = rankOf(each, reach)
    if (rank > 0) ranked.push([rank, each])
  }
  return ranked.sort((a, b) => a[0] - b[0]).map(([, each]) => each)
}

function rankOf(dependent: Token, reach: Reach): number {
  if (hasRelation(dependent, 'nmod:poss')) return 1
  if (isSubject(dependent)) return 0
  if (hasRelation(dependent, 'amod', 'compound', 'nmod:desc', 'nmod:unmarked')) return 2
  if (hasRelation(dependent, 'nmod', 'obl')) {
    const preposition = caseOf(dependent)
    if (OWNING.has(preposition)) return 3
    return reach === 'inside' && CONCERNING.has(preposition) ? 4 : 0
  }
  if (hasRelation(dependent, 'appos')) return 5
  return reach === 'inside' && hasRelation(dependent, 'acl') ? 0 : 0
}

/** "[Norland] policy": what it is about, not whose it is. */
function isSubject(dependent: Token): boolean {
  return hasRelation(dependent, 'compound') && dependent.upos === 'PROPN' && dependent.head?.lemma === 'policy'
}

/** Whether an entity can act or be acted upon; a sea cannot. */
export function isParty({ kind, name }: Entity): boolean {
  return kind !== 'other' && !(kind === 'place' && /(?:Sea|Ocean)$/.test(name))
}
