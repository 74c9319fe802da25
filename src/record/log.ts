import { canonical } from './canonical.ts'
import type { Judgement } from './judgement.ts'
import { type Hash, leafHash } from './merkle.ts'

/** What the log says of a document: hashes of its bytes, of its text and of all that was found in it. */
interface Sealed {
  readonly document: string
  readonly bytes: Hash
  readonly text: Hash
  readonly seal: Hash
}

/** One entry of the log of everything that was ever added or judged. */
export type LogEntry =
  | ({
      readonly kind: 'document'
      /** There where the document was on record before there was a log, and was entered as it was found. */
      readonly isLate?: true
    } & Sealed)
  /** What was found in the document has been read anew; `before` is the seal that it had. */
  | ({ readonly kind: 'reread'; readonly before: Hash } & Sealed)
  | { readonly kind: 'judgement'; readonly judgement: string; readonly hash: Hash }

/** An entry as it is kept and hashed. */
export function written(entry: LogEntry): string {
  return canonical(entry)
}

/** The entry for a judgement: its hash covers all of it. */
export function judgementEntry(judgement: Judgement): LogEntry {
  return { kind: 'judgement', judgement: judgement.id, hash: leafHash(canonical(judgement)) }
}
