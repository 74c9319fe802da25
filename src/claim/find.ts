import type { Document } from '../document/index.ts'
import type { Mentions } from '../mention/index.ts'
import type { Statement } from '../statement/index.ts'
import type { Sentence } from '../syntax/index.ts'
import type { Claim } from './claim.ts'

/** Finds the events that a document reports, in the order of their triggers. */
export function findClaims(
  _document: Document,
  _sentences: readonly Sentence[],
  _mentions: Mentions,
  _statements: readonly Statement[],
): readonly Claim[] {
  return []
}
