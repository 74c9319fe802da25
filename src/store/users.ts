import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Schema } from './schema.ts'

export type UserRow = Selectable<Schema['desk_user']>
export type DeedRow = Selectable<Schema['deed']>

/** Everybody who may or might use the case through a server, by name. */
export async function userRows(db: Kysely<Schema>): Promise<readonly UserRow[]> {
  return db.selectFrom('desk_user').selectAll().orderBy('name').execute()
}

export async function userByName(db: Kysely<Schema>, name: string): Promise<UserRow | null> {
  return (await db.selectFrom('desk_user').selectAll().where('name', '=', name).executeTakeFirst()) ?? null
}

/** Whose token has this hash, be it revoked or not. */
export async function userByToken(db: Kysely<Schema>, hash: string): Promise<UserRow | null> {
  return (await db.selectFrom('desk_user').selectAll().where('token_sha256', '=', hash).executeTakeFirst()) ?? null
}

/** Lets somebody in, with a new token where they were let in before; notes who did it, in the same transaction. */
export async function recordUser(
  db: Kysely<Schema>,
  user: Insertable<Schema['desk_user']>,
  deed: Insertable<Schema['deed']>,
): Promise<void> {
  const { name, ...rest } = user
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('desk_user')
      .values(user)
      .onConflict((conflict) => conflict.column('name').doUpdateSet(rest))
      .execute()
    await recordDeed(transaction, deed)
  })
}

export async function recordDeed(db: Kysely<Schema>, deed: Insertable<Schema['deed']>): Promise<void> {
  await db.insertInto('deed').values(deed).execute()
}

/** What was done, the last first. */
export async function deedRows(db: Kysely<Schema>, limit: number, from: number): Promise<readonly DeedRow[]> {
  const some = db.selectFrom('deed').selectAll().orderBy('number', 'desc')
  // A database takes no infinite limit.
  return some
    .limit(Number.isFinite(limit) ? limit : 1_000_000_000)
    .offset(from)
    .execute()
}
