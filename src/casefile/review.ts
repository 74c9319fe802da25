import { type Decisions, type Queued, reviewQueue } from '../record/index.ts'
import { allDecisions, reviewCandidates, type Store } from '../store/index.ts'

/** The claims that nobody has accepted or rejected, in the order in which a person should look at them. */
export async function queueForReview({ db }: Store): Promise<readonly Queued[]> {
  const decisions = await allDecisions(db)
  const { accepted, rejected } = decisions
  const candidates = (await reviewCandidates(db)).filter(({ id }) => !rejected.has(id))
  return reviewQueue(candidates, judgedDocuments(decisions)).filter(({ id }) => !accepted.has(id))
}

/** Ids of the documents of which something was judged; what was undone is not. */
function judgedDocuments(decisions: Decisions): ReadonlySet<string> {
  const { accepted, rejected, corrections, notes, sameEvent, otherEvent } = decisions
  const parts = [accepted, rejected, corrections, notes].flatMap((each) => [...each.keys()])
  return new Set([...parts, ...sameEvent.flat(), ...otherEvent.flat()].map((id) => id.split('/')[0]!))
}
