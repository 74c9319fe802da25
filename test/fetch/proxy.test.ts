import { once } from 'node:events'
import { createServer, request as forward } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { OPEN_INTERNET, proxiesOf } from '../../src/fetch/index.ts'
import { selfSigned } from './certificate.ts'
import { fetchOnce, textOf } from './fetch.ts'
import { page, serve } from './server.ts'

/** A proxy on this machine that takes every name for this machine; what it was asked to reach is noted. */
async function openProxy() {
  const reached: string[] = []
  const proxy = createServer((request, response) => {
    const { host, port, pathname } = new URL(request.url ?? '')
    reached.push(host)
    request.pipe(
      forward({ port, path: pathname, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(response)
      }),
    )
  })
  proxy.on('connect', ({ url = '' }: { url?: string }, socket: Socket) => {
    reached.push(url)
    if (url.startsWith('closed.')) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const through = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      through.pipe(socket).pipe(through)
    })
    for (const each of [socket, through]) each.on('error', () => {})
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close().closeAllConnections())
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, reached }
}

const PAGE = { '/a': page('Through.') }

test('a proxy that the environment names is gone through, wherever it stands', async () => {
  const { url, reached } = await openProxy()
  const { port } = await serve(PAGE)
  const given = { proxies: proxiesOf({ HTTP_PROXY: url }), reach: OPEN_INTERNET }
  expect(textOf(await fetchOnce(`http://news.example:${port}/a`, given))).toContain('Through.')
  expect(reached).toEqual([`news.example:${port}`, `news.example:${port}`])
})

test('https goes through it in a tunnel', async () => {
  const { url, reached } = await openProxy()
  const identity = selfSigned(['news.example'])
  const { port } = await serve(PAGE, identity)
  const given = { proxies: proxiesOf({ https_proxy: url }), reach: OPEN_INTERNET, certificate: identity.cert }
  expect(textOf(await fetchOnce(`https://news.example:${port}/a`, given))).toContain('Through.')
  expect(new Set(reached)).toEqual(new Set([`news.example:${port}`]))
})

test.each([
  'http://127.0.0.1/a',
  'http://[::ffff:10.0.0.1]/a',
  'http://localhost/a',
  'http://printer.local/a',
  'http://intranet/a',
])('what is inside is not asked of it: %s', async (inside) => {
  const { url, reached } = await openProxy()
  const given = { proxies: proxiesOf({ HTTP_PROXY: url }), reach: OPEN_INTERNET }
  await expect(fetchOnce(inside, given)).rejects.toMatchObject({ code: 'fetch/address' })
  expect(reached).toEqual([])
})

test('hosts of NO_PROXY are asked without it', async () => {
  const { url, reached } = await openProxy()
  const { origin } = await serve(PAGE)
  const proxies = proxiesOf({ HTTP_PROXY: url, NO_PROXY: 'example.org,127.0.0.1' })
  expect(textOf(await fetchOnce(`${origin}/a`, { proxies }))).toContain('Through.')
  expect(reached).toEqual([])
})

test('a proxy that says no is told of', async () => {
  const { url } = await openProxy()
  const given = { proxies: proxiesOf({ HTTPS_PROXY: url }), reach: OPEN_INTERNET }
  await expect(fetchOnce('https://closed.example/a', given)).rejects.toMatchObject({ code: 'fetch/proxy' })
})

test('a proxy that is not there is told of', async () => {
  const given = { proxies: proxiesOf({ HTTP_PROXY: 'http://127.0.0.1:1' }), reach: OPEN_INTERNET }
  await expect(fetchOnce('http://news.example/a', given)).rejects.toMatchObject({ code: 'fetch/refused' })
})
