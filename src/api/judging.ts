import { createRoute, z } from '@hono/zod-openapi'
import type { Served } from './app.ts'
import type { Api } from './person.ts'
import { failure } from './schema.ts'

const body = z.object({
  act: z.enum(['accept', 'reject', 'note', 'undo']),
  id: z.string().describe('of a claim or statement, "3f9c2a/c4"; for undo, of a judgement'),
  why: z.string().max(2000).optional(),
  text: z.string().min(1).max(5000).optional().describe('the note'),
})

const judged = z
  .object({ id: z.string(), at: z.string(), by: z.string(), why: z.string().nullable() })
  .openapi('Judgement')

const refused = (description: string) => ({ content: { 'application/json': { schema: failure } }, description })

/** What people decide. Judgements are appended; undoing one is a judgement too. */
export function addJudgementRoutes(app: Api, { on, judge }: Served): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/judgements',
      request: { body: { content: { 'application/json': { schema: body } }, required: true } },
      responses: {
        201: { content: { 'application/json': { schema: judged } }, description: 'it is on record' },
        400: refused('asked wrongly'),
        403: refused('the case is only read'),
        404: refused('nothing on record has this id'),
      },
    }),
    async (context) => {
      if (judge === null) {
        const message = 'This case is only read here: it can’t be written to, or --read-only was given.'
        return context.json({ error: { code: 'judgement/read-only', message } }, 403)
      }
      const { act, id, why, text } = context.req.valid('json')
      if (act === 'note' && text === undefined)
        return context.json({ error: { code: 'usage/text', message: 'A note needs a text.' } }, 400)
      const by = { by: judge.by, why: why?.trim() || null }
      const made = await on.judge(await actOf(act, id, text ?? ''), by)
      await on.settle()
      return context.json({ id: made.id, at: made.at, by: made.by, why: made.why }, 201)
    },
  )

  async function actOf(act: z.infer<typeof body>['act'], id: string, text: string) {
    if (act === 'undo') return { kind: act, judgement: (await on.judgement(id)).id }
    const { subject } = await on.part(id)
    return act === 'note' ? { kind: act, subject, text } : { kind: act, subject }
  }
}
