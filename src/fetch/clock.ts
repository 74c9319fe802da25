import { setTimeout as wait } from 'node:timers/promises'

/** Time and chance as fetching sees them; tests hand in their own, and nobody waits. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number
  /** Resolves after some milliseconds; at once for none or fewer. Rejects with the signal's reason where that fires. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  /** Calls back after some milliseconds, unless it is called off by what it returns. */
  after(milliseconds: number, then: () => void): () => void
  /** At least 0, less than 1. */
  random(): number
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    signal.throwIfAborted()
    if (milliseconds <= 0) return
    await wait(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted())
  },
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}
