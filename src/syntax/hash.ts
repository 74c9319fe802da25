/** Integer hashing for features: no strings are built in the hot path. */

/** Mixes two 32-bit integers into one (the finaliser of MurmurHash3). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b ^ (b >>> 15), 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** FNV-1a over the UTF-16 code units `from..to` of `form`. */
export function hashRange(form: string, from: number, to: number): number {
  let h = 0x811c9dc5
  for (let at = from; at < to; at++) h = Math.imul(h ^ form.charCodeAt(at), 0x01000193)
  return h
}

/** FNV-1a over a whole string. */
export function hashString(form: string): number {
  return hashRange(form, 0, form.length)
}
