import { CompiledQuery, type Kysely } from 'kysely'
import { COPY_CONTAINMENT, containment, sample, shingles } from '../record/index.ts'
import { codeUnitOffsets } from '../text/index.ts'
import { insertAll } from './insert.ts'
import type { Schema } from './schema.ts'

/** Sampled shingles that two texts must share to be worth comparing. */
const MIN_SHARED = 2

/** Documents worth comparing with a new one; a copy of many copies needs only some of them to join their set. */
const MAX_CANDIDATES = 20

/** Documents looked up for one shingle, the last recorded first: a line that stands under every article tells nothing. */
const MAX_HOLDERS = 200

/** Finds, for some documents, what they repeat or what repeats them, and adds them to the index of shingles. */
export async function settleCopies(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  for (const number of documents) await settleCopiesOf(db, number)
}

async function settleCopiesOf(db: Kysely<Schema>, number: number): Promise<void> {
  await db.deleteFrom('shingle').where('document', '=', number).execute()
  await db
    .deleteFrom('copy')
    .where((where) => where.or([where('document', '=', number), where('of', '=', number)]))
    .execute()
  const own = shingles(await bodyText(db, number))
  const hashes = sample(own)
  const rows: { document: number; of: number; containment: number }[] = []
  for (const candidate of await copyCandidates(db, hashes)) {
    const share = containment(own, shingles(candidate.body))
    if (share >= COPY_CONTAINMENT) rows.push({ document: number, of: candidate.number, containment: share })
  }
  await insertAll(db, 'copy', rows)
  await insertAll(
    db,
    'shingle',
    hashes.map((hash) => ({ hash, document: number })),
  )
}

/** Documents that share sampled shingles with a text, those that share most first, with the words of their body. */
async function copyCandidates(
  db: Kysely<Schema>,
  hashes: readonly number[],
): Promise<readonly { readonly number: number; readonly body: string }[]> {
  const shared = new Map<number, number>()
  const holders = db
    .selectFrom('shingle')
    .select('document')
    .where('hash', '=', 0)
    .orderBy('document', 'desc')
    .limit(MAX_HOLDERS)
    .compile()
  for (const hash of hashes) {
    const { rows } = await db.executeQuery<{ document: number }>(CompiledQuery.raw(holders.sql, [hash, MAX_HOLDERS]))
    for (const { document } of rows) shared.set(document, (shared.get(document) ?? 0) + 1)
  }
  const best = [...shared]
    .filter(([, count]) => count >= MIN_SHARED)
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, MAX_CANDIDATES)
  return Promise.all(best.map(async ([number]) => ({ number, body: await bodyText(db, number) })))
}

async function bodyText(db: Kysely<Schema>, number: number): Promise<string> {
  const { text } = await db.selectFrom('document').select('text').where('number', '=', number).executeTakeFirstOrThrow()
  const spans = await db
    .selectFrom('block')
    .select(['span_start', 'span_end'])
    .where('document', '=', number)
    .where('is_body', '=', 1)
    .orderBy('position')
    .execute()
  const unit = codeUnitOffsets(text)
  return spans.map(({ span_start, span_end }) => text.slice(unit(span_start), unit(span_end))).join('\n')
}

/** All pairs of copies in the case. */
export async function copyPairs(db: Kysely<Schema>): Promise<readonly (readonly [number, number])[]> {
  const pairs = await db.selectFrom('copy').select(['document', 'of']).orderBy('document').orderBy('of').execute()
  return pairs.map(({ document, of }) => [document, of] as const)
}
