import type { Kysely } from 'kysely'
import {
  anchorsNeeded,
  countHolders,
  type Fingerprint,
  isCopying,
  likenessTo,
  likenessToLong,
  type Sample,
  sharedAnchors,
} from '../../record/index.ts'
import { inGroups } from '../groups.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
import type { Fingerprints } from './imprints.ts'
import { pagesFor, partOf } from './pages.ts'
import { type Samples, samplesAtHand } from './samples.ts'

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
  const own = await prints.of(documents)
  const samples = samplesAtHand(db)
  const done = new Set<number>()
  for (const some of inGroups([...(await candidatesOf(db, own))], AT_ONCE)) {
    const others = await othersOf(some, own, { prints, samples })
    for (const [document, candidates] of some) {
      const theirs = candidates.filter((each) => !done.has(each))
      await insertAll(db, 'likeness', rowsOf({ document, print: own.get(document)! }, theirs, others))
      done.add(document)
    }
  }
}

/** What candidates are compared by: long ones by their samples with a long text, whole with a short one. */
interface Others {
  readonly samples: ReadonlyMap<number, Sample>
  readonly prints: ReadonlyMap<number, Fingerprint>
}

async function othersOf(
  some: readonly (readonly [number, readonly number[]])[],
  own: ReadonlyMap<number, Fingerprint>,
  { prints, samples }: { readonly prints: Fingerprints; readonly samples: Samples },
): Promise<Others> {
  const ofLong = some.flatMap(([document, others]) => (own.get(document)!.isLong ? others : []))
  const ofShort = some.flatMap(([document, others]) => (own.get(document)!.isLong ? [] : others))
  const found = await samples.of(ofLong)
  const whole = new Set([...ofShort, ...ofLong.filter((each) => !found.has(each))])
  return { samples: found, prints: await prints.of([...whole]) }
}

export async function dropLikenesses(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  for (const column of ['first', 'second'] as const)
    await db.deleteFrom('likeness').where(column, 'in', wantedNumbers(db, documents)).execute()
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

function rowsOf({ document, print }: Printed, candidates: readonly number[], { samples, prints }: Others) {
  const [toLong, toAny] = [likenessToLong(print), likenessTo(print)]
  return candidates.flatMap((other) => {
    const sample = print.isLong ? samples.get(other) : undefined
    const whole = prints.get(other)
    const anchors = (sample ?? whole)?.anchors
    if (!anchors || sharedAnchors(print.anchors, anchors) < anchorsNeeded(print.anchors.length, anchors.length))
      return []
    const found = sample ? toLong(sample) : toAny(whole!)
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
  const asFirst = await db
    .selectFrom('likeness')
    .select(['first as one', 'second as document', 'of_first as share'])
    .where('first', 'in', wantedNumbers(db, documents))
    .execute()
  const asSecond = await db
    .selectFrom('likeness')
    .select(['second as one', 'first as document', 'of_second as share'])
    .where('second', 'in', wantedNumbers(db, documents))
    .execute()
  return Map.groupBy([...asFirst, ...asSecond], ({ one }) => one)
}
