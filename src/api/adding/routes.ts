import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Served } from '../app.ts'
import { noteDeed } from '../desk/sign-in.ts'
import type { Api } from '../person.ts'
import { failure } from '../schema.ts'
import { type Intake, IntakeFull } from './desk.ts'
import { type Item, type Job, job as jobSchema } from './job.ts'
import { reason } from './read.ts'

/** What one request may bring. What is larger is read with `onrecord add`. */
export const MOST_BYTES = 64 * 2 ** 20
const MOST_FILES = 200
const MOST_URLS = 500

/** Characters of a file's name that are kept. */
const MOST_NAME = 200

/** Milliseconds after which a follower is told that nothing has changed, so that nobody on the way hangs up. */
const HEARTBEAT = 15_000

const body = {
  'multipart/form-data': {
    schema: z.object({ file: z.any().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }) }),
  },
  'application/json': {
    schema: z.object({ urls: z.array(z.string().max(4000)).min(1).max(MOST_URLS).describe('pages, feeds, sitemaps') }),
  },
}
const refused = (description: string) => ({ content: { 'application/json': { schema: failure } }, description })
const one = (description: string) => ({ content: { 'application/json': { schema: jobSchema } }, description })
const id = z.object({ id: z.uuid() })

/** Handing over reports to be read, and following what comes of them. */
export function addIntakeRoutes(app: Api, served: Served): void {
  const { intake = null } = served

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/v1/reports',
      request: { body: { content: body, required: false } },
      responses: {
        202: one('it is being read; follow it at /api/v1/jobs/{id}/events'),
        400: refused('sent wrongly'),
        403: refused('the case is only read, or you may only read it'),
        413: refused('more than one request may bring'),
        429: refused('too much waits to be read'),
      },
    }),
    async (context) => {
      if (intake === null) {
        const message = 'This case is only read here: it can’t be written to, or --read-only was given.'
        return context.json({ error: { code: 'adding/read-only', message } }, 403)
      }
      try {
        const by = context.get('person').name
        const job = await handOver(context, intake, by)
        await noteDeed(context, served, 'added reports', count(job))
        return context.json(shown(job), 202)
      } catch (error) {
        if (error instanceof IntakeFull) return context.json({ error: reason(error) }, 429, { 'Retry-After': '30' })
        if (error instanceof SentWrongly)
          return context.json({ error: { code: error.code, message: error.message } }, 400)
        throw error
      }
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/jobs/{id}',
      request: { params: id },
      responses: { 200: one('what has become of it so far'), 404: refused('no such job is known') },
    }),
    (context) => {
      const job = intake?.job(context.req.valid('param').id)
      return job ? context.json(shown(job), 200) : unknownJob(context)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/v1/jobs/{id}/events',
      request: { params: id },
      responses: {
        200: {
          content: { 'text/event-stream': { schema: z.string() } },
          description:
            'server-sent events: an `item` for each that there is and whenever one changes, `done` at the end',
        },
        404: refused('no such job is known'),
      },
    }),
    (context) => {
      const job = intake?.job(context.req.valid('param').id)
      return job ? follow(context, job) : unknownJob(context)
    },
  )
}

/** What is said to who sends more than one request may bring. */
export function tooLarge(context: Context): Response {
  const message =
    `More than ${MOST_BYTES / 2 ** 20} MB came at once. ` +
    'Send fewer files at a time, or read them with `onrecord add`.'
  return context.json({ error: { code: 'adding/too-large', message } }, 413)
}

function count({ id, items }: Job): string {
  return `${items.length} ${items.length === 1 ? 'thing' : 'things'}, job ${id}`
}

class SentWrongly extends Error {
  readonly code = 'usage/reports'
}

async function handOver(context: Context, intake: Intake, by: string): Promise<Job> {
  if (!/^multipart\//.test(context.req.header('content-type') ?? '')) {
    const { urls } = (await context.req.json()) as { urls: readonly string[] }
    return intake.addUrls(urls, by)
  }
  const form = await context.req.formData()
  const files = form.getAll('file').filter((each) => typeof each !== 'string')
  if (files.length === 0) throw new SentWrongly('Send at least one file, each in a field called "file".')
  if (files.length > MOST_FILES)
    throw new SentWrongly(`Send at most ${MOST_FILES} files at once; ${files.length} came.`)
  const uploads = await Promise.all(
    files.map(async (file) => ({ name: labelOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return intake.addFiles(uploads, by)
}

/** The name of a file as a label for people: its last part, without what a terminal obeys. */
function labelOf(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? ''
  const label = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  return label === '' || /^\.+$/.test(label) ? 'a file without a name' : label.slice(0, MOST_NAME)
}

function shown({ id, by, at, isDone, items }: Job) {
  return { id, by, at, isDone, items: [...items] }
}

function unknownJob(context: Context) {
  const message = 'No such job is known here: the server was started anew since, or it was long ago.'
  return context.json({ error: { code: 'job/unknown', message } }, 404)
}

/** Tells how every item stands, then each change. What changes faster than it can be sent is told once, as it is then. */
function follow(context: Context, job: Job): Response {
  return streamSSE(context, async (stream) => {
    const changed = new Set<Item>(job.items)
    let isDone = job.isDone
    let wake = () => {}
    const unfollow = job.follow((item) => {
      if (item === null) isDone = true
      else changed.add(item)
      wake()
    })
    stream.onAbort(() => {
      unfollow()
      wake()
    })
    try {
      while (!stream.aborted) {
        for (const item of changed) {
          changed.delete(item)
          await stream.writeSSE({ event: 'item', data: JSON.stringify(item) })
        }
        if (isDone && changed.size === 0) break
        if (changed.size === 0 && !(await somethingHappens((happened) => (wake = happened))))
          await stream.write(': \n\n')
      }
      await stream.writeSSE({ event: 'done', data: JSON.stringify({ items: job.items.length }) })
    } finally {
      unfollow()
    }
  }) as Response
}

/** Whether something happens before the next sign of life is due. */
function somethingHappens(listen: (happened: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), HEARTBEAT)
    listen(() => {
      clearTimeout(timer)
      resolve(true)
    })
  })
}
