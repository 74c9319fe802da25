import { createRoute, z } from '@hono/zod-openapi'
import type { Origin } from '../casefile/index.ts'
import type { OutletAccount } from '../record/index.ts'
import type { Served } from './app.ts'
import { answers, linkPages } from './asked.ts'
import type { Api } from './person.ts'
import { pageQuery, traced } from './schema.ts'
import type { CopyTreeShown } from './shown.ts'

const outlet = z
  .object({
    name: z.string(),
    documents: z.number().int(),
    originals: z.number().int(),
    copies: z.number().int(),
    partly: z.number().int(),
    versions: z.number().int().describe('later versions of its own articles'),
    credited: z.number().int().describe('documents of other outlets that credit it as their agency'),
    copied: z.number().int().describe('its originals that another outlet copied'),
    alone: z.number().int().describe('its originals that nobody else on record has'),
    shared: z.number().int().describe('events that others tell of too, by texts of their own'),
    first: z.number().int().describe('those of these of which it told on an earlier day than all others'),
    from: z.array(z.object({ name: z.string(), documents: z.number().int() })).readonly(),
  })
  .openapi('Outlet')

const origin = z.object({ origin: traced, documents: z.array(traced).readonly() })

const tree = origin.extend({
  document: traced,
  links: z
    .array(
      z.object({
        document: z.string(),
        source: z.string(),
        dependence: z.string(),
        extent: z.number(),
        shared: z.array(z.object({ words: z.string(), otherWords: z.string() })).readonly(),
        isQuotingToo: z.boolean(),
      }),
    )
    .readonly(),
  others: z.array(traced).readonly().describe('the other documents that the links name'),
})

/** Held by the compiler: what the case answers fits what the schemas say. */
export type Fits = [
  OutletAccount extends z.infer<typeof outlet> ? true : never,
  Origin extends z.infer<typeof origin> ? true : never,
  CopyTreeShown extends z.infer<typeof tree> ? true : never,
]

/** Outlets and agencies, and the texts that several documents go back to. */
export function addSourceRoutes(app: Api, { on }: Pick<Served, 'on'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/sources',
      responses: answers(
        z.object({ outlets: z.array(outlet).readonly() }),
        'what each outlet and agency has of its own, copies, and is copied for',
      ),
    }),
    async (context) => context.json({ outlets: await on.outlets() }, 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/copies',
      request: { query: pageQuery },
      responses: answers(
        z.object({ total: z.number().int(), origins: z.array(origin).readonly() }),
        'texts that several documents go back to, those with most documents first',
      ),
    }),
    async (context) => {
      const page = context.req.valid('query')
      const found = await on.origins(page.limit, page.from)
      linkPages(context, page, page.from + page.limit < found.total)
      return context.json(found, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/copies/{document}',
      request: { params: z.object({ document: z.string() }) },
      responses: answers(tree, 'where a document was taken from and what was taken from it, with the words they share'),
    }),
    async (context) => {
      const { others, ...found } = await on.copyTree(context.req.valid('param').document)
      return context.json({ ...found, others: [...others.values()] }, 200)
    },
  )
}
