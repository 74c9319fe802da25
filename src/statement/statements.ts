import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import type { Sentence } from '../syntax/index.ts'
import { channelOf } from './channel.ts'
import { type Choice, choose } from './choose.ts'
import { cueCandidates } from './cues.ts'
import { confidence } from './decide.ts'
import { features } from './features.ts'
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
  const speaker = speakers(p, found, mentions)
  const within = nest(found)
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

/** The one place that decides what is a statement: likely enough, and of two with one content the likelier. */
export function decide(p: Passage, model: StatementModel): readonly Found[] {
  const likely: Found[] = []
  const row = features()
  for (const marked of cueCandidates(p, model.cues)) {
    const choice = choose(p, marked, model.choice)
    if (choice === null) continue
    const sure = confidence(p, choice, model.decision, row)
    if (sure >= model.least) likely.push({ ...choice, confidence: sure })
  }
  return likely.sort(
    (a, b) =>
      a.content[0]!.from - b.content[0]!.from || b.content.at(-1)!.to - a.content.at(-1)!.to || a.cue.from - b.cue.from,
  )
}
