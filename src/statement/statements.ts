import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import { child, type Sentence, subtreeSpan, type Token } from '../syntax/index.ts'
import type { StatementModel } from './model.ts'
import type { Statement } from './statement.ts'

/** Who is reported to have said what, in the order of the content. */
export function findStatements(
  _document: Document,
  sentences: readonly Sentence[],
  mentions: Mentions,
  _model: StatementModel,
): Statement[] {
  return sentences
    .flatMap((sentence) => sentence.tokens)
    .flatMap((token) => sayingClause(token, mentions))
    .map((statement, at) => ({ ...statement, id: `s${at + 1}` }))
}

function sayingClause(cue: Token, mentions: Mentions): Statement[] {
  const said = child(cue, 'ccomp')
  const source = child(cue, 'nsubj')
  if (!said || !source) return []
  const speaker = mentions.entityOf(source)?.id
  return [
    {
      id: '',
      source: [subtreeSpan(source)],
      cue: [{ start: cue.start, end: cue.end }],
      content: [subtreeSpan(said)],
      ...(speaker === undefined ? {} : { speaker }),
      quotation: 'indirect',
      confidence: 0.5,
    },
  ]
}
