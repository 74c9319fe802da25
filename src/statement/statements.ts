import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import type { Sentence } from '../syntax/index.ts'
import { channelOf } from './channel.ts'
import { type Choice, choose } from './choose.ts'
import { continued } from './continued.ts'
import { cueCandidates } from './cues.ts'
import { confidence } from './decide.ts'
import { features } from './features.ts'
import { reportsClause } from './frames.ts'
import type { StatementModel } from './model.ts'
import { nest } from './nesting.ts'
import { type Passage, passage } from './passage.ts'
import { quotationOf } from './quotation.ts'
import { contentSpans, spansOf } from './spans.ts'
import { speakers } from './speaker.ts'
import { wholeQuotation } from './split.ts'
import type { Statement } from './statement.ts'
import { saidAt } from './time.ts'

/** A choice that is kept, with how sure it is. */
export interface Found extends Choice {
  readonly confidence: number
}

/**
 * Who is reported to have said what, in the order of the content. Learned are cue, source, content and whether to keep
 * them; rules say where quotation marks are, who speaks, through what, when, and what stands within what.
 */
export function findStatements(
  document: Document,
  sentences: readonly Sentence[],
  mentions: Mentions,
  model: StatementModel,
): Statement[] {
  if (sentences.length === 0) return []
  const p = passage(document, sentences, model.words)
  const found = decide(p, model)
  const within = nest(found)
  const speaker = speakers(p, found, within, mentions)
  return found.map((each, at) => {
    const via = channelOf(p, each, mentions)
    const time = saidAt(p, each, sentences, mentions)
    return {
      id: idOf(at),
      source: spansOf(p, [each.source]),
      cue: spansOf(p, [each.cue]),
      content: contentSpans(p, each.content),
      ...(speaker[at] === null ? {} : { speaker: speaker[at]! }),
      quotation: quotationOf(p, each),
      ...(via === null ? {} : { via }),
      ...(time === null ? {} : { time }),
      ...(within[at] === null ? {} : { within: idOf(within[at]!) }),
      confidence: Math.round(each.confidence * 1000) / 1000,
    }
  })
}

function idOf(index: number): string {
  return `s${index + 1}`
}

/** The one place that decides what is a statement: a cue, learned or by rule, that is likely enough with its source and content. */
export function decide(p: Passage, model: StatementModel): readonly Found[] {
  const row = features()
  const found: Found[] = []
  const unlikely: Found[] = []
  for (const marked of cueCandidates(p, model.cues)) {
    const choice = choose(p, marked, model.choice)
    if (choice === null) continue
    const each = {
      ...choice,
      content: wholeQuotation(p, choice),
      confidence: confidence(p, choice, model.decision, row),
    }
    ;(each.confidence >= model.least ? found : unlikely).push(each)
  }
  const apart = parallel(p, [...found, ...nested(p, found, unlikely)])
  return [...apart, ...continued(p, apart)].sort(inOrder)
}

/** The unlikely ones that a verb of reporting with subject and clause makes inside of a statement. */
function nested(p: Passage, found: readonly Found[], unlikely: readonly Found[]): readonly Found[] {
  const said = new Uint8Array(p.words.length)
  for (const { content } of found) for (const { from, to } of content) said.fill(1, from, to)
  return unlikely.filter(({ cue }) => reportsClause(p, cue.to - 1) && said[cue.from] === 1)
}

/**
 * "The ministry said the deaths were caused by gunfire and called for calm": a verb with the same source ends the
 * content that would run over it.
 */
function parallel(p: Passage, found: readonly Found[]): Found[] {
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

function inOrder(a: Found, b: Found): number {
  const [first, second] = [a.content, b.content]
  return first[0]!.from - second[0]!.from || second.at(-1)!.to - first.at(-1)!.to || a.cue.from - b.cue.from
}
