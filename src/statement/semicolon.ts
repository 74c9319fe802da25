import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'

/**
 * "He said the bridge was closed; trains ran": what follows a semicolon in a clause of its own is the writer's, outside of
 * quotation marks. Of the articles that the models are trained on, five in six have it so.
 */
export function untilSemicolon(p: Passage, { cue, content }: Choice): readonly Range[] {
  const last = content.at(-1)!
  if (last.from < cue.to || p.mark[cue.to - 1]) return content
  const to = semicolonIn(p, last)
  return to < 0 ? content : [...content.slice(0, -1), { from: last.from, to }]
}

/** The first semicolon after which a clause has a subject; -1 without one. */
function semicolonIn(p: Passage, { from, to }: Range): number {
  for (let at = from + 1; at < to; at++) {
    if (p.words[at]!.form !== ';' || p.quoted[at]! >= 0) continue
    for (let next = at + 1; next < to; next++) if (p.words[next]!.deprel.startsWith('nsubj')) return at
    return -1
  }
  return -1
}
