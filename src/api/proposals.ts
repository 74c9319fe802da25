import { createRoute, z } from '@hono/zod-openapi'
import type { Proposal } from '../casefile/index.ts'
import type { Served } from './app.ts'
import { answers } from './asked.ts'
import { noteDeed } from './desk/sign-in.ts'
import type { Api } from './person.ts'
import { failure, pageQuery, span } from './schema.ts'

const proposal = z
  .object({
    id: z.string(),
    document: z.string(),
    outlet: z.string().nullable(),
    headline: z.string().nullable(),
    published: z.string().nullable(),
    model: z.string().describe('who proposes it'),
    prompt: z.string().describe('the hash of what it was asked'),
    type: z.string(),
    actor: z.string().nullable(),
    recipient: z.string().nullable(),
    object: z.string().nullable(),
    voice: z.string().nullable(),
    denied: z.boolean(),
    quotation: z.string(),
    span: span.nullable(),
    dropped: z.string().nullable().describe('why it does not stand'),
    decided: z
      .object({ is: z.enum(['accepted', 'rejected']), by: z.string(), at: z.string(), why: z.string().nullable() })
      .nullable(),
  })
  .openapi('Proposal')

/** Held by the compiler: what the case answers fits what the schemas say. */
export type Fits = Proposal extends z.infer<typeof proposal> ? true : never

const verdicts = z.enum(['open', 'accepted', 'rejected'])

/** What language models propose, apart from all that is on record, and what people decide on it. */
export function addProposalRoutes(app: Api, served: Served): void {
  const { on } = served
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/proposals',
      request: {
        query: pageQuery.extend({
          verdict: verdicts.default('open'),
          dropped: z.enum(['true', 'false']).default('false').describe('what was dropped instead, and why'),
        }),
      },
      responses: answers(
        z.object({
          total: z.number().int(),
          proposals: z.array(proposal).readonly(),
          prompts: z.array(z.object({ id: z.string(), text: z.string() })).readonly(),
        }),
        'what models propose that reports say: none of it is on record',
      ),
    }),
    async (context) => {
      const { limit, from, verdict, dropped } = context.req.valid('query')
      const filter = dropped === 'true' ? { dropped: true } : { verdict }
      const [total, proposals] = [await on.countProposals(filter), await on.proposals(filter, limit, from)]
      return context.json({ total, proposals, prompts: await on.prompts() }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/proposals/{id}/decisions',
      request: {
        params: z.object({ id: z.string() }),
        body: {
          content: {
            'application/json': {
              schema: z.object({
                verdict: verdicts.describe('"open" takes back what was decided'),
                why: z.string().max(2000).optional(),
              }),
            },
          },
          required: true,
        },
      },
      responses: {
        201: { content: { 'application/json': { schema: z.object({ id: z.string() }) } }, description: 'it is kept' },
        400: { content: { 'application/json': { schema: failure } }, description: 'asked wrongly' },
        403: { content: { 'application/json': { schema: failure } }, description: 'the case is only read' },
        404: { content: { 'application/json': { schema: failure } }, description: 'nothing goes by this id' },
      },
    }),
    async (context) => {
      const { name, role } = context.get('person')
      if (role === 'reader') {
        const message = 'This case is only read here: it can’t be written to, or --read-only was given.'
        return context.json({ error: { code: 'judgement/read-only', message } }, 403)
      }
      const { id } = context.req.valid('param')
      const { verdict, why } = context.req.valid('json')
      await on.decideOnProposal(id, verdict, { by: name, why: why?.trim() || null })
      await noteDeed(context, served, 'judged', id)
      return context.json({ id }, 201)
    },
  )
}
