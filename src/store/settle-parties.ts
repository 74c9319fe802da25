import { type Kysely, sql } from 'kysely'
import { isRejected, type Party, type RecordedClaim, type RecordedStatement } from '../record/index.ts'
import { insertAll } from './insert.ts'
import type { RecordedDocument } from './read.ts'
import type { StatementPartyTable, ToldPartyTable } from './record-schema.ts'
import type { Schema } from './schema.ts'
import { UNDATED } from './settle-tellings.ts'
import { wantedNumbers, wantedSpans } from './wanted.ts'

/**
 * Writes down anew whom the claims and statements of some documents are of: what leads from a party to them.
 *
 * @param recorded the documents that are there
 * @param all their numbers, with those of documents that are gone
 * @returns who speaks in them now or spoke before
 */
export async function settleParties(
  db: Kysely<Schema>,
  recorded: ReadonlyMap<number, RecordedDocument>,
  all: readonly number[],
): Promise<readonly string[]> {
  const documents = wantedNumbers(db, all)
  const before = await db
    .selectFrom('statement_party')
    .select('party')
    .distinct()
    .where('document', 'in', documents)
    .execute()
  for (const table of ['told_party', 'statement_party'] as const)
    await db.deleteFrom(table).where('document', 'in', documents).execute()
  const spoken = [...recorded].flatMap(([document, { statements }]) => statementRows(document, statements))
  await insertAll(db, 'statement_party', spoken)
  const told = [...recorded].flatMap(([document, { claims }]) =>
    [...claims].flatMap((each) => claimRows(document, each)),
  )
  await insertAll(db, 'told_party', [...told, ...(await mentioned(db, recorded))])
  return [...before, ...spoken].map(({ party }) => party)
}

function claimRows(document: number, [id, claim]: readonly [string, RecordedClaim]): readonly ToldPartyTable[] {
  if (isRejected(claim)) return []
  const voices = claim.voices.flatMap(({ speaker }) => speaker ?? [])
  return [
    ...inRole({ document, claim: id, role: 'actor' }, claim.actors),
    ...inRole({ document, claim: id, role: 'recipient' }, claim.recipients),
    ...inRole({ document, claim: id, role: 'voice' }, voices),
  ]
}

type Place = Pick<ToldPartyTable, 'document' | 'claim' | 'role'>

/** Each party once, and each country for which one acts. */
function inRole(place: Place, parties: readonly Pick<Party, 'key' | 'country'>[]): readonly ToldPartyTable[] {
  const rows = new Map<string, ToldPartyTable>()
  for (const { country } of parties)
    if (country !== null) rows.set(country, { party: country, ...place, country: null })
  for (const { key, country } of parties)
    if (!rows.has(key)) rows.set(key, { party: key, ...place, country: key === country ? null : country })
  return [...rows.values()].map(({ party, role, document, claim, country }) => ({
    party,
    role,
    document,
    claim,
    country,
  }))
}

function statementRows(
  document: number,
  statements: ReadonlyMap<string, RecordedStatement>,
): readonly StatementPartyTable[] {
  return [...statements].flatMap(([id, statement], position) => {
    if (isRejected(statement)) return []
    const { dating, report } = statement
    const time = { day: dating.first ?? UNDATED, until: dating.last ?? '', report: report.id, position }
    return (['speaker', 'via'] as const).flatMap((role) => {
      const party = statement[role]
      if (party === null) return []
      const keys = new Set(party.country === null ? [party.key] : [party.key, party.country])
      return [...keys].map((key) => ({ party: key, role, ...time, document, statement: id }))
    })
  })
}

/** Of whom the words of claims speak, as people left where these stand. */
async function mentioned(
  db: Kysely<Schema>,
  recorded: ReadonlyMap<number, RecordedDocument>,
): Promise<readonly ToldPartyTable[]> {
  const spans = [...recorded].flatMap(([document, { claims }]) =>
    [...claims]
      .filter(([, claim]) => !isRejected(claim))
      .map(([id, { span }]) => ({ document, id, start: span[0], end: span[1] })),
  )
  const { rows } = await sql<{ document: number; claim: string; entity: string }>`
    with wanted as materialized ${wantedSpans(db, spans)}
    select distinct wanted.document, wanted.part as claim, mention.entity from wanted cross join mention
    where mention.document = wanted.document
      and mention.span_start >= wanted.span_start and mention.span_end <= wanted.span_end
    order by wanted.document, wanted.part, mention.entity`.execute(db)
  return [...Map.groupBy(rows, ({ document, claim }) => `${document}/${claim}`).values()].flatMap((named) => {
    const { document, claim } = named[0]!
    const { parties } = recorded.get(document)!
    return inRole(
      { document, claim, role: 'mentioned' },
      named.map(({ entity }) => parties.get(entity)!),
    )
  })
}
