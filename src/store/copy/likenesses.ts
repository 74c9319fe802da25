import type { Kysely } from 'kysely'
import {
  anchorsNeeded,
  countHolders,
  type Fingerprint,
  isCopying,
  likenessTo,
  sharedAnchors,
} from '../../record/index.ts'
import { inGroups } from '../groups.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { inLists } from './columns.ts'
import type { Fingerprints } from './imprints.ts'
import { pagesFor, partOf } from './pages.ts'

/** A document that has runs of words in common with another, from the side of that one. */
export interface Alike {
  readonly document: number
  /** The share of the one's own runs that stand in this document, 0..1. */
  readonly share: number
}

/** Documents whose candidates are read at once. */
const AT_ONCE = 16

/** Compares some documents with all that share a sampled run with them, and keeps what is found. */
export async function settleLikenesses(
  db: Kysely<Schema>,
  documents: readonly number[],
  prints: Fingerprints,
): Promise<void> {
  await dropLikenesses(db, documents)
  const candidates = await candidatesOf(db, await prints.of(documents))
  const done = new Set<number>()
  for (const some of inGroups([...candidates], AT_ONCE)) {
    const all = await prints.of([...new Set(some.flatMap(([document, others]) => [document, ...others]))])
    for (const [document, others] of some) {
      const theirs = others.filter((each) => !done.has(each) && all.has(each))
      const own = { document, print: all.get(document)! }
      await insertAll(
        db,
        'likeness',
        rowsOf(
          own,
          theirs.map((each) => ({ document: each, print: all.get(each)! })),
        ),
      )
      done.add(document)
    }
  }
}

export async function dropLikenesses(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  for (const column of ['first', 'second'] as const)
    await inLists(documents, (some) => db.deleteFrom('likeness').where(column, 'in', some).execute())
}

/** Documents that share a sampled run with each of some. */
async function candidatesOf(
  db: Kysely<Schema>,
  prints: ReadonlyMap<number, Fingerprint>,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const pages = await pagesFor(db, 'anchor', anchorsOf(prints))
  const counts = new Uint16Array(1 + greatest([...pages.values()].flat().map(({ documents }) => documents)))
  const found = new Map<number, readonly number[]>()
  for (const [document, { anchors }] of prints) {
    const met: number[] = []
    for (const [part, hashes] of Map.groupBy(anchors, partOf)) {
      for (const page of pages.get(part) ?? []) countHolders(page, Uint32Array.from(hashes), counts, met)
    }
    for (const each of met) counts[each] = 0
    found.set(
      document,
      met.filter((each) => each !== document),
    )
  }
  return found
}

function* anchorsOf(prints: ReadonlyMap<number, Fingerprint>): Generator<number> {
  for (const { anchors } of prints.values()) yield* anchors
}

function greatest(columns: readonly Uint32Array[]): number {
  return columns.reduce((most, column) => column.reduce((greater, each) => Math.max(greater, each), most), 0)
}

interface Printed {
  readonly document: number
  readonly print: Fingerprint
}

function rowsOf({ document, print }: Printed, others: readonly Printed[]) {
  const likeness = likenessTo(print)
  return others.flatMap(({ document: other, print: theirs }) => {
    if (sharedAnchors(print, theirs) < anchorsNeeded(print.anchors.length, theirs.anchors.length)) return []
    const found = likeness(theirs)
    if (!isCopying(found)) return []
    const [own, their] = [found.ofFirst, found.ofSecond]
    return document < other
      ? [{ first: document, second: other, of_first: own, of_second: their }]
      : [{ first: other, second: document, of_first: their, of_second: own }]
  })
}

/** For each of some documents, all that have runs of words in common with it. */
export async function readLikenesses(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<ReadonlyMap<number, readonly Alike[]>> {
  const asFirst = await inLists(documents, (some) =>
    db
      .selectFrom('likeness')
      .select(['first as one', 'second as document', 'of_first as share'])
      .where('first', 'in', some)
      .execute(),
  )
  const asSecond = await inLists(documents, (some) =>
    db
      .selectFrom('likeness')
      .select(['second as one', 'first as document', 'of_second as share'])
      .where('second', 'in', some)
      .execute(),
  )
  return Map.groupBy([...asFirst, ...asSecond], ({ one }) => one)
}
