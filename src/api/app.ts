import { OpenAPIHono } from '@hono/zod-openapi'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import type { Case, Judge } from '../casefile/index.ts'
import { answerError } from './errors.ts'
import { addEventRoutes } from './events.ts'
import { guard } from './guard.ts'
import { addJudgementRoutes } from './judging.ts'
import type { Pages } from './pages.ts'
import { addQuestionRoutes } from './questions.ts'

/** What the API is made of. */
export interface Served {
  readonly on: Case
  /** Who judges; null where the case is only read. */
  readonly judge: Judge | null
  readonly pages: Pages
  readonly version: string
}

/** The pages and the API of one case. What it answers is pure but for the case: the same case gives the same bytes. */
export function caseApi(served: Served): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      const message = result.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ')
      return context.json({ error: { code: 'usage/query', message } }, 400)
    },
  })
  app.use(guard())
  app.use(compress())
  app.use('/api/*', etag())
  app.onError(answerError)
  addQuestionRoutes(app, served)
  addEventRoutes(app, served)
  addJudgementRoutes(app, served)
  app.doc31('/api/v1/openapi.json', { openapi: '3.1.0', info: { title: 'onrecord', version: served.version } })
  app.notFound((context) => {
    const { path } = context.req
    const asset =
      served.pages.get(path) ?? (path.startsWith('/api/') || path.includes('.') ? null : served.pages.get('/'))
    if (!asset) return context.json({ error: { code: 'path/unknown', message: `There is no ${path}.` } }, 404)
    return context.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': cachingOf(path) })
  })
  return app
}

/** Built files carry a hash of their content in their name; the page itself does not. */
function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
