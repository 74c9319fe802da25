import type { Kysely } from 'kysely'
import { isRejected, type Party, type RecordedClaim, type RecordedStatement } from '../record/index.ts'
import { insertAll } from './insert.ts'
import type { RecordedDocument } from './read.ts'
import type { StatementPartyTable, ToldPartyTable } from './record-schema.ts'
import type { Schema } from './schema.ts'
import { UNDATED } from './settle-tellings.ts'
import { wantedDocuments } from './wanted.ts'

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
  const documents = wantedDocuments(db, all)
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
  const rows = await mentionsInClaims(db, [...recorded.keys()])
  const corrected = new Map<string, RecordedClaim>(
    [...recorded].flatMap(([document, { claims, changed }]) =>
      [...claims].filter(([id]) => changed.has(id)).map(([id, claim]) => [`${document}/${id}`, claim] as const),
    ),
  )
  const isIn = ({ document, claim, start, end }: (typeof rows)[number]) => {
    const { span } = corrected.get(`${document}/${claim}`) ?? {}
    return span === undefined || (span[0] <= start && end <= span[1])
  }
  const byClaim = Map.groupBy(rows.filter(isIn), ({ document, claim }) => `${document}/${claim}`)
  return [...byClaim].flatMap(([key, named]) => {
    const { document, claim } = named[0]!
    const one = corrected.get(key)
    return one && isRejected(one) ? [] : inRole({ document, claim, role: 'mentioned' }, named)
  })
}

/** Mentions that stand in the words of claims; of claims whose words people set all of the document. */
async function mentionsInClaims(db: Kysely<Schema>, documents: readonly number[]) {
  return db
    .selectFrom('claim')
    .innerJoin('mention', 'mention.document', 'claim.document')
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'mention.document').onRef('entity.id', '=', 'mention.entity'),
    )
    .leftJoin('linked', (join) =>
      join.onRef('linked.document', '=', 'entity.document').onRef('linked.entity', '=', 'entity.id'),
    )
    .leftJoin('unit', 'unit.key', 'linked.unit')
    .leftJoin('judged_claim', (join) =>
      join.onRef('judged_claim.document', '=', 'claim.document').onRef('judged_claim.id', '=', 'claim.id'),
    )
    .select(['claim.document', 'claim.id as claim', 'mention.span_start as start', 'mention.span_end as end'])
    .select(['entity.country'])
    .select(({ fn }) => fn.coalesce('unit.party', 'entity.party').as('key'))
    .where('claim.document', 'in', wantedDocuments(db, documents))
    .where(({ or, and, eb, ref }) =>
      or([
        eb('judged_claim.id', 'is not', null),
        and([
          eb('mention.span_start', '>=', ref('claim.span_start')),
          eb('mention.span_end', '<=', ref('claim.span_end')),
        ]),
      ]),
    )
    .orderBy('claim.document')
    .orderBy('claim.position')
    .orderBy('mention.span_start')
    .orderBy('mention.entity')
    .execute()
}
