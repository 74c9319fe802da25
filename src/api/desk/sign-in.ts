import { getConnInfo } from '@hono/node-server/conninfo'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Case, User } from '../../casefile/index.ts'
import type { Served } from '../app.ts'
import type { Api, Person } from '../person.ts'
import { failure } from '../schema.ts'
import type { Desk } from './desk.ts'
import { LASTS } from './pass.ts'

const SESSION = '/api/v1/session'

const session = z
  .object({
    name: z.string(),
    role: z.enum(['reader', 'reviewer', 'admin']),
    isLocal: z.boolean().describe('nobody has to sign in: the server answers to this machine alone'),
  })
  .openapi('Session')

const refused = (description: string) => ({ content: { 'application/json': { schema: failure } }, description })
const signedIn = { content: { 'application/json': { schema: session } }, description: 'who asks' }

/**
 * Lets through who shows a token or the pass of a browser that signed in, and says who asks. Wrong tokens are counted
 * by the network they come from, requests by user.
 */
export function admit({ on, judge, desk }: Served & { readonly desk: Desk }): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context
    if (!req.path.startsWith('/api/')) return next()
    if (req.path === SESSION && req.method === 'POST') return next()
    const token = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '')?.[1]
    if (token !== undefined && !desk.failures.may(networkOf(context, desk))) return tooMany(context, TOO_MANY_TOKENS)
    const user = token === undefined ? await userOfPass(context, on, desk) : await on.userOfToken(token)
    if (user === null) {
      if (token !== undefined) await noteFailure(context, { on, judge, desk })
      if (req.path === SESSION && req.method === 'DELETE') return next()
      return context.json(
        { error: { code: 'session/none', message: 'Sign in with the token that you were given.' } },
        401,
      )
    }
    if (!desk.requests.take(user.name)) return tooMany(context, 'That were too many requests at once. Wait a moment.')
    const person = judge === null ? { name: user.name, role: 'reader' as const } : user
    context.set('person', { name: person.name, role: person.role })
    const needed = roleFor(req.method, req.path)
    if (!mayBe(person, needed)) {
      const message = `This takes a ${needed}, and ${user.name} is a ${person.role} here.`
      return context.json({ error: { code: 'session/role', message } }, 403)
    }
    return next()
  }
}

const TOO_MANY_TOKENS = 'Too many tokens from here were wrong. Try again in some minutes.'

function tooMany(context: Context, message: string) {
  return context.json({ error: { code: 'session/too-many', message } }, 429, { 'Retry-After': '60' })
}

/** What one has to be: asking takes a reader, changing something a reviewer, and users are an admin's affair. */
function roleFor(method: string, path: string): Person['role'] {
  if (/^\/api\/v1\/(?:users|audit)\b/.test(path)) return 'admin'
  if (path === SESSION || method === 'GET' || method === 'HEAD' || path === '/api/v1/mcp') return 'reader'
  return 'reviewer'
}

const RANK: Record<Person['role'], number> = { reader: 0, reviewer: 1, admin: 2 }

function mayBe({ role }: Person, needed: Person['role']): boolean {
  return RANK[role] >= RANK[needed]
}

/** Signing in and out in a browser, and who is signed in. */
export function addSessionRoutes(app: Api, { on, judge, desk = null }: Served): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: SESSION,
      responses: { 200: signedIn, 401: refused('nobody is signed in') },
    }),
    (context) => context.json({ ...context.get('person'), isLocal: desk === null }, 200),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: SESSION,
      request: {
        body: { content: { 'application/json': { schema: z.object({ token: z.string().max(200) }) } }, required: true },
      },
      responses: { 200: signedIn, 401: refused('nobody’s token'), 429: refused('too many wrong tokens from there') },
    }),
    async (context) => {
      if (desk === null) return context.json({ ...context.get('person'), isLocal: true }, 200)
      if (!desk.failures.may(networkOf(context, desk))) return tooMany(context, TOO_MANY_TOKENS)
      const user = await on.userOfToken(context.req.valid('json').token.trim())
      const known = user && (await on.userCalled(user.name))
      if (!known) {
        await noteFailure(context, { on, judge, desk })
        const message = 'This is nobody’s token, or it was revoked. An admin of the case can give you another.'
        return context.json({ error: { code: 'session/token', message } }, 401)
      }
      const { name, role } = known.user
      setCookie(context, cookieName(desk), desk.passes.make(name, known.tokenHash), {
        ...cookie(desk),
        maxAge: LASTS / 1000,
      })
      if (judge !== null)
        await on.noteDeed({ who: name, what: 'signed in', about: null, address: addressOf(context, desk) || null })
      return context.json({ name, role, isLocal: false }, 200)
    },
  )
  app.openapi(
    createRoute({ method: 'delete', path: SESSION, responses: { 204: { description: 'signed out in this browser' } } }),
    (context) => {
      if (desk) deleteCookie(context, cookieName(desk), cookie(desk))
      return context.body(null, 204)
    },
  )
}

function cookieName({ isSecure }: Desk): string {
  return isSecure ? '__Host-onrecord' : 'onrecord'
}

/** No script sees it, and no other site's page sends it along. */
function cookie({ isSecure: secure }: Desk) {
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure } as const
}

async function userOfPass(context: Context, on: Case, desk: Desk): Promise<User | null> {
  const pass = getCookie(context, cookieName(desk))
  if (pass === undefined) return null
  const name = await desk.passes.read(pass, async (named) => (await on.userCalled(named))?.tokenHash ?? null)
  return name === null ? null : ((await on.userCalled(name))?.user ?? null)
}

async function noteFailure(context: Context, { on, judge, desk }: Pick<Served, 'on' | 'judge'> & { desk: Desk }) {
  desk.failures.take(networkOf(context, desk))
  const address = addressOf(context, desk)
  if (judge !== null)
    await on.noteDeed({ who: 'somebody', what: 'showed a wrong token', about: null, address: address || null })
}

/** Notes what somebody did, where others than the owner of this machine may do things. */
export async function noteDeed(
  context: Context,
  { on, judge, desk = null }: Pick<Served, 'on' | 'judge' | 'desk'>,
  what: string,
  about: string | null,
): Promise<void> {
  if (desk === null || judge === null) return
  const { name: who } = context.get('person') as Person
  await on.noteDeed({ who, what, about, address: addressOf(context, desk) || null })
}

/** The address that a request came from: behind another server, the one which that server saw. */
function addressOf(context: Context, { isBehind }: Desk): string {
  const forwarded = isBehind ? context.req.header('x-forwarded-for')?.split(',').pop()?.trim() : undefined
  return (forwarded ?? peerOf(context)).slice(0, 64)
}

/** Empty where there is no connection, as when the API is asked within the program. */
function peerOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    return ''
  }
}

/** Addresses of IPv6 count by the half that a network is given as a whole. */
function networkOf(context: Context, desk: Desk): string {
  const address = addressOf(context, desk)
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
}
