import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'
import { trimmed } from './sources.ts'

/**
 * What is said where who says it comes after it: "The convoy was stopped, two envoys said, a day after …". What only
 * tells when or why the clause before was said or happened is not the content, the clause before is.
 */
export function postposed(p: Passage, { source, cue, content }: Choice): readonly Range[] {
  const [only] = content
  const before = source.to === cue.from && source.from - 1 > cue.lo && p.words[source.from - 1]!.form === ','
  if (!before || content.length > 1 || only === undefined || only.from < cue.to || p.quoted[only.from]! >= 0)
    return content
  if (!isAside(p, only)) return content
  const [from, to] = trimmed(p, cue.lo, source.from)
  return hasClause(p, { from, to }) ? [{ from, to }] : content
}

/** "after …", "a day after …" */
function isAside(p: Passage, { from, to }: Range): boolean {
  for (let at = from; at < Math.min(from + 4, to); at++) {
    const { deprel, lemma } = p.words[at]!
    if (deprel === 'mark') return ASIDE.has(lemma)
  }
  return false
}

const ASIDE: ReadonlySet<string> = new Set(['after', 'before', 'as', 'while', 'since', 'when', 'because', 'though'])

function hasClause(p: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const head = p.head[at]!
    if (p.words[at]!.deprel.startsWith('nsubj') && head >= from && head < to) return true
  }
  return false
}
