import type { Document } from '../document/index.ts'
import { TextTooLong } from './errors.ts'
import type { Resource } from './resource.ts'

/** UTF-16 code units. Reading takes some 300 bytes of memory for each, and no report has a hundredth of them. */
export const MAX_TEXT_LENGTH = 4_000_000

/**
 * Opens a resource. The same bytes and the same reading give the same document.
 *
 * @throws {TextTooLong} and what `openDocument` throws
 */
export async function openResource({ name, bytes, reading }: Resource): Promise<Document> {
  const { openDocument } = await import('../document/index.ts')
  const document = openDocument(bytes, reading)
  const { length } = document.text
  if (length > MAX_TEXT_LENGTH) throw new TextTooLong(name, length, MAX_TEXT_LENGTH)
  return document
}
