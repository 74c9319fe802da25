import type { Kysely } from 'kysely'
import { type Decisions, NO_DECISIONS } from '../../record/index.ts'
import type { Schema } from '../schema.ts'
import { unsettle } from '../unsettled.ts'
import { wantedNumbers } from '../wanted.ts'
import { readBoilerplate, settleBoilerplate } from './boilerplate.ts'
import { dropImprints, type Fingerprints, fingerprintsAtHand, readParagraphs, takeImprints } from './imprints.ts'
import { judgedTexts } from './judged.ts'
import { dropLikenesses, readLikenesses, settleLikenesses } from './likenesses.ts'
import { settleOrigins, type Turned } from './origins.ts'
import { enter } from './pages.ts'
import { provenancesAtHand, siblingsOf } from './provenance.ts'
import { keepSamples } from './samples.ts'
import { settleSources } from './sources.ts'

/**
 * Finds, for some documents, which others have text in common with them, and where each was taken from. What is found
 * of two documents depends on them and on what is boilerplate; where that changes, all who hold it are compared anew.
 */
export async function settleCopies(
  db: Kysely<Schema>,
  documents: readonly number[],
  decisions: Pick<Decisions, 'sameText' | 'otherText'> = NO_DECISIONS,
): Promise<Turned> {
  const { imprinted, turned } = await settleWordsOf(db, documents)
  const concerned = [...new Set([...documents, ...turned])]
  const prints = fingerprintsAtHand(db, imprinted, await readBoilerplate(db))
  await enterRuns(db, concerned, prints)
  const before = await neighboursOf(db, concerned)
  await settleLikenesses(db, concerned, prints)
  const after = await neighboursOf(db, concerned)
  const touched = [...new Set([...concerned, ...before, ...after])]
  const judged = await judgedTexts(db, decisions)
  const provenances = provenancesAtHand(db)
  const changed = await settleSources(db, touched, { prints, provenances, judged, anew: new Set(concerned) })
  return settleOrigins(db, [...new Set([...documents, ...changed])])
}

/** Takes documents out of all that says who copied whom; those that had text in common with them wait to be settled. */
export async function forgetCopies(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  const paragraphs = await paragraphsOnRecord(db, documents)
  const gone = new Set(documents)
  const neighbours = await neighboursOf(db, documents)
  await dropLikenesses(db, documents)
  await dropImprints(db, documents)
  for (const column of ['document', 'source'] as const)
    await db.deleteFrom('taken').where(column, 'in', wantedNumbers(db, documents)).execute()
  for (const column of ['document', 'origin'] as const)
    await db.deleteFrom('origin').where(column, 'in', wantedNumbers(db, documents)).execute()
  const turned = await settleBoilerplate(db, paragraphs)
  await unsettle(
    db,
    [...new Set([...neighbours, ...turned])].filter((each) => !gone.has(each)),
  )
}

/** Reads the words of documents anew and decides which of their paragraphs, old and new, are boilerplate. */
async function settleWordsOf(db: Kysely<Schema>, documents: readonly number[]) {
  const paragraphs = new Set(await paragraphsOnRecord(db, documents))
  const imprinted = await takeImprints(db, documents)
  for (const each of imprinted) for (const hash of each.paragraphs) paragraphs.add(hash)
  await enter(
    db,
    'paragraph',
    imprinted.map((each) => ({ document: each.document, hashes: each.paragraphs })),
  )
  return { imprinted, turned: await settleBoilerplate(db, paragraphs) }
}

async function paragraphsOnRecord(db: Kysely<Schema>, documents: readonly number[]): Promise<ReadonlySet<number>> {
  return new Set([...(await readParagraphs(db, documents)).values()].flatMap((each) => [...each]))
}

async function enterRuns(db: Kysely<Schema>, documents: readonly number[], prints: Fingerprints): Promise<void> {
  const found = await prints.of(documents)
  await keepSamples(db, found)
  const all = [...found]
  await enter(
    db,
    'anchor',
    all.map(([document, { anchors }]) => ({ document, hashes: anchors })),
  )
  await enter(
    db,
    'quote',
    all.map(([document, { quotedAnchors }]) => ({ document, hashes: quotedAnchors })),
  )
}

/** Documents that have text in common with some, or with another version of the same article, and those versions. */
async function neighboursOf(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly number[]> {
  const siblings = await siblingsOf(db, documents)
  const alike = await readLikenesses(db, [...new Set([...documents, ...siblings])])
  return [...siblings, ...[...alike.values()].flat().map(({ document }) => document)]
}
