import type { Kysely } from 'kysely'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'

/** Documents that go back to another text than before, and the texts that they went back to. */
export interface Turned {
  readonly documents: readonly number[]
  readonly origins: readonly number[]
}

/** Sets the origin of some documents and of all that were copied from them: the text at the end of the chain. */
export async function settleOrigins(db: Kysely<Schema>, documents: readonly number[]): Promise<Turned> {
  const concerned = await withCopies(db, documents)
  const before = await originsOf(db, concerned)
  const parents = await readParents(db, concerned)
  const inQuestion = new Set(concerned)
  const settled = [...new Set(parents.values())].filter((each) => !inQuestion.has(each))
  const originOf = new Map(await originsOf(db, settled))
  const resolve = (document: number): number => {
    const chain: number[] = []
    let at = document
    for (let up = parents.get(at); up !== undefined && !originOf.has(at); up = parents.get(at)) {
      chain.push(at)
      at = up
    }
    const origin = originOf.get(at) ?? at
    for (const each of chain) originOf.set(each, origin)
    return origin
  }
  const rows = concerned.map((document) => ({ document, origin: resolve(document) }))
  await db.deleteFrom('origin').where('document', 'in', wantedNumbers(db, concerned)).execute()
  await insertAll(
    db,
    'origin',
    rows.filter(({ document, origin }) => document !== origin),
  )
  const turned = rows.filter(({ document, origin }) => origin !== (before.get(document) ?? document))
  return { documents: turned.map(({ document }) => document), origins: [...new Set(before.values())] }
}

/** Some documents, and all that come from them by way of whole copies. */
async function withCopies(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly number[]> {
  const all = new Set(documents)
  for (let last: readonly number[] = documents; last.length > 0; ) {
    const rows = await db
      .selectFrom('taken')
      .select('document')
      .where('source', 'in', wantedNumbers(db, last))
      .where('dependence', '!=', 'partly')
      .execute()
    last = rows.map(({ document }) => document).filter((each) => !all.has(each))
    for (const each of last) all.add(each)
  }
  return [...all]
}

/** What each of some documents is a copy or a version of. */
async function readParents(db: Kysely<Schema>, documents: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('taken')
    .select(['document', 'source'])
    .where('document', 'in', wantedNumbers(db, documents))
    .where('dependence', '!=', 'partly')
    .execute()
  return new Map(rows.map(({ document, source }) => [document, source]))
}

/** The documents whose texts some go back to; those that are not there are copies of none. */
export async function originsOf(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('origin')
    .select(['document', 'origin'])
    .where('document', 'in', wantedNumbers(db, documents))
    .execute()
  return new Map(rows.map(({ document, origin }) => [document, origin]))
}
