import type { Kysely } from 'kysely'
import type { Fingerprint, Sample } from '../../record/index.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
import { AtHand } from './at-hand.ts'
import { asBytes, asNumbers } from './columns.ts'

/** Keeps what long texts are compared by: making it anew takes longer than comparing. */
export async function keepSamples(db: Kysely<Schema>, prints: ReadonlyMap<number, Fingerprint>): Promise<void> {
  await dropSamples(db, [...prints.keys()])
  const rows = [...prints].flatMap(([document, { isLong, anchors, sampled }]) => {
    if (!isLong) return []
    return [{ document, anchors: asBytes(anchors), runs: asBytes(sampled.all), own: sampled.own }]
  })
  await insertAll(db, 'sample', rows)
}

export async function dropSamples(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  await db.deleteFrom('sample').where('document', 'in', wantedNumbers(db, documents)).execute()
}

/** Samples kept at hand while a batch is settled; one has a kilobyte or two. */
const MOST_AT_HAND = 20_000

export type Samples = AtHand<Sample>

/** Samples of long texts; short ones have none. */
export function samplesAtHand(db: Kysely<Schema>): Samples {
  return new AtHand(MOST_AT_HAND, async (documents) => {
    const wanted = wantedNumbers(db, documents)
    const rows = await db.selectFrom('sample').selectAll().where('document', 'in', wanted).execute()
    return rows.map(({ document, anchors, runs, own }) => {
      return [document, { anchors: asNumbers(anchors), sampled: { all: asNumbers(runs), own } }]
    })
  })
}
