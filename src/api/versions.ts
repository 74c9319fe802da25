import { createRoute, z } from '@hono/zod-openapi'
import { dateFilter, type Edit, type VersionDiff } from '../casefile/index.ts'
import type { Served } from './app.ts'
import { answers, given, linkPages } from './asked.ts'
import type { Api } from './person.ts'
import { pageQuery } from './schema.ts'
import type { VersionDiffShown } from './shown.ts'

/**
 * What a page as it was may do: nothing. It stands in a frame of ours, with its own styles and the pictures that are in
 * the page itself; the frame has no origin, runs nothing and leads nowhere.
 */
const SNAPSHOT_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

const replacement = z.object({ before: z.string(), after: z.string() })
const version = z.object({
  version: z.number().int().describe('which one, from 1'),
  id: z.string().describe('the document'),
  url: z.string().nullable(),
  outlet: z.string().nullable(),
  headline: z.string().nullable(),
  firstAt: z.string(),
  lastAt: z.string(),
})

const edit = z
  .object({
    article: z.string(),
    before: version,
    after: version,
    between: z.tuple([z.string(), z.string()]).readonly(),
    words: z.object({ added: z.number().int(), removed: z.number().int() }),
    headline: replacement.nullable(),
    changes: z.array(replacement).readonly(),
    figures: z.array(replacement).readonly().describe('changes in which one figure took the place of another'),
    isDated: z.boolean().describe('whether the outlet gives another time of modification'),
    note: z.string().nullable().describe('the paragraph that says that the text was changed'),
  })
  .openapi('Edit')

const diff = edit.extend({
  versions: z.number().int(),
  stretches: z.array(z.object({ kind: z.enum(['kept', 'removed', 'added']), text: z.string() })).readonly(),
})

/** Held by the compiler: what the case answers fits what the schemas say. */
export type Fits = [
  Edit extends z.infer<typeof edit> ? true : never,
  VersionDiffShown extends z.infer<typeof diff> ? true : never,
]

const which = z
  .string()
  .regex(/^(?:\d{1,6},\d{1,6})?$/)
  .optional()
  .describe('the two that are compared, from 1: "1,3"; else the document and the version before it')

/** What outlets changed in their articles, and pages as they were. */
export function addVersionRoutes(app: Api, { on }: Pick<Served, 'on'>): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/edits',
      request: {
        query: z.object({ since: z.string().optional(), outlet: z.string().optional() }).extend(pageQuery.shape),
      },
      responses: answers(
        z.object({ edits: z.array(edit).readonly(), more: z.boolean() }),
        'every time that an article was changed, the newest first',
      ),
    }),
    async (context) => {
      const { limit, from, ...words } = context.req.valid('query')
      const { outlet, ...dates } = given(words)
      const edits: Edit[] = []
      for await (const each of on.edits({ ...dateFilter(dates), ...(outlet !== undefined && { outlet }) })) {
        edits.push(each)
        if (edits.length > from + limit) break
      }
      const more = edits.length > from + limit
      linkPages(context, { limit, from }, more)
      return context.json({ edits: edits.slice(from, from + limit), more }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/documents/{id}/diff',
      request: { params: z.object({ id: z.string() }), query: z.object({ versions: which }) },
      responses: answers(diff, 'what changed between two versions of an article, word by word'),
    }),
    async (context) => {
      const { versions } = context.req.valid('query')
      const asked = versions ? versions.split(',').map(Number) : []
      return context.json(diffShown(await on.diff(context.req.valid('param').id, asked)), 200)
    },
  )
  app.get('/api/v1/documents/:id/snapshot', async (context) => {
    const page = await on.snapshot(context.req.param('id'), 'html')
    return context.body(new Uint8Array(page), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': SNAPSHOT_POLICY,
    })
  })
}

function diffShown({ record: _, ...shown }: VersionDiff): VersionDiffShown {
  return shown
}
