/** Lets each key have so much at once, and so much a second in the long run. */
export interface Rate {
  /** Whether the key may have one more now; takes it where so. */
  take(key: string): boolean
  /** Whether it could, taking nothing. */
  may(key: string): boolean
}

/** Keys that are remembered; those that are full again are forgotten first. */
const MOST_KEYS = 10_000

/**
 * Token buckets.
 *
 * @param atOnce what a key that was long quiet may have at once
 * @param perSecond how quickly it gets more
 * @param now the time in milliseconds
 */
export function openRate(atOnce: number, perSecond: number, now: () => number): Rate {
  const buckets = new Map<string, { left: number; at: number }>()
  const filled = (bucket: { left: number; at: number }) =>
    Math.min(atOnce, bucket.left + ((now() - bucket.at) / 1000) * perSecond)
  const forget = () => {
    for (const [key, bucket] of buckets) if (filled(bucket) >= atOnce) buckets.delete(key)
    // Were all of them busy, the oldest go: memory is not for strangers to fill.
    for (const key of buckets.keys()) {
      if (buckets.size < MOST_KEYS) return
      buckets.delete(key)
    }
  }
  const left = (key: string) => {
    const bucket = buckets.get(key)
    return bucket ? filled(bucket) : atOnce
  }
  return {
    may: (key) => left(key) >= 1,
    take(key) {
      const has = left(key)
      if (!buckets.has(key) && buckets.size >= MOST_KEYS) forget()
      buckets.set(key, { left: Math.max(0, has - 1), at: now() })
      return has >= 1
    },
  }
}
