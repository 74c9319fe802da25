import type { Clock } from '../../src/fetch/index.ts'

/** A clock that stands still until somebody sleeps or it is put forward: no test waits. */
export interface FakeClock extends Clock {
  /** How long was slept, in milliseconds, one entry a sleep. */
  readonly sleeps: readonly number[]
  /** Puts the clock forward and rings what is due by then. */
  forward(milliseconds: number): void
}

/** Noon on the day of our invented reports. */
export const START = Date.UTC(2026, 2, 14, 12)

export function fakeClock(start = START): FakeClock {
  let now = start
  const sleeps: number[] = []
  const alarms = new Set<{ readonly at: number; readonly ring: () => void }>()
  const forward = (milliseconds: number) => {
    now += milliseconds
    for (const alarm of [...alarms].filter(({ at }) => at <= now)) {
      alarms.delete(alarm)
      alarm.ring()
    }
  }
  return {
    sleeps,
    forward,
    now: () => now,
    random: () => 0,
    async sleep(milliseconds, signal) {
      signal.throwIfAborted()
      if (milliseconds <= 0) return
      sleeps.push(milliseconds)
      now += milliseconds
    },
    after(milliseconds, ring) {
      const alarm = { at: now + milliseconds, ring }
      alarms.add(alarm)
      return () => void alarms.delete(alarm)
    },
  }
}
