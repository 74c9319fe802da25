import { type Queued, reviewQueue } from '../record/index.ts'
import { allDecisions, judgedIds, reviewCandidates, type Store } from '../store/index.ts'

/** The claims that nobody has accepted or rejected, in the order in which a person should look at them. */
export async function queueForReview({ db }: Store): Promise<readonly Queued[]> {
  const { accepted, rejected } = await allDecisions(db)
  const queue = reviewQueue(await reviewCandidates(db), await judgedIds(db))
  return queue.filter(({ id }) => !accepted.has(id) && !rejected.has(id))
}
