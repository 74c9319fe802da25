import { CompiledQuery, type Kysely, sql } from 'kysely'
import type { Entity, EntityKind } from '../mention/index.ts'
import { foldName, type NamedParty, partyKey } from '../record/index.ts'
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
  const rows = await db
    .selectFrom('party_name')
    .select(['folded', 'party', 'name', 'kind', 'country', 'is_full', 'uses'])
    .orderBy('uses', 'desc')
    .orderBy('folded')
    .orderBy('party')
    .execute()
  return rows.map(({ folded, party, name, kind, country, is_full, uses }) => {
    return { folded, key: party, name, kind: kind as EntityKind, country, isFull: is_full === 1, uses }
  })
}
