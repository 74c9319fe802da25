import { describe, expect, onTestFinished, type TestContext, test } from 'vitest'
import { openCase } from '../../src/casefile/index.ts'
import { newFeed } from '../../src/fetch/index.ts'
import { DATABASES, type Database } from './databases.ts'

const VISIT = {
  url: 'https://gazette.example/a',
  at: '2026-03-14T12:00:00.000Z',
  outcome: 'read' as const,
  ...{ code: null, dated: '2026-03-13', etag: '"1"', lastModified: null },
}

async function emptyCase({ newCase }: Database, context: TestContext) {
  const on = await openCase(await newCase(context), 'write')
  onTestFinished(() => on.close())
  return on
}

describe.each(DATABASES)('a case in $name', (database) => {
  test('remembers what came of a URL, the last time it was asked for', async (context) => {
    const { memory } = await emptyCase(database, context)
    await memory.remember(VISIT)
    const later = { ...VISIT, at: '2026-03-15T12:00:00.000Z', etag: '"2"' }
    await memory.remember(later)
    const many = Array.from({ length: 1200 }, (_, at) => `https://gazette.example/${at}`)
    expect(await memory.recall([...many, VISIT.url])).toEqual(new Map([[VISIT.url, later]]))
    expect(await memory.recall([])).toEqual(new Map())
  })

  test('keeps the feeds that are watched, the one that is due first at the front', async (context) => {
    const on = await emptyCase(database, context)
    const feeds = [1, 2].map((hour) =>
      newFeed(`https://gazette.example/${hour}`, { now: () => Date.UTC(2026, 2, 14, hour) }),
    )
    for (const feed of feeds) await on.watch(feed)
    const moved = { ...feeds[0]!, nextAt: '2026-03-15T00:00:00.000Z', failures: 1, code: 'fetch/dns', message: 'No.' }
    await on.watch(moved)
    expect(await on.feeds()).toEqual([feeds[1], moved])
    expect([await on.removeFeed(moved.url), await on.removeFeed(moved.url)]).toEqual([true, false])
    expect(await on.feeds()).toEqual([feeds[1]])
  })
})
