import type { Choice } from './choose.ts'
import { type Passage, wordFrom } from './passage.ts'
import type { Range } from './question.ts'
import { trimmed } from './sources.ts'

/**
 * The content with the other half of a quotation that its source and cue interrupt: “The bridge,” Lopez said on Monday,
 * “is closed for good.” Commas on both sides of the interruption, and no other verb in it, make two halves of one.
 */
export function wholeQuotation(p: Passage, choice: Choice): readonly Range[] {
  const { cue, source, content } = choice
  const [only] = content
  if (content.length > 1 || only === undefined || cue.quoted) return content
  const interruption = source.to > source.from ? hull(cue, source) : cue
  if (only.to <= interruption.from && endsInComma(p, only.to - 1)) {
    const at = quotedAfter(p, interruption.to, cue.hi)
    return at < 0 ? content : [only, stretchAt(p, at)]
  }
  if (only.from >= interruption.to && beginsAfterComma(p, only.from)) {
    const at = quotedBefore(p, interruption.from, cue.lo)
    return at < 0 ? content : [stretchAt(p, at), only]
  }
  return content
}

function hull(a: Range, b: Range): Range {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}

function stretchAt(p: Passage, at: number): Range {
  const { start, end } = p.stretches[p.quoted[at]!]!
  const [from, to] = trimmed(p, wordFrom(p, start), wordFrom(p, end))
  return { from, to }
}

/** A word of the quotation that goes on after the interruption; -1 if another clause comes first or none goes on. */
function quotedAfter(p: Passage, from: number, hi: number): number {
  for (let at = from; at < hi; at++) {
    if (p.quoted[at]! >= 0) return beginsAfterComma(p, at) ? at : -1
    if (isVerb(p, at)) return -1
  }
  return -1
}

function quotedBefore(p: Passage, to: number, lo: number): number {
  for (let at = to - 1; at >= lo; at--) {
    if (p.quoted[at]! >= 0) return endsInComma(p, at) ? at : -1
    if (isVerb(p, at)) return -1
  }
  return -1
}

function isVerb({ words }: Passage, at: number): boolean {
  return words[at]!.upos === 'VERB' || words[at]!.upos === 'AUX'
}

/** Whether the stretch that the word stands in has a comma before its closing mark. */
function endsInComma({ text, quoted, stretches }: Passage, at: number): boolean {
  const stretch = stretches[quoted[at]!]
  return stretch !== undefined && stretch.closing > 0 && text[stretch.end - stretch.closing - 1] === ','
}

/** Whether the stretch that the word stands in follows a comma and begins with a small letter. */
function beginsAfterComma({ text, quoted, stretches }: Passage, at: number): boolean {
  const stretch = stretches[quoted[at]!]
  if (stretch === undefined) return false
  const first = text[stretch.start + stretch.opening] ?? ''
  return first !== first.toUpperCase() && text.slice(Math.max(0, stretch.start - 2), stretch.start).trim() === ','
}
