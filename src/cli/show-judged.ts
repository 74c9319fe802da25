import type { CorrectedField, Decider, Judged, Party, RecordedClaim, RecordedStatement } from '../record/index.ts'
import { shortRange } from './dates.ts'
import { printable } from './layout.ts'

/** What people decided, one line for each decision: "corrected by Ada, 2026-03-14: type, was AID". */
export function judgedLines({ judged }: Pick<RecordedClaim | RecordedStatement, 'judged'>): readonly string[] {
  if (!judged) return []
  const { verdict, notes } = judged
  return [
    ...(verdict ? [`${verdict.is} by ${byWhom(verdict)}${because(verdict)}`] : []),
    ...correctionLines(judged),
    ...notes.map((each) => `note by ${byWhom(each)}: ${printable(each.text)}`),
  ]
}

/** "Ada, 2026-03-14" */
export function byWhom({ by, at }: Pick<Decider, 'by' | 'at'>): string {
  return `${printable(by)}, ${at.slice(0, 10)}`
}

export function because({ why }: Pick<Decider, 'why'>): string {
  return why === null ? '' : `: ${printable(why)}`
}

/** One line for each judgement, with all that it still stands for. */
function correctionLines({ corrected }: Judged): readonly string[] {
  return [...Map.groupBy(corrected, ({ judgement }) => judgement).values()].map((fields) => {
    const [first] = fields
    const what = fields.map((each) => `${FIELDS[each.field]} was ${wasWords(each)}`).join('; ')
    return `corrected by ${byWhom(first!)}: ${what}${first!.why === null ? '' : ` (${printable(first!.why)})`}`
  })
}

/** Fields as people call them. */
export const FIELDS: Readonly<Record<CorrectedField['field'], string>> = {
  type: 'type',
  mode: 'mode',
  actors: 'actor',
  recipients: 'recipient',
  objects: 'object',
  quantity: 'quantity',
  place: 'place',
  dates: 'date',
  polarity: 'polarity',
  certainty: 'certainty',
  voices: 'voice',
  evidence: 'evidence',
  source: 'source',
  cue: 'cue',
  content: 'content',
  speaker: 'speaker',
  via: 'via',
}

/** What a field was before, in words. */
function wasWords({ was }: CorrectedField): string {
  return fieldWords(was) || 'nothing'
}

/** A value of the record in words: names of parties, days, words of passages. */
export function fieldWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(fieldWords).filter(Boolean).join(', ')
  return typeof value === 'object' ? partWords(value as Readonly<Record<string, unknown>>) : printable(String(value))
}

function partWords(value: Readonly<Record<string, unknown>>): string {
  const { first, last, words, name, speaker, source, id } = value
  if (first !== undefined) return shortRange(first as string | null, last as string | null)
  if (words !== undefined) return `“${printable(String(words))}”`
  if (speaker !== undefined) return voiceWords(speaker as Party | null, String(source))
  return printable(String(name ?? String(id).replace(/^.*\//, '')))
}

function voiceWords(speaker: Party | null, source: string): string {
  return printable(speaker?.name ?? source) || 'somebody not named'
}
