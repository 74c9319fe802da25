import type { Act, Corrected, Decisions, Judgement, Pair, Paired } from './judgement.ts'
import { pair } from './judgement.ts'

/**
 * What judgements come to. Pure: the order in which they are given does not matter, nor whether one is given twice.
 * They count in the order of their time and, at one time, of their ids; the later one wins. What is undone counts for
 * nothing, an undoing too: undoing an undoing brings back what it undid.
 */
export function decisions(judgements: Iterable<Judgement>): Decisions {
  const all = standing(judgements)
  const rulings = new Map(ofKind(all, 'accept', 'reject').map((each) => [each.act.subject.id, each]))
  const ruled = (kind: 'accept' | 'reject') => new Map([...rulings].filter(([, { act }]) => act.kind === kind))
  return {
    ...{ accepted: ruled('accept'), rejected: ruled('reject') },
    corrections: corrections(ofKind(all, 'correct')),
    ...{ sameParty: pairs(all, 'party', 'merge'), otherParty: pairs(all, 'party', 'split') },
    ...{ sameEvent: pairs(all, 'event', 'merge'), otherEvent: pairs(all, 'event', 'split') },
    ...{ sameText: pairs(all, 'text', 'merge'), otherText: pairs(all, 'text', 'split') },
    notes: Map.groupBy(ofKind(all, 'note'), ({ act }) => act.subject.id),
  }
}

/** Those that were not undone, in the order in which they count; undoings are not among them. */
export function standing(judgements: Iterable<Judgement>): readonly Judgement[] {
  const all = [...new Map([...judgements].map((each) => [`${each.id} ${aboutOf(each)}`, each])).values()].sort(byTime)
  const undone = undoneAmong(all)
  return all.filter(({ id, act }) => act.kind !== 'undo' && !undone.has(id))
}

/** What a judgement is about: one that counts for several versions of an article is given once for each. */
function aboutOf({ act }: Judgement): string {
  if (act.kind === 'undo') return act.judgement
  return 'subject' in act ? act.subject.id : idsOf(act).join(' ')
}

/** Ids of those that an undoing which stands undoes, undoings too. */
export function undoneAmong(judgements: readonly Judgement[]): ReadonlySet<string> {
  const undoings = judgements.flatMap(({ id, act }) => (act.kind === 'undo' ? [{ id, of: act.judgement }] : []))
  const byTarget = Map.groupBy(undoings, ({ of }) => of)
  const known = new Map<string, boolean>()
  const isUndone = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const found = (byTarget.get(id) ?? []).some((undoing) => !isUndone(undoing.id))
    known.set(id, found)
    return found
  }
  return new Set(judgements.map(({ id }) => id).filter(isUndone))
}

/** In the order in which judgements count. */
export function byTime(a: Judgement, b: Judgement): number {
  return compare(a.at, b.at) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A judgement whose act is of one kind. */
type Of<Kind extends Act['kind']> = Judgement & { readonly act: Extract<Act, { readonly kind: Kind }> }

function ofKind<Kind extends Act['kind']>(all: readonly Judgement[], ...kinds: readonly Kind[]): readonly Of<Kind>[] {
  return all.filter((each): each is Of<Kind> => kinds.some((kind) => kind === each.act.kind))
}

/** What was set of each claim and statement, field by field. */
function corrections(all: readonly Of<'correct'>[]): ReadonlyMap<string, Corrected> {
  const made = new Map<string, Corrected>()
  for (const each of all) {
    const { subject, set } = each.act
    const before = made.get(subject.id)
    const from = Object.fromEntries(Object.keys(set).map((field) => [field, each]))
    made.set(subject.id, { set: { ...before?.set, ...set }, from: { ...before?.from, ...from } })
  }
  return made
}

/** The pairs on which the last word was that they are one, or that they are not. */
function pairs(all: readonly Judgement[], what: Paired, last: 'merge' | 'split'): readonly Pair[] {
  const spoken = ofKind(all, 'merge', 'split').filter(({ act }) => act.what === what)
  const words = new Map(spoken.map(({ act }) => [JSON.stringify(idsOf(act)), act]))
  return [...words.values()].filter(({ kind }) => kind === last).map(idsOf)
}

function idsOf({ pair: given }: Extract<Act, { readonly kind: 'merge' | 'split' }>): Pair {
  const [a, b] = given.map((each) => (typeof each === 'string' ? each : each.id))
  return pair(a!, b!)
}
