import { setTimeout as pause } from 'node:timers/promises'
import type { Resource } from '../resource/index.ts'
import {
  countUnsettled,
  enqueue,
  HEARTBEAT,
  isPostgresAddress,
  isUnsettled,
  openQueue,
  persistently,
  type Queue,
  type Queued,
  type QueueState,
  queueState,
  type Refusal,
  refusals,
  type Store,
} from '../store/index.ts'
import { OnRecordError } from '../text/index.ts'
import { type Added, intakeKey } from './add.ts'
import { addMany } from './add-many.ts'
import { QueueNeedsPostgres } from './errors.ts'
import type { Readers } from './readers.ts'
import { settleWhileOthersRead } from './settle.ts'

/** What came of one thing that was read out of the queue. */
export interface Worked {
  readonly path: string
  readonly added?: Added
  /** Why it could not be read. */
  readonly refusal?: Refusal
}

/** How long a worker goes on. */
export interface Working {
  /** Whether it ends when nothing waits and nobody reads any more; else it waits for more. */
  readonly isUntilEmpty: boolean
  /** When it should end: what it has begun is recorded before. */
  readonly stop: AbortSignal
}

/** Milliseconds after which a queue that was empty is looked at again. */
const LOOK_AGAIN = 500

/**
 * Reports that are settled together: half as many as wait to be read, between these. One worker settles while the
 * others read, and at the end, when nobody has anything to read, little is left to settle.
 */
const MOST_TOGETHER = 1000
const LEAST_TOGETHER = 32

type Lease = NonNullable<Awaited<ReturnType<Queue['lease']>>>

/** Something that a worker has in hand, or the end of a lease. */
type Step = { readonly lease: Lease; readonly queued: Queued | null }

/** Puts things to read into the queue of the case; those that are on record or wait already are left out. */
export async function putIntoQueue(store: Store, resources: readonly Resource[]): Promise<number> {
  const at = new Date().toISOString()
  const things = resources.map((resource) => ({ key: intakeKey(resource.bytes, resource.reading), at, resource }))
  return persistently(() => enqueue(inPostgres(store), store.db, things))
}

/** How much waits in the queue, and what could not be read and why. */
export async function lookAtQueue(store: Store): Promise<QueueState & { readonly refusals: readonly Refusal[] }> {
  inPostgres(store)
  return { ...(await queueState(store.db)), refusals: await refusals(store.db) }
}

/** Where the case is; throws where it can have no queue. */
function inPostgres({ location, path }: Store): string {
  if (!isPostgresAddress(location)) throw new QueueNeedsPostgres(path)
  return location
}

/**
 * Reads what waits in the queue and puts it on record, with as many others as do the same. What a worker has leased is
 * another's when it is not heard of for some seconds; what both then record is on record once.
 */
export async function* work(store: Store, readers: Readers, working: Working): AsyncGenerator<Worked, void, undefined> {
  const queue = await persistently(() => openQueue(inPostgres(store), store.db))
  const held = new Map<string, Lease>()
  const alive = setInterval(() => void queue.holdOn([...held.values()]).catch(() => {}), HEARTBEAT * 1000)
  const refused: Refusal[] = []
  try {
    const steps = stepsOf(queue, store, working, held)
    for await (const { item, added, error } of addMany(
      store,
      steps,
      ({ queued }) => queued?.resource ?? null,
      readers,
    )) {
      const { lease, queued } = item
      if (queued === null) {
        await persistently(() => queue.finish(lease, refused))
        held.delete(lease.id)
        refused.length = 0
        await settleWhatFollows(store)
      } else if (added) yield { path: queued.resource.name, added }
      else {
        const refusal = refusalOf(queued, error)
        refused.push(refusal)
        yield { path: refusal.path, refusal }
      }
    }
  } finally {
    clearInterval(alive)
    await queue.close().catch(() => {})
  }
}

/** Brings up to date what follows from the reports on record, where enough of them wait for it. */
async function settleWhatFollows(store: Store): Promise<void> {
  const unsettled = await persistently(() => countUnsettled(store.db))
  if (unsettled < LEAST_TOGETHER) return
  const { waiting } = await persistently(() => queueState(store.db))
  if (unsettled >= Math.min(MOST_TOGETHER, waiting / 2)) await settleWhileOthersRead(store, unsettled)
}

async function* stepsOf(
  queue: Queue,
  store: Store,
  { isUntilEmpty, stop }: Working,
  held: Map<string, Lease>,
): AsyncGenerator<Step, void, undefined> {
  while (!stop.aborted) {
    const lease = await persistently(() => queue.lease())
    if (lease === null) {
      if (isUntilEmpty && (await persistently(() => queueState(store.db))).waiting === 0) return
      if (await persistently(() => isUnsettled(store.db))) await settleWhileOthersRead(store, LEAST_TOGETHER)
      await pause(LOOK_AGAIN, null, { signal: stop }).catch(() => {})
      continue
    }
    held.set(lease.id, lease)
    for (const queued of await persistently(() => queue.things(lease))) yield { lease, queued }
    yield { lease, queued: null }
  }
}

function refusalOf({ key, resource }: Queued, error: unknown): Refusal {
  const code = error instanceof OnRecordError ? error.code : 'internal'
  return { key, path: resource.name, code, message: error instanceof Error ? error.message : String(error) }
}
