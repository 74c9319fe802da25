import type { Token } from '../syntax/index.ts'
import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'
import { trimmed } from './sources.ts'

/**
 * What is said where who says it comes after it: "The convoy was stopped, two envoys said, a day after …". What only
 * tells when or why the clause before was said or happened, or stands beside it after a comma, is not the content: the
 * clause before is.
 */
export function postposed(p: Passage, { source, cue, content }: Choice): readonly Range[] {
  const before = source.to === cue.from && source.from - 1 > cue.lo && p.words[source.from - 1]!.form === ','
  const last = content.at(-1)
  if (!before || content.length > 2 || last === undefined || last.from < cue.to || p.quoted[last.from]! >= 0)
    return content
  const [from, to] = trimmed(p, cue.lo, source.from)
  const clauses = verbsOf(p, { from, to })
  const isSaidBefore = clauses.some(isMain)
  if (content.length === 2)
    return isSaidBefore && isSetOff(p, cue, last) && (isRelative(p, last) || p.words[cue.to]!.form === ';')
      ? [content[0]!]
      : content
  const isSaid = isAside(p, last) ? clauses.length > 0 : isSetOff(p, cue, last) && isSaidBefore
  return isSaid ? [{ from, to }] : content
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

/** "…, two envoys said, in a move that …": a comma or a semicolon parts it from the cue. */
function isSetOff(p: Passage, cue: Choice['cue'], { from }: Range): boolean {
  return from > cue.to && /^[,;]$/.test(p.words[cue.to]!.form)
}

/** "that Oslo called a mistake" */
function isRelative(p: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at++)
    if ((p.head[at]! < from || p.head[at]! >= to) && p.words[at]!.deprel === 'acl:relcl') return true
  return false
}

/** The verbs of a range that have their subject there. */
function verbsOf(p: Passage, { from, to }: Range): readonly Token[] {
  const verbs: Token[] = []
  for (let at = from; at < to; at++) {
    const head = p.head[at]!
    if (p.words[at]!.deprel.startsWith('nsubj') && head >= from && head < to) verbs.push(p.words[head]!)
  }
  return verbs
}

/** Not "when the war began", nor "which had lost". */
function isMain({ deprel }: Token): boolean {
  return /^(?:root|ccomp|parataxis|conj)$/.test(deprel)
}
