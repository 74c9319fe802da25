import type { Cameo } from '../claim/index.ts'
import type { RecordedClaim } from '../record/index.ts'
import type { Column } from './tables.ts'

/** One event as event data has it: one actor, one recipient and one code a row. */
export interface CodedEvent {
  readonly claim: RecordedClaim
  readonly cameo: Cameo
  readonly actor: RecordedClaim['actors'][number] | null
  readonly recipient: RecordedClaim['actors'][number] | null
}

/**
 * Claims that CAMEO has a code for, a row for each pair of actor and recipient, as ICEWS and GDELT have them. What is
 * not certain is no event to them and is left out.
 */
export async function* codedEvents(
  claims: AsyncIterable<RecordedClaim>,
  codeOf: (claim: RecordedClaim) => Cameo | null,
): AsyncGenerator<CodedEvent> {
  for await (const claim of claims) {
    const cameo = claim.certainty === 'certain' ? codeOf(claim) : null
    if (cameo === null || claim.actors.length === 0) continue
    const recipients = claim.recipients.length > 0 ? claim.recipients : [null]
    for (const actor of claim.actors) for (const recipient of recipients) yield { claim, cameo, actor, recipient }
  }
}

export const EVENT_DATA_COLUMNS: readonly Column<CodedEvent>[] = [
  {
    name: 'event_id',
    kind: 'text',
    says: 'document/claim; the same for all rows of a claim',
    of: ({ claim }) => claim.id,
  },
  { name: 'event_date', kind: 'text', says: 'first day, ISO 8601', of: ({ claim }) => claim.dating.first },
  { name: 'source_name', kind: 'text', says: 'who did it', of: ({ actor }) => actor?.name ?? null },
  { name: 'source_country', kind: 'text', says: 'ISO 3166-1 alpha-3', of: ({ actor }) => actor?.country ?? null },
  { name: 'cameo_code', kind: 'text', says: 'CAMEO code', of: ({ cameo }) => cameo.code },
  { name: 'event_text', kind: 'text', says: 'what the code means', of: ({ cameo }) => cameo.name },
  { name: 'target_name', kind: 'text', says: 'to whom', of: ({ recipient }) => recipient?.name ?? null },
  {
    name: 'target_country',
    kind: 'text',
    says: 'ISO 3166-1 alpha-3',
    of: ({ recipient }) => recipient?.country ?? null,
  },
  { name: 'location', kind: 'text', says: 'where', of: ({ claim }) => claim.place?.name ?? null },
  { name: 'country', kind: 'text', says: 'in which country', of: ({ claim }) => claim.place?.country ?? null },
  {
    name: 'latitude',
    kind: 'number',
    says: 'in degrees; empty where it is not known, never the middle of a country',
    of: ({ claim }) => claim.place?.latitude ?? null,
  },
  { name: 'longitude', kind: 'number', says: 'in degrees', of: ({ claim }) => claim.place?.longitude ?? null },
  { name: 'sentence', kind: 'text', says: 'the clause that says it', of: ({ claim }) => claim.evidence },
  { name: 'publisher', kind: 'text', says: 'who published it', of: ({ claim }) => claim.report.outlet },
  { name: 'story_id', kind: 'text', says: 'id of the document', of: ({ claim }) => claim.report.id },
]
