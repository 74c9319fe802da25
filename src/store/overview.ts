import { type Kysely, sql } from 'kysely'
import type { Certainty, EventType, Polarity } from '../claim/index.ts'
import type { Alike } from '../record/index.ts'
import type { ClaimFilter } from './find.ts'
import { tellingsPassing } from './find-tellings.ts'
import type { Schema } from './schema.ts'
import { UNDATED } from './settle-tellings.ts'

const COUNTED_BY = ['type', 'certainty', 'polarity', 'day', 'until', 'is_dated', 'is_open'] as const

/** The tellings that pass a filter, put together where they are alike in all that a timeline is drawn and narrowed by. */
export async function alikeTellings(db: Kysely<Schema>, filter: ClaimFilter): Promise<readonly Alike[]> {
  const rows = await (await tellingsPassing(db, filter))
    .select(COUNTED_BY)
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .groupBy(COUNTED_BY)
    .execute()
  return rows.map(({ type, certainty, polarity, day, until, is_dated, is_open, entries }) => ({
    ...{ type: type as EventType, certainty: certainty as Certainty, polarity: polarity as Polarity },
    ...{ first: day === UNDATED ? null : day, last: until || null },
    ...{ isDated: is_dated === 1, isOpen: is_open === 1, entries: Number(entries) },
  }))
}

/** How many tellings each party vouches for, alone or among others; a country stands for all who speak for it. */
export async function countVoices(
  db: Kysely<Schema>,
  filter: ClaimFilter,
  most: number,
): Promise<readonly { readonly party: string; readonly claims: number }[]> {
  const rows = await (await tellingsPassing(db, filter))
    // Telling by telling, for there are many more parties of claims than tellings that pass.
    .crossJoin('told_party')
    .whereRef('told_party.document', '=', 'telling.document')
    .whereRef('told_party.claim', '=', 'telling.claim')
    // As the condition of the index `told_party_of_voices`, which a parameter would not meet.
    .where(sql<boolean>`told_party.role = 'voice'`)
    .select('told_party.party')
    .select(({ fn }) => fn.countAll<number>().as('claims'))
    .groupBy('told_party.party')
    .orderBy('claims', 'desc')
    .orderBy('told_party.party')
    .limit(most)
    .execute()
  return rows.map(({ party, claims }) => ({ party, claims: Number(claims) }))
}
