import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { wantedNumbers, wantedWords } from './wanted.ts'

/**
 * Whether accounts of an event contradict each other is worked out from what its claims say as they are read; it is
 * written down with the event, so that a list of such events need not read all that may be among them.
 */
const MAY_BE = sql<boolean>`has_conflict = 1` // as the condition of the index `event_conflicting`

/** Forgets what was found for the events of which some documents tell. */
export async function forgetContradictions(db: Kysely<Schema>, documents: readonly number[]): Promise<void> {
  await db
    .updateTable('event')
    .set({ is_contradicted: null })
    .where(MAY_BE)
    .where('id', 'in', (where) =>
      where.selectFrom('told').select('told.event').where('told.document', 'in', wantedNumbers(db, documents)),
    )
    .execute()
}

/** The events whose claims may contradict each other, and of which nobody has written down whether they do. */
export async function openContradictions(db: Kysely<Schema>, most: number): Promise<readonly string[]> {
  const open = db.selectFrom('event').select('id').where(MAY_BE).where('is_contradicted', 'is', null)
  return (await open.limit(most).execute()).map(({ id }) => id)
}

/** Writes down whether accounts of some events contradict each other. */
export async function noteContradictions(
  db: Kysely<Schema>,
  events: readonly { readonly id: string; readonly isContradicted: boolean }[],
): Promise<void> {
  for (const is of [true, false]) {
    const ids = events.filter(({ isContradicted }) => isContradicted === is).map(({ id }) => id)
    const set = { is_contradicted: is ? 1 : 0 }
    await db.updateTable('event').set(set).where('id', 'in', wantedWords(db, ids)).execute()
  }
}
