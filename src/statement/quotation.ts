import type { Choice } from './choose.ts'
import type { Passage } from './passage.ts'
import type { Quotation } from './statement.ts'

/**
 * Direct when every word of the content is quoted, mixed when a phrase of it is. A single word in quotation marks is
 * held at arm's length, not quoted; marks around the whole statement, its cue included, are those of another statement.
 */
export function quotationOf(p: Passage, { cue, content }: Choice): Quotation {
  let words = 0
  let quoted = 0
  const perStretch = new Map<number, number>()
  for (const { from, to } of content)
    for (let at = from; at < to; at++) {
      if (p.mark[at]) continue
      words++
      const stretch = p.quoted[at]!
      if (stretch < 0 || stretch === p.quoted[cue.from]) continue
      quoted++
      perStretch.set(stretch, (perStretch.get(stretch) ?? 0) + 1)
    }
  if (quoted === words) return 'direct'
  return Math.max(0, ...perStretch.values()) > 1 ? 'mixed' : 'indirect'
}
