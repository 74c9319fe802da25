import type { Mentions } from '../mention/index.ts'
import type { Sentence } from '../syntax/index.ts'
import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'
import type { Range } from './question.ts'

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
    const free = at < cue.hi && !taken.some(({ from, to }) => from <= at && at < to)
    if (free && (hangsOn(p, at, cue) || standsBetween(at, source, cue))) return id
  }
  return null
}

/**
 * Whether the time hangs on the cue itself ("said on Monday") or on the occasion ("said in a speech on Monday"),
 * not on something else in the sentence ("after the deaths on Monday, the ministry said").
 */
function hangsOn(p: Passage, word: number, cue: Choice['cue']): boolean {
  let at = word
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    if (at >= cue.from && at < cue.to) return true
    const { deprel, upos, lemma } = p.words[at]!
    if (!CIRCUMSTANCE.has(deprel)) return false
    const inTime = steps === 0 || TIMELIKE.has(upos) || OCCASIONS.has(lemma)
    if (!inTime) return false
    at = p.head[at]!
  }
  return false
}

/** "The governor on Wednesday accused": between source and cue, whatever the tree says. */
function standsBetween(word: number, source: Range, cue: Range): boolean {
  return source.to > source.from && source.to <= word && word < cue.from && cue.from - source.to < 6
}

/** Relations by which a time or an occasion hangs on a verb or on another time. */
const CIRCUMSTANCE: ReadonlySet<string> = new Set([
  'obl', 'obl:tmod', 'obl:unmarked', 'obl:npmod', 'nmod', 'nmod:tmod', 'nmod:unmarked', 'nmod:npmod', 'nmod:poss', 'advmod', 'amod', 'nummod', 'compound', 'flat', 'appos', 'det',
]) // biome-ignore format: a table

const TIMELIKE: ReadonlySet<string> = new Set(['NUM', 'ADV', 'ADJ', 'PROPN'])

/** On which something is said, and spans of time that are counted: "in a speech on Monday", "late on Monday night". */
const OCCASIONS: ReadonlySet<string> = new Set([
  'speech', 'statement', 'interview', 'conference', 'address', 'message', 'letter', 'post', 'tweet', 'report', 'meeting', 'hearing', 'rally',
  'briefing', 'session', 'summit', 'call', 'debate', 'ceremony', 'visit', 'broadcast', 'article', 'appearance', 'remark', 'testimony', 'email', 'memo',
  'morning', 'afternoon', 'evening', 'night', 'day', 'week', 'month', 'year', 'hour', 'start', 'end', 'beginning',
]) // biome-ignore format: a table
