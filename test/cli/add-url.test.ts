import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import type { Version } from '../../src/store/index.ts'
import { type Handler, page, redirect, serve, status } from '../fetch/server.ts'
import { runHere } from './here.ts'
import { jsonLines, SAMPLES, scratchFolder } from './program.ts'

const LIMIT = { timeout: 60_000 }

/** A folder, and the program with a case in it. */
function desk() {
  const folder = scratchFolder()
  const run = (command: string, ...args: readonly string[]) =>
    runHere([command, ...args, '--case', join(folder, 'case.onrecord')])
  return { folder, run, add: (...args: readonly string[]) => run('add', ...args, '--allow-private', '--delay', '0') }
}

/** One of the sample reports as a server gives it. */
const sample =
  (name: string, headers: Readonly<Record<string, string>> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(readFileSync(join(SAMPLES, name)))

const GAZETTE = sample('2026-02-17-harbour-gazette.html')

/** The pages that the list below leads to and that are not there. */
const MISSING = Array.from({ length: 12 }, (_, at) => `/news/ferry-number-${at}-sails`)

/** A front page that leads to an article, to another list, and to pages that are not there. */
function listPage(article: string, site: string): string {
  const cards = [article, '/news/a-list-of-lists', ...MISSING].map(
    (path, at) =>
      `<article><h2><a href="${path}">Ferry number ${at} sails on Monday</a></h2><p>It sails.</p></article>`,
  )
  const head = `<link rel="canonical" href="${site}/"><link rel="alternate" type="application/rss+xml" href="/feed.xml">`
  return `<!doctype html><html><head>${head}</head><body><nav><a href="/about-the-courier-of-today">About</a></nav>${cards.join('')}</body></html>`
}

const LIST: Handler = ({ headers: { host } }, response) =>
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(listPage('/news/gazette-of-today.html', `http://${host}`))

describe('add URL', LIMIT, () => {
  test('puts pages on record beside files; what fails is told, and the rest goes on', async () => {
    const { folder, run, add } = desk()
    writeFileSync(join(folder, 'a.txt'), 'Iceland sent two ferries to Portugal on Monday, port workers said.')
    const { origin, asked } = await serve({
      '/robots.txt': (_, response) => response.end('User-agent: *\nDisallow: /closed'),
      '/old': redirect('/gazette', 301),
      '/gazette': GAZETTE,
      '/charset': (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(Buffer.from('<p>The ferry was \x93lost\x94, the pilot\x92s brother said in Porto.</p>', 'latin1')),
      '/photo': page('No.', { 'content-type': 'image/png' }),
      '/lying': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('\x89PNG\r\n\x1a\n\0\0'),
      '/circle': redirect('/circle'),
      '/file': redirect('file:///etc/passwd'),
      '/closed': GAZETTE,
    })
    const urls = ['old', 'charset', 'photo', 'lying', 'circle', 'file', 'closed', 'gone'].map(
      (path) => `${origin}/${path}`,
    )
    const words = [join(folder, 'a.txt'), ...urls, 'ftp://example.org/a']
    const { status: ended, stdout, stderr } = await add(...words, '--json')
    expect(ended).toBe(1)
    const lines = jsonLines(stdout).map(({ schema, path, error }) => [
      `${path}`.replace(origin, '').replace(`${folder}/`, ''),
      (error as { code: string } | undefined)?.code ?? schema,
    ])
    expect(Object.fromEntries(lines)).toEqual({
      'a.txt': 'onrecord/added/1',
      '/old': 'onrecord/added/1',
      '/charset': 'onrecord/added/1',
      '/photo': 'fetch/type',
      '/lying': 'document/binary',
      '/circle': 'fetch/redirect-loop',
      '/file': 'fetch/redirect-scheme',
      '/closed': 'fetch/robots',
      '/gone': 'fetch/status-404',
      'ftp://example.org/a': 'fetch/url',
    })
    expect(stderr).toContain('3 reports added')
    expect(stderr).toContain('7 inputs could not be read:')
    expect(asked).not.toContain('/closed')
    const { stdout: found } = await run('search', 'generators', '--json')
    expect(found).toContain(`"url":"${origin}/gazette"`)
    expect((await run('search', 'Porto', '--json')).stdout).toContain('“lost”, the pilot’s brother')
    expect(await run('verify')).toMatchObject({ status: 0 })
  })

  test('asks for a page again only if it changed, and keeps what changed as a report of its own', async () => {
    const { run, folder, add } = desk()
    let version = 1
    const { origin } = await serve({
      '/a': (request, response) => {
        if (request.headers['if-none-match'] === `"${version}"`) return status(304)(request, response)
        const body = readFileSync(join(SAMPLES, '2026-02-17-harbour-gazette.html'), 'utf8')
        const changed = version === 1 ? body : body.replaceAll('</p>', ' This report was corrected.</p>')
        response.writeHead(200, { 'content-type': 'text/html', etag: `"${version}"` }).end(changed)
      },
    })
    const told = async () => (await add(`${origin}/a`)).stderr
    expect(await told()).toContain('1 report added')
    expect(await told()).toMatch(/0 reports added.*1 was on record already/)
    expect((await run('diff', `${origin}/a`)).stderr).toMatch(/seen first .* UTC and last, unchanged, .* UTC/)
    version = 2
    expect(await told()).toContain('1 report added')
    expect(await told()).toMatch(/0 reports added/)
    const [edit] = jsonLines((await run('edits', '--json')).stdout)
    const { before, after, between } = edit as unknown as Readonly<Record<'before' | 'after', Version>> & {
      between: string[]
    }
    expect(between).toEqual([before.lastAt, after.firstAt])
    expect([before.firstAt < before.lastAt, after.firstAt < after.lastAt]).toEqual([true, true])
    expect(await run('verify')).toMatchObject({ status: 0 })

    const archive = join(folder, 'a.warc.gz')
    await run('snapshot', before.id, '--format', 'warc', '--output', archive)
    const records: (readonly (string | null | undefined)[])[] = []
    for await (const record of new WARCParser(createReadStream(archive))) {
      const { warcType, warcDate, warcRefersToDate, httpHeaders } = record
      records.push([warcType, warcDate, warcRefersToDate, httpHeaders?.statusline])
    }
    expect(records.slice(1, -1)).toEqual([
      ['response', before.firstAt, null, 'HTTP/1.1 200 OK'],
      ['revisit', before.lastAt, before.firstAt, 'HTTP/1.1 304 Not Modified'],
    ])
    const { stderr } = await runHere(['add', archive, '--case', join(folder, 'other.onrecord')])
    expect(stderr).toMatch(/1 report added.*1 was on record already/)
  })

  test('reads a list, and goes on with it where it was broken off', async () => {
    const { folder, add } = desk()
    let isBack = false
    const server = await serve({
      '/gazette': GAZETTE,
      '/away': (request, response) =>
        (isBack ? sample('2026-04-20-atlantic-courier.html') : status(403))(request, response),
      '/gone': status(410),
      '/front': (_, response) => response.end('<!doctype html><div id="app"></div><script>start()</script>'),
    })
    const list = ['# Reports', '', ...['gazette', 'away', 'gone', 'front'].map((path) => `${server.origin}/${path}  `)]
    const file = join(folder, 'list.txt')
    writeFileSync(file, `\ufeff${list.join('\r\n')}`)
    expect((await add('--from-file', file)).stderr).toContain('3 inputs could not be read:')
    isBack = true
    const again = await add('--from-file', file)
    expect(again.stderr).toMatch(/1 report added.*1 was on record already/)
    expect(again.stderr).toContain('2 URLs of the list could not be read before; name one to ask for it again.')
    expect(again.status).toBe(0)
    expect(server.asked).toEqual(['/gazette', '/away', '/gone', '/front', '/away'])
  })

  test('reads what a list page leads to, if it is told to', async () => {
    const { add } = desk()
    const { origin, asked } = await serve({
      '/': LIST,
      '/news/gazette-of-today.html': GAZETTE,
      '/news/a-list-of-lists': LIST,
    })
    const { status: refused, stderr } = await add(origin)
    expect(refused).toBe(1)
    expect(stderr).toContain(`${origin}/ is no article but a list that leads to 14 of them`)
    expect(stderr).toContain('onrecord add --follow')
    expect(stderr).toContain(`${origin}/feed.xml`)
    const followed = await add(origin, '--follow', '--json')
    expect(asked).toEqual(['/', '/', '/news/gazette-of-today.html', '/news/a-list-of-lists', ...MISSING])
    const lines = jsonLines(followed.stdout)
    expect(lines).toContainEqual(expect.objectContaining({ path: `${origin}/`, why: 'list', followed: 14, left: 0 }))
    expect(lines.filter(({ schema }) => schema === 'onrecord/added/1')).toHaveLength(1)
    const again = await add(origin, '--follow', '--limit', '5')
    expect(again.stderr).toContain('1 was on record already')
  })

  test('follows the links of list pages and feeds that are files, if it is told to', async () => {
    const { folder, add } = desk()
    const server = await serve({ '/news/gazette-of-today.html': GAZETTE })
    const list = listPage('/news/gazette-of-today.html', server.origin)
    writeFileSync(join(folder, 'front.html'), list)
    expect((await add(join(folder, 'front.html'))).stderr).toContain('[document/list-page]')
    const { stderr } = await add(join(folder, 'front.html'), '--follow')
    expect(stderr).toContain('1 report added')
    writeFileSync(
      join(folder, 'feed.xml'),
      `<rss version="2.0"><channel><item><link>${server.origin}/news/gazette-of-today.html</link></item></channel></rss>`,
    )
    expect((await add(join(folder, 'feed.xml'))).stderr).toContain('1 link to documents whose text is not there')
    expect((await add(join(folder, 'feed.xml'), '--follow')).stderr).toContain('1 was on record already')
  })

  test('asks no private server unless it is told to', async () => {
    const server = await serve({ '/a': GAZETTE })
    const { status: ended, stderr } = await desk().run('add', `${server.origin}/a`)
    expect([ended, stderr.includes('[fetch/address]'), server.connections()]).toEqual([1, true, 0])
  })

  test.each([
    [['add'], 'usage/input'],
    [['add', 'https://a.example', '--contact', 'me (the desk)'], 'usage/contact'],
    [['add', 'https://a.example', '--delay', 'long'], 'usage/number'],
    [['add', '--from-file', 'nowhere.txt'], 'input/unreadable'],
  ])('%j is told what is wrong', async (args, code) => {
    const { status: ended, stderr } = await runHere(args)
    expect([ended > 0, stderr.includes(`[${code}]`)]).toEqual([true, true])
  })
})
