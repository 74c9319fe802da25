import type { Kysely } from 'kysely'
import {
  type Candidate,
  type Dependence,
  type Fingerprint,
  isStillFrom,
  precedence,
  sourcesOf,
} from '../../record/index.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
import type { Fingerprints } from './imprints.ts'
import type { Judged } from './judged.ts'
import { type Alike, readLikenesses } from './likenesses.ts'
import { type Placed, type Provenances, siblingsOf } from './provenance.ts'

/** A row of the table of sources. */
interface Row {
  readonly document: number
  readonly position: number
  readonly source: number
  readonly dependence: string
  readonly extent: number
}

interface Settling {
  readonly prints: Fingerprints
  readonly provenances: Provenances
  readonly judged: Judged
  /** Documents whose words, or what of them counts, are not what they were. */
  readonly anew: ReadonlySet<number>
}

/**
 * Finds out anew where some documents were taken from.
 *
 * @returns those that now come from another text than before
 */
export async function settleSources(
  db: Kysely<Schema>,
  documents: readonly number[],
  settling: Settling,
): Promise<readonly number[]> {
  const before = await readSources(db, documents)
  const alike = await readLikenesses(db, documents)
  const siblings = await versionsBefore(db, documents, settling.provenances)
  const changed: number[] = []
  for (const document of documents) {
    const old = before.get(document) ?? []
    const known = { alike: alike.get(document) ?? [], earlier: siblings.get(document), before: old }
    const rows = await rowsFor(document, known, settling)
    if (JSON.stringify(rows) === JSON.stringify(old)) continue
    changed.push(document)
    await db.deleteFrom('taken').where('document', '=', document).execute()
    await insertAll(db, 'taken', rows)
  }
  return changed
}

async function readSources(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<ReadonlyMap<number, readonly Row[]>> {
  const rows = await db
    .selectFrom('taken')
    .select(['document', 'position', 'source', 'dependence', 'extent'])
    .where('document', 'in', wantedNumbers(db, documents))
    .orderBy('document')
    .orderBy('position')
    .execute()
  return Map.groupBy(rows, ({ document }) => document)
}

/** Of each document, the version of its article just before it. */
async function versionsBefore(
  db: Kysely<Schema>,
  documents: readonly number[],
  provenances: Provenances,
): Promise<ReadonlyMap<number, number>> {
  const siblings = await siblingsOf(db, documents)
  const placed = await provenances.of([...siblings, ...documents])
  const articles = Map.groupBy(new Set(siblings), (each) => placed.get(each)?.article ?? null)
  const found = new Map<number, number>()
  for (const document of documents) {
    const own = placed.get(document)
    const others = own?.article ? (articles.get(own.article) ?? []) : []
    const earlier = others.filter((each) => (placed.get(each)?.version ?? Number.POSITIVE_INFINITY) < own!.version)
    if (earlier.length > 0) {
      found.set(
        document,
        earlier.reduce((a, b) => (placed.get(a)!.version > placed.get(b)!.version ? a : b)),
      )
    }
  }
  return found
}

interface Known {
  readonly alike: readonly Alike[]
  readonly earlier: number | undefined
  /** What was found before. */
  readonly before: readonly Row[]
}

interface Source extends Candidate {
  readonly document: number
}

async function rowsFor(document: number, known: Known, settling: Settling): Promise<readonly Row[]> {
  const candidates = await candidatesFor(document, known, settling)
  if (candidates.length === 0) return []
  if (isStill(document, known.before, candidates, settling)) return known.before
  const text = (await settling.prints.of([document])).get(document)!
  const taken = await sourcesOf(text, candidates)
  return taken.map(({ from, as, extent }, position) => {
    return { document, position, source: from.document, dependence: as, extent }
  })
}

/** A text with many copies is compared with few of them again when one more comes. */
function isStill(document: number, before: readonly Row[], candidates: readonly Source[], { anew }: Settling): boolean {
  const [only, more] = before
  if (!only || more || anew.has(document) || anew.has(only.source)) return false
  const from = candidates.find((each) => each.document === only.source)
  return from !== undefined && isStillFrom(candidates, { from, as: only.dependence as Dependence, extent: only.extent })
}

/** The texts that a document can have been taken from. */
async function candidatesFor(
  document: number,
  { alike, earlier }: Known,
  { prints, provenances, judged }: Settling,
): Promise<readonly Source[]> {
  const shares = new Map(alike.map((each) => [each.document, each.share]))
  const [same, other] = [judged.same(document), judged.other(document)]
  const all = [...new Set([...shares.keys(), ...same, ...(earlier === undefined ? [] : [earlier])])]
  const placed = await provenances.of([document, ...all])
  const own = placed.get(document)
  if (!own) return []
  const isSource = (each: Placed | undefined): each is Placed =>
    each !== undefined && !other.has(each.document) && precedence(each, own) < 0
  return all
    .map((each) => placed.get(each))
    .filter(isSource)
    .map((provenance) => ({
      document: provenance.document,
      provenance,
      share: shares.get(provenance.document) ?? 0,
      ...(provenance.document === earlier
        ? { known: 'version' as const }
        : same.has(provenance.document)
          ? { known: 'copy' as const }
          : {}),
      fingerprint: async () => (await prints.of([provenance.document])).get(provenance.document)! as Fingerprint,
    }))
}
