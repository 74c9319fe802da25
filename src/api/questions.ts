import { createRoute, z } from '@hono/zod-openapi'
import { claimFilter, dateFilter } from '../casefile/index.ts'
import type { Served } from './app.ts'
import { answers, given, linkPages } from './asked.ts'
import type { Api } from './person.ts'
import { article, claim, claimQuery, pageQuery, report, resolution, statement, telling } from './schema.ts'
import { changeShown, exchangeShown } from './shown.ts'

const tellings = z.object({ total: z.number().int(), told: z.array(telling).readonly() })
const change = z.object({ type: z.string(), accounts: z.array(claim).readonly() }).openapi('ChangeOfAccount')
const moment = z
  .object({
    id: z.string().describe('the event'),
    first: z.string().nullable(),
    last: z.string().nullable(),
    isDated: z.boolean(),
    isOpen: z.boolean().describe('whether it goes on after the last day, for all that is known'),
    figure: z.string(),
    reports: z.number().int(),
    origins: z.number().int(),
    isDenied: z.boolean(),
  })
  .openapi('Moment')
const moments = z.array(moment).readonly()
const side = z.object({
  gave: z
    .array(
      z.object({
        thing: z.string(),
        goods: z.string().describe('the class of goods that the thing is of'),
        tellings: z.array(telling).readonly(),
        figures: z.array(z.string()).readonly(),
        moments: moments.describe('when it was, event by event'),
        voices: z.array(z.string()).readonly(),
        origins: z.number().int(),
        sources: z.number().int(),
        denials: z.number().int(),
      }),
    )
    .readonly(),
  dealt: z.array(telling).readonly(),
  against: z.array(telling).readonly(),
  dealings: z.object({ dealt: moments, against: moments }),
  denies: z.array(telling).readonly(),
})

const id = z.object({ id: z.string().describe('the document’s id, or its first digits') })
const name = z.object({ name: z.string().describe('a name, or a country by name, code or demonym') })

/** Sentences of one report that are shown of a search; common words stand in all of them. */
const MOST_PASSAGES = 12

/** The questions that are put to a case; each is one that a command asks too. */
export function addQuestionRoutes(app: Api, { on, version }: Served): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/case',
      responses: answers(
        z.object({
          path: z.string(),
          version: z.string(),
          judge: z.string().nullable().describe('who judges; null where the case is only read'),
          documents: z.number(),
          claims: z.number(),
          statements: z.number(),
        }),
        'the case and how much it holds',
      ),
    }),
    async (context) => {
      const { documents, claims, statements } = await on.size()
      const { name, role } = context.get('person')
      const judge = role === 'reader' ? null : name
      return context.json({ path: on.path, version, judge, documents, claims, statements }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/timeline',
      request: { query: claimQuery.extend(pageQuery.shape) },
      responses: answers(tellings, 'claims in the order of time, copies of one text counted once'),
    }),
    async (context) => {
      const { limit, from, ...words } = context.req.valid('query')
      const found = await on.timeline(await claimFilter(given(words), on), limit, from)
      linkPages(context, { limit, from }, from + limit < found.total)
      return context.json(found, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/exchange',
      request: {
        query: z.object({
          ...{ a: z.string(), b: z.string(), since: z.string().optional(), until: z.string().optional() },
          limit: pageQuery.shape.limit.describe('events of each direction, in the order of time'),
          from: pageQuery.shape.from,
        }),
      },
      responses: answers(
        z.object({
          ...{ first: resolution, second: resolution, fromFirst: side, fromSecond: side },
          total: z.object({ fromFirst: z.number().int(), fromSecond: z.number().int() }).describe('events'),
        }),
        'what two parties gave each other',
      ),
    }),
    async (context) => {
      const { a, b, limit, from, ...dates } = context.req.valid('query')
      const [first, second] = [await on.party(a), await on.party(b)]
      const found = await on.exchange(first, second, dateFilter(given(dates)), limit, from)
      const { total } = found
      linkPages(context, { limit, from }, from + limit < Math.max(total.fromFirst, total.fromSecond))
      return context.json({ first, second, ...exchangeShown(found), total }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/parties/{name}',
      request: { params: name, query: pageQuery },
      responses: answers(
        z.object({
          party: resolution,
          names: z.array(z.object({ name: z.string(), uses: z.number() })).readonly(),
          joins: z
            .array(
              z.object({
                party: z.string(),
                name: z.string(),
                to: z.string(),
                keys: z.tuple([z.string(), z.string()]).readonly(),
                score: z.number(),
                because: z.string(),
              }),
            )
            .readonly()
            .describe('why names that differ count as one party’s'),
          claims: tellings,
          statements: z.object({ total: z.number(), said: z.array(statement).readonly() }),
          changes: z.array(change).readonly(),
        }),
        'a party: its names, what it did, what it said, where it changed its account',
      ),
    }),
    async (context) => {
      const { limit, from } = context.req.valid('query')
      const found = await on.profile(await on.party(context.req.valid('param').name), limit, from)
      linkPages(context, { limit, from }, from + limit < Math.max(found.claims.total, found.statements.total))
      return context.json({ ...found, changes: found.changes.map(changeShown) }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents',
      request: { query: pageQuery },
      responses: answers(
        z.object({ total: z.number(), reports: z.array(report).readonly() }),
        'the documents, the last published first',
      ),
    }),
    async (context) => {
      const page = context.req.valid('query')
      const found = await on.reports(page.limit, page.from)
      linkPages(context, page, page.from + page.limit < found.total)
      return context.json(found, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}',
      request: { params: id },
      responses: answers(article, 'one document with all that was found in it'),
    }),
    async (context) => context.json(await on.article(context.req.valid('param').id), 200),
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/search',
      request: { query: z.object({ q: z.string().min(1) }).extend(pageQuery.shape) },
      responses: answers(
        z.object({
          total: z.number().int().describe('documents that hold all the words'),
          hits: z
            .array(
              z.object({
                report,
                passages: z.array(z.string()).readonly().describe('sentences, those with most of the words first'),
                further: z.number().int().describe('how many more sentences hold some of the words'),
                claims: z.array(claim).readonly(),
                statements: z.array(statement).readonly(),
              }),
            )
            .readonly(),
        }),
        'documents that hold the words',
      ),
    }),
    async (context) => {
      const { q, ...page } = context.req.valid('query')
      const found = await on.search(q, page.limit, page.from, MOST_PASSAGES)
      linkPages(context, page, page.from + page.limit < found.total)
      return context.json(found, 200)
    },
  )
}
