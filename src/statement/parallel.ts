import type { Found } from './decide.ts'
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
    const to = endBefore(p, next.cue.from, last.from)
    return to > last.from ? { ...outer, content: [...outer.content.slice(0, -1), { from: last.from, to }] } : outer
  })
}

/** A second verb of the same source, in the same tense: "said ... and called for calm", not "said she is glad and looks forward". */
function isParallel(p: Passage, outer: Found, { cue, source }: Found): boolean {
  const same = source.to > source.from && source.from === outer.source.from && source.to <= outer.cue.from
  const tense = tenseOf(p, cue.head)
  return same && tense !== null && tense === tenseOf(p, outer.cue.head) && p.words[cue.head]!.deprel === 'conj'
}

/** A bare participle counts as past: "said it was over and called for calm" is easily taken for one. */
function tenseOf(p: Passage, verb: number): 'past' | 'present' | null {
  const { xpos } = p.words[verb]!
  if (xpos === 'VBD' || xpos === 'VBN') return 'past'
  return xpos === 'VBZ' || xpos === 'VBP' ? 'present' : null
}

/** One past the last word before a second verb, without its conjunction. */
function endBefore(p: Passage, verb: number, from: number): number {
  let to = verb
  while (to > from && (p.mark[to - 1] || p.words[to - 1]!.deprel === 'cc' || p.words[to - 1]!.deprel === 'advmod')) to--
  return to
}
