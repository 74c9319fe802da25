import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { LIMITS, OPEN_INTERNET, type Reach } from '../../src/fetch/index.ts'
import { fetchOnce, textOf } from './fetch.ts'
import { page, redirect, serve, status } from './server.ts'

/** This machine's first address stands for the open internet; all others are what they are. */
const REACH: Reach = {
  ...OPEN_INTERNET,
  refusal: (address) => (address === '127.0.0.1' ? null : OPEN_INTERNET.refusal(address)),
}

/** Names as a resolver gives them, one answer after another. */
function resolving(...answers: readonly (readonly string[])[]): Reach & { readonly asked: () => number } {
  let asked = 0
  return {
    ...REACH,
    asked: () => asked,
    async resolve() {
      const addresses = answers[Math.min(asked, answers.length - 1)] ?? []
      asked += 1
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    },
  }
}

const REFUSED = { code: 'fetch/address', isFinal: true }

describe('an address inside', () => {
  test.each([
    '127.0.0.1',
    '2130706433',
    '0177.1',
    '0x7f.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
    '[64:ff9b::7f00:1]',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
  ])('http://%s is not asked', async (host) => {
    const server = await serve({ '*': page('Secret.') })
    const url = `http://${host}:${server.port}/a`
    await expect(fetchOnce(url, { reach: OPEN_INTERNET })).rejects.toMatchObject(REFUSED)
    expect(server.connections()).toBe(0)
  })

  test('is not asked behind a name', async () => {
    const server = await serve({ '*': page('Secret.') })
    const url = `http://localhost:${server.port}/a`
    await expect(fetchOnce(url, { reach: OPEN_INTERNET })).rejects.toMatchObject(REFUSED)
    expect(server.connections()).toBe(0)
  })

  test('is read where that is allowed', async () => {
    const { origin } = await serve({ '/a': page('Secret.') })
    expect(textOf(await fetchOnce(`${origin}/a`))).toContain('Secret.')
  })

  test.each([
    'http://127.0.0.2/',
    'http://10.0.0.1/admin',
    'http://[::1]/',
    'http://0x7f000002/',
    'http://169.254.169.254/latest/meta-data/',
  ])('is not reached by a redirect to %s', async (target) => {
    const server = await serve({ '/a': redirect(target) })
    await expect(fetchOnce(`${server.origin}/a`, { reach: REACH })).rejects.toMatchObject(REFUSED)
    expect(server.asked).toEqual(['/a'])
  })

  test('is not reached by a name that first means one outside and then one inside', async () => {
    const inside = createServer((_, response) => response.end('Secret.'))
    inside.listen(0, '127.0.0.2')
    await once(inside, 'listening')
    onTestFinished(() => void inside.close())
    const { port } = inside.address() as AddressInfo
    const reach = resolving(['127.0.0.1'], ['127.0.0.2'])
    const asking = fetchOnce(`http://rebinding.example:${port}/a`, { reach, heedsRobots: false })
    await expect(asking).rejects.toMatchObject({ code: 'fetch/address' })
    expect(reach.asked()).toBeGreaterThan(1)
  })

  test('is left out where a name has one outside too', async () => {
    const { port } = await serve({ '/a': page('Open.') })
    const reach = resolving(['10.0.0.1', '127.0.0.1', '::1'])
    expect(textOf(await fetchOnce(`http://both.example:${port}/a`, { reach }))).toContain('Open.')
  })

  test('is noticed on the socket itself, whatever was looked up', async () => {
    const server = await serve({ '*': page('Secret.') })
    let calls = 0
    const reach: Reach = { resolve: resolving(['127.0.0.1']).resolve, refusal: () => (calls++ === 0 ? null : 'moved') }
    const asking = fetchOnce(`http://odd.example:${server.port}/a`, { reach, heedsRobots: false })
    await expect(asking).rejects.toMatchObject(REFUSED)
    expect(server.asked).toEqual([])
  })
})

describe('a redirect', () => {
  test('is followed step by step', async () => {
    const { origin } = await serve({
      '/a': redirect('/b', 301),
      '/b': redirect('c?d=1#e', 308),
      '/c': page('Arrived.'),
    })
    const fetched = await fetchOnce(`${origin}/a`)
    expect([textOf(fetched).includes('Arrived.'), fetched.answer.url]).toEqual([true, `${origin}/c?d=1`])
  })

  test.each([
    ['/itself', 'fetch/redirect-loop', false],
    ['/there', 'fetch/redirect-loop', false],
    ['/on?1', 'fetch/redirect-many', false],
    ['/file', 'fetch/redirect-scheme', true],
    ['/script', 'fetch/redirect-scheme', true],
    ['/nowhere', 'fetch/redirect-nowhere', false],
    ['/broken', 'fetch/redirect-nowhere', false],
  ])('%s is %s', async (path, code, isFinal) => {
    const { origin } = await serve({
      '/itself': redirect('/itself'),
      '/there': redirect('/back'),
      '/back': redirect('/there'),
      '/on': (request, response) => redirect(`/on?${request.url}x`)(request, response),
      '/file': redirect('file:///etc/passwd'),
      '/script': redirect('javascript:alert(1)'),
      '/nowhere': status(302),
      '/broken': redirect('http://[::1'),
    })
    await expect(fetchOnce(`${origin}${path}`)).rejects.toMatchObject({ code, isFinal })
  })

  test('is followed no further than the limit', async () => {
    const server = await serve({ '*': (request, response) => redirect(`${request.url}x`)(request, response) })
    const asking = fetchOnce(`${server.origin}/a`, { limits: { ...LIMITS, redirects: 3 }, heedsRobots: false })
    await expect(asking).rejects.toMatchObject({ code: 'fetch/redirect-many' })
    expect(server.asked).toEqual(['/a', '/ax', '/axx', '/axxx'])
  })
})

test.each([
  ['ftp://example.org/a', 'only http and https are read'],
  ['file:///etc/passwd', 'only http and https are read'],
  ['example.org/a', 'this is no URL'],
  ['https://', 'this is no URL'],
  ['https://reader:secret@example.org/a', 'names and passwords'],
])('%s is no URL to read', async (url, why) => {
  const error: unknown = await fetchOnce(url).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'fetch/url', isFinal: true, message: expect.stringContaining(why) })
  expect((error as Error).message).not.toContain('secret')
})
