import type { BinaryReader, BinaryWriter } from './binary.ts'

/**
 * A linear model over hashed features: each feature has a sparse row of (label, weight) pairs.
 * Scores are integers in the model's own unit; only their order and differences count.
 */
export interface LinearModel {
  readonly labels: readonly string[]
  /** Adds the rows of `features[0..count)` into `scores`, shape [labels]. Unknown features add nothing. */
  score(features: Int32Array, count: number, scores: Int32Array): void
}

/** The parts a linear model is stored as: feature hashes, row lengths, and the rows one after another. */
export interface LinearRows {
  readonly labels: readonly string[]
  readonly keys: Int32Array
  readonly lengths: Uint8Array
  readonly rowLabels: Uint8Array
  readonly weights: Int16Array
}

/** Reads a model that `writeLinear` wrote. */
export function readLinear(reader: BinaryReader): LinearModel {
  const labels = JSON.parse(reader.string()) as string[]
  const rows = reader.uint32()
  const entries = reader.uint32()
  const keys = new Int32Array(reader.uint32s(rows).buffer)
  return linear({
    labels,
    keys,
    lengths: reader.uint8s(rows),
    rowLabels: reader.uint8s(entries).slice(),
    weights: reader.int16s(entries),
  })
}

/** Appends a model to a file in the making. */
export function writeLinear(writer: BinaryWriter, rows: LinearRows): void {
  writer
    .string(JSON.stringify(rows.labels))
    .uint32(rows.keys.length)
    .uint32(rows.weights.length)
    .array(rows.keys)
    .array(rows.lengths)
    .array(rows.rowLabels)
    .array(rows.weights)
}

/** Puts rows behind an open-addressing table, at most half full. */
export function linear({ labels, keys, lengths, rowLabels, weights }: LinearRows): LinearModel {
  let capacity = 2
  while (capacity < 2 * keys.length) capacity *= 2
  const mask = capacity - 1
  const slotKeys = new Int32Array(capacity)
  const slotStarts = new Int32Array(capacity).fill(-1)
  const slotEnds = new Int32Array(capacity)
  for (let row = 0, start = 0; row < keys.length; row++) {
    const key = keys[row]!
    let at = slot(key) & mask
    while (slotStarts[at]! >= 0) at = (at + 1) & mask
    slotKeys[at] = key
    slotStarts[at] = start
    start += lengths[row]!
    slotEnds[at] = start
  }
  return {
    labels,
    score(features, count, scores) {
      for (let f = 0; f < count; f++) {
        const key = features[f]!
        let at = slot(key) & mask
        for (; slotStarts[at]! >= 0; at = (at + 1) & mask) {
          if (slotKeys[at] !== key) continue
          for (let entry = slotStarts[at]!, end = slotEnds[at]!; entry < end; entry++)
            scores[rowLabels[entry]!]! += weights[entry]!
          break
        }
      }
    },
  }
}

/** Where probing begins; the features are mixed already, so their low bits serve. */
function slot(key: number): number {
  return key ^ (key >>> 16)
}
