import { describe, expect, test } from 'vitest'
import { type Errand, type Gathered, gather, type Memory, type Visit } from '../../src/fetch/index.ts'
import type { Link } from '../../src/resource/index.ts'
import { fakeClock } from './clock.ts'
import { fetcherFor } from './fetch.ts'
import { page, serve, status } from './server.ts'

/** What is remembered, as long as the test lasts. */
function memory(): Memory & { readonly visits: Map<string, Visit> } {
  const visits = new Map<string, Visit>()
  return {
    visits,
    recall: async (urls) => new Map(urls.flatMap((url) => (visits.has(url) ? [[url, visits.get(url)!]] : []))),
    remember: async (visit) => void visits.set(visit.url, visit),
  }
}

/** Reads all, as somebody does who takes each line of a page that is a URL for a link: "URL" or "URL DATE". */
async function run(errands: readonly Errand[], given: { readonly memory?: Memory; readonly limit?: number } = {}) {
  const clock = fakeClock()
  const fetcher = await fetcherFor({ clock })
  const came: string[] = []
  const gathering = { fetcher, clock, memory: memory(), reading: { format: 'auto' as const }, limit: 100, ...given }
  for await (const result of gather(errands, gathering)) came.push(await tell(result))
  return came
}

async function tell(result: Gathered): Promise<string> {
  const { pathname } = URL.parse(result.url) ?? { pathname: result.url }
  if (result.kind === 'failed') return `${pathname} ${result.error.code}`
  if (result.kind !== 'page') return `${pathname} ${result.kind}`
  const { followed, known, left } = await result.finish({ outcome: 'read', links: linksIn(result.bytes) })
  return `${pathname} read${followed + known + left > 0 ? ` ${followed}/${known}/${left}` : ''}`
}

function linksIn(bytes: Uint8Array): readonly Link[] {
  const lines = [
    ...Buffer.from(bytes)
      .toString()
      .matchAll(/\[(\S+) ?(\S*)\]/g),
  ]
  return lines.map(([, url = '', published = '']) => ({
    name: url,
    url,
    reading: { format: 'auto', ...(published && { published }) },
  }))
}

const named = (url: string): Errand => ({ url, why: 'named' })
const listed = (url: string): Errand => ({ url, why: 'listed' })

describe('URLs', () => {
  test('are each read once, and what fails stops nothing', async () => {
    const server = await serve({ '/a': page('One.'), '/b': status(404), '/c': page('Three.') })
    const urls = ['/a', '/b', '/a#again', '/c', ' /c '].map((path) => named(`${server.origin}${path.trim()}`))
    const came = await run([...urls, named('mailto:desk@example.org')])
    expect(came.sort()).toEqual(['/a read', '/b fetch/status-404', '/c read', 'desk@example.org fetch/url'])
    expect(server.asked).toEqual(['/a', '/b', '/c'])
  })

  test('that are named are read again where they changed', async () => {
    let version = 1
    const server = await serve({
      '/a': (request, response) => {
        const isSame = request.headers['if-none-match'] === `"${version}"`
        if (isSame) status(304)(request, response)
        else page(`Version ${version}.`, { etag: `"${version}"` })(request, response)
      },
    })
    const given = { memory: memory() }
    const asked = [named(`${server.origin}/a`)]
    expect([await run(asked, given), await run(asked, given)]).toEqual([['/a read'], ['/a unchanged']])
    version = 2
    expect(await run(asked, given)).toEqual(['/a read'])
  })

  test('of a list are passed over where a run before came to an end with them', async () => {
    let isWell = false
    const server = await serve({
      '/read': page('Read.'),
      '/gone': status(410),
      '/down': (request, response) => (isWell ? page('Well.') : status(403))(request, response),
    })
    const given = { memory: memory() }
    const list = ['/read', '/gone', '/down'].map((path) => listed(`${server.origin}${path}`))
    expect(await run(list, given)).toEqual(['/read read', '/gone fetch/status-410', '/down fetch/status-403'])
    isWell = true
    expect(await run(list, given)).toEqual(['/read known', '/gone known', '/down read'])
    expect(server.asked).toEqual(['/read', '/gone', '/down', '/down'])
  })

  test('that were on record are not forgotten when they are gone', async () => {
    let isGone = false
    const { origin } = await serve({
      '/a': (request, response) => (isGone ? status(404) : page('Here.', { etag: '"1"' }))(request, response),
    })
    const given = { memory: memory() }
    await run([named(`${origin}/a`)], given)
    isGone = true
    expect(await run([named(`${origin}/a`)], given)).toEqual(['/a fetch/status-404'])
    expect(given.memory.visits.get(`${origin}/a`)?.outcome).toBe('read')
  })
})

describe('links', () => {
  test('are followed, the newest first, as far as the limit goes; the next run goes on', async () => {
    const server = await serve({
      '/feed': (request, response) => {
        const links = ['/a 2026-03-01', '/b 2026-03-03', '/c', '/d 2026-03-02'].map(
          (each) => `[${server.origin}${each}]`,
        )
        page(links.join('\n'))(request, response)
      },
      '*': page('Read.'),
      '/robots.txt': status(404),
    })
    const given = { memory: memory(), limit: 2 }
    const feed = [named(`${server.origin}/feed`)]
    expect(await run(feed, given)).toEqual(['/feed read 2/0/2', '/b read', '/d read'])
    expect(await run(feed, given)).toEqual(['/feed read 2/2/0', '/a read', '/c read'])
    expect(await run(feed, given)).toEqual(['/feed read 0/4/0'])
  })

  test('of another date are followed again', async () => {
    let date = '2026-03-01'
    const server = await serve({
      '/feed': (request, response) => page(`[${server.origin}/a ${date}]`)(request, response),
      '/a': page('Read.'),
    })
    const given = { memory: memory() }
    const feed = [named(`${server.origin}/feed`)]
    expect(await run(feed, given)).toEqual(['/feed read 1/0/0', '/a read'])
    expect(await run(feed, given)).toEqual(['/feed read 0/1/0'])
    date = '2026-03-02'
    expect(await run(feed, given)).toEqual(['/feed read 1/0/0', '/a read'])
  })

  test('that lead in circles, or nowhere, end', async () => {
    const server = await serve({
      '*': (request, response) => {
        page(`[${server.origin}${request.url}x] [${server.origin}/a] [nowhere]`)(request, response)
      },
      '/robots.txt': status(404),
    })
    const came = await run([named(`${server.origin}/a`)])
    expect(came.filter((each) => each.includes('read'))).toHaveLength(5)
    expect(came.filter((each) => each.includes('fetch/url'))).toEqual(['nowhere fetch/url'])
  })
})

test('several hosts are asked at once', async () => {
  const late: (() => void)[] = []
  const servers = await Promise.all(
    ['a', 'b', 'c'].map(() =>
      serve({
        '/a': (request, response) => {
          late.push(() => page('Late.')(request, response))
          if (late.length === 3) for (const answer of late) answer()
        },
      }),
    ),
  )
  expect(await run(servers.map(({ origin }) => named(`${origin}/a`)))).toHaveLength(3)
})
