import { gunzipSync, gzipSync } from 'node:zlib'
import type { Insertable, Kysely, Transaction } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Reading } from '../document/index.ts'
import type { Answer, Resource } from '../resource/index.ts'
import { postgresAddress } from './address.ts'
import { inGroups } from './groups.ts'
import { sha256 } from './hash.ts'
import type { Schema } from './schema.ts'
import { wantedWords } from './wanted.ts'
import { writtenReading } from './write.ts'

/** The one queue of a case. */
const QUEUE = 'read'

/** Jobs over which one worker after the other has died. */
const GIVEN_UP = 'given-up'

/** Things of one job: few enough that little is done twice when a worker dies, enough to make little of the queue. */
const TOGETHER = 16

/**
 * A worker says every few seconds that it is alive. Of one that was not heard of for so many seconds, another takes
 * over what it was reading.
 */
const SILENCE = 10
const HEARTBEAT = 3

/** Times that a job is begun anew, should its workers die over it. */
const MOST_BEGUN = 5

/** Something that waits to be read. */
export interface Queued {
  readonly key: string
  readonly at: string
  readonly resource: Resource
}

/** Some things that one worker reads, and no other until it is not heard of any more. */
export interface Lease {
  readonly id: string
  readonly begun: number
  readonly keys: readonly string[]
}

/** Why something could not be read. */
export interface Refusal {
  readonly key: string
  readonly path: string
  readonly code: string
  readonly message: string
}

export interface QueueState {
  /** Things that wait or are being read. */
  readonly waiting: number
  readonly failed: number
}

/** The queue of a case in Postgres. */
export interface Queue {
  /** Takes the next things to read; null where nothing waits. */
  lease(): Promise<Lease | null>
  /** Says that the worker is alive. */
  holdOn(leases: readonly Lease[]): Promise<void>
  /** The things of a lease that still wait, with their bytes. */
  things(lease: Lease): Promise<readonly Queued[]>
  /** Strikes off what is on record, and notes why the rest is not. */
  finish(lease: Lease, refused: readonly Refusal[]): Promise<void>
  close(): Promise<void>
}

export { HEARTBEAT }

type Db = Kysely<Schema>

/** Opens the queue of a case, and makes it where there is none. */
export async function openQueue(path: string, db: Db): Promise<Queue> {
  const boss = await openBoss(path)
  return {
    async lease() {
      await giveUpTheDead(boss, db)
      const [job] = await boss.fetch<{ keys: readonly string[] }>(QUEUE, { includeMetadata: true })
      return job ? { id: job.id, begun: job.retryCount, keys: job.data.keys } : null
    },
    holdOn: async (leases) => {
      if (leases.length > 0)
        await boss.touch(
          QUEUE,
          leases.map(({ id, begun }) => ({ id, retryCount: begun })),
        )
    },
    things: (lease) => thingsOf(db, lease),
    finish: (lease, refused) => finish(boss, db, lease, refused),
    close: () => boss.stop({ graceful: false, close: true }),
  }
}

async function openBoss(path: string): Promise<PgBoss> {
  const { PgBoss: Boss } = await import('pg-boss')
  const { url, schema } = postgresAddress(path)
  const boss = new Boss({
    connectionString: url,
    schema: `${schema ?? 'onrecord'}_queue`,
    application_name: 'onrecord queue',
    max: 2,
    schedule: false,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  })
  // Told by the next call; without a listener it would end the program.
  boss.on('error', () => {})
  await boss.start()
  await boss.createQueue(GIVEN_UP, { retryLimit: 1_000_000, expireInSeconds: 60 })
  await boss.createQueue(QUEUE, {
    deadLetter: GIVEN_UP,
    ...{ retryLimit: MOST_BEGUN, retryDelay: 0, retryBackoff: false },
    ...{ expireInSeconds: 3600, heartbeatSeconds: SILENCE, retentionSeconds: 90 * 24 * 3600, deleteAfterSeconds: 60 },
  })
  return boss
}

/**
 * Puts things into the queue, with their bytes, in one transaction: those that wait there already, and those that are
 * on record, are left out; what could not be read before is tried anew.
 *
 * @returns how many wait now that did not before
 */
export async function enqueue(path: string, db: Db, things: readonly Queued[]): Promise<number> {
  const boss = await openBoss(path)
  try {
    let entered = 0
    for (const group of inGroups(things, TOGETHER * 8))
      entered += await db.transaction().execute((transaction) => enter(boss, transaction, group))
    return entered
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
}

async function enter(boss: PgBoss, db: Transaction<Schema>, things: readonly Queued[]): Promise<number> {
  const fresh = await notKnown(db, things)
  for (const { key, at, resource } of fresh) {
    const bytes = { sha256: sha256(resource.bytes), length: resource.bytes.length, gzip: gzipSync(resource.bytes) }
    await db
      .insertInto('bytes')
      .values(bytes)
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
    await db
      .insertInto('queued')
      .values(rowOf(key, at, resource, bytes.sha256))
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ code: null, message: null }))
      .execute()
  }
  const jobs = [...inGroups(fresh, TOGETHER)].map((group) => ({ data: { keys: group.map(({ key }) => key) } }))
  const { fromKysely } = await import('pg-boss')
  if (jobs.length > 0) await boss.insert(QUEUE, jobs, { db: fromKysely(db) })
  return fresh.length
}

/** Notes of things over which workers died that nobody tries them any more. */
async function giveUpTheDead(boss: PgBoss, db: Db): Promise<void> {
  for (const { id, data } of await boss.fetch<{ keys: readonly string[] }>(GIVEN_UP)) {
    await db
      .updateTable('queued')
      .set({
        code: 'queue/given-up',
        message: `Reading it, or what was read with it, ended ${MOST_BEGUN + 1} workers.`,
      })
      .where('key', 'in', data.keys)
      .where('code', 'is', null)
      .execute()
    await boss.complete(GIVEN_UP, id)
  }
}

function rowOf(key: string, at: string, resource: Resource, bytes: string): Insertable<Schema['queued']> {
  const { name: path, reading, answer } = resource
  return {
    ...{ key, at, path, bytes_sha256: bytes, reading: writtenReading(reading) },
    ...{ answer: answer ? JSON.stringify(answer) : null, code: null, message: null },
  }
}

/** Those that neither wait nor are on record, each once. */
async function notKnown(db: Db, things: readonly Queued[]): Promise<readonly Queued[]> {
  const first = Map.groupBy(things, ({ key }) => key)
  const keys = wantedWords(db, first.keys())
  const onRecord = await db.selectFrom('intake').select('key').where('key', 'in', keys).execute()
  const waiting = await db
    .selectFrom('queued')
    .select('key')
    .where('key', 'in', keys)
    .where('code', 'is', null)
    .execute()
  const known = new Set([...onRecord, ...waiting].map(({ key }) => key))
  return [...first.values()].map(([each]) => each!).filter(({ key }) => !known.has(key))
}

async function thingsOf(db: Db, { keys }: Lease): Promise<readonly Queued[]> {
  const rows = await db
    .selectFrom('queued')
    .innerJoin('bytes', 'bytes.sha256', 'queued.bytes_sha256')
    .select(['key', 'path', 'at', 'reading', 'answer', 'gzip'])
    .where('key', 'in', keys)
    .where('code', 'is', null)
    .orderBy('key')
    .execute()
  return rows.map(({ key, path: name, at, reading, answer, gzip }) => ({
    key,
    at,
    resource: {
      ...{ name, bytes: gunzipSync(gzip), reading: JSON.parse(reading) as Reading },
      ...(answer !== null && { answer: JSON.parse(answer) as Answer }),
    },
  }))
}

async function finish(boss: PgBoss, db: Db, lease: Lease, refused: readonly Refusal[]): Promise<void> {
  const { fromKysely } = await import('pg-boss')
  await db.transaction().execute(async (transaction) => {
    for (const { key, code, message } of refused)
      await transaction.updateTable('queued').set({ code, message }).where('key', '=', key).execute()
    await transaction
      .deleteFrom('queued')
      .where('key', 'in', lease.keys)
      .where('key', 'in', (where) => where.selectFrom('intake').select('key'))
      .execute()
    await boss.complete(QUEUE, lease.id, null, { db: fromKysely(transaction) })
  })
}

/** How much waits, and how much could not be read. */
export async function queueState(db: Db): Promise<QueueState> {
  const count = async (is: 'is' | 'is not') => {
    const { rows } = await db
      .selectFrom('queued')
      .select(db.fn.countAll<number>().as('rows'))
      .where('code', is, null)
      .executeTakeFirstOrThrow()
    return Number(rows)
  }
  return { waiting: await count('is'), failed: await count('is not') }
}

/** What no worker could read, and why. */
export async function refusals(db: Db): Promise<readonly Refusal[]> {
  const rows = await db
    .selectFrom('queued')
    .select(['key', 'path', 'code', 'message'])
    .where('code', 'is not', null)
    .orderBy('path')
    .orderBy('key')
    .execute()
  return rows.map(({ key, path, code, message }) => ({ key, path, code: code ?? '', message: message ?? '' }))
}
