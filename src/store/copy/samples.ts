import type { Kysely } from 'kysely'
import type { Fingerprint, Sample } from '../../record/index.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
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

/** Reads samples of long texts as they are asked for, and keeps those asked for last. */
export class Samples {
  readonly #db: Kysely<Schema>
  readonly #atHand = new Map<number, Sample>()

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Those of some documents, by number; short texts have none. */
  async of(documents: Iterable<number>): Promise<ReadonlyMap<number, Sample>> {
    const wanted = new Set(documents)
    const found = new Map<number, Sample>()
    for (const document of wanted) {
      const known = this.#atHand.get(document)
      if (known) found.set(document, known)
    }
    const missing = [...wanted].filter((each) => !found.has(each))
    if (missing.length === 0) return found
    const rows = await this.#db
      .selectFrom('sample')
      .selectAll()
      .where('document', 'in', wantedNumbers(this.#db, missing))
      .execute()
    for (const { document, anchors, runs, own } of rows) {
      const sample = { anchors: asNumbers(anchors), sampled: { all: asNumbers(runs), own } }
      found.set(document, sample)
      this.#atHand.set(document, sample)
      if (this.#atHand.size > MOST_AT_HAND) this.#atHand.delete(this.#atHand.keys().next().value!)
    }
    return found
  }
}
