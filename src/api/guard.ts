import type { MiddlewareHandler } from 'hono'
import { type Desk, withoutPort } from './desk/desk.ts'

/** Names under which a browser on this machine reaches this server. */
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * What a page of ours may load: itself. Words of articles are only ever shown as text; should one get through as markup
 * all the same, it finds nothing to run and nowhere to send anything.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * Refuses requests that don't come from our own pages, by their own name. The Host is checked, since a name that a stranger's
 * DNS points at 127.0.0.1 looks like the same origin to a browser (DNS rebinding); what changes something must be JSON
 * from our own origin, which no form of another site can send.
 */
export function guard(desk: Desk | null): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    const host = req.header('host') ?? ''
    if (desk ? !desk.isOwn(host) : !LOCAL.has(withoutPort(host))) return refuse(context, desk ? ELSEWHERE : NOT_LOCAL)
    const origin = req.header('origin')
    if (origin !== undefined && !isOwn(origin, host))
      return refuse(context, 'This request comes from a page of another site.')
    if (/^(?:cross-site|same-site)$/.test(req.header('sec-fetch-site') ?? '') && req.path.startsWith('/api/'))
      return refuse(context, 'This request comes from a page of another site.')
    const changes = req.method === 'POST' || req.method === 'PUT' || req.method === 'PATCH'
    if (changes && !isMeant(req.header('content-type') ?? '', req.header('x-onrecord')))
      return refuse(context, 'What changes the case is sent as application/json; files as a form, with X-Onrecord: 1.')
    await next()
    if (!context.res.headers.has('Content-Security-Policy')) context.header('Content-Security-Policy', POLICY)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('Referrer-Policy', 'no-referrer')
    context.header('Cross-Origin-Resource-Policy', 'same-origin')
  }
}

const NOT_LOCAL = 'This server answers to localhost alone. For others there is `onrecord serve --host`.'
const ELSEWHERE = 'This server does not go by that name: see --host and --url of `onrecord serve`.'

/** What no form of another site can send: JSON, or a header of ours, for which a browser asks us first. */
function isMeant(type: string, own: string | undefined): boolean {
  return /^application\/json\b/.test(type) || (/^multipart\/form-data\b/.test(type) && own !== undefined)
}

function refuse(context: Parameters<MiddlewareHandler>[0], message: string): Response {
  return context.json({ error: { code: 'request/refused', message } }, 403)
}

function isOwn(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}
