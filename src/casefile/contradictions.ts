import { conflictsOf } from '../record/index.ts'
import { forgetContradictions, noteContradictions, openContradictions, type Store } from '../store/index.ts'
import { eventReader } from './events.ts'

/** Events that are read at once. */
const AT_ONCE = 100

/**
 * Works out whether accounts of events contradict each other, where they may and it is not written down.
 *
 * @param documents of whose events it is worked out anew
 */
export async function settleContradictions(db: Store['db'], documents: readonly number[]): Promise<void> {
  await forgetContradictions(db, documents)
  const read = await eventReader({ db })
  for (;;) {
    const open = await openContradictions(db, AT_ONCE)
    if (open.length === 0) return
    const events = await read.events(open)
    await noteContradictions(
      db,
      events.map((event) => ({ id: event.id, isContradicted: conflictsOf(event).length > 0 })),
    )
  }
}
