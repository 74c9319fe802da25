import type { EventOnRecord, RecordedClaim, RecordedStatement, TracedReport } from '../record/index.ts'

/** What is exported, read as it is asked for; none of it is held at once. */
export interface Selection {
  /** In the order of time. */
  claims(): AsyncIterable<RecordedClaim>
  statements(): AsyncIterable<RecordedStatement>
  /** The events that the claims tell of, each with all that tells of it, in the order of time. */
  events(): AsyncIterable<EventOnRecord>
  /** In the order in which they came. */
  documents(): AsyncIterable<TracedReport>
  /** The text of a document, by its id. */
  textOf(document: string): Promise<string>
}

/** What a format writes, piece by piece. */
export type Pieces = AsyncGenerator<string | Uint8Array, void, undefined>

/** Whose words a claim is: the voices, outermost first, else the outlet. */
export function voiceNames({ voices, report }: RecordedClaim): readonly string[] {
  const names = voices.map(({ speaker, source }) => speaker?.name ?? source).filter((name) => name !== '')
  return names.length > 0 ? names : report.outlet === null ? [] : [report.outlet]
}

/** "Iceland → Portugal: lent two ferries" as one line. */
export function summaryOf({ type, actors, recipients, objects }: RecordedClaim): string {
  const names = (parties: RecordedClaim['actors']) => parties.map(({ name }) => name).join(', ')
  const who = [names(actors) || 'somebody', names(recipients)].filter(Boolean).join(' → ')
  return `${who}: ${type.toLowerCase()}${objects.length > 0 ? `, ${objects.join(', ')}` : ''}`
}
