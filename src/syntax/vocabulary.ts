import { hashRange, mix } from './hash.ts'

/** How many features a form has. */
export const FORM_FEATURES = 10

/**
 * What the reader knows a word by beside its vector: the form, its lower-case form, endings of one to four letters,
 * beginnings of one to three, and its shape. Each is a hash that says which of them it is.
 */
export function formFeatures(form: string): Int32Array {
  const lower = form.toLowerCase()
  const end = lower.length
  const features = new Int32Array(FORM_FEATURES)
  features[0] = mix(0, hashRange(form, 0, form.length))
  features[1] = mix(1, hashRange(lower, 0, end))
  for (let length = 1; length <= 4; length++)
    features[1 + length] = mix(1 + length, hashRange(lower, Math.max(0, end - length), end))
  for (let length = 1; length <= 3; length++)
    features[5 + length] = mix(5 + length, hashRange(lower, 0, Math.min(end, length)))
  features[9] = mix(9, shape(form))
  return features
}

/** "Xx", "X.X.", "dd-x": the kinds of characters in order, runs cut to two, as a hash. */
function shape(form: string): number {
  let hash = 0x811c9dc5
  let last = 0
  let run = 0
  for (let at = 0; at < form.length; at++) {
    const kind = kindOf(form, at)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) hash = Math.imul(hash ^ kind, 0x01000193)
  }
  return hash
}

/** x for small letters, X for capitals, d for digits, any other character for itself. */
function kindOf(form: string, at: number): number {
  const code = form.charCodeAt(at)
  if (code >= 97 && code <= 122) return 120
  if (code >= 65 && code <= 90) return 88
  if (code >= 48 && code <= 57) return 100
  if (code < 128) return code
  const character = form[at]!
  const lower = character.toLowerCase()
  return lower === character.toUpperCase() ? code : character === lower ? 120 : 88
}

/** Rows of signed bytes, each with the scale that turns them into floats, found by hash. */
export interface Rows {
  /** Adds the row of `hash` to `sum[at..)`; nothing where there is none. */
  add(hash: number, sum: Float32Array, at: number): void
}

/** `keys` and `scales` have shape [rows], `steps` [rows, width]. Open addressing with linear probing, at most half full. */
export function rows(keys: Int32Array, scales: Float32Array, steps: Int8Array, width: number): Rows {
  let capacity = 2
  while (capacity < 2 * keys.length) capacity *= 2
  const mask = capacity - 1
  const slots = new Int32Array(capacity).fill(-1)
  for (let row = 0; row < keys.length; row++) {
    let at = (keys[row]! ^ (keys[row]! >>> 16)) & mask
    while (slots[at]! >= 0) at = (at + 1) & mask
    slots[at] = row
  }
  return {
    add(hash, sum, at) {
      let slot = (hash ^ (hash >>> 16)) & mask
      while (slots[slot]! >= 0 && keys[slots[slot]!] !== hash) slot = (slot + 1) & mask
      const row = slots[slot]!
      if (row < 0) return
      const from = row * width
      const scale = scales[row]!
      for (let d = 0; d < width; d++) sum[at + d]! += steps[from + d]! * scale
    },
  }
}
