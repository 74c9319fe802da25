import type { Document } from '../document/index.ts'
import type { Sentence } from '../syntax/index.ts'
import type { Time } from './mention.ts'

/** Every time expression of the document, in the order of the text. */
export function findTimes(_document: Document, _sentences: readonly Sentence[]): Time[] {
  return []
}
