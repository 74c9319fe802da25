import type { Found } from './decide.ts'
import { isReporting } from './frames.ts'
import type { Passage } from './passage.ts'

/**
 * "The ministry said the deaths were caused by gunfire and called for calm": a verb with the same source ends the
 * content that would run over it.
 */
export function apart(p: Passage, found: readonly Found[]): Found[] {
  const bySentence = new Map<number, Found[]>()
  for (const each of found) bySentence.set(each.cue.sentence, [...(bySentence.get(each.cue.sentence) ?? []), each])
  return found.map((outer) => {
    const last = outer.content.at(-1)!
    const next = bySentence
      .get(outer.cue.sentence)!
      .find((each) => isParallel(p, outer, each) && last.from < each.cue.from && each.cue.to < last.to)
    if (next === undefined) return outer
    const to = endBefore(p, next.cue, isJoined(p, outer, next.cue) ? p.left[next.cue.head]! : next.cue.from, last.from)
    return to > last.from ? { ...outer, content: [...outer.content.slice(0, -1), { from: last.from, to }] } : outer
  })
}

/**
 * A second verb of the same source, in the same tense: "said ... and called for calm", not "said she is glad and looks
 * forward"; or one that is joined to the first and has a source of its own: "..., and the Union threatened".
 */
function isParallel(p: Passage, outer: Found, { cue, source }: Found): boolean {
  if (isJoined(p, outer, cue) && source.from > outer.cue.to && source.to <= cue.from) return true
  const same = source.to > source.from && source.from === outer.source.from && source.to <= outer.cue.from
  if (!same) return false
  const tense = tenseOf(p, cue.head)
  return (
    addsOn(p, cue) || (tense !== null && tense === tenseOf(p, outer.cue.head) && p.words[cue.head]!.deprel === 'conj')
  )
}

/** Whether a verb is joined to another one and has a subject of its own. */
function isJoined(p: Passage, outer: Found, { head }: Found['cue']): boolean {
  if (p.words[head]!.deprel !== 'conj' || p.head[head] !== outer.cue.head) return false
  for (let below = p.firstBelow[head]!; below >= 0 && below < head; below = p.nextBelow[below]!)
    if (p.words[below]!.deprel === 'nsubj') return true
  return false
}

/** ", adding that 98 were shot down" */
function addsOn(p: Passage, { head, from }: Found['cue']): boolean {
  const { xpos, lemma } = p.words[head]!
  return xpos === 'VBG' && isReporting(lemma) && from > 0 && p.mark[from - 1] === 1
}

/** A bare participle counts as past: "said it was over and called for calm" is easily taken for one. */
function tenseOf(p: Passage, verb: number): 'past' | 'present' | null {
  const { xpos } = p.words[verb]!
  if (xpos === 'VBD' || xpos === 'VBN') return 'past'
  return xpos === 'VBZ' || xpos === 'VBP' ? 'present' : null
}

/** One past the last word before a second verb's clause, without its conjunction and adverbs. */
function endBefore(p: Passage, verb: Found['cue'], start: number, from: number): number {
  const leadsIn = (at: number): boolean => p.head[at]! >= verb.from && p.head[at]! < verb.to && p.firstBelow[at]! < 0
  let to = Math.min(start, verb.from)
  while (to > from && (p.mark[to - 1] || leadsIn(to - 1))) to--
  return to
}
