import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Entity, EntityKind } from '../mention/index.ts'
import { foldName, type NamedParty, type Names, partyKey } from '../record/index.ts'
import { inChunks } from './chunks.ts'
import { compiled } from './compiled.ts'
import type { Schema } from './schema.ts'

/** Adds the names of a document's entities to those by which a party can be asked for. */
export async function recordNames(db: Kysely<Schema>, entities: readonly Entity[], text: string): Promise<void> {
  for (const entity of entities) {
    for (const [name, uses] of namesOf(entity, text)) await recordName(db, entity, name, uses)
  }
}

/** The entity's own name and the others that were written for it, with how often. */
function namesOf({ name, mentions }: Entity, text: string): ReadonlyMap<string, number> {
  const names = new Map([[name, 0]])
  for (const { form, span } of mentions) {
    if (form !== 'name') continue
    const written = text.slice(span.start, span.end)
    names.set(written, (names.get(written) ?? 0) + 1)
  }
  return names
}

async function recordName(db: Kysely<Schema>, entity: Entity, name: string, uses: number): Promise<void> {
  const folded = foldName(name)
  if (folded === '') return
  const { kind, country } = entity
  const values = [folded, partyKey(entity), name, kind, country ?? null, name === entity.name ? 1 : 0, uses]
  await db.executeQuery(
    CompiledQuery.raw(
      compiled(db, 'party_name', () => upsertName(db)),
      values,
    ),
  )
}

/** Adds a name with its columns in the order of the table, or its uses to those that are known. */
function upsertName(db: Kysely<Schema>) {
  return db
    .insertInto('party_name')
    .values({ folded: '', party: '', name: '', kind: '', country: null, is_full: 0, uses: 0 })
    .onConflict((conflict) =>
      conflict.columns(['folded', 'party']).doUpdateSet({
        uses: sql`party_name.uses + excluded.uses`,
        is_full: sql`case when excluded.is_full > party_name.is_full then excluded.is_full else party_name.is_full end`,
        country: sql`coalesce(party_name.country, excluded.country)`,
      }),
    )
}

/** Every name of every party, the most used first. */
export async function partyNames(db: Kysely<Schema>): Promise<readonly NamedParty[]> {
  return registered(db, await namesIn(db).execute())
}

/** The names on record, asked for piece by piece: a case has hundreds of thousands. */
export function namesOnRecord(db: Kysely<Schema>): Names {
  return {
    exact: async (folded) => registered(db, await namesIn(db).where('folded', '=', folded).execute()),
    async holding(folded) {
      const pattern = `%${folded.replace(/[%_\\]/g, '')}%`
      const rows = await namesIn(db).where('folded', 'like', pattern).execute()
      return registered(
        db,
        rows.filter((each) => ` ${each.folded} `.includes(` ${folded} `)),
      )
    },
    async ofParties(keys) {
      const units = await db.selectFrom('unit').select('entity_party').distinct().where('party', 'in', keys).execute()
      const own = [...keys, ...units.map(({ entity_party }) => entity_party)]
      const named = await registered(db, await namesIn(db).where('party', 'in', own).execute())
      return named.filter(({ key }) => keys.includes(key))
    },
    async knowCountry(code) {
      const found = await db.selectFrom('entity').select('id').where('country', '=', code).limit(1).executeTakeFirst()
      return found !== undefined
    },
  }
}

function namesIn(db: Kysely<Schema>) {
  return db
    .selectFrom('party_name')
    .select(['folded', 'party', 'name', 'kind', 'country', 'is_full', 'uses'])
    .orderBy('uses', 'desc')
    .orderBy('folded')
    .orderBy('party')
}

type NameRow = Awaited<ReturnType<ReturnType<typeof namesIn>['execute']>>[number]

/** Names with the parties of the registry; what is not in it goes by the key of its entities. */
async function registered(db: Kysely<Schema>, rows: readonly NameRow[]): Promise<readonly NamedParty[]> {
  const units = await inChunks([...new Set(rows.map(({ party }) => party))], (some) =>
    db.selectFrom('unit').select(['entity_party', 'party']).distinct().where('entity_party', 'in', some).execute(),
  )
  const parties = Map.groupBy(units, ({ entity_party }) => entity_party)
  return rows.flatMap(({ folded, party, name, kind, country, is_full, uses }) => {
    const keys = parties
      .get(party)
      ?.map((each) => each.party)
      .sort() ?? [party]
    const named = { folded, name, kind: kind as EntityKind, country, isFull: is_full === 1, uses }
    return keys.map((key) => ({ ...named, key }))
  })
}
