/**
 * Who copied whom, in the case: words as numbers, what is looked up by them, and what follows from it.
 * @module
 */
export type { SharedWords, TakenFrom } from './evidence.ts'
export { linksOf } from './evidence.ts'
export { originsOf } from './origins.ts'
export { siblingsOf } from './provenance.ts'
export {
  copiedTexts,
  countedReports,
  numberOf,
  textOfDocument,
  tracedDocuments,
  tracesOf,
  tracesOfTexts,
} from './read.ts'
export { forgetCopies, settleCopies } from './settle.ts'
