import { child, hasRelation, type Token } from '../syntax/index.ts'

/** "beat and detained [protesters]": the object that two verbs share hangs on the last of them. */
export function sharedObject(verb: Token): Token | null {
  if (STANDING_ALONE.has(verb.lemma) || verb.upos !== 'VERB') return null
  const parallel = hasRelation(verb, 'conj') ? (verb.head?.children ?? []) : verb.children
  const next = parallel.find((each) => hasRelation(each, 'conj') && each.upos === 'VERB' && each.index > verb.index)
  if (!next) return objectBefore(verb)
  if (!isOfOneTense(verb, next) || child(next, 'nsubj', 'nsubj:pass', 'aux', 'aux:pass')) return null
  const between = next.children.filter(({ deprel, index }) => JOINING.has(deprel) && index < next.index)
  if (next.index - verb.index - 1 !== between.length) return null
  return child(next, 'obj') ?? sharedObject(next)
}

/** "armed and financed [the rebels]", where the tree hangs it on the first. */
function objectBefore(verb: Token): Token | null {
  const first = hasRelation(verb, 'conj') ? verb.head : null
  const object = first && isOfOneTense(first, verb) ? child(first, 'obj') : null
  return object && object.index > verb.index ? object : null
}

function isOfOneTense(one: Token, other: Token): boolean {
  return one.xpos === other.xpos || UNCHANGING.has(one.form) || UNCHANGING.has(other.form)
}

/** What may stand between two verbs of one object: "shelled, and later took, the town". */
const JOINING: ReadonlySet<string> = new Set(['cc', 'punct', 'advmod'])

/** Verbs that need no object, and seldom have the one that follows the next verb: "fled and joined the rebels". */
const STANDING_ALONE: ReadonlySet<string> = new Set(
  `come go leave flee stand sit meet stay remain return arrive retreat withdraw protest march rally demonstrate talk
  speak die fight surrender resign fall rise move travel escape advance fail lose win agree disagree vote testify lie
  consult negotiate cooperate gather mobilise mobilize call try turn continue begin start stop help`.split(/\s+/),
)

/** The verb that a verb goes on from: "said they did not know, and accused" goes on from "said", the past tense, not from the infinitive. */
export function parallelTo(verb: Token, head: Token): Token {
  const isPast = verb.xpos === 'VBD' || (verb.xpos === 'VBN' && !child(verb, 'aux'))
  if (!isPast || !PRESENT.has(head.xpos) || UNCHANGING.has(head.form)) return head
  for (let up = head.head; up; up = up.head) if (up.xpos === 'VBD') return up
  return head
}

const PRESENT = new Set(['VB', 'VBP', 'VBZ'])

/** Verbs whose past tense is as the present: "police beat and detained protesters". */
const UNCHANGING = new Set('beat hit cut put set let shut hurt burst cast split spread quit rid shed thrust'.split(' '))

/** The first of several verbs that a verb without a subject of its own is joined to; itself where it is not joined. */
export function withoutSubject(verb: Token): Token {
  let first = verb
  while (hasRelation(first, 'conj') && first.head?.upos === 'VERB' && !child(first, 'nsubj', 'nsubj:pass'))
    first = first.head
  return first
}
