import { type Kysely, sql } from 'kysely'
import type { Certainty, EventType, Polarity } from '../claim/index.ts'
import type { Alike } from '../record/index.ts'
import { type ClaimFilter, type ClaimInTime, claimsPassing, notAlone } from './find.ts'
import { findJudgedClaims, inOrderOfTime } from './find-judged.ts'
import type { Schema } from './schema.ts'

/** A claim that others have to be looked at with, and what it is counted by. */
export type ClaimToCount = ClaimInTime & { readonly alike: Alike }

/** The claims that pass a filter, as far as it takes to count them: see `findClaimsApart`. */
export interface ClaimsToCount {
  /** Of documents whose text no other has, put together. */
  readonly alone: readonly Alike[]
  /** All others, in the order of time, but for those that people judged. */
  readonly others: readonly ClaimToCount[]
  readonly judged: readonly ClaimInTime[]
}

export async function claimsToCount(db: Kysely<Schema>, filter: ClaimFilter): Promise<ClaimsToCount> {
  const { query, isJudged } = await claimsPassing(db, filter)
  const timed = query.leftJoin('time', (join) =>
    join.onRef('time.document', '=', 'claim.document').onRef('time.id', '=', 'claim.time'),
  )
  const alone = await timed
    .where(({ not, eb }) => not(eb('claim.document', 'in', notAlone)))
    .clearSelect()
    .select([...COUNTED_BY, isOpen.as('is_open')])
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .groupBy([...COUNTED_BY, isOpen])
    .execute()
  const others = await timed
    .where('claim.document', 'in', notAlone)
    .select([...COUNTED_BY, isOpen.as('is_open')])
    .execute()
  return {
    alone: alone.map((row) => alike(row, Number(row.entries))),
    others: inOrderOfTime(
      others.map((row) => ({ ...row, alike: alike(row, 1) })),
      (each) => each,
    ),
    judged: isJudged ? await findJudgedClaims(db, filter) : [],
  }
}

const COUNTED_BY = [
  ...(['claim.type', 'claim.certainty', 'claim.polarity'] as const),
  ...(['claim.first_day', 'claim.last_day', 'claim.dated_by'] as const),
] as const

/** The end of "since March" in EDTF is open. */
const isOpen = sql<number>`case when claim.dated_by = 'event' and time.edtf like '%/..' then 1 else 0 end`

interface Row {
  readonly type: string
  readonly certainty: string
  readonly polarity: string
  readonly first_day: string | null
  readonly last_day: string | null
  readonly dated_by: string
  readonly is_open: number
}

function alike(row: Row, entries: number): Alike {
  return {
    ...{ type: row.type as EventType, certainty: row.certainty as Certainty, polarity: row.polarity as Polarity },
    ...{ first: row.first_day, last: row.last_day },
    ...{ isDated: row.dated_by === 'event', isOpen: Number(row.is_open) === 1, entries },
  }
}

/** How many of the claims each party vouches for, alone or among others; a country stands for all who speak for it. */
export async function countVoices(
  db: Kysely<Schema>,
  filter: ClaimFilter,
  most: number,
): Promise<readonly { readonly party: string; readonly claims: number }[]> {
  const speaking = await speakingOn(db, filter)
  const claims = sql<number>`count(distinct speaking.document || '/' || speaking.claim)`.as('claims')
  const counted = (by: 'party' | 'country') =>
    db
      .selectFrom(speaking.as('speaking'))
      .select([`speaking.${by} as voice`, claims])
      .where(`speaking.${by}`, 'is not', null)
      .groupBy(`speaking.${by}`)
      .orderBy('claims', 'desc')
      .orderBy('voice')
      .limit(most)
      .execute()
  const all = new Map([...(await counted('party')), ...(await counted('country'))].map((each) => [each.voice, each]))
  return [...all.values()]
    .map(({ voice, claims: number }) => ({ party: voice!, claims: Number(number) }))
    .sort((a, b) => b.claims - a.claims || (a.party < b.party ? -1 : 1))
    .slice(0, most)
}

/** Who speaks in the chain of each claim that passes, and for which country. */
async function speakingOn(db: Kysely<Schema>, filter: ClaimFilter) {
  const { query } = await claimsPassing(db, filter)
  return db
    .selectFrom(query.clearSelect().select(['claim.document', 'claim.id']).as('passing'))
    .innerJoin('claim_voice', (join) =>
      join.onRef('claim_voice.document', '=', 'passing.document').onRef('claim_voice.claim', '=', 'passing.id'),
    )
    .innerJoin('statement', (join) =>
      join.onRef('statement.document', '=', 'claim_voice.document').onRef('statement.id', '=', 'claim_voice.statement'),
    )
    .innerJoin('entity', (join) =>
      join.onRef('entity.document', '=', 'statement.document').onRef('entity.id', '=', 'statement.speaker'),
    )
    .leftJoin('linked', (join) =>
      join.onRef('linked.document', '=', 'entity.document').onRef('linked.entity', '=', 'entity.id'),
    )
    .leftJoin('unit', 'unit.key', 'linked.unit')
    .select(['passing.document', 'passing.id as claim', 'entity.country'])
    .select(({ fn }) => fn.coalesce('unit.party', 'entity.party').as('party'))
}
