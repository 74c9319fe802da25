import type { Document } from '../document/index.ts'
import type { Sentence } from '../syntax/index.ts'
import { findEntities } from './entities.ts'
import type { Entity, Mentions } from './mention.ts'
import { findQuantities } from './quantities.ts'
import { findTimes } from './times.ts'

/** Everything the sentences mention: who and what, when, how much. */
export function findMentions(document: Document, sentences: readonly Sentence[]): Mentions {
  const { entities, entityOf, members } = findEntities(document, sentences)
  const times = findTimes(document, sentences)
  const quantities = findQuantities(sentences)
  return {
    entities,
    times,
    quantities,
    entityOf,
    membersOf: (entity) => membersIn(entities, members.get(entity.id)) ?? [entity],
    timesIn: (sentence) => within(times, sentence),
    quantitiesIn: (sentence) => within(quantities, sentence),
  }
}

function membersIn(entities: readonly Entity[], ids: readonly string[] | undefined): readonly Entity[] | null {
  return ids ? entities.filter(({ id }) => ids.includes(id)) : null
}

/** The part of a list in text order whose spans lie in the sentence; found by bisection. */
function within<T extends { readonly span: Sentence['span'] }>(all: readonly T[], { span }: Sentence): readonly T[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]!.span.start < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < all.length && all[end]!.span.start < span.end) end += 1
  return all.slice(low, end)
}
