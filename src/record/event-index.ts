import { type Earlier, type EventDecisions, MOST_EARLIER, type Told, tellOf } from './events.ts'
import type { Matter } from './matter.ts'
import { matterKeys, SAME_EVENT, sameEventScore } from './same-event.ts'

/** A claim in the index. */
export interface Entry {
  readonly matter: Matter
  readonly keys: readonly string[]
  told: Told | null
}

/** Claims under their keys, each list in their order; what is asked for must be loaded before. */
export class EventIndex {
  readonly byClaim = new Map<string, Entry>()
  readonly lists = new Map<string, Entry[]>()

  /** Puts a claim under its keys; one that is there already stays. */
  put(matter: Matter, told: Told | null): Entry {
    const known = this.byClaim.get(matter.claim)
    if (known) return known
    const keys = matterKeys(matter)
    const entry: Entry = { matter, keys, told }
    this.byClaim.set(matter.claim, entry)
    for (const key of keys) this.listOf(key).splice(this.placeIn(key, matter.order), 0, entry)
    return entry
  }

  take(claim: string): Entry | null {
    const entry = this.byClaim.get(claim)
    if (!entry) return null
    this.byClaim.delete(claim)
    for (const key of entry.keys) {
      const list = this.listOf(key)
      list.splice(list.indexOf(entry), 1)
    }
    return entry
  }

  private listOf(key: string): Entry[] {
    const known = this.lists.get(key)
    if (known) return known
    const made: Entry[] = []
    this.lists.set(key, made)
    return made
  }

  /** Where a claim of this order stands, or would stand, in the list of a key. */
  private placeIn(key: string, order: string): number {
    const list = this.listOf(key)
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]!.matter.order < order) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The claims before one under its keys, each once. */
  before({ matter, keys }: Entry): readonly Earlier[] {
    const found = new Map<string, Earlier>()
    for (const key of keys) {
      const at = this.placeIn(key, matter.order)
      for (const { matter: other, told } of this.listOf(key).slice(Math.max(0, at - MOST_EARLIER), at))
        if (told) found.set(other.claim, { matter: other, told })
    }
    return [...found.values()]
  }

  /**
   * Whether what an earlier claim is told to be can change what a later one is: where they may be of one event, or
   * where so many share a key that the later one no longer sees them all.
   */
  concerns(later: Entry, earlier: Entry): boolean {
    if ((sameEventScore(later.matter, earlier.matter) ?? 0) >= SAME_EVENT) return true
    return later.keys.some((key) => this.listOf(key).length > MOST_EARLIER && earlier.keys.includes(key))
  }

  /** The claims that have one among those before them. */
  after({ matter, keys }: Entry): readonly Entry[] {
    const found = new Set<Entry>()
    for (const key of keys) {
      const at = this.placeIn(key, matter.order)
      for (const each of this.listOf(key).slice(at, at + MOST_EARLIER + 1)) if (each.matter !== matter) found.add(each)
    }
    return [...found]
  }
}

/** Loads all claims under the keys of an entry into the index, and at best those of what waits behind it as well. */
export type Load = (entry: Entry, waiting: Iterable<Entry>) => Promise<void>

/**
 * Says anew what some claims tell of, and all that follow from it, in the order of the claims.
 *
 * @param changed claims that are new in the index, or stand before or after one that is new or gone
 * @returns the claims that are told to be of another event than before
 */
export async function tellAnew(
  index: EventIndex,
  changed: Iterable<Entry>,
  decisions: EventDecisions,
  load: Load = async () => {},
): Promise<ReadonlySet<Entry>> {
  const waiting = new Heap(changed)
  const moved = new Set<Entry>()
  for (let entry = waiting.take(); entry !== null; entry = waiting.take()) {
    await load(entry, waiting)
    const before = entry.told
    entry.told = tellOf(entry.matter, index.before(entry), (event) => index.byClaim.get(event)!.matter, decisions)
    if (entry.told.like !== before?.like || entry.told.event !== before?.event) moved.add(entry)
    if (entry.told.event === before?.event) continue
    for (const each of index.after(entry)) if (index.concerns(each, entry)) waiting.add(each)
  }
  return moved
}

/** The events of claims that are all there is. */
export async function eventsOf(
  matters: Iterable<Matter>,
  decisions: EventDecisions,
): Promise<ReadonlyMap<string, Told>> {
  const index = new EventIndex()
  const entries = [...matters].map((matter) => index.put(matter, null))
  await tellAnew(index, entries, decisions)
  return new Map(entries.map(({ matter, told }) => [matter.claim, told!]))
}

/** Claims that wait, the first in their order at the front: a binary heap. */
class Heap {
  private readonly entries: Entry[] = []
  private readonly waiting = new Set<Entry>()

  constructor(entries: Iterable<Entry>) {
    for (const each of entries) this.add(each)
  }

  add(entry: Entry): void {
    if (this.waiting.has(entry)) return
    this.waiting.add(entry)
    this.entries.push(entry)
    for (let at = this.entries.length - 1; at > 0; ) {
      const up = (at - 1) >> 1
      if (!this.swapIfBefore(at, up)) break
      at = up
    }
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.waiting.values()
  }

  take(): Entry | null {
    const [first] = this.entries
    if (!first) return null
    this.waiting.delete(first)
    const last = this.entries.pop()!
    if (this.entries.length > 0) this.sink(last)
    return first
  }

  private sink(entry: Entry): void {
    this.entries[0] = entry
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const least = right < this.entries.length && this.isBefore(right, left) ? right : left
      if (least >= this.entries.length || !this.swapIfBefore(least, at)) return
      at = least
    }
  }

  private isBefore(a: number, b: number): boolean {
    return this.entries[a]!.matter.order < this.entries[b]!.matter.order
  }

  private swapIfBefore(a: number, b: number): boolean {
    if (!this.isBefore(a, b)) return false
    const entry = this.entries[a]!
    this.entries[a] = this.entries[b]!
    this.entries[b] = entry
    return true
  }
}
