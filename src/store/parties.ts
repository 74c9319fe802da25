import type { Kysely } from 'kysely'
import type { EntityKind } from '../mention/index.ts'
import type { NamedParty, Names } from '../record/index.ts'
import type { Schema } from './schema.ts'
import { wantedWords } from './wanted.ts'

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
  const keys = new Set(rows.map(({ party }) => party))
  const units = await db
    .selectFrom('unit')
    .select(['entity_party', 'party'])
    .distinct()
    .where('entity_party', 'in', wantedWords(db, keys))
    .execute()
  const parties = Map.groupBy(units, ({ entity_party }) => entity_party)
  return rows.flatMap(({ folded, party, name, kind, country, is_full, uses }) => {
    const own = parties
      .get(party)
      ?.map((each) => each.party)
      .sort() ?? [party]
    const named = { folded, name, kind: kind as EntityKind, country, isFull: is_full === 1, uses }
    return own.map((key) => ({ ...named, key }))
  })
}
