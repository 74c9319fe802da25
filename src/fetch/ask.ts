import type { Dispatcher } from 'undici'
import { readBody } from './body.ts'
import type { Clock } from './clock.ts'
import { TooSlow } from './errors.ts'
import { asFetchError } from './fault.ts'
import type { Limits } from './limits.ts'

/** Names in lower case, in the order in which they came. */
export type Headers = readonly (readonly [name: string, value: string])[]

/** The answer to one request. */
export interface Reply {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  /** Unpacked; empty where the body was not asked for. */
  readonly bytes: Uint8Array
}

/** What one request needs. */
export interface Line {
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly limits: Limits
  /** Ends the request at once. */
  readonly interrupted: AbortSignal
}

/** What is asked for. */
export interface Wanted {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Whether the body is to be read, now that the head is there; may throw what is wrong with it. */
  wants(status: number, headers: Headers): boolean
  /** Where a body is cut off, in bytes, instead of being refused for its length. */
  readonly cutAt?: number
}

/**
 * Makes one request and reads the answer; follows nothing and repeats nothing.
 *
 * @throws {FetchError} whatever the connection or the answer fails of; the reason of `interrupted` where that fires
 */
export async function ask(wanted: Wanted, line: Line): Promise<Reply> {
  const watch = stopwatch(wanted.url, line)
  try {
    return await answer(wanted, line, watch)
  } catch (error) {
    line.interrupted.throwIfAborted()
    if (watch.signal.aborted) throw watch.signal.reason
    throw asFetchError(error, { url: wanted.url, limits: line.limits })
  } finally {
    watch.stop()
  }
}

async function answer(wanted: Wanted, { dispatcher, limits }: Line, watch: Stopwatch): Promise<Reply> {
  const { url, cutAt } = wanted
  const request = { method: 'GET', origin: url.origin, path: url.pathname + url.search } as const
  const asked = dispatcher.request({
    ...request,
    headers: { ...wanted.headers },
    signal: watch.signal,
    responseHeaders: 'raw',
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  const { statusCode: status, headers: raw, body } = await watch.during(asked)
  const headers = inPairs(raw as unknown as readonly string[])
  watch.heard()
  try {
    if (!wanted.wants(status, headers)) return { url, status, headers, bytes: new Uint8Array() }
    const coming = { url: url.href, encoding: header(headers, 'content-encoding') ?? '', limits }
    const bytes = await readBody(watched(body, watch), { ...coming, ...(cutAt !== undefined && { cutAt }) })
    return { url, status, headers, bytes }
  } finally {
    body.on('error', () => {}).destroy()
  }
}

/** The value of a header; of several of one name, the first. */
export function header(headers: Headers, name: string): string | null {
  return headers.find(([each]) => each === name)?.[1] ?? null
}

function inPairs(raw: readonly string[]): Headers {
  return Array.from({ length: raw.length / 2 }, (_, at) => [raw[2 * at]!.toLowerCase(), raw[2 * at + 1]!] as const)
}

async function* watched(body: AsyncIterable<Uint8Array>, watch: Stopwatch): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    watch.heard()
    yield piece
  }
}

/** Ends a request that takes too long. */
interface Stopwatch {
  readonly signal: AbortSignal
  /** Something came: the time for silence starts anew. */
  heard(): void
  /** What is waited for, unless the time is over before. */
  during<Value>(awaited: Promise<Value>): Promise<Value>
  stop(): void
}

function stopwatch(url: URL, { clock, limits, interrupted }: Line): Stopwatch {
  const over = new AbortController()
  const late = (phase: 'headers' | 'idle' | 'total', limit: number) =>
    clock.after(limit, () => over.abort(new TooSlow(url.href, phase, limit)))
  const total = late('total', limits.total)
  let silence = late('headers', limits.untilHeaders)
  const end = () => over.abort(interrupted.reason)
  interrupted.addEventListener('abort', end)
  if (interrupted.aborted) end()
  return {
    signal: over.signal,
    heard() {
      silence()
      silence = late('idle', limits.idle)
    },
    during: (awaited) => Promise.race([awaited, aborted(over.signal)]),
    stop() {
      total()
      silence()
      interrupted.removeEventListener('abort', end)
    },
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
