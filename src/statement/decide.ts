import { type Choice, choose } from './choose.ts'
import { confidence } from './confidence.ts'
import { continued } from './continued.ts'
import { cueCandidates } from './cues.ts'
import { features } from './features.ts'
import { estimates, reportsClause } from './frames.ts'
import { withFurther } from './further.ts'
import type { StatementModel } from './model.ts'
import { apart } from './parallel.ts'
import { DATELINE, type Passage } from './passage.ts'
import { postposed } from './postposed.ts'
import { untilSemicolon } from './semicolon.ts'
import { wholeQuotation } from './split.ts'

/** A choice that is kept, with how sure it is. */
export interface Found extends Choice {
  readonly confidence: number
}

/** The one place that decides what is a statement: a cue, learned or by rule, that is likely enough with its source and content. */
export function decide(p: Passage, model: StatementModel): readonly Found[] {
  const row = features()
  const found: Found[] = []
  const unlikely: Found[] = []
  for (const marked of cueCandidates(p, model.cues)) {
    if (isDateline(p, marked.from)) continue
    const first = choose(p, marked, model.choice)
    if (first === null || saysItself(first) || isShown(p, first)) continue
    const placed = { ...first, content: postposed(p, first) }
    const cut = { ...placed, content: untilSemicolon(p, placed) }
    const choice = { ...cut, content: withFurther(p, cut) }
    const each = {
      ...choice,
      content: wholeQuotation(p, choice),
      confidence: confidence(p, choice, model.decision, row),
    }
    const least = isPlain(p, choice) ? LEAST_OF_PLAIN : model.least
    ;(each.confidence >= least ? found : unlikely).push(each)
  }
  const kept = apart(p, [...found, ...nested(p, found, unlikely)])
  return [...kept, ...continued(p, kept)].sort(inOrder)
}

/** "He refused.": nothing is left to be what was said but who says it. */
function saysItself({ source, content: [only, more] }: Choice): boolean {
  return more === undefined && only !== undefined && source.from <= only.from && only.to <= source.to
}

/** "a note [seen] by Reuters shows that": who saw it says nothing. */
function isShown(p: Passage, { cue }: Choice): boolean {
  const { xpos, deprel, lemma } = p.words[cue.head]!
  return xpos === 'VBN' && deprel === 'acl' && SHOWN.has(lemma)
}

const SHOWN: ReadonlySet<string> = new Set(['see', 'obtain', 'review', 'view', 'examine', 'receive', 'share'])

/** "NEW DELHI:" speaks of nobody. */
function isDateline({ kind, sentence }: Passage, word: number): boolean {
  return kind[sentence[word]!] === DATELINE
}

/** Confidence from which a statement that the tree tells plainly is kept; the model's own least is 0.38. */
const LEAST_OF_PLAIN = 0.3

/** What the training articles seldom have, and the tree tells plainly: "whom police say", "put the toll at 21". */
function isPlain(p: Passage, { cue, source }: Choice): boolean {
  const verb = cue.to - 1
  if (source.to === source.from) return false
  return estimates(p, verb) || (p.words[verb]!.deprel === 'acl:relcl' && reportsClause(p, verb))
}

/** The unlikely ones that a verb of reporting with subject and clause makes inside of a statement. */
function nested(p: Passage, found: readonly Found[], unlikely: readonly Found[]): readonly Found[] {
  const said = new Uint8Array(p.words.length)
  for (const { content } of found) for (const { from, to } of content) said.fill(1, from, to)
  return unlikely.filter(({ cue }) => reportsClause(p, cue.to - 1) && said[cue.from] === 1)
}

function inOrder(a: Found, b: Found): number {
  const [first, second] = [a.content, b.content]
  return first[0]!.from - second[0]!.from || second.at(-1)!.to - first.at(-1)!.to || a.cue.from - b.cue.from
}
