import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/fetch/index.ts'
import { fakeClock, START } from './clock.ts'
import { fetcherFor, fetchOnce, textOf } from './fetch.ts'
import { type Handler, page, serve, serveRaw, status } from './server.ts'

/** Answers with each of these in turn, and with the last one ever after. */
function inTurn(...handlers: readonly Handler[]): Handler {
  let at = 0
  return (request, response) => handlers[Math.min(at++, handlers.length - 1)]!(request, response)
}

const rules =
  (text: string): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end(text)

describe('a host', () => {
  test('gets one request at a time, with a pause between two', async () => {
    let [open, most] = [0, 0]
    const slow: Handler = (request, response) => {
      open += 1
      most = Math.max(most, open)
      setTimeout(() => {
        open -= 1
        page('Slow.')(request, response)
      }, 5)
    }
    const server = await serve({ '*': slow, '/robots.txt': status(404) })
    const clock = fakeClock()
    const { fetch } = await fetcherFor({ clock })
    await Promise.all(['/a', '/b', '/c', '/d'].map((path) => fetch(`${server.origin}${path}`)))
    expect([most, server.connections(), server.asked]).toEqual([1, 1, ['/a', '/b', '/c', '/d']])
    expect(clock.sleeps).toEqual([LIMITS.delay, LIMITS.delay, LIMITS.delay, LIMITS.delay])
  })

  test('is waited for no longer than it takes, while others are read', async () => {
    const held = await serve({ '/robots.txt': status(404), '*': () => {} })
    const free = await serve({ '/a': page('Free.') })
    const { fetch } = await fetcherFor()
    const waiting = fetch(`${held.origin}/a`).catch(() => 'closed')
    expect(textOf(await fetch(`${free.origin}/a`))).toContain('Free.')
    expect(await Promise.race([waiting, 'still waiting'])).toBe('still waiting')
  })
})

describe('a server that has had enough', () => {
  test.each([
    [429, { 'retry-after': '7' }, 7_000],
    [503, { 'retry-after': new Date(START + 11_000).toUTCString() }, 10_000],
    [503, {}, LIMITS.backOff],
    [429, { 'retry-after': 'soon' }, LIMITS.backOff],
    [500, {}, LIMITS.backOff],
  ])('status %i with %j is asked again after its pause', async (code, headers, pause) => {
    const { origin } = await serve({ '/a': inTurn(status(code, headers), page('Now.')) })
    const clock = fakeClock()
    expect(textOf(await fetchOnce(`${origin}/a`, { clock }))).toContain('Now.')
    expect(clock.sleeps).toEqual([LIMITS.delay, Math.max(pause, LIMITS.delay)])
  })

  test('is asked three times, each time later, and then told of', async () => {
    const server = await serve({ '/a': status(503), '/b': page('Well.') })
    const clock = fakeClock()
    const { fetch } = await fetcherFor({ clock })
    await expect(fetch(`${server.origin}/a`)).rejects.toMatchObject({ code: 'fetch/busy', isFinal: false })
    expect(server.asked).toEqual(['/a', '/a', '/a'])
    expect(clock.sleeps).toEqual([LIMITS.delay, LIMITS.backOff, 2 * LIMITS.backOff])
    expect(textOf(await fetch(`${server.origin}/b`))).toContain('Well.')
  })

  test('is left alone where it asks for longer than anybody waits', async () => {
    const server = await serve({ '/a': status(429, { 'retry-after': '3600' }), '/b': page('Well.') })
    const clock = fakeClock()
    const { fetch } = await fetcherFor({ clock })
    await expect(fetch(`${server.origin}/a`)).rejects.toMatchObject({
      code: 'fetch/busy',
      message: expect.stringContaining('after 2026-03-14T13:00:01Z, as it asks'),
    })
    await expect(fetch(`${server.origin}/b`)).rejects.toMatchObject({ code: 'fetch/at-rest', isFinal: false })
    expect(server.asked).toEqual(['/a'])
    clock.forward(3_600_000)
    expect(textOf(await fetch(`${server.origin}/b`))).toContain('Well.')
  })

  test('a connection that breaks is made again', async () => {
    let tries = 0
    const { origin } = await serveRaw((socket) => {
      tries += 1
      if (tries < 3) socket.resetAndDestroy()
      else socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n<p>There.')
    })
    expect(textOf(await fetchOnce(`${origin}/a`))).toBe('<p>There.')
  })

  test('nobody who listens is told of, and not asked again for each page', async () => {
    const clock = fakeClock()
    const { fetch } = await fetcherFor({ clock })
    const url = 'http://127.0.0.1:1'
    await expect(fetch(`${url}/a`)).rejects.toMatchObject({
      code: 'fetch/refused',
      message: expect.stringContaining('127.0.0.1 port 1'),
    })
    await expect(fetch(`${url}/b`)).rejects.toMatchObject({ code: 'fetch/at-rest' })
  })

  test('a name that nobody has', async () => {
    const reach = { refusal: () => null, resolve: async () => [] }
    await expect(fetchOnce('http://nobody.example/a', { reach })).rejects.toMatchObject({
      code: 'fetch/dns',
      message: expect.stringContaining('there is no host by the name of nobody.example'),
    })
  })
})

describe('robots.txt', () => {
  test.each([
    ['User-agent: *\nDisallow: /a', false],
    ['User-agent: onrecord\nDisallow: /\n\nUser-agent: *\nAllow: /', false],
    ['User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nAllow: /', true],
    ['User-agent: *\nDisallow: /*?print\nDisallow: /b', true],
    ['User-agent: *\nDisallow:', true],
    ['<html><body>Nothing here</body></html>', true],
  ])('%j lets us read: %s', async (text, isAllowed) => {
    const server = await serve({ '/robots.txt': rules(text), '/a': page('Read.') })
    const came = await fetchOnce(`${server.origin}/a`).then(textOf, (error: { code: string }) => error.code)
    expect(came.includes('Read.') || came).toBe(isAllowed || 'fetch/robots')
    expect(server.asked).toEqual(isAllowed ? ['/a'] : [])
  })

  test('is named with its line, and can be passed by', async () => {
    const { origin } = await serve({ '/robots.txt': rules('# Ours\nUser-agent: *\nDisallow: /a'), '/a': page('Read.') })
    await expect(fetchOnce(`${origin}/a`)).rejects.toMatchObject({
      message: expect.stringContaining(`line 3 of ${origin}/robots.txt asks programs not to read it`),
    })
    expect(textOf(await fetchOnce(`${origin}/a`, { heedsRobots: false }))).toContain('Read.')
  })

  test.each([
    [status(404), true],
    [status(403), true],
    [status(301, { location: 'http://10.0.0.1/robots.txt' }), false],
    [status(301, { location: 'file:///robots.txt' }), true],
    [status(500), 'fetch/robots-unknown'],
    [status(429), 'fetch/robots-unknown'],
  ] as const)('that is missing or broken: %#', async (handler, isAllowed) => {
    const server = await serve({ '/robots.txt': handler, '/a': page('Read.') })
    const reach = { refusal: (address: string) => (address === '127.0.0.1' ? null : 'inside'), resolve: async () => [] }
    const came = await fetchOnce(`${server.origin}/a`, { reach }).then(textOf, (error: { code: string }) => error.code)
    if (isAllowed === false || isAllowed === true) expect(came).toContain('Read.')
    else expect(came).toBe(isAllowed)
  })

  test('is asked for once a day, and its delay is kept to', async () => {
    let asked = 0
    const server = await serve({
      '/robots.txt': (request, response) => {
        asked += 1
        rules('User-agent: *\nCrawl-delay: 5')(request, response)
      },
      '*': page('Read.'),
    })
    const clock = fakeClock()
    const { fetch } = await fetcherFor({ clock })
    for (const path of ['/a', '/b', '/c']) await fetch(`${server.origin}${path}`)
    expect([asked, clock.sleeps]).toEqual([1, [LIMITS.delay, 5_000, 5_000]])
    clock.forward(25 * 60 * 60 * 1000)
    await fetch(`${server.origin}/d`)
    expect(asked).toBe(2)
  })

  test('applies to where a redirect leads', async () => {
    const closed = await serve({ '/robots.txt': rules('User-agent: *\nDisallow: /'), '/b': page('Read.') })
    const { origin } = await serve({ '/a': status(302, { location: `${closed.origin}/b` }) })
    await expect(fetchOnce(`${origin}/a`)).rejects.toMatchObject({ code: 'fetch/robots' })
    expect(closed.asked).toEqual([])
  })
})
