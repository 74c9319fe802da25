import type { ExpressionBuilder, Kysely } from 'kysely'
import type { EventType } from '../claim/index.ts'
import type { DealingOnRecord, PlaceTold } from '../record/index.ts'
import { inChunks } from './chunks.ts'
import type { Schema } from './schema.ts'

/** Which claims are counted; what is absent does not narrow. */
export interface DealingFilter {
  readonly types?: readonly string[]
  /** First and last day, ISO 8601: claims of what may have been on one of these days. */
  readonly since?: string
  readonly until?: string
}

/** Who is named as actor or recipient of each claim that nobody rejected, claim by claim. */
export async function dealingsOnRecord(db: Kysely<Schema>, filter: DealingFilter): Promise<readonly DealingOnRecord[]> {
  const rows = await narrowed(db, filter)
    .innerJoin('told_party', (join) =>
      join.onRef('told_party.document', '=', 'told.document').onRef('told_party.claim', '=', 'told.claim'),
    )
    .select(['told.document', 'told.claim', 'told.event', 'told.type', 'told_party.party', 'told_party.role'])
    .orderBy('told.document')
    .orderBy('told.claim')
    .orderBy('told_party.party')
    .execute()
  return rows.map((row) => ({ ...row, type: row.type as EventType }))
}

function narrowed(db: Kysely<Schema>, { types, since, until }: DealingFilter) {
  let query = db.selectFrom('told')
  if (types) query = query.where('told.type', 'in', types)
  if (since !== undefined) query = query.where('told.last_day', '>=', since)
  if (until !== undefined) query = query.where('told.first_day', '<=', until)
  return query
}

/** Where what claims tell of took place, each event once for a place. */
export async function placesOnRecord(db: Kysely<Schema>, filter: DealingFilter): Promise<readonly PlaceTold[]> {
  const rows = await narrowed(db, filter)
    .innerJoin('claim', (join) =>
      join.onRef('claim.document', '=', 'told.document').onRef('claim.id', '=', 'told.claim'),
    )
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'claim.document').onRef('entity.id', '=', 'claim.place'),
    )
    .select(['told.event', 'told.type', 'entity.name', 'entity.country', 'entity.latitude', 'entity.longitude'])
    .select('entity.place_precision as precision')
    .where('entity.latitude', 'is not', null)
    .where('entity.longitude', 'is not', null)
    .distinct()
    .orderBy('told.event')
    .orderBy('entity.name')
    .execute()
  return rows.map(({ type, latitude, longitude, ...row }) => {
    return { ...row, type: type as EventType, latitude: Number(latitude), longitude: Number(longitude) }
  })
}

/** The countries for which parties act, by the parties' keys; countries themselves are not among them. */
export async function countriesOfParties(db: Kysely<Schema>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('unit')
    .select(['party', 'country'])
    .distinct()
    .where('country', 'is not', null)
    .execute()
  return new Map(rows.map(({ party, country }) => [party, country!]))
}

/** How many statements each party made, by its key. */
export async function statementsBySpeaker(db: Kysely<Schema>): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('statement')
    .innerJoin('linked', (join) =>
      join.onRef('linked.document', '=', 'statement.document').onRef('linked.entity', '=', 'statement.speaker'),
    )
    .innerJoin('unit', 'unit.key', 'linked.unit')
    .select('unit.party')
    .select(({ fn }) => fn.countAll<number>().as('said'))
    .where((where) => where.not(where.exists(rejected(where))))
    .groupBy('unit.party')
    .execute()
  return new Map(rows.map(({ party, said }) => [party, Number(said)]))
}

function rejected({ selectFrom }: ExpressionBuilder<Schema, 'statement'>) {
  return selectFrom('judged_statement')
    .select('judged_statement.id')
    .whereRef('judged_statement.document', '=', 'statement.document')
    .whereRef('judged_statement.id', '=', 'statement.id')
}

/** A party as it is named in full, by its key: the name that is used most. */
export async function fullNames(db: Kysely<Schema>, keys: readonly string[]) {
  const units = await inChunks(keys, (some) =>
    db.selectFrom('unit').select(['party', 'entity_party']).distinct().where('party', 'in', some).execute(),
  )
  const own = new Map<string, string[]>()
  for (const key of keys) own.set(key, [key])
  for (const { party, entity_party } of units) own.get(party)?.push(entity_party)
  const wanted = [...new Set([...own.values()].flat())]
  const rows = await inChunks(wanted, (some) =>
    db
      .selectFrom('party_name')
      .select(['party', 'name', 'kind', 'country', 'uses', 'is_full'])
      .where('party', 'in', some)
      .execute(),
  )
  const byParty = Map.groupBy(rows, ({ party }) => party)
  return new Map(
    keys.map((key) => {
      const names = own.get(key)!.flatMap((each) => byParty.get(each) ?? [])
      const [best] = names.toSorted(
        (a, b) => b.is_full - a.is_full || Number(b.uses) - Number(a.uses) || (a.name < b.name ? -1 : 1),
      )
      return [key, best ?? null] as const
    }),
  )
}
