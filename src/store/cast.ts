import type { Kysely } from 'kysely'
import type { EntityKind } from '../mention/index.ts'
import type { Figure, Party } from '../record/index.ts'
import type { Schema } from './schema.ts'

/** Who and how much a document speaks of. */
export interface Cast {
  /** In the order of first mention. */
  readonly parties: readonly Party[]
  readonly figures: readonly Figure[]
}

/** The parties and figures of one document. */
export async function castOf(db: Kysely<Schema>, number: number): Promise<Cast> {
  const entities = await db
    .selectFrom('entity')
    .innerJoin('mention', (join) =>
      join.onRef('mention.document', '=', 'entity.document').onRef('mention.entity', '=', 'entity.id'),
    )
    .select(['entity.party', 'entity.name', 'entity.kind', 'entity.country'])
    .select(({ fn }) => fn.min('mention.span_start').as('first'))
    .where('entity.document', '=', number)
    .groupBy(['entity.id', 'entity.party', 'entity.name', 'entity.kind', 'entity.country'])
    .orderBy('first')
    .orderBy('entity.party')
    .execute()
  const figures = await db
    .selectFrom('quantity')
    .select(['words', 'low', 'high', 'unit'])
    .where('document', '=', number)
    .orderBy('span_start')
    .execute()
  const parties = entities.map(({ party, name, kind, country }) => {
    return { key: party, name, kind: kind as EntityKind, country }
  })
  return { parties: [...new Map(parties.toReversed().map((each) => [each.key, each])).values()].reverse(), figures }
}
