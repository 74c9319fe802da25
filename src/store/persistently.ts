import { setTimeout as pause } from 'node:timers/promises'
import { isCollision, isConnectionLost } from './postgres-errors.ts'

/** Milliseconds for which a server that is away is waited for: one that was killed needs some seconds to recover. */
const PATIENCE = 60_000

/** Times that a transaction which stood in another's way is done again. */
const MOST_COLLISIONS = 20

/**
 * Does something in Postgres again where that does no harm and may help: where two transactions stood in each other's
 * way, and where the connection broke, so that nobody knows whether it was done. It must change nothing when it was
 * done before.
 */
export async function persistently<Value>(work: () => Promise<Value>): Promise<Value> {
  const started = Date.now()
  for (let collisions = 0, wait = 50; ; ) {
    try {
      return await work()
    } catch (error) {
      if (isCollision(error)) collisions += 1
      else if (!isConnectionLost(error) || Date.now() - started > PATIENCE) throw error
      if (collisions > MOST_COLLISIONS) throw error
      await pause(wait * (0.5 + Math.random()))
      wait = Math.min(wait * 2, 1000)
    }
  }
}
