import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import type { Sentence } from '../syntax/index.ts'
import { channelOf } from './channel.ts'
import { decide } from './decide.ts'
import type { StatementModel } from './model.ts'
import { nest } from './nesting.ts'
import { passage } from './passage.ts'
import { quotationOf } from './quotation.ts'
import { contentSpans, spansOf } from './spans.ts'
import { speakers } from './speaker.ts'
import type { Statement } from './statement.ts'
import { saidAt } from './time.ts'

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
