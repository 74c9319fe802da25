import type { Marked } from './chain.ts'
import type { Passage } from './passage.ts'
import { isFrame } from './relations.ts'

/** Verbs that report when they have a subject and a clause, by what they do; each row with an example. */
export const REPORTING = [
  { kind: 'say', example: 'Lopez said the minister had told her that the money was gone.', lemmas: 'say tell state declare announce add note remark mention write explain report' },
  { kind: 'warn', example: 'He said officials had warned that the dam would break.', lemmas: 'warn caution stress emphasize emphasise highlight underline underscore insist argue assert maintain contend' },
  { kind: 'own up', example: 'Officials said the army admitted that its soldiers had fired.', lemmas: 'admit acknowledge confirm concede reveal disclose confess deny' },
  { kind: 'claim', example: 'The report says witnesses alleged that guards took bribes.', lemmas: 'claim allege testify swear complain suggest indicate' },
  { kind: 'promise', example: 'The mayor said the company had promised that jobs would stay.', lemmas: 'promise pledge vow assure' },
  { kind: 'think', example: 'The minister said experts believe that the dam will hold.', lemmas: 'believe think fear suspect estimate predict expect conclude hope' },
] as const // biome-ignore format: a table

const LEMMAS: ReadonlySet<string> = new Set(REPORTING.flatMap(({ lemmas }) => lemmas.split(' ')))

const CHANCE = 0.6 // of a cue that has such a frame; above what learning gives those that the training articles seldom mark

/**
 * Cues by rule: verbs of reporting with a subject and a clause of their own, in the order of the text. Learning alone
 * passes over those inside of other reports ("Kim said the army had told him that ..."), and over rare verbs.
 */
export function frames(p: Passage): readonly Marked[] {
  const found: Marked[] = []
  for (let at = 0; at < p.words.length; at++) {
    if (isFrame(p.below[at]!) && p.quoted[at]! < 0 && LEMMAS.has(p.words[at]!.lemma) && reports(p, at)) {
      found.push({ from: firstOfVerb(p, at), to: at + 1, probability: CHANCE })
    }
  }
  return found
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
function reports(p: Passage, verb: number): boolean {
  let clauseAfter = false
  for (let below = p.firstBelow[verb]!; below >= 0; below = p.nextBelow[below]!) {
    const { deprel, feats, lemma } = p.words[below]!
    if (deprel === 'nsubj' && (/Person=[12]/.test(feats) || lemma === 'it' || lemma === 'you' || lemma === 'who'))
      return false
    if (deprel === 'mark' && (lemma === 'if' || lemma === 'whether')) return false
    if (deprel === 'ccomp') clauseAfter = below > verb
  }
  return clauseAfter
}

/** "had told": the auxiliaries right before belong to the cue. */
function firstOfVerb(p: Passage, verb: number): number {
  let from = verb
  while (from > 0 && p.head[from - 1] === verb && p.words[from - 1]!.deprel === 'aux') from--
  return from
}
