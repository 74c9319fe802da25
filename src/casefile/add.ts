import type { Document, Reading } from '../document/index.ts'
import type { Models } from '../extract.ts'
import { readerVersion } from '../reader.ts'
import type { Answer } from '../resource/index.ts'
import {
  documentOfIntake,
  documentOfText,
  type Recorded,
  recordAgain,
  recordDocument,
  type Store,
  sha256,
  writtenReading,
} from '../store/index.ts'

/** A document that is offered to the case. */
export interface Offer {
  /** Where it came from, for people. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly reading: Reading
  /** What the server said that sent the bytes, where one did. */
  readonly answer?: Answer
  /** Makes the document of the bytes and the reading. */
  open(): Promise<Document>
}

/** What came of an offer. */
export interface Added extends Recorded {
  /** How many claims and statements it holds; 0 where nothing was read anew. */
  readonly claims: number
  readonly statements: number
}

export const NOTHING_NEW = { isNew: false, claims: 0, statements: 0 } as const

export async function add({ db }: Store, offer: Offer, models: () => Models): Promise<Added> {
  const { path, bytes, reading, answer } = offer
  const key = intakeKey(bytes, reading)
  const arrival = { key, path, bytes, at: new Date().toISOString(), ...(answer && { answer }) }
  const known = await documentOfIntake(db, key)
  if (known) {
    if (answer) await recordAgain(db, arrival, known)
    return { id: known.id, ...NOTHING_NEW }
  }
  const document = await offer.open()
  const same = await documentOfText(db, document)
  if (same) {
    await recordAgain(db, arrival, same)
    return { id: same.id, ...NOTHING_NEW }
  }
  const { extractDocument } = await import('../extract.ts')
  const extraction = extractDocument(document, models())
  const recorded = await recordDocument(db, { ...arrival, reading, reader: readerVersion() }, extraction)
  return { ...recorded, claims: extraction.claims.length, statements: extraction.statements.length }
}

/** Tells an intake from every other: a hash of the bytes and of all that is said of them. */
export function intakeKey(bytes: Uint8Array, reading: Reading): string {
  return sha256(`${sha256(bytes)} ${writtenReading(reading)}`)
}
