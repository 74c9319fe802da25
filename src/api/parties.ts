import { createRoute, z } from '@hono/zod-openapi'
import { eventFilter, type Network, type Parties } from '../casefile/index.ts'
import type { Served } from './app.ts'
import { answers, given, linkPages } from './asked.ts'
import type { Api } from './person.ts'
import { pageQuery, party } from './schema.ts'

const kinds = z.enum(['person', 'country', 'place', 'organization', 'group', 'other'])
const types = z.array(z.object({ type: z.string(), events: z.number().int() })).readonly()

const listed = z.object({
  total: z.number().int(),
  parties: z
    .array(
      party.extend({
        did: z.number().int().describe('events of which it is an actor'),
        met: z.number().int().describe('events of which it is a recipient'),
        said: z.number().int().describe('statements'),
      }),
    )
    .readonly(),
})

const tied = z.object({
  total: z.object({ ties: z.number().int(), parties: z.number().int() }),
  parties: z.array(party).readonly(),
  ties: z.array(z.object({ from: z.string(), to: z.string(), events: z.number().int(), types })).readonly(),
})

/** Held by the compiler: what the case answers fits what the schemas say. */
export type Fits = [
  Parties extends z.infer<typeof listed> ? true : never,
  Network extends z.infer<typeof tied> ? true : never,
]

const narrowing = z.object({
  type: z.string().optional().describe('PLOVER types, with commas between them'),
  since: z.string().optional().describe('from this day, month or year on'),
  until: z.string().optional().describe('up to this day, month or year'),
})

const MOST_TIES = 1000
const MOST_PLACES = 2000 // more spots than a map can show

/** Parties, who did what to whom, and where. */
export function addPartyRoutes(app: Api, { on }: Pick<Served, 'on'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/parties',
      request: { query: pageQuery.extend({ kind: z.union([kinds, z.literal('')]).optional() }) },
      responses: answers(listed, 'parties, those that did, met with and said most first'),
    }),
    async (context) => {
      const { kind, ...page } = context.req.valid('query')
      const found = await on.parties({ ...page, ...(kind && { kind }) })
      linkPages(context, page, page.from + page.limit < found.total)
      return context.json(found, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/network',
      request: {
        query: narrowing.extend({
          level: z.enum(['parties', 'countries']).default('parties').describe('countries with all that act for them'),
          limit: z.coerce.number().int().min(1).max(MOST_TIES).default(300).describe('ties, the heaviest first'),
          from: pageQuery.shape.from,
        }),
      },
      responses: answers(tied, 'who did what to whom, counted in events'),
    }),
    async (context) => {
      const { level, limit, from, ...words } = context.req.valid('query')
      const found = await on.network(await eventFilter(given(words), on), level, limit, from)
      linkPages(context, { limit, from }, from + limit < found.total.ties)
      return context.json(found, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/places',
      request: {
        query: narrowing.extend({
          limit: z.coerce.number().int().min(1).max(MOST_PLACES).default(MOST_PLACES),
          from: pageQuery.shape.from,
        }),
      },
      responses: answers(
        z.object({
          total: z.number().int(),
          places: z
            .array(
              z.object({
                name: z.string(),
                country: z.string().nullable(),
                latitude: z.number().describe('degrees'),
                longitude: z.number(),
                precision: z.number().nullable().describe('UCDP’s level, 1 the town itself to 7 international waters'),
                events: z.number().int(),
                types,
              }),
            )
            .readonly(),
        }),
        'where it happened, the places with most events first',
      ),
    }),
    async (context) => {
      const { limit, from, ...words } = context.req.valid('query')
      const places = await on.places(await eventFilter(given(words), on))
      linkPages(context, { limit, from }, from + limit < places.length)
      return context.json({ total: places.length, places: places.slice(from, from + limit) }, 200)
    },
  )
}
