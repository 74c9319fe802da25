import { HostAtRest } from './answer-errors.ts'
import type { Clock } from './clock.ts'

/** Whose turn it is at which host: one request at a time, with a pause after each. */
export interface Hosts {
  /**
   * Makes one request to a host once nobody else does and its pause is over.
   *
   * @param pause after the request, in milliseconds
   * @throws {HostAtRest} where the host is to be left alone for longer than anybody waits
   */
  turn<Value>(url: URL, pause: () => number, request: () => Promise<Value>): Promise<Value>
  /** Leaves a host alone for some milliseconds from now. */
  hold(host: string, milliseconds: number): void
}

interface Host {
  /** Ends with the last request that was let in. */
  last: Promise<void>
  /** Milliseconds since 1970. */
  notBefore: number
}

/** @param patience the longest wait, in milliseconds */
export function openHosts(clock: Clock, patience: number, interrupted: AbortSignal): Hosts {
  const hosts = new Map<string, Host>()
  const known = (name: string): Host => {
    const host = hosts.get(name) ?? { last: Promise.resolve(), notBefore: 0 }
    hosts.set(name, host)
    return host
  }
  const hold = (host: Host, milliseconds: number) => {
    host.notBefore = Math.max(host.notBefore, clock.now() + milliseconds)
  }
  return {
    hold: (name, milliseconds) => hold(known(name), milliseconds),
    async turn(url, pause, request) {
      const host = known(url.host)
      const before = host.last
      const { promise, resolve: letNextIn } = Promise.withResolvers<void>()
      host.last = promise
      try {
        await before
        const wait = host.notBefore - clock.now()
        if (wait > patience) throw new HostAtRest(url.href, url.host, host.notBefore)
        await clock.sleep(wait, interrupted)
        interrupted.throwIfAborted()
        return await request().finally(() => hold(host, pause()))
      } finally {
        letNextIn()
      }
    },
  }
}
