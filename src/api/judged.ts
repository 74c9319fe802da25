import { createRoute, z } from '@hono/zod-openapi'
import type { ListedJudgement } from '../casefile/index.ts'
import type { Act } from '../record/index.ts'
import type { Served } from './app.ts'
import { answers, given, linkPages } from './asked.ts'
import type { Api } from './person.ts'
import { pageQuery } from './schema.ts'

const kinds = z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'note', 'undo'])
const judged = z.enum(['claim', 'statement', 'party', 'event', 'text', 'document', 'judgement'])
const states = z.enum(['holds', 'moved', 'lost', 'undone'])

const listed = z
  .object({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    why: z.string().nullable(),
    what: judged,
    state: states.describe('moved: its words stand elsewhere now; lost: they are not found again; undone: by a person'),
    lost: z.string().nullable().describe('why it is lost'),
    act: z.looseObject({ kind: kinds }).describe('as `judge list --json` has it'),
    versions: z
      .array(z.object({ document: z.string(), lost: z.string().nullable() }))
      .readonly()
      .describe('other versions of its article, and why it does not count there; null where it does'),
  })
  .openapi('ListedJudgement')

type Listed = z.infer<typeof listed>

const query = z.object({
  by: z.string().optional().describe('who judged'),
  act: z.union([kinds, z.literal('')]).optional(),
  what: z
    .union([judged, z.literal('')])
    .optional()
    .describe('what is judged'),
  state: z.union([states, z.literal('')]).optional(),
  about: z.string().optional().describe('the id of a report, claim or statement, or its first digits'),
})

/** What people decided. */
export function addJudgedRoute(app: Api, { on }: Pick<Served, 'on'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/judgements',
      request: { query: query.extend(pageQuery.shape) },
      responses: answers(
        z.object({ total: z.number().int(), judgements: z.array(listed).readonly() }),
        'judgements, the last first, those that were undone too',
      ),
    }),
    async (context) => {
      const { limit, from, ...words } = context.req.valid('query')
      const wanted = given(words)
      const all = (await on.judgements()).map(asListed).filter((each) => passes(each, wanted))
      linkPages(context, { limit, from }, from + limit < all.length)
      return context.json({ total: all.length, judgements: all.toReversed().slice(from, from + limit) }, 200)
    },
  )
}

function asListed({ judgement, standing, isUndone, versions }: ListedJudgement): Listed {
  const { id, at, by, why, act } = judgement
  const isHeld = standing.state === 'held'
  const state = isUndone ? 'undone' : isHeld ? 'holds' : standing.state
  const lost = standing.state === 'lost' ? standing.why : null
  return { ...{ id, at, by, why, what: judgedBy(act), state, lost, act: { ...act } }, versions: [...versions] }
}

function judgedBy(act: Act): Listed['what'] {
  if (act.kind === 'undo') return 'judgement'
  return 'what' in act ? act.what : act.subject.what
}

function passes(
  each: Listed,
  { by, act, what, state, about }: { readonly [Name in keyof typeof query.shape]?: string },
) {
  return (
    (by === undefined || each.by === by) &&
    (act === undefined || each.act.kind === act) &&
    (what === undefined || each.what === what) &&
    (state === undefined || each.state === state) &&
    (about === undefined || JSON.stringify(each.act).includes(`"${about}`))
  )
}
