import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Case } from '../casefile/index.ts'
import type { Person } from './person.ts'

/** An answer as it was sent. */
interface Answer {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Headers
}

/** Bytes of answers that are kept, and of the largest of them. */
const MOST_BYTES = 48 * 2 ** 20
const LARGEST = 4 * 2 ** 20

/** Paths whose answers are more than the state of the case: how jobs stand, who may sign in; or too long to be kept. */
const NEVER = /^\/api\/v1\/(?:jobs|export|mcp|session|users|audit|proposals)\b/

/**
 * Gives each answer a tag that changes when the case does, so that what a browser has already is not worked out again,
 * and keeps the last answers for those who ask the same.
 */
export function keepAnswers({ on, version }: { readonly on: Case; readonly version: string }): MiddlewareHandler {
  const kept = openKept()
  return async (context, next) => {
    const { req } = context
    if (req.method !== 'GET' || NEVER.test(req.path)) return next()
    const tag = tagOf([version, await on.state(), asKey(context.get('person')), req.url])
    if (isAmong(tag, req.header('if-none-match'))) return context.body(null, 304, headersOf(tag))
    const key = `${tag} ${req.header('accept-encoding')?.includes('gzip') ?? false}`
    const known = kept.get(key)
    if (known) return new Response(known.body, { headers: new Headers(known.headers) })
    await next()
    if (context.res.status !== 200) return
    for (const [name, value] of Object.entries(headersOf(tag))) context.header(name, value)
    const { headers } = context.res
    const body = new Uint8Array(await context.res.arrayBuffer())
    kept.put(key, { body, headers: new Headers(headers) })
    context.res = new Response(body, { headers })
  }
}

/** What is asked for again is sent whole only where it has changed. */
function headersOf(tag: string) {
  return { ETag: tag, 'Cache-Control': 'private, no-cache' }
}

function asKey({ name, role }: Person): string {
  return `${role} ${name}`
}

/** Weak: packed or not, it is the same answer. */
function tagOf(parts: readonly string[]): string {
  return `W/"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}"`
}

function isAmong(tag: string, given: string | undefined): boolean {
  const opaque = (each: string) => each.trim().replace(/^W\//, '')
  return given?.split(',').some((each) => opaque(each) === opaque(tag)) ?? false
}

/** The answers that were asked for last, up to a size. */
function openKept() {
  const answers = new Map<string, Answer>()
  let bytes = 0
  const drop = (key: string) => {
    bytes -= answers.get(key)?.body.length ?? 0
    answers.delete(key)
  }
  return {
    get(key: string): Answer | null {
      const found = answers.get(key)
      if (!found) return null
      answers.delete(key)
      answers.set(key, found)
      return found
    },
    put(key: string, answer: Answer): void {
      if (answer.body.length > LARGEST) return
      drop(key)
      answers.set(key, answer)
      bytes += answer.body.length
      for (const oldest of answers.keys()) {
        if (bytes <= MOST_BYTES) return
        drop(oldest)
      }
    },
  }
}
