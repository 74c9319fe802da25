import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import type { Sentence } from '../syntax/index.ts'
import type { Marked } from './chain.ts'
import { channelOf } from './channel.ts'
import { type Choice, choose } from './choose.ts'
import { cueCandidates } from './cues.ts'
import { confidence } from './decide.ts'
import { features } from './features.ts'
import { framesWithin } from './frames.ts'
import type { StatementModel } from './model.ts'
import { nest } from './nesting.ts'
import { type Passage, passage } from './passage.ts'
import { quotationOf } from './quotation.ts'
import { contentSpans, spansOf } from './spans.ts'
import { speakers } from './speaker.ts'
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

/**
 * The one place that decides what is a statement: a cue that is likely enough together with its source and content;
 * and inside of what such a statement says, by rule, any verb of reporting with a subject and a clause.
 */
export function decide(p: Passage, model: StatementModel): readonly Found[] {
  const row = features()
  const judge = (marked: Marked): Found | null => {
    const choice = choose(p, marked, model.choice)
    return choice && { ...choice, confidence: confidence(p, choice, model.decision, row) }
  }
  const found = cueCandidates(p, model.cues)
    .map(judge)
    .filter((each) => each !== null && each.confidence >= model.least) as Found[]
  for (const marked of nestedFrames(p, found)) {
    const each = judge(marked)
    if (each !== null) found.push({ ...each, confidence: Math.max(each.confidence, model.least) })
  }
  return found.sort(inOrder)
}

/** The frames inside of the contents that no cue is in yet, each once. */
function nestedFrames(p: Passage, found: readonly Found[]): readonly Marked[] {
  const frames = new Map<number, Marked>()
  for (const { content } of found)
    for (const range of content) for (const frame of framesWithin(p, range)) frames.set(frame.to, frame)
  for (const { cue } of found) for (let at = cue.from; at < cue.to; at++) frames.delete(at + 1)
  return [...frames.values()]
}

function inOrder(a: Found, b: Found): number {
  const [first, second] = [a.content, b.content]
  return first[0]!.from - second[0]!.from || second.at(-1)!.to - first.at(-1)!.to || a.cue.from - b.cue.from
}
