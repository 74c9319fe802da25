import type { Kysely } from 'kysely'
import { type Fingerprint, fingerprint, type Imprint, imprintOf, paragraphsOf } from '../../record/index.ts'
import { codeUnitOffsets } from '../../text/index.ts'
import { insertAll } from '../insert.ts'
import type { Schema } from '../schema.ts'
import { wantedNumbers } from '../wanted.ts'
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

/** Makes the fingerprints of documents as they are asked for, and keeps those asked for last. */
export class Fingerprints {
  readonly #db: Kysely<Schema>
  readonly #atHand = new Map<number, Fingerprint>()
  readonly #isBoilerplate: (paragraph: number) => boolean

  constructor(db: Kysely<Schema>, isBoilerplate: (paragraph: number) => boolean) {
    this.#db = db
    this.#isBoilerplate = isBoilerplate
  }

  /** Those of some documents, by number; a document that is gone has none. */
  async of(documents: readonly number[]): Promise<ReadonlyMap<number, Fingerprint>> {
    const found = new Map<number, Fingerprint>()
    const missing: number[] = []
    for (const document of documents) {
      const known = this.#atHand.get(document)
      if (known) found.set(document, known)
      else missing.push(document)
    }
    if (missing.length === 0) return found
    const rows = await this.#db
      .selectFrom('imprint')
      .select(['document', 'words'])
      .where('document', 'in', wantedNumbers(this.#db, missing))
      .execute()
    for (const { document, words } of rows) found.set(document, this.add(document, asNumbers(words)))
    return found
  }

  add(document: number, imprint: Imprint): Fingerprint {
    const made = fingerprint(imprint, paragraphsOf(imprint), this.#isBoilerplate)
    this.#atHand.set(document, made)
    if (this.#atHand.size > MOST_AT_HAND) this.#atHand.delete(this.#atHand.keys().next().value!)
    return made
  }
}
