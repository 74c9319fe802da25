import { CompiledQuery, type Kysely, sql, type UpdateQueryBuilder, type UpdateResult } from 'kysely'
import type { Entity } from '../mention/index.ts'
import { foldName, partyKey } from '../record/index.ts'
import { words } from '../text/index.ts'
import { compiled } from './compiled.ts'
import type { Schema } from './schema.ts'

/** A name that a document uses for a party, and how often. */
export interface NameUse {
  readonly folded: string
  readonly party: string
  readonly name: string
  readonly kind: string
  readonly country: string | null
  /** 1 for the fullest name that the document has for the party. */
  readonly is_full: number
  readonly uses: number
}

/** The names of a document's entities. Pure. */
export function nameUses(entities: readonly Entity[], text: string): readonly NameUse[] {
  return entities.flatMap((entity) => {
    const { name, kind, country = null, mentions } = entity
    const written = mentions.filter(({ form }) => form === 'name').map(({ span }) => words(text, span))
    return usesOf({ name, kind, country, party: partyKey(entity) }, written)
  })
}

type Named = Pick<NameUse, 'name' | 'kind' | 'country' | 'party'>

/** The entity's own name and the others that were written for it, with how often. */
function usesOf({ name: own, ...entity }: Named, written: readonly string[]): readonly NameUse[] {
  const names = new Map([[own, 0]])
  for (const name of written) names.set(name, (names.get(name) ?? 0) + 1)
  return [...names]
    .map(([name, uses]) => ({ folded: foldName(name), name, ...entity, is_full: name === own ? 1 : 0, uses }))
    .filter(({ folded }) => folded !== '')
}

/** Adds names to those by which a party can be asked for. */
export async function recordNames(db: Kysely<Schema>, names: readonly NameUse[]): Promise<void> {
  for (const { folded, party, name, kind, country, is_full, uses } of names) {
    const values = [folded, party, name, kind, country, is_full, uses]
    await db.executeQuery(
      CompiledQuery.raw(
        compiled(db, 'party_name', () => upsertName(db)),
        values,
      ),
    )
  }
}

/** The names that a document on record uses. */
export async function usesOnRecord(db: Kysely<Schema>, document: number): Promise<readonly NameUse[]> {
  const entities = await db.selectFrom('entity').selectAll().where('document', '=', document).orderBy('id').execute()
  const mentions = await db
    .selectFrom('mention')
    .select(['entity', 'words'])
    .where('document', '=', document)
    .where('form', '=', 'name')
    .orderBy('span_start')
    .execute()
  const written = Map.groupBy(mentions, ({ entity }) => entity)
  return entities.flatMap((each) =>
    usesOf(
      each,
      (written.get(each.id) ?? []).map((mention) => mention.words),
    ),
  )
}

/**
 * Takes back the names that a document used before it was read anew. Call it when what is read now is recorded.
 *
 * @param now what it uses now: what it still uses needs no search for others that do
 */
export async function withdrawNames(
  db: Kysely<Schema>,
  before: readonly NameUse[],
  now: readonly NameUse[],
): Promise<void> {
  const keyOf = ({ folded, party }: NameUse) => JSON.stringify([folded, party])
  const full = new Set(now.filter(({ is_full }) => is_full === 1).map(keyOf))
  for (const name of before) {
    if (name.uses > 0) await changeName(db, name, (row) => row.set(({ eb }) => ({ uses: eb('uses', '-', name.uses) })))
    if (name.is_full === 0 || full.has(keyOf(name)) || (await isFullElsewhere(db, name))) continue
    await changeName(db, name, (row) => row.set({ is_full: 0 }))
  }
  for (const { folded, party } of before) await deleteUnused(db, folded, party)
}

async function changeName(
  db: Kysely<Schema>,
  { folded, party }: NameUse,
  change: (row: UpdateQueryBuilder<Schema, 'party_name', 'party_name', UpdateResult>) => typeof row,
): Promise<void> {
  await change(db.updateTable('party_name')).where('folded', '=', folded).where('party', '=', party).execute()
}

/** Whether any document has the name as its fullest for the party. */
async function isFullElsewhere(db: Kysely<Schema>, { folded, party }: NameUse): Promise<boolean> {
  const names = await db.selectFrom('entity').select('name').distinct().where('party', '=', party).execute()
  return names.some(({ name }) => foldName(name) === folded)
}

async function deleteUnused(db: Kysely<Schema>, folded: string, party: string): Promise<void> {
  await db
    .deleteFrom('party_name')
    .where('folded', '=', folded)
    .where('party', '=', party)
    .where('uses', '=', 0)
    .where('is_full', '=', 0)
    .execute()
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
