import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openIntake } from '../../src/api/index.ts'
import { type Case, openCase } from '../../src/casefile/index.ts'
import { SAMPLES } from '../cli/program.ts'
import { settings } from '../fetch/fetch.ts'
import { page, serve, status } from '../fetch/server.ts'
import { apiOf } from './served.ts'

const REPORT = 'Norland has sent 40 tanks to Sudland, according to two diplomats.'

interface Item {
  readonly name: string
  readonly status: string
  readonly reports: readonly string[]
  readonly troubles: readonly { readonly code: string; readonly message: string }[]
  readonly note: string | null
  readonly added: number
}

let opened: ReturnType<typeof openDesk> | null = null
afterAll(async () => (await opened)?.close())

/** One desk for most tests: its threads read the models once. */
function desk() {
  opened ??= openDesk()
  return opened
}

async function openDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const on = await openCase(join(folder, 'case.onrecord'), 'write')
  const { openFetcher } = await import('../../src/fetch/index.ts')
  const intake = openIntake({ on, openFetcher: (interrupted) => openFetcher(settings({ interrupted })) })
  const close = async () => {
    await intake.close()
    await on.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { on, intake, close, ...apiOf(on, { intake }) }
}

type Ask = Awaited<ReturnType<typeof openDesk>>['ask']

const form = (files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) => {
  const body = new FormData()
  for (const [name, content] of Object.entries(files)) body.append('file', new Blob([content]), name)
  return { method: 'POST', headers: { 'x-onrecord': '1' }, body }
}

const urls = (...given: readonly string[]) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ urls: given }),
})

/** The items of a job as its events tell of them, to the end. */
async function followed(ask: Ask, request: RequestInit) {
  const response = await ask('reports', request)
  expect([response.status, response.status === 202 ? null : await response.text()]).toEqual([202, null])
  const { id } = (await response.json()) as { id: string }
  const events = (await (await ask(`jobs/${id}/events`)).text()).split('\n\n').filter(Boolean)
  expect(events.at(-1)).toMatch(/^event: done/)
  const items = events.flatMap((each): (Item & { number: number })[] =>
    each.startsWith('event: item') ? [JSON.parse(each.slice(each.indexOf('data: ') + 6))] : [],
  )
  const last = new Map(items.map((each) => [each.number, each]))
  return { id, items: [...last.values()] }
}

const outcomes = (items: readonly Item[]) => items.map((each) => `${each.name}: ${each.status}`)
const documents = async (on: Case) => (await on.size()).documents

test('files are read, and each says truly what became of it', async () => {
  const { on, ask } = await desk()
  const files = {
    'a.txt': REPORT,
    'again.txt': REPORT,
    'photo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'broken.gz': new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8]),
    'empty.html': '',
    'gazette.html': new Uint8Array(readFileSync(join(SAMPLES, '2026-02-17-harbour-gazette.html'))),
  }
  const { items } = await followed(ask, form(files))
  expect(outcomes(items)).toEqual([
    'a.txt: added',
    'again.txt: known',
    'photo.png: refused',
    'broken.gz: refused',
    'empty.html: refused',
    'gazette.html: added',
  ])
  for (const { troubles } of items.filter((each) => each.status === 'refused'))
    expect(troubles[0]).toMatchObject({
      code: expect.stringMatching(/^\w+\//),
      message: expect.stringMatching(/\w{3}/),
    })
  const before = await documents(on)
  const again = await followed(ask, form(files))
  expect(outcomes(again.items).filter((each) => /added|known/.test(each))).toEqual([
    'a.txt: known',
    'again.txt: known',
    'gazette.html: known',
  ])
  expect(await documents(on)).toBe(before)
})

test('pages are read, and what a feed points to, each as an item of its own', async () => {
  const { on, ask } = await desk()
  const before = await documents(on)
  const { origin } = await serve({
    '/a': page(REPORT),
    '/b': page('Sudland gave Norland two ships on Friday, the ministry said.'),
    '/gone': status(404),
    '/feed': (request, response) => {
      const link = `http://${request.headers.host}/b`
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss version="2.0"><channel><title>N</title><item><title>B</title><link>${link}</link></item></channel></rss>`,
        )
    },
  })
  const { items } = await followed(
    ask,
    urls(`${origin}/a`, `${origin}/gone`, `${origin}/feed`, `${origin}/a`, 'no url'),
  )
  expect(Object.fromEntries(items.map((each) => [`${each.name.replace(origin, '')}`, each.status]))).toMatchObject({
    '/a': 'known',
    '/gone': 'refused',
    '/feed': 'known',
    '/b': 'added',
    'no url': 'refused',
  })
  expect(items.filter(({ status: now }) => now === 'added')).toHaveLength(2)
  expect(items.find(({ name }) => name.endsWith('/feed'))!.note).toContain('1 followed')
  expect(await documents(on)).toBe(before + 2)
})

test('the name of a file is a label and no path', async () => {
  const { ask } = await desk()
  const names = ['../../etc/passwd.txt', '..\\..\\boot.txt', 'a\u0000b\u202e.txt', '..', '/etc/passwd']
  const { items } = await followed(ask, form(Object.fromEntries(names.map((name, at) => [name, `${REPORT} ${at}`]))))
  expect(outcomes(items)).toEqual(
    ['passwd.txt', 'boot.txt', 'ab.txt', 'a file without a name', 'passwd'].map((shown) => `${shown}: added`),
  )
})

test('what one request may not bring is refused, and why', async () => {
  const { on, ask } = await desk()
  const before = await documents(on)
  const refusal = async (request: RequestInit) => {
    const response = await ask('reports', request)
    return [response.status, ((await response.json()) as { error: { code: string } }).error.code]
  }
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${at}.txt`, 'a']))
  expect(await refusal(form(many))).toEqual([400, 'usage/reports'])
  expect(await refusal(form({}))).toEqual([400, expect.stringMatching(/^usage\//)])
  expect(await refusal(urls())).toEqual([400, 'usage/query'])
  expect(await refusal({ ...form({ 'a.txt': REPORT }), headers: {} })).toEqual([403, 'request/refused'])
  const large = { ...form({ 'a.txt': REPORT }), headers: { 'x-onrecord': '1', 'content-length': String(2 ** 27) } }
  expect(await refusal(large)).toEqual([413, 'adding/too-large'])
  expect(await documents(on)).toBe(before)
})

test('a job that is unknown, a case that is only read', async () => {
  const { ask, on } = await desk()
  expect((await ask('jobs/3b241101-e2bb-4255-8caf-4136c566a962')).status).toBe(404)
  expect((await ask('jobs/..%2f..%2fetc')).status).toBe(400)
  expect((await apiOf(on, { by: null }).ask('reports', form({ 'a.txt': REPORT }))).status).toBe(403)
})

test('the end of the server is told of what was not read, and nothing is on record by half', async () => {
  const { on, intake, ask, close } = await openDesk()
  onTestFinished(close)
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}.txt`, `${REPORT} It was ${at}.`]))
  const { id } = (await (await ask('reports', form(files))).json()) as { id: string }
  await pause(20)
  await intake.close()
  const { isDone, items } = intake.job(id)!
  expect(isDone).toBe(true)
  expect(items.filter((each) => each.status === 'added').length).toBe(await documents(on))
  for (const each of items) expect(each.status).toMatch(/added|refused/)
})
