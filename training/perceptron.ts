import type { LinearRows } from '../src/syntax/linear.ts'

/**
 * Averaged perceptron (Collins, 2002; Freund & Schapire, 1999) over hashed features, with sparse rows that grow as
 * labels are first touched. Averages are kept lazily: each weight remembers when it last moved.
 */
export class Perceptron {
  readonly #labels: readonly string[]
  #capacity = 1 << 16
  #keys = new Int32Array(this.#capacity)
  #rows = new Int32Array(this.#capacity).fill(-1)
  /** For each row: first entry, entries used, room. */
  #table: number[] = []
  #entryLabel = new Uint8Array(1 << 20)
  #weight = new Int32Array(1 << 20)
  #total = new Float64Array(1 << 20)
  #moved = new Int32Array(1 << 20)
  #used = 0
  #count = 0
  /** Updates so far; the clock of the averages. */
  #now = 0

  constructor(labels: readonly string[]) {
    this.#labels = labels
  }

  /** Adds the current weights of the features into `scores`, shape [labels]. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    for (let f = 0; f < count; f++) {
      const row = this.#find(features[f]!)
      if (row < 0) continue
      const start = this.#table[3 * row]!
      const end = start + this.#table[3 * row + 1]!
      for (let entry = start; entry < end; entry++) scores[this.#entryLabel[entry]!]! += this.#weight[entry]!
    }
  }

  /** One step of learning: rewards `good`, punishes `bad`. Call `tick` for each example, also where nothing is learned. */
  update(features: Int32Array, count: number, good: number, bad: number): void {
    for (let f = 0; f < count; f++) {
      const row = this.#findOrAdd(features[f]!)
      this.#move(row, good, 1)
      this.#move(row, bad, -1)
    }
  }

  tick(): void {
    this.#now++
  }

  /**
   * The averaged weights, scaled to int16 and without those that stay below `smallest` (as a share of the largest).
   * Rows come in the order of their keys, so the same training gives the same bytes.
   */
  rows(keep: number): LinearRows {
    const all: { key: number; entries: { label: number; weight: number }[] }[] = []
    const sizes: number[] = []
    for (let at = 0; at < this.#capacity; at++) {
      const row = this.#rows[at]!
      if (row < 0) continue
      const entries = this.#averages(row)
      for (const { weight } of entries) sizes.push(Math.abs(weight))
      all.push({ key: this.#keys[at]!, entries })
    }
    const sorted = Float64Array.from(sizes).sort()
    const least = sorted[Math.floor((1 - keep) * (sorted.length - 1))] ?? 0
    const scale = 32_000 / (sorted.at(-1) ?? 1)
    const kept = all
      .map(({ key, entries }) => ({
        key,
        entries: entries
          .map(({ label, weight }) => ({ label, size: Math.abs(weight), weight: Math.round(weight * scale) }))
          .filter((entry) => entry.size >= least && entry.weight !== 0)
          .sort((a, b) => a.label - b.label),
      }))
      .filter(({ entries }) => entries.length > 0)
      .sort((a, b) => a.key - b.key)
    const entries = kept.flatMap((row) => row.entries)
    return {
      labels: this.#labels,
      keys: Int32Array.from(kept, (row) => row.key),
      lengths: Uint8Array.from(kept, (row) => row.entries.length),
      rowLabels: Uint8Array.from(entries, (entry) => entry.label),
      weights: Int16Array.from(entries, (entry) => entry.weight),
    }
  }

  #averages(row: number): { label: number; weight: number }[] {
    const [start, count] = [this.#table[3 * row]!, this.#table[3 * row + 1]!]
    return Array.from({ length: count }, (_, i) => {
      const entry = start + i
      const total = this.#total[entry]! + this.#weight[entry]! * (this.#now - this.#moved[entry]!)
      return { label: this.#entryLabel[entry]!, weight: total / this.#now }
    })
  }

  #move(row: number, label: number, by: number): void {
    const entry = this.#entry(row, label)
    this.#total[entry]! += this.#weight[entry]! * (this.#now - this.#moved[entry]!)
    this.#moved[entry] = this.#now
    this.#weight[entry]! += by
  }

  #entry(row: number, label: number): number {
    const start = this.#table[3 * row]!
    const count = this.#table[3 * row + 1]!
    for (let entry = start; entry < start + count; entry++) if (this.#entryLabel[entry] === label) return entry
    const at = count < this.#table[3 * row + 2]! ? start + count : this.#grow(row)
    this.#table[3 * row + 1]!++
    this.#entryLabel[at] = label
    return at
  }

  /** Moves a full row to the end of the arena with twice the room; gives its first free entry. */
  #grow(row: number): number {
    const [start, count] = [this.#table[3 * row]!, this.#table[3 * row + 1]!]
    const room = Math.max(2, 2 * count)
    if (this.#used + room > this.#weight.length) this.#widen()
    const to = this.#used
    for (const array of [this.#entryLabel, this.#weight, this.#total, this.#moved])
      array.copyWithin(to, start, start + count)
    this.#used += room
    this.#table[3 * row] = to
    this.#table[3 * row + 2] = room
    return to + count
  }

  #widen(): void {
    const size = 2 * this.#weight.length
    const wider = <T extends Uint8Array | Int32Array | Float64Array>(into: T, from: T): T => {
      into.set(from)
      return into
    }
    this.#entryLabel = wider(new Uint8Array(size), this.#entryLabel)
    this.#weight = wider(new Int32Array(size), this.#weight)
    this.#total = wider(new Float64Array(size), this.#total)
    this.#moved = wider(new Int32Array(size), this.#moved)
  }

  #find(key: number): number {
    const mask = this.#capacity - 1
    for (let at = (key ^ (key >>> 16)) & mask; ; at = (at + 1) & mask) {
      const row = this.#rows[at]!
      if (row < 0 || this.#keys[at] === key) return row
    }
  }

  #findOrAdd(key: number): number {
    const found = this.#find(key)
    if (found >= 0) return found
    if (2 * this.#count >= this.#capacity) this.#rehash()
    this.#table.push(0, 0, 0)
    this.#place(key, this.#count)
    return this.#count++
  }

  #place(key: number, row: number): void {
    const mask = this.#capacity - 1
    let at = (key ^ (key >>> 16)) & mask
    while (this.#rows[at]! >= 0) at = (at + 1) & mask
    this.#keys[at] = key
    this.#rows[at] = row
  }

  #rehash(): void {
    const [keys, rows] = [this.#keys, this.#rows]
    this.#capacity *= 2
    this.#keys = new Int32Array(this.#capacity)
    this.#rows = new Int32Array(this.#capacity).fill(-1)
    for (let at = 0; at < rows.length; at++) if (rows[at]! >= 0) this.#place(keys[at]!, rows[at]!)
  }
}
