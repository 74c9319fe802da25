import type { Report } from '../report.ts'
import type { Dependence } from './lineage.ts'

/** A document with where it was taken from, as far as that is known. */
export interface TracedReport extends Report {
  /** `original` where nothing else on record is its source. */
  readonly dependence: Dependence | 'original'
  /** The document that holds most of it, by its id, and the share of it that stands there, 0..1. */
  readonly source: string | null
  readonly extent: number | null
  /** The document whose text it goes back to: itself, where it is no copy. */
  readonly origin: string
}
