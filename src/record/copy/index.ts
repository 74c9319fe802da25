/**
 * Which documents go back to one text, wholly or in part. Two texts are compared by the runs of three words outside
 * quotation marks that stand in both (Broder 1997, "On the resemblance and containment of documents"); texts worth
 * comparing are those that share a sampled run of five words. Paragraphs printed under many stories do not count.
 * What is found of two documents depends on them alone and on what is boilerplate, never on the order of adding.
 * @module
 */
export { type Fingerprint, fingerprint, type Sample } from './fingerprint.ts'
export type { Imprint, WordPlace } from './imprint.ts'
export { imprintOf } from './imprint.ts'
export type { Likeness, SharedRuns } from './likeness.ts'
export {
  anchorsNeeded,
  isCopying,
  LEAST_QUOTED,
  likeness,
  likenessBySample,
  likenessTo,
  likenessToLong,
  sharedAnchors,
} from './likeness.ts'
export type { Candidate, Dependence, Provenance, Taken } from './lineage.ts'
export { isStillFrom, precedence, sourcesOf } from './lineage.ts'
export type { CountedReport, OutletAccount } from './outlets.ts'
export { outletAccounts } from './outlets.ts'
export type { Paragraph } from './paragraphs.ts'
export { HOLDERS_LOOKED_AT, isBoilerplate, LEAST_HOLDERS, paragraphsOf } from './paragraphs.ts'
export type { SharedPassage } from './passages.ts'
export { extentOf, passages } from './passages.ts'
export type { Held, Postings } from './postings.ts'
export { countHolders, joined, NO_POSTINGS, postingsOf } from './postings.ts'
export type { TracedReport } from './traced.ts'
