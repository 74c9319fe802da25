import {
  allDecisions,
  carryJudgements,
  countUnsettled,
  isUnsettled,
  persistently,
  type Store,
  settleBatch,
  settleCopies,
  settleEvents,
  settleMeanwhile,
  settleRegistry,
  settleReview,
  settleTellings,
  settleVersions,
  settleWords,
} from '../store/index.ts'
import { settleContradictions } from './contradictions.ts'

/** Documents settled in one transaction: some tenths of a second, for which others who write must wait. */
const BATCH = 200

/**
 * Brings what follows from many documents together up to date with those that are on record: versions of one article,
 * copies, parties, events, and the index of words. Killed at any moment, it leaves a case that the next call completes. The
 * outcome is the same as if all had been settled at once.
 *
 * @param settled called after each batch
 * @returns how many documents were settled
 */
export async function settle(
  { db, mayWrite }: Store,
  settled: (done: number, all: number) => void = () => {},
): Promise<number> {
  if (!mayWrite || !(await persistently(() => isUnsettled(db)))) return 0
  const all = await persistently(() => countUnsettled(db))
  let done = 0
  for (;;) {
    const more = await persistently(() => settleBatch(db, BATCH, settleSteps))
    if (more === 0) return done
    done += more
    settled(done, Math.max(done, all))
  }
}

/**
 * Settles so many of the documents that wait in a case in Postgres, unless another program does: of several that read,
 * one settles while the others read on.
 */
export async function settleWhileOthersRead({ db }: Store, documents: number): Promise<void> {
  for (let left = documents; left > 0; ) {
    const done = await persistently(() => settleMeanwhile(db, BATCH, settleSteps))
    if (done === 0) return
    left -= done
  }
}

async function settleSteps(db: Store['db'], documents: readonly number[]): Promise<void> {
  await settleVersions(db, documents)
  const carried = await carryJudgements(db, documents)
  const decisions = await allDecisions(db)
  const turned = await settleCopies(db, documents, decisions)
  const units = await settleRegistry(db, documents, decisions)
  const told = await settleEvents(db, [...new Set([...documents, ...carried])], units, decisions)
  const tellers = await settleTellings(db, [...new Set([...told, ...turned.documents])], turned.origins)
  await settleContradictions(db, tellers)
  await settleReview(db, told, decisions)
  await settleWords(db, documents)
}
