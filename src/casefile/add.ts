import type { Document, Reading } from '../document/index.ts'
import type { Models } from '../extract.ts'
import { documentOfIntake, type Recorded, recordDocument, type Store, sha256 } from '../store/index.ts'

/** A document that is offered to the case. */
export interface Offer {
  /** Where it came from, for people. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly reading: Reading
  /** Makes the document of the bytes and the reading. */
  open(): Promise<Document>
}

/** What came of an offer. */
export interface Added extends Recorded {
  /** How many claims and statements it holds; 0 where nothing was read anew. */
  readonly claims: number
  readonly statements: number
}

export async function add({ db }: Store, { path, bytes, reading, open }: Offer, models: () => Models): Promise<Added> {
  const key = sha256(`${sha256(bytes)} ${JSON.stringify(reading, Object.keys(reading).sort())}`)
  const known = await documentOfIntake(db, key)
  if (known !== null) return { id: known, isNew: false, claims: 0, statements: 0 }
  const { extractDocument } = await import('../extract.ts')
  const extraction = extractDocument(await open(), models())
  const recorded = await recordDocument(db, { key, path, bytes }, extraction)
  return { ...recorded, claims: extraction.claims.length, statements: extraction.statements.length }
}
