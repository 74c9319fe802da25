import type { Marked } from './chain.ts'
import type { Passage } from './passage.ts'
import { isFrame, relationBit } from './relations.ts'

/** Verbs that report when they have a subject and a clause, by what they do; each row with an example. */
export const REPORTING = [
  { kind: 'say', example: 'Lopez said the minister had told her that the money was gone.', lemmas: 'say tell state declare announce add note remark mention write explain report' },
  { kind: 'warn', example: 'He said officials had warned that the dam would break.', lemmas: 'warn caution stress emphasize emphasise highlight underline underscore insist argue assert maintain contend' },
  { kind: 'own up', example: 'Officials said the army admitted that its soldiers had fired.', lemmas: 'admit acknowledge confirm concede reveal disclose confess deny' },
  { kind: 'claim', example: 'The lawyers said two witnesses had alleged that guards took bribes.', lemmas: 'claim allege testify swear complain suggest indicate' },
  { kind: 'promise', example: 'The mayor said the company had promised that jobs would stay.', lemmas: 'promise pledge vow assure' },
  { kind: 'think', example: 'The minister said experts believe that the dam will hold.', lemmas: 'believe think fear suspect estimate predict expect conclude hope' },
] as const // biome-ignore format: a table

/** Verbs that say something of somebody when they have a subject and an object. */
export const JUDGING = [
  { kind: 'accuse', example: 'The prosecutors have charged the mayor with fraud by hiding hundreds of invoices.', lemmas: 'accuse charge blame criticize criticise condemn denounce' },
  { kind: 'claim', example: 'A spokesman denied reports of a retreat.', lemmas: 'deny reject admit claim confirm announce declare' },
  { kind: 'urge', example: 'The council urges both sides to talk.', lemmas: 'urge demand vow warn' },
] as const // biome-ignore format: a table

const WITH_CLAUSE: ReadonlySet<string> = new Set(REPORTING.flatMap(({ lemmas }) => lemmas.split(' ')))
const WITH_OBJECT: ReadonlySet<string> = new Set(JUDGING.flatMap(({ lemmas }) => lemmas.split(' ')))

// Of a cue by rule; above what learning gives to those that the training articles seldom have.
const CHANCE = 0.6

/**
 * Cues by rule, in the order of the text. Learning alone passes over those inside of other reports ("Kim said the army
 * had told him that ..."), and over verbs that are rare in the training articles.
 */
export function frames(p: Passage): readonly Marked[] {
  const found: Marked[] = []
  for (let at = 0; at < p.words.length; at++) {
    if (p.quoted[at]! < 0 && (reportsClause(p, at) || judges(p, at) || isSaidOfNobody(p, at) || estimates(p, at))) {
      found.push({ from: firstOfVerb(p, at), to: at + 1, probability: CHANCE })
    }
  }
  return found
}

/** Verbs that report when a clause follows. */
export function isReporting(lemma: string): boolean {
  return WITH_CLAUSE.has(lemma)
}

/** Whether the word is a verb of reporting with a subject and, after it, a clause. */
export function reportsClause(p: Passage, verb: number): boolean {
  if (!isFrame(p.below[verb]!) || !WITH_CLAUSE.has(p.words[verb]!.lemma)) return false
  return othersSpeak(p, verb) && hasAfter(p, verb, 'ccomp')
}

function judges(p: Passage, verb: number): boolean {
  const { upos, lemma } = p.words[verb]!
  return (
    upos === 'VERB' &&
    WITH_OBJECT.has(lemma) &&
    hasBefore(p, verb, 'nsubj') &&
    othersSpeak(p, verb) &&
    hasAfter(p, verb, 'obj')
  )
}

/** "The ministry put the death toll at 21." */
export function estimates(p: Passage, verb: number): boolean {
  if (p.words[verb]!.lemma !== 'put' || !othersSpeak(p, verb)) return false
  if (!hasBefore(p, verb, 'nsubj') && p.words[verb]!.deprel !== 'conj') return false
  let [counts, isGiven] = [false, false]
  for (let below = p.firstBelow[verb]!; below >= 0; below = p.nextBelow[below]!) {
    const { deprel, lemma } = p.words[below]!
    counts ||= deprel === 'obj' && COUNTED.has(lemma)
    isGiven ||=
      deprel === 'obl' && p.words[p.left[below]!]!.lemma === 'at' && hasFigure(p, p.left[below]!, p.right[below]!)
  }
  return counts && isGiven
}

function hasFigure(p: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (p.words[at]!.upos === 'NUM' || p.words[at]!.upos === 'SYM') return true
  return false
}

/** What is told in figures. */
const COUNTED: ReadonlySet<string> = new Set(
  'toll number figure total count cost damage turnout loss strength size value price share rate estimate'.split(' '),
)

const PASSIVE = relationBit('aux:pass')

/** "It is believed that the gunmen crossed the border." */
function isSaidOfNobody(p: Passage, verb: number): boolean {
  if ((p.below[verb]! & PASSIVE) === 0 || !WITH_CLAUSE.has(p.words[verb]!.lemma)) return false
  const first = p.firstBelow[verb]!
  return (
    p.words[first]!.lemma === 'it' &&
    (hasAfter(p, verb, 'ccomp') || hasAfter(p, verb, 'csubj') || hasAfter(p, verb, 'csubj:pass'))
  )
}

/** Cues that were learned and cues by rule, disjoint, in the order of the text; where both find one, the words that were learned stay. */
export function merged(learned: readonly Marked[], byRule: readonly Marked[]): readonly Marked[] {
  const all: Marked[] = []
  let next = 0
  for (const cue of learned) {
    while (next < byRule.length && byRule[next]!.to <= cue.from) all.push(byRule[next++]!)
    const meets = next < byRule.length && byRule[next]!.from < cue.to
    all.push(meets ? { ...cue, probability: Math.max(cue.probability, CHANCE) } : cue)
    while (next < byRule.length && byRule[next]!.from < cue.to) next++
  }
  return [...all, ...byRule.slice(next)]
}

/** Whether somebody else speaks, in so many words: not "I think", not "if he said". */
function othersSpeak(p: Passage, verb: number): boolean {
  for (let below = p.firstBelow[verb]!; below >= 0; below = p.nextBelow[below]!) {
    const { deprel, feats, lemma } = p.words[below]!
    if (deprel === 'nsubj' && (/Person=[12]/.test(feats) || NOBODY.has(lemma))) return false
    if (deprel === 'mark' && (lemma === 'if' || lemma === 'whether')) return false
  }
  return true
}

const NOBODY: ReadonlySet<string> = new Set(['it', 'you', 'who'])

function hasAfter(p: Passage, verb: number, relation: string): boolean {
  for (let below = p.firstBelow[verb]!; below >= 0; below = p.nextBelow[below]!)
    if (below > verb && p.words[below]!.deprel === relation) return true
  return false
}

function hasBefore(p: Passage, verb: number, relation: string): boolean {
  for (let below = p.firstBelow[verb]!; below >= 0 && below < verb; below = p.nextBelow[below]!)
    if (p.words[below]!.deprel === relation) return true
  return false
}

/** "had told": the auxiliaries right before belong to the cue. */
function firstOfVerb(p: Passage, verb: number): number {
  let from = verb
  while (from > 0 && p.head[from - 1] === verb && p.words[from - 1]!.deprel.startsWith('aux')) from--
  return from
}
