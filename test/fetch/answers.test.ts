import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/fetch/index.ts'
import { fakeClock } from './clock.ts'
import { fetcherFor, fetchOnce, textOf } from './fetch.ts'
import { type Handler, page, serve, serveRaw, status } from './server.ts'

const SENTENCE = 'Iceland sent two ferries to Portugal, port workers said.'

/** Sizes that are reached quickly. */
const SMALL = { ...LIMITS, body: 200_000, unpackedFree: 10_000, headers: 8_000, tries: 1 }

const packed =
  (encoding: string, bytes: Uint8Array): Handler =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(bytes)

describe('a page', () => {
  test('comes with what the server said of it', async () => {
    const { origin } = await serve({ '/a': page(SENTENCE, { 'X-Served-By': 'one', 'Set-Cookie': 'who=you' }) })
    const fetched = await fetchOnce(`${origin}/a#middle`)
    expect(textOf(fetched)).toContain(SENTENCE)
    expect(fetched.answer).toMatchObject({ url: `${origin}/a`, at: '2026-03-14T12:00:01.000Z', status: 200 })
    expect(fetched.answer.headers).toContainEqual(['x-served-by', 'one'])
  })

  test('is asked for under our name, and cookies are not sent back', async () => {
    const seen: unknown[] = []
    const { origin } = await serve({
      '*': (request, response) => {
        seen.push([request.headers['user-agent'], request.headers.cookie, request.headers.referer])
        page(SENTENCE, { 'set-cookie': 'who=you; Path=/' })(request, response)
      },
      '/robots.txt': status(404),
    })
    const { fetch } = await fetcherFor()
    await fetch(`${origin}/a`)
    await fetch(`${origin}/b`)
    expect(seen).toEqual([
      ['onrecord/test', undefined, undefined],
      ['onrecord/test', undefined, undefined],
    ])
  })

  test.each([
    ['gzip', gzipSync(SENTENCE)],
    ['x-gzip', gzipSync(SENTENCE)],
    ['deflate', deflateSync(SENTENCE)],
    ['deflate', deflateRawSync(SENTENCE)],
    ['br', brotliCompressSync(SENTENCE)],
    ['zstd', zstdCompressSync(SENTENCE)],
    ['gzip, br', brotliCompressSync(gzipSync(SENTENCE))],
    ['identity', Buffer.from(SENTENCE)],
  ])('is unpacked from %s', async (encoding, bytes) => {
    const { origin } = await serve({ '/a': packed(encoding, bytes) })
    expect(textOf(await fetchOnce(`${origin}/a`))).toBe(SENTENCE)
  })

  test('is not sent again where it is as it was', async () => {
    const { origin } = await serve({
      '/a': (request, response) => {
        const isKnown =
          request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] !== undefined
        if (isKnown) status(304)(request, response)
        else page(SENTENCE, { etag: '"v1"' })(request, response)
      },
    })
    const { fetch } = await fetcherFor()
    const known = { etag: '"v1"', lastModified: 'Sat, 14 Mar 2026 10:00:00 GMT' }
    expect(await fetch(`${origin}/a`)).toMatchObject({ kind: 'page' })
    expect(await fetch(`${origin}/a`, known)).toMatchObject({ kind: 'unchanged', answer: { status: 304 } })
  })

  test('may be whatever its server thinks it is, as long as it can be a report', async () => {
    const { origin } = await serve({ '/a': page(SENTENCE, { 'content-type': 'application/octet-stream' }) })
    expect(textOf(await fetchOnce(`${origin}/a`))).toContain(SENTENCE)
  })
})

describe('an answer that can not be read', () => {
  test.each([
    [404, 'fetch/status-404', true],
    [410, 'fetch/status-410', true],
    [403, 'fetch/status-403', false],
    [418, 'fetch/status-418', false],
    [204, 'fetch/empty', false],
    [304, 'fetch/status-304', false],
    [206, 'fetch/status-206', false],
  ])('status %i is %s', async (code, expected, isFinal) => {
    const { origin } = await serve({ '/a': status(code) })
    await expect(fetchOnce(`${origin}/a`)).rejects.toMatchObject({ code: expected, isFinal })
  })

  test.each(['image/jpeg', 'video/mp4', 'text/css', 'application/javascript; charset=utf-8'])('%s', async (type) => {
    const { origin } = await serve({ '/a': page(SENTENCE, { 'content-type': type }) })
    await expect(fetchOnce(`${origin}/a`)).rejects.toMatchObject({ code: 'fetch/type', isFinal: true })
  })

  test('nothing at all', async () => {
    const { origin } = await serve({ '/a': (_, response) => response.writeHead(200).end() })
    await expect(fetchOnce(`${origin}/a`)).rejects.toMatchObject({ code: 'fetch/empty' })
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(20_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(20_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(20_000_000))],
    ['deflate', deflateSync(Buffer.alloc(20_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(20_000_000)))],
  ])('a bomb of %s is read no further than it must', async (encoding, bytes) => {
    const { origin } = await serve({ '/a': packed(encoding, bytes) })
    const before = process.memoryUsage().arrayBuffers
    await expect(fetchOnce(`${origin}/a`, { limits: SMALL })).rejects.toMatchObject({
      code: expect.stringMatching(/^fetch\/(?:bomb|too-large)$/),
      isFinal: true,
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
  })

  test.each([
    ['gzip', Buffer.from('not packed at all')],
    ['gzip', gzipSync(SENTENCE).subarray(0, 30)],
    ['br', Buffer.from('not packed at all')],
    ['zstd', Buffer.from('not packed at all')],
    ['compress', Buffer.from('of old')],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(SENTENCE)))],
  ])('broken %s', async (encoding, bytes) => {
    const { origin } = await serve({ '/a': packed(encoding, bytes) })
    await expect(fetchOnce(`${origin}/a`)).rejects.toMatchObject({ code: 'fetch/encoding' })
  })

  test('a body without end', async () => {
    let isClosed = () => {}
    const closed = new Promise<void>((resolve) => {
      isClosed = resolve
    })
    const { origin } = await serve({
      '/a': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => {
          while (response.writable && response.write('<p>and so on</p>'.repeat(100)));
        }
        response.on('drain', more).on('close', isClosed)
        more()
      },
    })
    await expect(fetchOnce(`${origin}/a`, { limits: SMALL })).rejects.toMatchObject({ code: 'fetch/too-large' })
    await closed
  })

  test('one that says it is too long is not read at all', async () => {
    const { origin } = await serveRaw((socket) =>
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 900000000\r\n\r\n<p>'),
    )
    await expect(fetchOnce(`${origin}/a`)).rejects.toMatchObject({ code: 'fetch/too-large' })
  })

  test('headers without end', async () => {
    const { origin } = await serve({ '/a': page(SENTENCE, { 'x-much': 'a'.repeat(12_000) }) })
    await expect(fetchOnce(`${origin}/a`, { limits: SMALL })).rejects.toMatchObject({ code: 'fetch/headers-too-large' })
  })

  test.each([
    ['shorter than it says', 'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<p>Half', 'fetch/broken'],
    ['chunks that stop', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n<p>Ha\r\n', 'fetch/broken'],
    ['chunks that are none', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzzz\r\n', 'fetch/protocol'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'fetch/protocol'],
    ['nothing', '', 'fetch/broken'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 9\r\n\r\n<p>Half', 'fetch/broken'],
  ])('%s', async (_, bytes, code) => {
    const { origin } = await serveRaw((socket) => socket.end(bytes))
    await expect(fetchOnce(`${origin}/a`, { limits: SMALL })).rejects.toMatchObject({ code })
  })

  test('a reset in the middle', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<p>Half', () => socket.resetAndDestroy())
    })
    await expect(fetchOnce(`${origin}/a`, { limits: SMALL })).rejects.toMatchObject({ code: 'fetch/broken' })
  })

  test('what is longer than it says ends where it says, and the next page is read', async () => {
    const { origin } = await serveRaw((socket, request) => {
      const body = request.startsWith('GET /a') ? '<p>One.</p><p>Two.</p>' : '<p>Next.</p>'
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${request.startsWith('GET /a') ? 11 : 12}\r\n\r\n${body}`)
    })
    const { fetch } = await fetcherFor()
    expect(textOf(await fetch(`${origin}/a`))).toBe('<p>One.</p>')
    expect(textOf(await fetch(`${origin}/b`))).toBe('<p>Next.</p>')
  })
})

describe('a slow server', () => {
  test.each([
    ['no headers', '', LIMITS.untilHeaders, 'fetch/timeout-headers'],
    ['half the headers', 'HTTP/1.1 200 OK\r\ncontent-', LIMITS.untilHeaders, 'fetch/timeout-headers'],
    ['half the body', 'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<p>Half', LIMITS.idle, 'fetch/timeout-idle'],
  ])('that sends %s and then nothing', async (_, bytes, wait, code) => {
    const clock = fakeClock()
    const { origin } = await serveRaw((socket) => {
      socket.write(bytes)
      setTimeout(() => clock.forward(wait), 20)
    })
    const limits = { ...LIMITS, tries: 1 }
    await expect(fetchOnce(`${origin}/a`, { clock, limits })).rejects.toMatchObject({ code, isFinal: false })
  })

  test('that drips for ever', async () => {
    const clock = fakeClock()
    const { origin } = await serve({
      '/a': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const drip = setInterval(() => {
          response.write('<p>Drop')
          clock.forward(LIMITS.idle / 2)
        }, 1)
        response.on('close', () => clearInterval(drip))
      },
    })
    const limits = { ...LIMITS, tries: 1 }
    await expect(fetchOnce(`${origin}/a`, { clock, limits })).rejects.toMatchObject({ code: 'fetch/timeout-total' })
  })

  test('is let go of when the reader has had enough', async () => {
    const interruption = new AbortController()
    const { origin } = await serveRaw(() => interruption.abort(new Error('enough')))
    await expect(fetchOnce(`${origin}/a`, { interrupted: interruption.signal })).rejects.toThrow('enough')
  })
})
