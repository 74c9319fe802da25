import { createRoute, z } from '@hono/zod-openapi'
import type { Served } from './app.ts'
import { answers, linkPages } from './asked.ts'
import type { Api } from './person.ts'
import { pageQuery } from './schema.ts'

/** What a person should look at first. */
export function addReviewRoutes(app: Api, { on }: Pick<Served, 'on'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/review',
      request: { query: pageQuery },
      responses: answers(
        z.object({
          total: z.number().int().describe('claims that nobody has accepted or rejected'),
          queue: z
            .array(
              z.object({
                id: z.string(),
                score: z.number(),
                reasons: z.array(z.object({ points: z.number(), because: z.string() })).readonly(),
                lookAlike: z.string().nullable().describe('a claim that may tell of the same event'),
              }),
            )
            .readonly(),
        }),
        'claims in the order in which a person should look at them, and why they are first',
      ),
    }),
    async (context) => {
      const page = context.req.valid('query')
      const found = await on.reviewQueue(page.limit, page.from)
      linkPages(context, page, page.from + page.limit < found.total)
      return context.json(found, 200)
    },
  )
}
