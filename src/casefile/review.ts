import type { Queued } from '../record/index.ts'
import { allDecisions, queueForReview, type Store } from '../store/index.ts'

/** How many claims wait for somebody to look at them, and some of them. */
export interface ReviewQueue {
  readonly total: number
  readonly queue: readonly Queued[]
}

/** The claims that nobody has accepted or rejected, in the order in which a person should look at them. */
export async function reviewQueue({ db }: Store, limit = Number.POSITIVE_INFINITY, from = 0): Promise<ReviewQueue> {
  return queueForReview(db, await allDecisions(db), limit, from)
}
