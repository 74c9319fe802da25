import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openToRead } from '../../src/store/index.ts'
import { type Handler, redirect, serve, status } from '../fetch/server.ts'
import { runHere } from './here.ts'
import { jsonLines, SAMPLES, scratchFolder } from './program.ts'

const QUICK = ['--allow-private', '--delay', '0']

/** One of the sample reports as a server gives it, with a word changed. */
const sample =
  (name: string, word = 'two generators'): Handler =>
  (_, response) => {
    const html = readFileSync(join(SAMPLES, name), 'utf8').replaceAll('two generators', word)
    response.writeHead(200, { 'content-type': 'text/html' }).end(html)
  }

/** A feed of some paths, each with the date when it changed. */
const feed =
  (entries: Readonly<Record<string, string>>, version: string): Handler =>
  (request, response) => {
    if (request.headers['if-none-match'] === version) return status(304)(request, response)
    const items = Object.entries(entries).map(
      ([path, date]) =>
        `<item><title>News</title><link>http://${request.headers.host}${path}</link><pubDate>${date}</pubDate></item>`,
    )
    const type = { 'content-type': 'application/rss+xml', etag: version }
    response
      .writeHead(200, type)
      .end(`<rss version="2.0"><channel><title>Wire</title>${items.join('')}</channel></rss>`)
  }

/** A case in a folder of its own, and the command for it. */
function desk() {
  const path = join(scratchFolder(), 'case.onrecord')
  return (...args: readonly string[]) => runHere(['watch', ...args, '--case', path])
}

const FEBRUARY = 'Tue, 17 Feb 2026 08:00:00 GMT'
const APRIL = 'Mon, 20 Apr 2026 08:00:00 GMT'

describe('watch', { timeout: 60_000 }, () => {
  test('reads what is new in a feed, and what changed, and nothing twice', async () => {
    const pages: Record<string, Handler> = {
      '/feed': feed({ '/a': FEBRUARY, '/gone': FEBRUARY }, '"1"'),
      '/a': sample('2026-02-17-harbour-gazette.html'),
      '/b': sample('2026-04-20-atlantic-courier.html'),
    }
    const server = await serve(pages)
    const watch = desk()
    const url = `${server.origin}/feed`

    const first = await watch(url, '--once', ...QUICK)
    expect(first.stdout).toMatch(new RegExp(`^[0-9a-f]{12} ${server.origin}/a$`))
    expect(first.stderr).toContain(`${url}: 1 new report, 1 could not be read; asked again `)
    expect(first.status).toBe(1)

    expect(await watch('--once', ...QUICK)).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('No feed is due.'),
    })
    expect((await watch(url, '--once', ...QUICK)).stderr).toContain(`${url}: 0 new reports; asked again `)
    expect(server.asked).toEqual(['/feed', '/a', '/gone', '/feed'])

    pages['/feed'] = feed({ '/a': APRIL, '/b': APRIL, '/gone': FEBRUARY }, '"2"')
    pages['/a'] = sample('2026-02-17-harbour-gazette.html', 'three generators')
    const changed = await watch(url, '--once', '--json', ...QUICK)
    expect(jsonLines(changed.stdout).map(({ schema, path, isNew }) => [schema, path, isNew])).toEqual([
      ['onrecord/passed-over/1', url, undefined],
      ['onrecord/added/1', `${server.origin}/a`, true],
      ['onrecord/added/1', `${server.origin}/b`, true],
      ['onrecord/polled/1', undefined, undefined],
    ])
    expect(server.asked.slice(4)).toEqual(['/feed', '/a', '/b'])
  })

  test('takes a list of articles for a feed where it names none', async () => {
    const card = (path: string) => `<h2><a href="${path}">Ferries sail from Skagen on Monday</a></h2>`
    const list = (head: string, cards: string): Handler => {
      const html = `<!doctype html><html><head>${head}<script type="application/ld+json">{"@type":"CollectionPage"}</script></head><body>${cards}</body></html>`
      return (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html)
    }
    const cards = Array.from({ length: 12 }, (_, at) =>
      card(at === 0 ? '/the-gazette-1.html' : `/not-there-${at}.html`),
    )
    const server = await serve({
      '/plain': list('', cards.join('')),
      '/fed': list('<link type="application/rss+xml" href="/feed">', cards.join('')),
      '/the-gazette-1.html': sample('2026-02-17-harbour-gazette.html'),
    })
    const watch = desk()
    const plain = await watch(`${server.origin}/plain`, '--once', '--limit', '1', ...QUICK)
    expect(plain.stdout).toContain(`${server.origin}/the-gazette-1.html`)
    expect(plain.stderr).toContain('/plain: 1 new report; asked again')
    const fed = await watch(`${server.origin}/fed`, '--once', ...QUICK)
    expect(fed.stderr).toContain(`It names feeds, which say more: ${server.origin}/feed`)
  })

  test('takes entries that hold their text as they are, and notes once that they came', async () => {
    const text = 'Iceland sent two ferries to Portugal on Monday, port workers said. '.repeat(10)
    let version = 1
    const entry = `<item><title>Ferries</title><link>https://gazette.example/a</link><description>${text.repeat(3)}</description></item>`
    const server = await serve({
      '/feed': (_, response) => {
        version += 1
        response.end(`<rss version="2.0"><channel><title>Wire</title><ttl>${version}</ttl>${entry}</channel></rss>`)
      },
    })
    const path = join(scratchFolder(), 'case.onrecord')
    const once = () => runHere(['watch', `${server.origin}/feed`, '--once', '--case', path, ...QUICK])
    expect([(await once()).stdout, (await once()).stdout]).toEqual([expect.stringContaining('/feed, entry 1'), ''])
    const store = await openToRead(path)
    onTestFinished(() => store.close())
    const captures = await store.db.selectFrom('capture').select(['status']).execute()
    expect(captures).toEqual([{ status: null }])
  })

  test('asks for all of a feed again while an entry is still to be read', async () => {
    const pages: Record<string, Handler> = {
      '/feed': feed({ '/a': FEBRUARY }, '"1"'),
      '/a': status(403),
    }
    const server = await serve(pages)
    const watch = desk()
    const once = async () => (await watch(`${server.origin}/feed`, '--once', ...QUICK)).stderr
    expect(await once()).toContain('0 new reports, 1 could not be read')
    pages['/a'] = sample('2026-02-17-harbour-gazette.html')
    expect(await once()).toContain('1 new report;')
  })

  test('leaves a feed alone for longer that fails, and for good once it is gone', async () => {
    const pages: Record<string, Handler> = {
      '/feed': status(404),
      '/front': (_, response) =>
        response.end('<!doctype html><link type="application/rss+xml" href="/feed"><div id="app"></div>'),
    }
    const server = await serve(pages)
    const watch = desk()
    const url = `${server.origin}/feed`
    expect((await watch(url, '--once', ...QUICK)).stderr).toContain('[fetch/status-404]; asked again ')
    expect((await watch('--list')).stdout).toContain('failed once: ')
    pages['/feed'] = status(410)
    expect((await watch(url, '--once', ...QUICK)).stderr).toContain('gone for good')
    expect(await watch('--list')).toMatchObject({ status: 1, stdout: '' })
    const front = await watch(`${server.origin}/front`, '--once', ...QUICK)
    expect(front.stderr).toContain(`It names feeds: ${url}. [document/`)
  })

  test('goes with a feed that has moved for good, and asks again where one is only elsewhere for now', async () => {
    const entries = feed({ '/a': FEBRUARY }, '"1"')
    const server = await serve({
      '/old': redirect('/older', 301),
      '/older': redirect('/new', 308),
      '/new': entries,
      '/away': redirect('/new', 302),
      '/a': sample('2026-02-17-harbour-gazette.html'),
    })
    const watch = desk()
    const moved = await watch(`${server.origin}/old`, '--once', ...QUICK)
    expect(moved.stderr).toContain(`/old: 1 new report; it has moved for good to ${server.origin}/new, and is watched`)
    await watch(`${server.origin}/away`, '--once', ...QUICK)
    const feeds = jsonLines((await watch('--list', '--json')).stdout)
    expect(feeds.map(({ url }) => url).sort()).toEqual([`${server.origin}/away`, `${server.origin}/new`])
    await watch(`${server.origin}/new`, '--once', ...QUICK)
    expect(server.asked.slice(-1)).toEqual(['/new'])
  })

  test('keeps a list of feeds', async () => {
    const watch = desk()
    const [a, b] = ['https://gazette.example/a', 'https://gazette.example/b'] as const
    expect((await watch('--add', a, b)).stderr).toContain(`${b} is watched from now on.`)
    expect((await watch('--list', '--json')).stdout.match(/"url":"[^"]*"/g)).toEqual([`"url":"${a}"`, `"url":"${b}"`])
    expect((await watch('--remove', a, 'https://gazette.example/c')).stderr).toContain('/c was not watched.')
    expect((await watch('--list')).stdout).toContain(`${b}  never asked; next `)
  })

  test('goes on until it is told to end', async () => {
    const interruption = new AbortController()
    const server = await serve({ '/feed': feed({}, '"1"') })
    const path = join(scratchFolder(), 'case.onrecord')
    const told: string[] = []
    const say = (lines: string) => {
      told.push(lines)
      if (lines.includes('asked again')) setTimeout(() => interruption.abort(), 10)
    }
    const args = ['watch', `${server.origin}/feed`, '--case', path, ...QUICK]
    expect(await runHere(args, { say, interrupted: interruption.signal })).toMatchObject({ status: 130 })
    expect(told.join('\n')).toContain('Watching 1 feed; end it with Ctrl-C.')
  })

  test.each([
    [['--once'], 'usage/feed'],
    [['mailto:desk@example.org'], 'fetch/url'],
  ])('%j is told what is wrong', async (args, code) => {
    expect((await desk()(...args)).stderr).toContain(`[${code}]`)
  })
})
