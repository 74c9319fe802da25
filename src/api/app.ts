import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Case, Judge } from '../casefile/index.ts'
import type { Intake } from './adding/desk.ts'
import { addIntakeRoutes, MOST_BYTES, tooLarge } from './adding/routes.ts'
import { addAssistantRoute } from './assistant/route.ts'
import type { Desk } from './desk/desk.ts'
import { addSessionRoutes, admit } from './desk/sign-in.ts'
import { addUserRoutes } from './desk/users.ts'
import { answerError } from './errors.ts'
import { addEventRoutes } from './events.ts'
import { addExportRoute } from './export.ts'
import { guard } from './guard.ts'
import { addJudgedRoute } from './judged.ts'
import { addJudgementRoutes } from './judging.ts'
import { keepAnswers } from './kept.ts'
import { addOverviewRoutes } from './overview.ts'
import type { Pages } from './pages.ts'
import { addPartyRoutes } from './parties.ts'
import { type Api, personOf } from './person.ts'
import { addProposalRoutes } from './proposals.ts'
import { addQuestionRoutes } from './questions.ts'
import { addReviewRoutes } from './review.ts'
import { addSourceRoutes } from './sources.ts'
import { addVersionRoutes } from './versions.ts'

/** What the API is made of. */
export interface Served {
  readonly on: Case
  /** Who judges where nobody signs in; null where the case is only read. */
  readonly judge: Judge | null
  /** What takes in things to read; null where the case is only read. */
  readonly intake?: Intake | null
  /** There where others than this machine are served: everybody signs in, and judges under their own name. */
  readonly desk?: Desk | null
  readonly pages: Pages
  readonly version: string
}

/** The pages and the API of one case. What it answers is pure but for the case: the same case gives the same bytes. */
export function caseApi(served: Served): Api {
  const app: Api = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return
      const message = result.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ')
      return context.json({ error: { code: 'usage/query', message } }, 400)
    },
  })
  const { desk = null } = served
  app.use(guard(desk))
  app.use(async (context, next) => {
    context.set('person', personOf(served.judge))
    await next()
  })
  if (desk) app.use(admit({ ...served, desk }))
  app.use('/api/v1/reports', bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }))
  app.use('/api/*', (context, next) => (context.req.path === '/api/v1/reports' ? next() : short(context, next)))
  app.use('/api/*', keepAnswers(served))
  app.use(compress())
  app.onError(answerError)
  addQuestionRoutes(app, served)
  addOverviewRoutes(app, served)
  addEventRoutes(app, served)
  addReviewRoutes(app, served)
  addProposalRoutes(app, served)
  addPartyRoutes(app, served)
  addSourceRoutes(app, served)
  addVersionRoutes(app, served)
  addJudgementRoutes(app, served)
  addJudgedRoute(app, served)
  addIntakeRoutes(app, served)
  addExportRoute(app, served)
  addAssistantRoute(app, served)
  addSessionRoutes(app, served)
  if (desk) addUserRoutes(app, served)
  app.doc31('/api/v1/openapi.json', { openapi: '3.1.0', info: { title: 'onrecord', version: served.version } })
  app.notFound((context) => {
    const { path } = context.req
    const asset = served.pages.get(path) ?? (isFile(path) ? null : served.pages.get('/'))
    if (!asset) return context.json({ error: { code: 'path/unknown', message: `There is no ${path}.` } }, 404)
    return context.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': cachingOf(path) })
  })
  return app
}

/** Bytes of whatever is sent that is no report. */
const MOST_WORDS = 4 * 2 ** 20

const short = bodyLimit({
  maxSize: MOST_WORDS,
  onError: (context) =>
    context.json(
      { error: { code: 'request/too-large', message: 'More came than any question or judgement is long.' } },
      413,
    ),
})

/** What is no view of the screen: parts of the API, and files. The names of parties in addresses may have dots. */
function isFile(path: string): boolean {
  return /^\/(?:api|assets)\//.test(path) || /^\/[^/]*\.[^/]*$/.test(path)
}

/** Built files carry a hash of their content in their name; the page itself does not. */
function cachingOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
