import type { RecordedStatement } from '../record/index.ts'
import { withDate } from './dates.ts'
import type { Io } from './io.ts'
import { MARGIN, printable, textWidth, wrap } from './layout.ts'
import { DATED_BY, reportLine } from './show-claim.ts'
import { judgedLines } from './show-judged.ts'
import { shortId } from './show-judgement.ts'

/** A statement as a person reads it: when, who, how they put it, the words, and where they stand. */
export function showStatement(
  statement: RecordedStatement,
  { colors, columns }: Pick<Io, 'colors' | 'columns'>,
): readonly string[] {
  const width = textWidth(columns) - MARGIN
  const { dating, content, quotation } = statement
  const title = wrap(titleOf(statement), width).map((line) => colors.bold(line))
  const words = wrap(quotation === 'direct' ? unquoted(content) : printable(content), width)
  const dated = DATED_BY[dating.by === 'statement' ? 'event' : dating.by]
  const about = [`— ${reportLine(statement.report)}`, quotation, dated, shortId(statement.id)]
  const source = wrap(about.filter(Boolean).join(' · '), width).map(colors.dim)
  const judged = judgedLines(statement).flatMap((each) => wrap(each, width).map(colors.yellow))
  return withDate(dating, dating.by === 'statement', [...title, ...words, ...source, ...judged], colors)
}

/** "Kim Jong Un (“said”), through KCNA" */
function titleOf({ speaker, source, cue, via }: RecordedStatement): string {
  const name = printable(speaker?.name ?? source) || 'somebody not named'
  const how = cue === '' ? '' : ` (“${printable(cue)}”)`
  return `${name}${how}${via ? `, through ${printable(via.name)}` : ''}`
}

/** A direct quotation in one kind of quotation marks, whichever the text uses. */
function unquoted(content: string): string {
  return `“${printable(content).replace(/^["“”'‘]+|["“”'’]+$/g, '')}”`
}
