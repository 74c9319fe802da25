import { createRoute, z } from '@hono/zod-openapi'
import { ROLES } from '../../casefile/index.ts'
import type { Served } from '../app.ts'
import type { Api } from '../person.ts'
import { failure, pageQuery } from '../schema.ts'

const user = z
  .object({ name: z.string(), role: z.enum(ROLES), at: z.string(), revokedAt: z.string().nullable() })
  .openapi('User')
const deed = z
  .object({
    at: z.string(),
    who: z.string(),
    what: z.string(),
    about: z.string().nullable(),
    address: z.string().nullable(),
  })
  .openapi('Deed')

const refused = (description: string) => ({ content: { 'application/json': { schema: failure } }, description })
const name = z.object({ name: z.string() })

/** What admins look after: who may come in, and who did what. */
export function addUserRoutes(app: Api, { on }: Served): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/users',
      responses: {
        200: {
          content: { 'application/json': { schema: z.object({ users: z.array(user).readonly() }) } },
          description: 'who may or might come in',
        },
        403: refused('an admin’s affair'),
      },
    }),
    async (context) => context.json({ users: await on.users() }, 200),
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/users',
      request: {
        body: {
          content: { 'application/json': { schema: z.object({ name: z.string(), role: z.enum(ROLES) }) } },
          required: true,
        },
      },
      responses: {
        201: {
          content: {
            'application/json': { schema: z.object({ name: z.string(), role: z.enum(ROLES), token: z.string() }) },
          },
          description: 'let in; the token is told this once',
        },
        400: refused('no name for a user, or somebody’s already'),
        403: refused('an admin’s affair'),
      },
    }),
    async (context) => {
      const given = context.req.valid('json')
      const token = await on.addUser(given.name, given.role, context.get('person').name)
      return context.json({ ...given, token }, 201)
    },
  )
  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/v1/users/{name}',
      request: { params: name },
      responses: {
        204: { description: 'shut out, at once' },
        404: refused('nobody of this name'),
        403: refused('an admin’s affair'),
      },
    }),
    async (context) => {
      await on.revokeUser(context.req.valid('param').name, context.get('person').name)
      return context.body(null, 204)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/audit',
      request: { query: pageQuery },
      responses: {
        200: {
          content: { 'application/json': { schema: z.object({ deeds: z.array(deed).readonly() }) } },
          description: 'who did what, the last first',
        },
        403: refused('an admin’s affair'),
      },
    }),
    async (context) => {
      const { limit, from } = context.req.valid('query')
      return context.json({ deeds: await on.deeds(limit, from) }, 200)
    },
  )
}
