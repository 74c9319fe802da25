import { hasRelation, type Token } from '../syntax/index.ts'
import type { EventType } from './claim.ts'
import { contexts } from './lexicon/contexts.ts'
import { modes } from './lexicon/modes.ts'
import type { Match } from './match.ts'

const contextOf = new Map<string, string[]>()
for (const [context, { words }] of Object.entries(contexts)) {
  for (const word of words.split(/\s+/)) contextOf.set(word, [...(contextOf.get(word) ?? []), context])
}

const modesOf = new Map<EventType, ReadonlyMap<string, number>>()
for (const [type, rows] of Object.entries(modes)) {
  const ranks = new Map<string, number>()
  for (const [rank, { words }] of rows.entries()) for (const word of words.trim().split(/\s+/)) ranks.set(word, rank)
  modesOf.set(type as EventType, ranks)
}

/** PLOVER's mode: as the row has it, else as the words of the clause tell it. */
export function modeOf({ entry, clause, fillers }: Match, type: EventType): string | undefined {
  if (entry.mode && type === entry.type && !OPEN.has(entry.mode)) return entry.mode
  const ranks = modesOf.get(type)
  let best = Number.POSITIVE_INFINITY
  for (const lemma of ranks ? wordsOf(clause.trigger, clause.verb, fillers.complement, fillers.object) : [])
    best = Math.min(best, ranks?.get(lemma) ?? best)
  return modes[type]?.[best]?.mode ?? (type === entry.type ? entry.mode : undefined)
}

/** Modes that a more telling word of the clause may replace: a "demo" that is a strike. */
const OPEN = new Set(['demo', 'restrict', 'troops', 'firearms', 'heavy-weapons'])

/** PLOVER's contexts: the row's own and those that words of the clause give away, each once. */
export function contextsOf({ entry, clause, fillers }: Match): readonly string[] {
  const found = new Set(entry.context)
  for (const lemma of wordsOf(clause.trigger, clause.verb, fillers.complement, fillers.object))
    for (const each of contextOf.get(lemma) ?? []) found.add(each)
  return [...found]
}

/** Lemmas of the trigger, its verb, what is promised or asked, and the phrases that hang on them; other clauses left out. */
function wordsOf(...heads: readonly (Token | null)[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const head of new Set(heads)) if (head) collect(head, found, 0)
  return found
}

function collect(token: Token, into: Set<string>, depth: number): void {
  into.add(token.lemma.toLowerCase())
  if (depth > 2) return
  for (const each of token.children) {
    if (
      !hasRelation(each, 'acl', 'advcl', 'ccomp', 'parataxis', 'conj', 'punct', 'det', 'case', 'aux', 'mark') ||
      (depth > 0 && each.deprel === 'conj')
    ) {
      collect(each, into, depth + 1)
    }
  }
}
