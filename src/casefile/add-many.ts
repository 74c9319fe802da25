import { setTimeout } from 'node:timers/promises'
import { readerVersion } from '../reader.ts'
import type { Resource } from '../resource/index.ts'
import {
  type Entry,
  type Intake,
  type Known,
  knownKeys,
  persistently,
  type Recorded,
  recordAgain,
  recordEntries,
  type Store,
} from '../store/index.ts'
import { type Added, intakeKey, NOTHING_NEW } from './add.ts'
import type { Readers } from './readers.ts'

/** What came of one of many things, in their order. */
export interface Outcome<Item> {
  readonly item: Item
  /** Null for a thing that holds no document. */
  readonly added?: Added | null
  /** Why it could not be read. */
  readonly error?: unknown
}

/** Documents put on record in one transaction: for as long as it takes, others who write wait. */
const TOGETHER = 32

/** Things on their way for each reader: those it is handed ahead, and as many that wait to be recorded. */
const AHEAD = 16

/** Milliseconds in which a file on a disk is there. */
const SOON = 20

/** One thing on its way. */
interface Slot<Item> {
  readonly item: Item
  /** What is to be recorded of it, when it is ready. */
  ready: Ready | null
  readonly done: Promise<void>
}

type Ready =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'known'; readonly intake: Intake; readonly known: Known }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'nothing' }

/**
 * Reads many things at a time and puts them on record in their order, as many in one transaction as are ready. What
 * comes out is on record for good.
 *
 * @param resourceOf the resource that an item is; null for one that holds no document
 */
export async function* addMany<Item>(
  { db }: Store,
  items: AsyncIterable<Item>,
  resourceOf: (item: Item) => Resource | null,
  readers: Readers,
): AsyncGenerator<Outcome<Item>, void, undefined> {
  const begin = (item: Item) => beginSlot(item, () => makeReady(db, resourceOf(item), readers))
  const coming = items[Symbol.asyncIterator]()
  const slots: Slot<Item>[] = []
  let next: Promise<void> | null = null
  let isOver = false
  const pull = async () => {
    const { done, value } = await coming.next()
    next = null
    if (done) isOver = true
    else slots.push(begin(value))
  }
  try {
    while (!isOver || slots.length > 0) {
      if (!isOver && slots.length < readers.count * AHEAD) next ??= pull()
      const read = countRead(slots)
      const isEnough = read >= Math.min(TOGETHER, (readers.count * AHEAD) / 2)
      const isAll = !isEnough && read === slots.length && (isOver || (await isSlow(next)))
      if (read > 0 && (isEnough || isAll)) yield* recordReady(db, takeReady(slots))
      else await first([next, slots[read]?.done])
    }
  } finally {
    // Not waited for: what is asked for may never come, as from a terminal.
    void coming.return?.()
  }
}

/** Waits for the first of what there is; for nothing where there is nothing. */
async function first(all: readonly (Promise<void> | null | undefined)[]): Promise<void> {
  const waiting = all.filter((each) => each !== null && each !== undefined)
  if (waiting.length > 0) await Promise.race(waiting)
}

/** Whether what comes next takes its time: what is ready is then recorded without it. */
function isSlow(next: Promise<void> | null): Promise<boolean> {
  return Promise.race([next?.then(() => false) ?? false, setTimeout(SOON).then(() => true)])
}

function beginSlot<Item>(item: Item, work: () => Promise<Ready>): Slot<Item> {
  const slot: { -readonly [Key in keyof Slot<Item>]: Slot<Item>[Key] } = { item, ready: null, done: Promise.resolve() }
  slot.done = work()
    .catch((error: unknown): Ready => ({ kind: 'failed', error }))
    .then((ready) => {
      slot.ready = ready
    })
  return slot
}

async function makeReady(db: Store['db'], resource: Resource | null, readers: Readers): Promise<Ready> {
  if (resource === null) return { kind: 'nothing' }
  const { name: path, bytes, reading, answer } = resource
  const key = intakeKey(bytes, reading)
  const at = new Date().toISOString()
  const intake = { key, path, bytes, at, reading, reader: readerVersion(), ...(answer && { answer }) }
  const known = (await persistently(() => knownKeys(db, [key]))).get(key)
  if (known) return { kind: 'known', intake, known }
  return { kind: 'entry', entry: await readers.read(intake) }
}

/** How many are ready from the front. */
function countRead<Item>(slots: readonly Slot<Item>[]): number {
  const waits = slots.findIndex(({ ready }) => ready === null)
  return waits === -1 ? slots.length : waits
}

/** Takes what is ready from the front, in its order. */
function takeReady<Item>(slots: Slot<Item>[]): readonly Slot<Item>[] {
  return slots.splice(0, Math.min(countRead(slots), TOGETHER))
}

async function* recordReady<Item>(db: Store['db'], slots: readonly Slot<Item>[]): AsyncGenerator<Outcome<Item>> {
  const entries = slots.flatMap(({ ready }) => (ready?.kind === 'entry' ? [ready.entry] : []))
  const recorded = await persistently(() => recordEntries(db, entries))
  const byEntry = new Map(entries.map((entry, at) => [entry, recorded[at]!]))
  for (const { item, ready } of slots) {
    if (ready?.kind === 'failed') yield { item, error: ready.error }
    else if (ready?.kind === 'entry') yield { item, added: addedOf(ready.entry, byEntry.get(ready.entry)!) }
    else if (ready?.kind === 'known') yield { item, added: await againKnown(db, ready) }
    else yield { item, added: null }
  }
}

function addedOf({ claims, statements }: Entry, recorded: Recorded): Added {
  return recorded.isNew ? { ...recorded, claims, statements } : { id: recorded.id, ...NOTHING_NEW }
}

async function againKnown(db: Store['db'], { intake, known }: Extract<Ready, { kind: 'known' }>): Promise<Added> {
  if (intake.answer) await persistently(() => recordAgain(db, intake, known))
  return { id: known.id, ...NOTHING_NEW }
}
