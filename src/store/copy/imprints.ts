import type { Kysely } from 'kysely'
import { type Fingerprint, fingerprint, type Imprint, imprintOf, paragraphsOf } from '../../record/index.ts'
import { codeUnitOffsets } from '../../text/index.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
import { AtHand } from './at-hand.ts'
import { asBytes, asNumbers } from './columns.ts'
import { dropSamples } from './samples.ts'

/** A document as it is compared. */
export interface Imprinted {
  readonly document: number
  readonly imprint: Imprint
  /** Hashes of its paragraphs, each once; those too short to be looked for left out. */
  readonly paragraphs: ReadonlySet<number>
}

/** Reads the words of some documents anew, and keeps them. */
export async function takeImprints(db: Kysely<Schema>, documents: readonly number[]): Promise<readonly Imprinted[]> {
  const all = await readBodies(db, documents)
  const taken = all.map(({ document, paragraphs }) => imprinted(document, imprintOf(paragraphs)))
  await dropImprints(db, documents)
  const rows = taken.map(({ document, imprint, paragraphs }) => {
    return { document, words: asBytes(imprint), paragraphs: asBytes(Uint32Array.from(paragraphs)) }
  })
  await insertAll(db, 'imprint', rows)
  return taken
}

export async function dropImprints(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  await db.deleteFrom('imprint').where('document', 'in', wantedNumbers(db, documents)).execute()
  await dropSamples(db, documents)
}

function imprinted(document: number, imprint: Imprint): Imprinted {
  return { document, imprint, paragraphs: hashesOf(imprint) }
}

function hashesOf(imprint: Imprint): ReadonlySet<number> {
  return new Set(paragraphsOf(imprint).flatMap(({ hash }) => (hash === 0 ? [] : [hash])))
}

/** The paragraphs of the articles themselves, without headlines, captions and what stands around. */
export async function readBodies(db: Kysely<Schema>, documents: readonly number[]) {
  const texts = await db
    .selectFrom('document')
    .select(['number', 'text'])
    .where('number', 'in', wantedNumbers(db, documents))
    .orderBy('number')
    .execute()
  const blocks = await db
    .selectFrom('block')
    .select(['document', 'span_start', 'span_end'])
    .where('document', 'in', wantedNumbers(db, documents))
    .where('is_body', '=', 1)
    .orderBy('document')
    .orderBy('position')
    .execute()
  const byDocument = Map.groupBy(blocks, (each) => each.document)
  return texts.map(({ number, text }) => {
    const unit = codeUnitOffsets(text)
    const spans = byDocument.get(number) ?? []
    return {
      document: number,
      paragraphs: spans.map(({ span_start, span_end }) => text.slice(unit(span_start), unit(span_end))),
    }
  })
}

/** Paragraph hashes of some documents. */
export async function readParagraphs(
  db: Kysely<Schema>,
  documents: readonly number[],
): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const rows = await db
    .selectFrom('imprint')
    .select(['document', 'paragraphs'])
    .where('document', 'in', wantedNumbers(db, documents))
    .execute()
  return new Map(rows.map(({ document, paragraphs }) => [document, new Set(asNumbers(paragraphs))]))
}

/** Fingerprints kept at hand while a batch is settled; one has some ten kilobytes. */
const MOST_AT_HAND = 4000

export type Fingerprints = AtHand<Fingerprint>

/** Fingerprints of documents, made of their words where they are not at hand; a document that is gone has none. */
export function fingerprintsAtHand(
  db: Kysely<Schema>,
  imprinted: readonly Imprinted[],
  boilerplate: ReadonlySet<number>,
): Fingerprints {
  const made = (imprint: Imprint) => fingerprint(imprint, paragraphsOf(imprint), (each) => boilerplate.has(each))
  const prints = new AtHand(MOST_AT_HAND, async (documents) => {
    const wanted = wantedNumbers(db, documents)
    const rows = await db.selectFrom('imprint').select(['document', 'words']).where('document', 'in', wanted).execute()
    return rows.map(({ document, words }) => [document, made(asNumbers(words))] as const)
  })
  for (const { document, imprint } of imprinted) prints.keep(document, made(imprint))
  return prints
}
