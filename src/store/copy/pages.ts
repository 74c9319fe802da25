import type { Kysely } from 'kysely'
import { type Held, joined, type Postings, postingsOf } from '../../record/index.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
import { asBytes, asNumbers } from './columns.ts'

/**
 * What is looked up: sampled runs of a writer's own words, of quoted words, and whole paragraphs. An entry only says
 * where to look: the document may have been read anew or removed since.
 */
export type Looked = 'anchor' | 'quote' | 'paragraph'

/** A page is split by the first bits of the hashes, so that looking up a document's reads the parts it takes. */
const PART_BITS = 8

/** A page is put together with the one before it, unless that one is so many times longer. */
const LONGER = 4

/** Enters the hashes of some documents. */
export async function enter(db: Kysely<Schema>, kind: Looked, all: readonly Held[]): Promise<void> {
  const added = byPart(postingsOf(all))
  if (added.size === 0) return
  const pages = await pageLengths(db, kind, [...added.keys()])
  const rows: { kind: string; part: number; page: number; hashes: Uint8Array; documents: Uint8Array }[] = []
  for (const [part, postings] of added) {
    const { page, merged } = await mergedPage(db, kind, part, postings, pages.get(part) ?? [])
    rows.push({ kind, part, page, hashes: asBytes(merged.hashes), documents: asBytes(merged.documents) })
  }
  await insertAll(db, 'page', rows)
}

/** The new entries of a part together with the last pages that are not much longer, which go. */
async function mergedPage(
  db: Kysely<Schema>,
  kind: Looked,
  part: number,
  postings: Postings,
  pages: readonly PageLength[],
): Promise<{ readonly page: number; readonly merged: Postings }> {
  let length = postings.hashes.length
  let from = pages.length
  while (from > 0 && pages[from - 1]!.length < LONGER * length) {
    from -= 1
    length += pages[from]!.length
  }
  const page = pages[from]?.page ?? (pages.at(-1)?.page ?? 0) + 1
  if (from === pages.length) return { page, merged: postings }
  const last = () => db.selectFrom('page').where('kind', '=', kind).where('part', '=', part).where('page', '>=', page)
  const rows = await last().select(['hashes', 'documents']).orderBy('page').execute()
  await db.deleteFrom('page').where('kind', '=', kind).where('part', '=', part).where('page', '>=', page).execute()
  return { page, merged: [...rows.map(asPostings), postings].reduce(joined) }
}

interface PageLength {
  readonly part: number
  readonly page: number
  readonly length: number
}

async function pageLengths(
  db: Kysely<Schema>,
  kind: Looked,
  parts: readonly number[],
): Promise<ReadonlyMap<number, readonly PageLength[]>> {
  const rows = await db
    .selectFrom('page')
    .select(({ fn }) => ['part', 'page', fn<number>('length', ['hashes']).as('bytes')])
    .where('kind', '=', kind)
    .where('part', 'in', wantedNumbers(db, parts))
    .orderBy('part')
    .orderBy('page')
    .execute()
  const lengths = rows.map(({ part, page, bytes }) => ({ part, page, length: Number(bytes) / 4 }))
  return Map.groupBy(lengths, (each) => each.part)
}

/** Every page that may hold some hashes, by part. */
export async function pagesFor(
  db: Kysely<Schema>,
  kind: Looked,
  hashes: Iterable<number>,
): Promise<ReadonlyMap<number, readonly Postings[]>> {
  const parts = [...new Set(Array.from(hashes, partOf))].sort((a, b) => a - b)
  const rows = await db
    .selectFrom('page')
    .select(['part', 'hashes', 'documents'])
    .where('kind', '=', kind)
    .where('part', 'in', wantedNumbers(db, parts))
    .orderBy('part')
    .orderBy('page')
    .execute()
  const groups = Map.groupBy(rows, (each) => each.part)
  return new Map([...groups].map(([part, group]) => [part, group.map(asPostings)]))
}

function asPostings({ hashes, documents }: { hashes: Uint8Array; documents: Uint8Array }): Postings {
  return { hashes: asNumbers(hashes), documents: asNumbers(documents) }
}

export function partOf(hash: number): number {
  return hash >>> (32 - PART_BITS)
}

function byPart({ hashes, documents }: Postings): ReadonlyMap<number, Postings> {
  const parts = new Map<number, Postings>()
  for (let from = 0; from < hashes.length; ) {
    const part = partOf(hashes[from]!)
    let to = from + 1
    while (to < hashes.length && partOf(hashes[to]!) === part) to += 1
    parts.set(part, { hashes: hashes.slice(from, to), documents: documents.slice(from, to) })
    from = to
  }
  return parts
}
