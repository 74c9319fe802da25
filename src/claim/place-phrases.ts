import type { Entity, Mentions } from '../mention/index.ts'
import { child, hasRelation, type Token } from '../syntax/index.ts'
import { caseOf } from './obliques.ts'
import { members } from './parties.ts'

/** Prepositions that say where, whatever the verb. */
export const INSIDE = new Set([
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'outside of',
  'around',
  'across',
  'throughout',
  'within',
])
/** Prepositions that say where if no party stands after them: "fired over Norland", "marched on the border". */
export const ALONG = new Set(['over', 'along', 'off', 'on', 'above', 'into', 'onto', 'out of'])
/** "died during protests in Norland": where the one was, the other was. */
export const DURING = new Set(['during', 'amid', 'amidst', 'for', 'to', 'by', 'after'])

/** Places that a phrase names: its own, its members', or below it, "a plant near Northtown". */
export function placesIn(token: Token, mentions: Mentions): readonly Entity[] {
  return members(token).flatMap((member) => {
    const entity = mentions.entityOf(member) ?? namedBeside(member, mentions)
    if (entity && isPlace(entity) && isNamed(entity)) return [entity]
    const named = [...placesBefore(member, mentions), ...placesOf(member, mentions)]
    if (named.length > 0) return named
    return entity && isPlace(entity) ? [entity] : placesBelow(member, mentions)
  })
}

/** "in a [Texas] supermarket", "on a [Lisbon] train". */
function placesBefore(noun: Token, mentions: Mentions): readonly Entity[] {
  return noun.children.flatMap((each) => {
    const entity = hasRelation(each, 'compound') && each.upos === 'PROPN' ? mentions.entityOf(each) : null
    return entity?.kind === 'place' ? [entity] : []
  })
}

/** "in the streets [of Lisbon]". */
function placesOf(noun: Token, mentions: Mentions): readonly Entity[] {
  return noun.children.flatMap((each) => {
    const entity = hasRelation(each, 'nmod') && caseOf(each) === 'of' ? mentions.entityOf(each) : null
    return entity?.kind === 'place' && isNamed(entity) ? [entity] : []
  })
}

/** "the capital Norburg". */
function namedBeside(token: Token, mentions: Mentions): Entity | null {
  const name = child(token, 'appos', 'flat', 'nmod:desc')
  return name ? mentions.entityOf(name) : null
}

export function placesBelow(token: Token, mentions: Mentions): readonly Entity[] {
  return token.children.flatMap((each) => {
    // "a train [pulling into a station in Lisbon]"
    if (each.deprel === 'acl' && each.upos === 'VERB') return placesBelow(each, mentions)
    if (!hasRelation(each, 'nmod', 'obl') || hasRelation(each, 'nmod:poss')) return []
    const preposition = caseOf(each)
    if (ALONG.has(preposition)) return placesIn(each, mentions).filter(({ kind }) => kind === 'place')
    const says = INSIDE.has(preposition) || (preposition === 'of' && !mentions.entityOf(token))
    return says ? placesIn(each, mentions) : []
  })
}

/** A place, or a country that is known: not "several states". */
function isPlace({ kind, country }: Entity): boolean {
  return kind === 'place' || (kind === 'country' && country !== undefined)
}

/** What the obliques of a verb name, and what its object and subject name below them. */
export function placesOfVerb(verb: Token, mentions: Mentions): readonly Entity[] {
  return placesAmong(verb.children, mentions)
}

export function placesAmong(dependents: readonly Token[], mentions: Mentions): readonly Entity[] {
  return dependents.flatMap((each) => {
    const preposition = hasRelation(each, 'obl') ? caseOf(each) : ''
    if (INSIDE.has(preposition) || preposition === 'out of') return placesIn(each, mentions)
    if (DURING.has(preposition)) return placesBelow(each, mentions)
    return hasRelation(each, 'obj', 'nsubj', 'nsubj:pass') ? placesBelow(each, mentions) : []
  })
}

export function isNamed({ mentions }: Entity): boolean {
  return mentions.some((each) => each.form === 'name')
}
