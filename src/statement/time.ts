import type { Mentions } from '../mention/index.ts'
import type { Sentence } from '../syntax/index.ts'
import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'

/** Id of the time at which it was said: one that hangs on the cue, and stands neither in the content nor in the source. */
export function saidAt(
  p: Passage,
  { cue, source, content }: Choice,
  sentences: readonly Sentence[],
  mentions: Mentions,
): string | null {
  const taken = [source, ...content]
  for (const { id, span } of mentions.timesIn(sentences[cue.sentence]!)) {
    let at = cue.lo
    while (at < cue.hi && p.words[at]!.end <= span.start) at++
    if (at < cue.hi && !taken.some(({ from, to }) => from <= at && at < to) && hangsOn(p, at, cue)) return id
  }
  return null
}

/** Whether the way up from the word meets the cue before another clause. */
function hangsOn(p: Passage, word: number, cue: Choice['cue']): boolean {
  for (let at = word, steps = 0; at >= 0 && steps < 6; at = p.head[at]!, steps++) {
    if (at >= cue.from && at < cue.to) return true
    if (at !== word && CLAUSE.has(p.words[at]!.deprel)) return false
  }
  return false
}

const CLAUSE: ReadonlySet<string> = new Set(['ccomp', 'advcl', 'acl', 'acl:relcl', 'parataxis', 'conj'])
