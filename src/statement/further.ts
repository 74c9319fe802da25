import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'

/** "agreed that the bridge would close[, that trains would run and that nobody would be charged]": all that is listed so. */
export function withFurther(p: Passage, { cue, content }: Choice): readonly Range[] {
  const last = content.at(-1)!
  if (last.from < cue.to || p.words[last.from]!.form !== 'that') return content
  let { to } = last
  for (let clause = furtherClause(p, to, cue.hi); clause >= 0; clause = furtherClause(p, to, cue.hi))
    to = p.right[clause]!
  return to === last.to ? content : [...content.slice(0, -1), { from: last.from, to }]
}

/** The verb of a clause that begins here with "that", a comma or "and" before it; -1 without one. */
function furtherClause(p: Passage, from: number, end: number): number {
  let at = from
  while (at < end && (p.mark[at] || p.words[at]!.deprel === 'cc')) at++
  if (at === from || at >= end || p.words[at]!.form !== 'that' || p.words[at]!.deprel !== 'mark') return -1
  return p.head[at]! > at ? p.head[at]! : -1
}
