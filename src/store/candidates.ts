import type { Kysely } from 'kysely'
import type { EventType, Polarity } from '../claim/index.ts'
import type { ReviewCandidate } from '../record/index.ts'
import type { Schema } from './schema.ts'
import { wantedNumbers } from './wanted.ts'

/** A claim as far as it takes to say how much it asks for a look, with where it stands. */
export interface Candidate extends ReviewCandidate {
  /** The number of its document, and its id there. */
  readonly number: number
  readonly claim: string
  readonly position: number
}

/** Every claim of some documents, in the order of the documents' ids. */
export async function reviewCandidates(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<readonly Candidate[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('document', 'document.number', 'claim.document')
    .select(['claim.document as number', 'claim.id', 'claim.position', 'claim.type', 'claim.polarity'])
    .select(['claim.signature', 'document.id as document', 'document.outlet', 'document.agency'])
    .where('claim.document', 'in', wantedNumbers(db, documents))
    .orderBy('document.id')
    .orderBy('claim.position')
    .execute()
  const parties = Map.groupBy(await partyRows(db, documents), ({ document, claim }) => `${document}/${claim}`)
  const confidences = await leastConfidences(db, documents)
  return rows.map(({ number, id, position, type, polarity, signature, document, outlet, agency }) => {
    const own = parties.get(`${number}/${id}`) ?? []
    const keys = (role: 'actor' | 'recipient') => own.filter((each) => each.role === role).map(({ party }) => party)
    return {
      ...{ number, claim: id, position },
      ...{ id: `${document}/${id}`, document, type: type as EventType, polarity: polarity as Polarity, signature },
      ...{ actors: keys('actor'), recipients: keys('recipient') },
      names: new Map(own.map(({ party, name }) => [party, name])),
      source: agency ?? outlet ?? 'an unnamed outlet',
      confidence: confidences.get(`${number}/${id}`) ?? null,
    }
  })
}

function partyRows(db: Kysely<Schema>, documents: readonly number[]) {
  return db
    .selectFrom('claim_party')
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'claim_party.document').onRef('entity.id', '=', 'claim_party.entity'),
    )
    .select(['claim_party.document', 'claim_party.claim', 'claim_party.role', 'entity.party', 'entity.name'])
    .where('claim_party.document', 'in', wantedNumbers(db, documents))
    .orderBy('claim_party.document')
    .orderBy('claim_party.claim')
    .orderBy('claim_party.position')
    .execute()
}

async function leastConfidences(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('claim_voice')
    .innerJoin('statement', (join) =>
      join.onRef('statement.document', '=', 'claim_voice.document').onRef('statement.id', '=', 'claim_voice.statement'),
    )
    .select(['claim_voice.document', 'claim_voice.claim'])
    .select(({ fn }) => fn.min('statement.confidence').as('least'))
    .where('claim_voice.document', 'in', wantedNumbers(db, documents))
    .groupBy(['claim_voice.document', 'claim_voice.claim'])
    .execute()
  return new Map(rows.map(({ document, claim, least }) => [`${document}/${claim}`, least]))
}
