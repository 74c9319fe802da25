import { expect, test } from 'vitest'
import { selfSigned } from './certificate.ts'
import { fetchOnce, textOf } from './fetch.ts'
import { page, redirect, serve, serveRaw } from './server.ts'

const PAGE = { '/a': page('Safe.') }

test('a certificate that is vouched for is taken', async () => {
  const identity = selfSigned(['127.0.0.1'])
  const { origin } = await serve(PAGE, identity)
  expect(textOf(await fetchOnce(`${origin}/a`, { certificate: identity.cert }))).toContain('Safe.')
})

test.each([
  ['nobody vouches for', selfSigned(['127.0.0.1']), false, 'nobody but the server itself vouches'],
  ['is of another host', selfSigned(['news.example']), true, 'made out for other names'],
  ['has expired', selfSigned(['127.0.0.1'], { to: '20210101000000Z' }), true, 'has expired'],
  ['is not valid yet', selfSigned(['127.0.0.1'], { from: '20980101000000Z' }), true, 'not valid yet'],
])('a certificate that %s is not taken', async (_, identity, isKnown, message) => {
  const { origin, asked } = await serve(PAGE, identity)
  const asking = fetchOnce(`${origin}/a`, isKnown ? { certificate: identity.cert } : {})
  await expect(asking).rejects.toMatchObject({ code: 'fetch/tls', message: expect.stringContaining(message) })
  expect(asked).toEqual([])
})

test('what speaks no TLS is told as that', async () => {
  const { port } = await serveRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await expect(fetchOnce(`https://127.0.0.1:${port}/a`)).rejects.toMatchObject({ code: 'fetch/tls' })
})

test('a redirect from https to http is not followed', async () => {
  const plain = await serve(PAGE)
  const identity = selfSigned(['127.0.0.1'])
  const { origin } = await serve({ '/a': redirect(`${plain.origin}/a`) }, identity)
  await expect(fetchOnce(`${origin}/a`, { certificate: identity.cert })).rejects.toMatchObject({
    code: 'fetch/redirect-downgrade',
    isFinal: true,
  })
  expect(plain.asked).toEqual([])
})
