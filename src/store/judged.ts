import type { Insertable, Kysely } from 'kysely'
import {
  type Decisions,
  isRejected,
  type Party,
  type RecordedClaim,
  type RecordedStatement,
  signatureOnRecord,
} from '../record/index.ts'
import { insertAll } from './insert.ts'
import { type RecordedDocument, readDocument } from './read.ts'
import type { JudgedPartyTable, Schema } from './schema.ts'

const TABLES = ['judged_claim', 'judged_statement', 'judged_party'] as const

/** The rows by which judged claims and statements of one document are found. */
export type JudgedRows = { readonly [Table in (typeof TABLES)[number]]: readonly Insertable<Schema[Table]>[] }

/** Makes the rows anew by which a document's judged claims and statements are found, from what was decided of it. */
export async function refreshJudged(db: Kysely<Schema>, number: number, decisions: Decisions): Promise<void> {
  for (const table of TABLES) await db.deleteFrom(table).where('document', '=', number).execute()
  const rows = judgedRows(number, await readDocument(db, number, decisions))
  for (const table of TABLES) await insertAll(db, table, rows[table] as readonly Insertable<Schema[typeof table]>[])
}

/** The rows that follow from a document as people left it. Pure. */
export function judgedRows(number: number, { claims, statements, changed }: RecordedDocument): JudgedRows {
  const isJudged = ({ id }: { readonly id: string }) => changed.has(id)
  const judgedClaims = [...claims].map(([id, claim], position) => ({ id, position, claim })).filter(isJudged)
  const judgedStatements = [...statements]
    .map(([id, statement], position) => ({ id, position, statement }))
    .filter(isJudged)
  return {
    judged_claim: judgedClaims.map(({ id, position, claim }) => claimRow({ document: number, id, position }, claim)),
    judged_statement: judgedStatements.map(({ id, position, statement }) =>
      statementRow({ document: number, id, position }, statement),
    ),
    judged_party: [
      ...judgedClaims.flatMap(({ id, claim }) => claimParties({ document: number, part: id }, claim)),
      ...judgedStatements.flatMap(({ id, statement }) => statementParties({ document: number, part: id }, statement)),
    ],
  }
}

interface Place {
  readonly document: number
  readonly id: string
  readonly position: number
}

function claimRow(place: Place, claim: RecordedClaim): Insertable<Schema['judged_claim']> {
  const { type, certainty, dating, span, evidence } = claim
  return {
    ...{ ...place, is_rejected: isRejected(claim) ? 1 : 0, type, certainty },
    ...{ first_day: dating.first, last_day: dating.last, span_start: span[0], span_end: span[1], words: evidence },
    signature: signatureOnRecord(claim),
  }
}

function statementRow(place: Place, statement: RecordedStatement): Insertable<Schema['judged_statement']> {
  const { quotation, dating, content } = statement
  return {
    ...{ ...place, is_rejected: isRejected(statement) ? 1 : 0, quotation },
    ...{ first_day: dating.first, last_day: dating.last, content },
  }
}

type Part = Pick<JudgedPartyTable, 'document' | 'part'>

function claimParties(part: Part, { actors, recipients, voices }: RecordedClaim): readonly JudgedPartyTable[] {
  return [
    ...partyRows(part, 'actor', actors),
    ...partyRows(part, 'recipient', recipients),
    ...partyRows(
      part,
      'voice',
      voices.flatMap(({ speaker }) => speaker ?? []),
    ),
  ]
}

function statementParties(part: Part, { speaker, via }: RecordedStatement): readonly JudgedPartyTable[] {
  return [...partyRows(part, 'speaker', speaker ? [speaker] : []), ...partyRows(part, 'via', via ? [via] : [])]
}

function partyRows(part: Part, role: JudgedPartyTable['role'], parties: readonly Party[]): readonly JudgedPartyTable[] {
  return parties.map(({ key, country }, position) => ({ ...part, role, position, party: key, country }))
}
