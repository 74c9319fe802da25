import type { Kysely } from 'kysely'
import { HOLDERS_LOOKED_AT, isBoilerplate, LEAST_HOLDERS } from '../../record/index.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
import { readParagraphs } from './imprints.ts'
import { pagesFor } from './pages.ts'

/** Hashes of every paragraph that is printed under many stories. */
export async function readBoilerplate(db: Kysely<Schema>): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('boilerplate').select('paragraph').execute()
  return new Set(rows.map(({ paragraph }) => paragraph))
}

/**
 * Decides anew which of some paragraphs are boilerplate.
 *
 * @returns the documents that hold a paragraph of which the answer changed
 */
export async function settleBoilerplate(
  db: Kysely<Schema>,
  paragraphs: ReadonlySet<number>,
): Promise<readonly number[]> {
  const holders = await holdersOf(db, paragraphs)
  const known = await readBoilerplate(db)
  const changed: number[] = []
  const decide = await decider(db, holders)
  for (const paragraph of paragraphs) {
    if ((await decide(paragraph)) !== known.has(paragraph)) changed.push(paragraph)
  }
  const gone = changed.filter((each) => known.has(each))
  await db.deleteFrom('boilerplate').where('paragraph', 'in', wantedNumbers(db, gone)).execute()
  const added = changed.filter((each) => !known.has(each))
  await insertAll(
    db,
    'boilerplate',
    added.map((paragraph) => ({ paragraph })),
  )
  return [...new Set(changed.flatMap((each) => holders.get(each) ?? []))]
}

/** Documents that may hold each of some paragraphs; only where there are enough of them. */
async function holdersOf(
  db: Kysely<Schema>,
  paragraphs: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const found = new Map<number, Set<number>>()
  for (const postings of [...(await pagesFor(db, 'paragraph', paragraphs)).values()].flat()) {
    for (const [at, hash] of postings.hashes.entries()) {
      if (!paragraphs.has(hash)) continue
      const known = found.get(hash)
      if (known) known.add(postings.documents[at]!)
      else found.set(hash, new Set([postings.documents[at]!]))
    }
  }
  return new Map([...found].map(([hash, documents]) => [hash, [...documents]]))
}

/** Looks at the texts of the first holders by id, whichever came first to the case. */
async function decider(
  db: Kysely<Schema>,
  holders: ReadonlyMap<number, readonly number[]>,
): Promise<(paragraph: number) => Promise<boolean>> {
  const many = [...holders].filter(([, documents]) => documents.length >= LEAST_HOLDERS)
  const ids = await readIds(db, [...new Set(many.flatMap(([, documents]) => documents))])
  const inOrder = new Map(many.map(([hash, documents]) => [hash, byId(documents, ids)] as const))
  const first = new Set([...inOrder.values()].flatMap((documents) => documents.slice(0, HOLDERS_LOOKED_AT)))
  const texts = new Map(await readParagraphs(db, [...first]))
  return async (paragraph) => {
    const looked: ReadonlySet<number>[] = []
    for (const document of inOrder.get(paragraph) ?? []) {
      const text = texts.get(document) ?? (await readParagraphs(db, [document])).get(document)
      if (text?.has(paragraph)) looked.push(text)
      if (looked.length === HOLDERS_LOOKED_AT) break
    }
    return isBoilerplate(paragraph, looked)
  }
}

function byId(documents: readonly number[], ids: ReadonlyMap<number, string>): readonly number[] {
  const there = documents.filter((each) => ids.has(each))
  return there.sort((a, b) => (ids.get(a)! < ids.get(b)! ? -1 : 1))
}

async function readIds(db: Kysely<Schema>, documents: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('document')
    .select(['number', 'id'])
    .where('number', 'in', wantedNumbers(db, documents))
    .execute()
  return new Map(rows.map(({ number, id }) => [number, id]))
}
