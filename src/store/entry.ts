import { gzipSync } from 'node:zlib'
import type { Insertable } from 'kysely'
import type { Extraction } from '../extract.ts'
import type { Answer } from '../resource/index.ts'
import { sha256 } from './hash.ts'
import type { NameUse } from './name-uses.ts'
import { documentRows, type PartRows } from './rows.ts'
import type { Schema } from './schema.ts'
import { sealOfRows } from './seal.ts'
import { documentId, type Intake, readingFacts } from './write.ts'

/**
 * A document made ready to be put on record: all that takes time is done, and what is left can be handed from thread
 * to thread. Its rows stand under the number 0 until it has one.
 */
export interface Entry {
  readonly key: string
  readonly path: string
  readonly at: string
  readonly answer?: Answer
  readonly bytes: Insertable<Schema['bytes']>
  readonly document: Insertable<Schema['document']> & { readonly seal: string }
  readonly parts: PartRows
  readonly names: readonly NameUse[]
  readonly claims: number
  readonly statements: number
}

/** Makes a document ready. The same bytes, reading and extraction give the same entry. */
export function prepareEntry(intake: Intake, extraction: Extraction): Entry {
  const { key, path, at, answer, bytes } = intake
  const bytesHash = sha256(bytes)
  const { facts, parts, names } = documentRows(0, extraction)
  const id = documentId(bytesHash, extraction.document)
  const document = { id, bytes_sha256: bytesHash, ...facts, ...readingFacts(intake) }
  return {
    ...{ key, path, at, ...(answer && { answer }) },
    bytes: { sha256: bytesHash, length: bytes.length, gzip: gzipSync(bytes) },
    document: { ...document, seal: sealOfRows(document, parts) },
    parts,
    names,
    claims: extraction.claims.length,
    statements: extraction.statements.length,
  }
}
